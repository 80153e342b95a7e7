/** The five questions that the atlas must answer, asked as a visitor would: with the controls on the page. */
import { atlasOf, expectQuery, LANGUAGES } from './atlas';
import { expect, test } from './fixtures';

const WORDS = {
	en: {
		allies2023: [
			'Belize',
			'Eswatini',
			'Guatemala',
			'Haiti',
			'Holy See',
			'Marshall Islands',
			'Nauru',
			'Palau',
			'Paraguay',
			'St. Kitts & Nevis',
			'St. Lucia',
			'St. Vincent & Grenadines',
			'Tuvalu'
		],
		alliesLost: [
			'Burkina Faso',
			'Dominican Republic',
			'El Salvador',
			'Honduras',
			'Kiribati',
			'Nicaragua',
			'Solomon Islands'
		],
		title: (year: number) => `Partnership, ${year}`,
		count: (count: number) => `${count} diplomatic allies`,
		endedIn2023: 'In 2023, ties ended with Honduras.',
		eventsAbroad: [
			'Palau',
			'Czechia',
			'Saint Kitts and Nevis',
			'Eswatini',
			'India',
			'Saint Lucia',
			'New York, United States',
			'Montreal, Canada',
			'Tokyo, Japan',
			'Israel'
		],
		/** what the column "Held in" says of an event that was not held abroad */
		notAbroad: /^(Online|Taipei|Taiwan|not stated)/,
		poland: 'Poland',
		polandFigures: ['US$6,500,000', /NT\$100,000,000/],
		polandChip: 'WP p. 104',
		document: /White Paper/,
		section: /Chapter 7, section 4\(3\)/,
		outbound: [
			['China', '8.74 bn'],
			['British Caribbean', '5.92 bn'],
			['Singapore', '920 m'],
			['United States', '840 m'],
			['Vietnam', '680 m'],
			['Australia', '620 m']
		],
		outboundTotals: ['US$11.57 billion', 'US$3.68 billion'],
		eswatini: 'Eswatini',
		eswatiniProject: 'Child Sponsorship Programme'
	},
	'zh-Hant': {
		allies2023: [
			'貝里斯',
			'史瓦帝尼',
			'瓜地馬拉',
			'海地',
			'教廷',
			'馬紹爾群島',
			'諾魯',
			'帛琉',
			'巴拉圭',
			'聖克里斯多福及尼維斯',
			'聖露西亞',
			'聖文森及格瑞那丁',
			'吐瓦魯'
		],
		alliesLost: [
			'布吉納法索',
			'多明尼加',
			'薩爾瓦多',
			'宏都拉斯',
			'吉里巴斯',
			'尼加拉瓜',
			'索羅門群島'
		],
		title: (year: number) => `${year} 年夥伴關係`,
		count: (count: number) => `${count} 個邦交國`,
		endedIn2023: '當年與宏都拉斯斷交。',
		eventsAbroad: [
			'帛琉',
			'捷克',
			'聖克里斯多福及尼維斯',
			'史瓦帝尼',
			'印度',
			'聖露西亞',
			'美國紐約',
			'加拿大蒙特婁',
			'日本東京',
			'以色列'
		],
		notAbroad: /^(線上|視訊|臺北|臺灣|未載)/,
		poland: '波蘭',
		polandFigures: ['650 萬美元', /1 億元/],
		polandChip: '白皮書 頁 104',
		document: /白皮書/,
		section: /第 ?[7七] ?章/,
		outbound: [
			['中國', '87.4 億'],
			['加勒比海英國屬地', '59.2 億'],
			['新加坡', '9.2 億'],
			['美國', '8.4 億'],
			['越南', '6.8 億'],
			['澳洲', '6.2 億']
		],
		outboundTotals: ['115.7 億美元', '36.8 億美元'],
		eswatini: '史瓦帝尼',
		eswatiniProject: '資助兒童計畫'
	}
} as const;

