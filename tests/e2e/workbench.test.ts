/** The table display: one query, totals that account for every record, charts that filter, links that last. */
import type { Page } from '@playwright/test';
import { workbench as en } from '../../src/lib/i18n/en/workbench';
import { workbench as zh } from '../../src/lib/i18n/zh-Hant/workbench';
import { atlasOf, expectQuery, MESSAGES } from './atlas';
import { expect, test } from './fixtures';

const GRANTS =
	'?scope=all&display=table&flowTypes=grant&unit=USD&origins=TWN&stages=actual&years=2016-2023';

const table = (page: Page) => page.getByRole('table').and(page.locator('[aria-rowcount]'));
const rows = (page: Page) => table(page).getByRole('row');
/** rows of the query, the heading left out; only those in view are in the page */
const rowCount = async (page: Page) => Number(await table(page).getAttribute('aria-rowcount')) - 1;
const numberIn = (text: string) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));

test('every record of a total is accounted for, and each number opens its rows', async ({
	page,
	axe
}) => {
	await page.goto(`en/${GRANTS}`);
	const totals = page.getByRole('region', { name: en.totals });
	await expect(totals).toBeVisible();
	const parts = await totals.locator('p').last().getByRole('button').allInnerTexts();
	const stated = numberIn((await totals.locator('p').last().innerText()).split('=')[0]!);
	expect(parts.map(numberIn).reduce((sum, count) => sum + count, 0)).toBe(stated);
	expect(numberIn(parts[0]!)).toBe(await rowCount(page));
	await axe();

	const containing = totals.getByRole('button', { name: /containing total/ });
	const count = numberIn(await containing.innerText());
	await containing.click();
	await expectQuery(page, 'part', 'container');
	expect(await rowCount(page)).toBe(count);
	await page.getByRole('button', { name: en.backToCounted }).click();
	await expectQuery(page, 'part', null);
});

test('filters are added and lifted with the keyboard alone', async ({ page }) => {
	await page.goto('en/?scope=all&display=table');
	await page.getByRole('button', { name: en.filters.add }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: en.filters.names.flowTypes, exact: true }).focus();
	await page.keyboard.press('Enter');
	const loan = page.getByRole('checkbox', { name: /^Loan/ });
	await loan.focus();
	await page.keyboard.press('Space');
	await expectQuery(page, 'flowTypes', 'loan');
	await page.keyboard.press('Escape');
	await expect(loan).toBeHidden();
	const before = await rowCount(page);
	await page.getByRole('button', { name: en.filters.remove('Type Loan') }).focus();
	await page.keyboard.press('Enter');
	await expectQuery(page, 'flowTypes', null);
	expect(await rowCount(page)).toBeGreaterThan(before);
	// The button is gone with its chip: the focus stays among the filters.
	await expect(page.getByRole('button', { name: en.filters.add })).toBeFocused();
});

test('rows are read and reached with the arrow keys, far beyond those in view', async ({
	page
}) => {
	await page.goto('en/?scope=all&display=table&records=activities');
	await expect(rows(page).nth(5)).toBeVisible();
	expect(await rows(page).count()).toBeLessThan(120);
	await rows(page).nth(1).focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('[aria-rowindex="3"]')).toBeFocused();
	await page.keyboard.press('End');
	const last = page.locator(`[aria-rowindex="${(await rowCount(page)) + 1}"]`);
	await expect(last).toBeFocused();
	await expect(last).toBeInViewport();
});

test('a row leads to whom it names, to its source and to its record', async ({ page }) => {
	await page.goto('en/?scope=all&display=table&records=activities');
	const grid = table(page);
	const more = grid.getByRole('link', { name: /^\d+ more/ }).first();
	await expect(more).toHaveAttribute('href', /\/en\/activity\//);

	const source = rows(page).nth(2).locator('.citation');
	await source.click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(source).toBeFocused();

	// One stop for Tab in the table, and within that row its links.
	await rows(page).nth(3).focus();
	await page.keyboard.press('Tab');
	const party = rows(page).nth(3).getByRole('link').first();
	await expect(party).toBeFocused();
	const name = await party.innerText();
	await page.keyboard.press('Enter');
	await expect(page.locator('#detail')).toContainText(name);
});

test('charts draw one type of flow, and say which they leave out', async ({ page }) => {
	await page.goto('en/?scope=all&display=table');
	const charts = page.getByRole('complementary', { name: en.charts.title });
	await expect(charts.getByText(en.charts.oneType('grants'))).toBeVisible();
	await charts.getByRole('button', { name: en.ofType('trade', 'in'), exact: true }).click();
	await expectQuery(page, 'flowTypes', 'trade');
	await expect(charts.getByRole('heading', { name: en.charts.year })).toContainText('trade');
	await expect(page.getByRole('region', { name: en.totals })).toContainText('US$259.27');
});

test('a chart filters by click, and tells its numbers as a table', async ({ page }) => {
	await page.goto(`en/${GRANTS}`);
	const charts = page.getByRole('complementary', { name: en.charts.title });
	await charts.getByRole('button', { name: /^Ukraine: 14.5 m/ }).click();
	await expectQuery(page, 'parties', 'UKR');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ukraine');
	await charts.getByRole('button', { name: `${en.charts.asTable} ${en.charts.year}` }).click();
	await expect(
		charts.getByRole('region', { name: en.charts.year }).getByRole('row', { name: /^2022 / })
	).toContainText('14,500,000');
});

test('the table in Chinese says what its filters leave out, and lifts them', async ({
	page,
	axe
}) => {
	await page.goto(`zh-Hant/${GRANTS}`);
	await page.getByText(zh.leftOut.title).click();
	await axe();
	await page.getByRole('button', { name: zh.leftOut.lift(zh.filters.names.unit) }).click();
	await expectQuery(page, 'unit', null);
});

test('a link from another edition opens the present one and says so', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?v=2&edition=2025.1-0000&found=7&layer=ukraine');
	await expect(atlas.notice).toContainText('2025.1-0000');
	await expect(atlas.notice).toContainText(/found 7 records then and finds \d+ now/);
	await expect(atlas.title).toHaveText(MESSAGES.en.layerTitle('ukraine', '2022', 'out', ''));
});
