/**
 * Questions that analysts ask, in both languages: five more beside those of `atlas.test.ts`. The first three are answered
 * with the keyboard alone, each part reached by Tab.
 */
import type { Locator, Page } from '@playwright/test';
import { compareWords as compareEn } from '../../src/lib/i18n/en/compare';
import { workbench as workbenchEn } from '../../src/lib/i18n/en/workbench';
import { compareWords as compareZh } from '../../src/lib/i18n/zh-Hant/compare';
import { workbench as workbenchZh } from '../../src/lib/i18n/zh-Hant/workbench';
import { atlasOf, escaped, expectQuery, LANGUAGES } from './atlas';
import { expect, test } from './fixtures';

const WORDS = {
	en: {
		w: workbenchEn,
		compare: compareEn,
		ukraine: 'Ukraine',
		poland: 'Poland',
		palau: 'Palau',
		nauru: 'Nauru',
		thailand: 'Thailand',
		grantsToUkraine: 'US$14,500,000',
		doses: [
			['Moderna', '14,743,000'],
			['Japan', '4,200,000'],
			['United States', '2,500,000']
		]
	},
	'zh-Hant': {
		w: workbenchZh,
		compare: compareZh,
		ukraine: '烏克蘭',
		poland: '波蘭',
		palau: '帛琉',
		nauru: '諾魯',
		thailand: '泰國',
		grantsToUkraine: '1,450 萬美元',
		doses: [
			['Moderna 公司', '1,474.3 萬'],
			['日本', '420 萬'],
			['美國', '250 萬']
		]
	}
} as const;

/** Goes on with Tab (or back with Shift+Tab) until the focus is there. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
	await expect(target).toBeVisible();
	for (let step = 0; step < 150; step++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} does not lead to ${target}`);
}

const table = (page: Page) => page.getByRole('table').and(page.locator('[aria-rowcount]'));
const row = (page: Page, at: number) => page.locator(`[aria-rowindex="${at + 1}"]`);

for (const language of LANGUAGES) {
	const words = WORDS[language];
	const { w } = words;

	test.describe(language, () => {
		/** Opens a filter of the table by keys. */
		async function openFilter(page: Page, name: string) {
			await reach(page, page.getByRole('button', { name: w.filters.add }));
			await page.keyboard.press('Enter');
			await reach(page, page.getByRole('button', { name, exact: true }));
			await page.keyboard.press('Enter');
		}
		async function tick(page: Page, name: string) {
			await reach(page, page.getByRole('checkbox', { name: new RegExp(`^${escaped(name)} \\d`) }));
			await page.keyboard.press('Space');
			await page.keyboard.press('Escape');
		}

		test('what grants to Ukraine add up to, and which are not added; by keyboard', async ({
			page
		}) => {
			const { m } = atlasOf(page, language);
			await page.goto(`${language}/?scope=all&display=table`);
			await openFilter(page, w.filters.names.flowTypes);
			await tick(page, m.flowTypes.grant);
			await expectQuery(page, 'flowTypes', 'grant');
			await openFilter(page, w.filters.names.parties);
			await tick(page, words.ukraine);
			await expectQuery(page, 'parties', 'UKR');

			const totals = page.getByRole('region', { name: w.totals });
			await expect(totals).toContainText(words.grantsToUkraine);
			await expect(totals).toContainText(w.stated(14, 'flows'));
			const containing = totals.getByRole('button', {
				name: w.openRows(w.parts.container(3)),
				exact: true
			});
			await expect(totals).toContainText(w.parts.counted(11));
			await reach(page, containing);
			await page.keyboard.press('Enter');
			await expectQuery(page, 'part', 'container');
			await expect(table(page)).toHaveAttribute('aria-rowcount', '4');
			await expect(page.getByText(w.partNote.container)).toBeVisible();
		});

		test('what the documents say of Poland, and on which page; by keyboard', async ({ page }) => {
			const { m, citation } = atlasOf(page, language);
			await page.goto(`${language}/?scope=all&display=table&flowTypes=grant`);
			await openFilter(page, w.filters.names.text);
			await reach(page, page.getByRole('searchbox', { name: w.filters.textLabel }));
			await page.keyboard.insertText(words.poland);
			await page.keyboard.press('Enter');
			await expectQuery(page, 'text', words.poland);
			await expect(row(page, 1)).toContainText(words.poland);
			await reach(page, row(page, 1));
			await page.keyboard.press('ArrowDown');
			await expect(row(page, 2)).toBeFocused();
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('Enter');
			await expect(citation).toBeVisible();
			const said = (term: string) =>
				citation
					.locator('dt', { hasText: new RegExp(`^${term}$`) })
					.locator('xpath=following-sibling::dd[1]');
			await expect(said(m.citation.page)).toHaveText(/^10\d$/);
			await expect(said(m.citation.asPrinted)).toHaveText(/\d/);
			await page.keyboard.press('Escape');
			await expect(citation).toBeHidden();
			await expect(
				page.locator('[aria-rowindex="2"] :focus, [aria-rowindex="2"]:focus')
			).toHaveCount(1);
		});

		test('how Palau and Nauru differ, marked as rows and set side by side; by keyboard', async ({
			page
		}) => {
			const { m } = atlasOf(page, language);
			await page.goto(`${language}/?scope=all&display=table&parties=NRU,PLW`);
			await expect(table(page)).toHaveAttribute('aria-rowcount', '3');
			await reach(page, row(page, 1));
			await page.keyboard.press('Space');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Space');
			await expectQuery(page, 'marked', /^(PLW,NRU|NRU,PLW)$/);
			const displays = page.getByRole('group', { name: m.controls.display });
			await reach(
				page,
				displays.getByRole('button', { name: m.controls.compare, exact: true }),
				'Shift+Tab'
			);
			await page.keyboard.press('Enter');
			const compared = page.getByRole('region', { name: words.compare.table });
			await expect(compared.getByRole('columnheader')).toHaveCount(3);
			for (const name of [words.palau, words.nauru])
				await expect(compared.getByRole('columnheader', { name })).toBeVisible();
			await expect(page.getByRole('region', { name: words.compare.differences })).toContainText(
				words.nauru
			);
		});

		test('what is planned for Thailand, told apart from what was done', async ({ page }) => {
			const atlas = atlasOf(page, language);
			const { m } = atlas;
			await atlas.open();
			await (await atlas.layer('targets')).check();
			await atlas.row(words.thailand).click();
			await expect(atlas.panel.locator('.figure')).toContainText('7');
			const plans = atlas.panel
				.getByRole('heading', { name: m.panel.inThisLayer })
				.locator('xpath=following::ul[1]/li');
			await expect(plans).toHaveCount(7);
			// The same records are in no count of what was done.
			await page.goto(
				`${language}/?scope=all&display=table&records=activities&kinds=target&parties=THA`
			);
			const totals = page.getByRole('region', { name: w.totals });
			await expect(totals).toContainText(w.parts['not-done'](5));
			await expect(table(page)).toHaveAttribute('aria-rowcount', '1');
		});

		test('who gave Taiwan vaccines, and how many', async ({ page }) => {
			const atlas = atlasOf(page, language);
			const { m } = atlas;
			await atlas.open();
			await (await atlas.layer('vaccines')).check();
			await atlas.filters.getByRole('radio', { name: m.controls.in, exact: true }).check();
			await expectQuery(page, 'direction', 'in');
			for (const [name, doses] of words.doses) await expect(atlas.row(name)).toContainText(doses);
			await expect(atlas.finding).toContainText(words.doses[0][0]);
		});
	});
}