for (const language of LANGUAGES) {
	const words = WORDS[language];

	test.describe(language, () => {
		test('who the allies were in 2017, and in 2023', async ({ page }) => {
			const atlas = atlasOf(page, language);
			const { m } = atlas;
			await atlas.open();

			await atlas.year(2017).click();
			await expect(atlas.title).toHaveText(words.title(2017));
			await expect(atlas.finding).toContainText(words.count(20));
			const allies2017 = [...words.allies2023, ...words.alliesLost];
			expect((await atlas.members(m.scene.classes.ally!)).sort()).toEqual(allies2017.sort());
			await expect(atlas.list.getByRole('list').first().getByRole('listitem')).toHaveCount(20);
			await expectQuery(page, 'years', '2017');

			await atlas.year(2023).click();
			await expect(atlas.title).toHaveText(words.title(2023));
			await expect(atlas.finding).toContainText(words.count(13));
			await expect(atlas.finding).toContainText(words.endedIn2023);
			expect((await atlas.members(m.scene.classes.ally!)).sort()).toEqual(
				[...words.allies2023].sort()
			);
			await expect(atlas.list.getByRole('list').first().getByRole('listitem')).toHaveCount(13);
			await expect(page.getByRole('status').last()).toContainText(words.count(13));
		});

		test('which GCTF events were held outside Taiwan', async ({ page }) => {
			const atlas = atlasOf(page, language);
			const { m } = atlas;
			await atlas.open();
			await (await atlas.layer('gctf')).check();
			await page.getByRole('button', { name: m.controls.list, exact: true }).click();

			const rows = page.getByRole('table').getByRole('row');
			const columns = rows.first().getByRole('columnheader');
			await expect(columns.filter({ hasText: m.table.heldIn })).toBeVisible();
			const header = await columns.allInnerTexts();
			const heldIn = header.indexOf(m.table.heldIn);
			const venues = await rows.evaluateAll(
				(all, column) =>
					all.slice(1).map((row) => (row as HTMLTableRowElement).cells[column]!.innerText.trim()),
				heldIn
			);
			expect(venues.length).toBeGreaterThan(40);
			const abroad = venues.filter((venue) => !words.notAbroad.test(venue)).reverse();
			expect(abroad.map((venue) => venue.replace(/\s?[（(].*/, '')).sort()).toEqual(
				[...words.eventsAbroad].sort()
			);
			// The legend says the same: of the ten, Japan and the United States stand among the partners.
			expect(await atlas.members(m.scene.classes.host!)).toHaveLength(8);
		});

		test('how much Poland received in 2022, and where that is printed', async ({ page }) => {
			const atlas = atlasOf(page, language);
			const { m } = atlas;
			await atlas.open();
			await (await atlas.layer('ukraine')).check();
			await atlas.row(words.poland).click();
			await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText(words.poland);
			const [dollars, newTaiwanDollars] = words.polandFigures;
			await expect(atlas.panel.locator('.figure')).toContainText(dollars);
			await expect(atlas.panel).toContainText(newTaiwanDollars);

			await atlas.panel
				.locator('.figure')
				.getByRole('link', { name: words.polandChip })
				.first()
				.click();
			await expect(atlas.citation).toBeVisible();
			const said = (term: string) =>
				atlas.citation
					.locator('dt', { hasText: new RegExp(`^${term}$`) })
					.locator('xpath=following-sibling::dd[1]');
			await expect(said(m.citation.document)).toHaveText(words.document);
			await expect(said(m.citation.section)).toHaveText(words.section);
			await expect(said(m.citation.page)).toHaveText('104');
			await expect(said(m.citation.asPrinted)).toHaveText('650 萬美元');

			await atlas.citation.getByRole('link', { name: m.citation.toSource }).click();
			await expect(page).toHaveURL(new RegExp(`/${language}/sources/icd-white-paper/#l\\d+$`));
			const fact = page.locator('li:target');
			await expect(fact).toBeInViewport();
			// The facts of one passage stand together; this one says to whom and how much.
			await expect(
				page.getByRole('listitem').filter({ hasText: words.poland }).filter({ hasText: dollars })
			).not.toHaveCount(0);
		});

		test('where outbound investment went in 2017', async ({ page }) => {
			const atlas = atlasOf(page, language);
			await atlas.open();
			await (await atlas.layer('investment')).check();
			await expect(atlas.title).toContainText('2017');

			const rows = atlas.list.getByRole('list').first().getByRole('listitem');
			await expect(rows).toHaveCount(words.outbound.length);
			for (const [at, [name, amount]] of words.outbound.entries()) {
				await expect(rows.nth(at)).toContainText(name);
				await expect(rows.nth(at)).toContainText(amount);
				await expect(rows.nth(at).getByRole('link', { name: /41|42/ })).toBeVisible();
			}
			// The document's own totals contain these and are not added to them.
			for (const total of words.outboundTotals) await expect(atlas.list).toContainText(total);
		});

		test('which NGO projects reached Eswatini, by year', async ({ page }) => {
			const atlas = atlasOf(page, language);
			const { m } = atlas;
			await atlas.open();
			await (await atlas.layer('ngo')).check();
			await atlas.row(words.eswatini).click();
			await expect(atlas.panel.locator('.figure')).toContainText('13');

			const projects = atlas.panel
				.getByRole('heading', { name: m.panel.inThisLayer })
				.locator('xpath=following::ul[1]/li');
			await expect(projects).toHaveCount(13);
			const years = (await projects.allInnerTexts()).map((text) => /20\d\d/.exec(text)?.[0]);
			expect(years).toEqual(
				[2018, 2018, 2018, 2019, 2019, 2020, 2020, 2020, 2021, 2021, 2022, 2022, 2022].map(String)
			);
			await expect(projects.filter({ hasText: words.eswatiniProject })).toHaveCount(5);
		});
	});
}
