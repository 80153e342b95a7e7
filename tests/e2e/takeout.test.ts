/** What analysts take out of the atlas, put over it and set side by side. */
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { compareWords } from '../../src/lib/i18n/en/compare';
import { downloadWords } from '../../src/lib/i18n/en/download';
import { ownTableWords } from '../../src/lib/i18n/en/own-table';
import { ownTableWords as ownTableZh } from '../../src/lib/i18n/zh-Hant/own-table';
import { atlasOf, expectQuery, SEARCH_WORDS } from './atlas';
import { expect, test } from './fixtures';
import type { Page } from '@playwright/test';

test('what is on screen is downloaded by keyboard alone, and parses back to the same rows', async ({
	page
}) => {
	await page.goto('en/?layer=ukraine&display=table');
	// Table and menu come after the page, which is that of the map until then.
	const button = page
		.locator('.work-area')
		.getByRole('button', { name: downloadWords.button, exact: true });
	await button.focus();
	await page.keyboard.press('Enter');
	const menu = page.getByRole('region', { name: downloadWords.menu });
	const csv = menu.getByRole('button', { name: /^CSV/ });
	await expect(csv).toBeFocused();
	const count = Number(/(\d+) rows/.exec(await csv.innerText())?.[1]);
	const saved = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	const file = await saved;
	expect(file.suggestedFilename()).toBe('taiwan-cooperation-atlas-ukraine-flows.csv');
	const text = readFileSync(await file.path(), 'utf8');
	const rows = parse(text, { columns: true, comment: '#', comment_no_infix: true }) as Record<
		string,
		string
	>[];
	expect(count).toBeGreaterThan(20);
	expect(rows).toHaveLength(count);
	// The sum on screen is the sum of the rows in its unit.
	const dollars = rows.filter(({ unit }) => unit === 'USD').map(({ value }) => Number(value));
	const sum = dollars.reduce((total, value) => total + value, 0).toLocaleString('en');
	await expect(page.getByRole('main')).toContainText(`US$${sum}`);
	expect(text).toContain('# Licence: CC BY 4.0');
	await page.keyboard.press('Escape');
	await expect(menu).toBeHidden();
	await expect(button).toBeFocused();
});

test('search leads by a slip, a former name and 漢字 to places, programmes and activities', async ({
	page
}) => {
	const atlas = atlasOf(page, 'zh-Hant');
	await atlas.open();
	await page.getByRole('searchbox').focus();
	const box = page.getByRole('combobox', { name: atlas.m.search.label });
	const list = page.getByRole('listbox');
	for (const [typed, name] of [
		['Swazilnad', '史瓦帝尼'],
		['Burma', '緬甸'],
		['馬紹兒群島', '馬紹爾群島']
	] as const) {
		await box.fill(typed);
		await expect(list.getByRole('option').first()).toContainText(name);
	}
	await box.fill('女力');
	const words = SEARCH_WORDS['zh-Hant'];
	await expect(list.getByRole('group', { name: words.kinds.activity })).toBeVisible();
	await box.fill('qqqq');
	await expect(list).toContainText(words.none('qqqq'));
	await box.fill('GCTF');
	await list
		.getByRole('group', { name: words.kinds.programme })
		.getByRole('option')
		.first()
		.click();
	await expect(page).toHaveURL(/zh-Hant\/programme\/gctf\//);
});

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, content: string | number[]) {
	const transfer = await page.evaluateHandle(
		({ name, content }) => {
			const data = new DataTransfer();
			const part = typeof content === 'string' ? content : new Uint8Array(content);
			data.items.add(new File([part], name));
			return data;
		},
		{ name, content }
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

test('a table of one’s own is dropped, mended, drawn, kept in the browser and removed', async ({
	page
}) => {
	const atlas = atlasOf(page, 'en');
	const w = ownTableWords;
	await atlas.open();
	await page.getByRole('button', { name: atlas.m.controls.ownTable }).click();
	const dialog = page.getByRole('dialog', { name: w.title });
	await expect(dialog).toBeVisible();
	await drop(
		page,
		'trade.csv',
		'Country;Exports\nJapan;1.200,5\nSwaziland;35\n馬紹爾;12\nUkrane;44\nAtlantis;5\n'
	);
	await expect(dialog).toContainText(w.drawn(3, 'trade.csv'));
	const marks = page.locator('[data-symbol^="own-"]');
	await expect(marks).toHaveCount(3);
	await dialog.getByLabel(w.placeFor('Ukrane')).selectOption({ label: 'Ukraine' });
	await expect(dialog).toContainText(w.drawn(4, 'trade.csv'));
	await page.keyboard.press('Escape');
	await expect(atlas.legend).toContainText(w.layerTitle('Exports', 'trade.csv'));
	await expect(atlas.legend).toContainText(w.layerNote);
	await page.reload();
	await expect(marks).toHaveCount(4);
	await page.getByRole('button', { name: atlas.m.controls.ownTable }).click();
	await dialog.getByRole('button', { name: w.remove }).click();
	await expect(marks).toHaveCount(0);
});

test('a file that cannot be used is refused in words, and what was drawn stays', async ({
	page
}) => {
	const atlas = atlasOf(page, 'zh-Hant');
	const w = ownTableZh;
	await atlas.open();
	await page.getByRole('button', { name: atlas.m.controls.ownTable }).click();
	const dialog = page.getByRole('dialog', { name: w.title });
	await expect(dialog).toBeVisible();
	await drop(page, 'good.csv', '國家,數值\n帛琉,1\n日本,2\n');
	await expect(dialog).toContainText(w.drawn(2, 'good.csv'));
	const alert = dialog.getByRole('alert');
	for (const [name, content, problem] of [
		['old.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-excel'],
		['broken.xlsx', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4, 5, 6, 7, 8], 'damaged'],
		['empty.csv', '', 'empty'],
		['other.json', '{"a":1}', 'not-ours']
	] as const) {
		await drop(page, name, typeof content === 'string' ? content : [...content]);
		await expect(alert).toContainText(name);
		if (problem !== 'damaged') await expect(alert).toHaveText(w.problem(problem, name));
	}
	await drop(page, 'prices.csv', 'item,price\nbread,3\nmilk,2\n');
	await expect(dialog).toContainText(w.noPlaces);
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-symbol^="own-"]')).toHaveCount(2);
	// The page is alive.
	await (await atlas.layer('gctf')).check();
	await expectQuery(page, 'layer', 'gctf');
});

test('places and periods stand side by side, with what differs in words', async ({ page, axe }) => {
	const w = compareWords;
	await page.goto('en/?display=compare&scope=all&marked=PLW,NRU');
	const table = page.getByRole('region', { name: w.table }).getByRole('table');
	await expect(table.getByRole('columnheader')).toContainText([w.measure, 'Palau', 'Nauru']);
	await expect(page.getByRole('region', { name: w.differences })).toContainText(/more facts? than/);
	await page.getByLabel(w.add).selectOption({ label: 'Tuvalu' });
	await expectQuery(page, 'marked', 'PLW,NRU,TUV');
	await expect(table.getByRole('columnheader')).toHaveCount(4);
	await axe({ include: ['.compare'] });
	await page.setViewportSize({ width: 390, height: 844 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(390);
	await page.getByRole('radio', { name: w.periods }).check();
	await expectQuery(page, 'against', /^\d{4}-\d{4}$/);
	await expect(table.getByRole('columnheader')).toHaveCount(3);
	await page.reload();
	await expect(table.getByRole('columnheader')).toHaveCount(3);
});
