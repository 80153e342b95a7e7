/** How readers find a country, open it, leave it, and keep or share what they see. */
import { atlasOf, expectQuery, LANGUAGES, middleOf, queryOf, SEARCH_WORDS } from './atlas';
import { expect, test } from './fixtures';

const NAMES = {
	en: { palau: 'Palau', eswatini: 'Eswatini', haiti: 'Haiti', usa: 'United States' },
	'zh-Hant': { palau: '帛琉', eswatini: '史瓦帝尼', haiti: '海地', usa: '美國' }
};

for (const language of LANGUAGES) {
	const names = NAMES[language];

	test(`search finds a country by either language, an old name and a slip of the pen, ${language}`, async ({
		page
	}) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await atlas.open();
		const box = page.getByRole('combobox', { name: m.search.label });
		await page.getByRole('searchbox', { name: m.search.label }).focus();
		await expect(box).toBeFocused();
		for (const [typed, name, id] of [
			['palau', names.palau, 'PLW'],
			['帛琉', names.palau, 'PLW'],
			['Swaziland', names.eswatini, 'SWZ'],
			['hiati', names.haiti, 'HTI']
		] as const) {
			await box.fill(typed);
			// The best hit is marked, so that Enter takes it.
			const best = page.getByRole('listbox').getByRole('option').first();
			await expect(best).toContainText(name);
			await expect(best).toHaveAttribute('data-highlighted');
			await box.press('Enter');
			await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText(name);
			await expectQuery(page, 'party', id);
		}
		await box.fill('qqqq');
		await expect(page.getByRole('listbox')).toContainText(SEARCH_WORDS[language].none('qqqq'));
	});

	test(`a country opens from the list and the legend, closes, and gives the focus back, ${language}`, async ({
		page
	}) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await atlas.open();

		const row = atlas.row(names.palau);
		await row.click();
		await expect(atlas.panel).toBeFocused();
		await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText(names.palau);
		// facts, each with where it is printed
		const facts = atlas.panel.getByRole('listitem').filter({ has: page.locator('.citation') });
		expect(await facts.count()).toBeGreaterThan(5);
		await expect(atlas.panel.getByRole('link', { name: m.panel.openPage })).toHaveAttribute(
			'href',
			`/${language}/country/PLW/`
		);
		await page.keyboard.press('Escape');
		await expect(atlas.panel).toBeHidden();
		await expect(row).toBeFocused();
		await expectQuery(page, 'party', null);

		const member = atlas.legend.getByRole('link', { name: names.eswatini });
		await member.click();
		await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText(names.eswatini);
		await atlas.panel.getByRole('button', { name: m.panel.close }).click();
		await expect(atlas.panel).toBeHidden();
		await expect(member).toBeFocused();
	});

	test(`a view survives a reload, the back button and the other language, ${language}`, async ({
		page
	}) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await atlas.open();
		await (await atlas.layer('gctf')).check();
		await atlas.filters.getByRole('slider', { name: m.controls.from }).fill('2019');
		await atlas.filters.getByRole('checkbox').first().check();
		await atlas.row(names.usa).click();
		await expect(atlas.panel).toBeVisible();
		const view = page.url().split('?')[1]!;
		expect(view).toContain('layer=gctf');
		expect(view).toContain('years=2019-2022');
		expect(view).toContain('sectors=');
		expect(view).toContain('party=USA');
		const finding = await atlas.finding.innerText();

		await page.reload();
		await atlas.ready();
		await expect(atlas.panel).toBeVisible();
		await expect(atlas.finding).toHaveText(finding, { useInnerText: true });
		await expect(atlas.notice).toHaveCount(0);

		await page.getByRole('link', { name: m.otherLanguage.name, exact: true }).click();
		const other = atlasOf(page, m.otherLanguage.code);
		await expect(page).toHaveURL(`${m.otherLanguage.code}/?${view}`);
		await expect(page.locator('html')).toHaveAttribute('lang', m.otherLanguage.code);
		await other.ready();
		await expect(other.panel.getByRole('heading', { level: 2 })).toContainText(
			NAMES[m.otherLanguage.code].usa
		);

		await page.goBack();
		await atlas.ready();
		await expect(atlas.panel).toBeVisible();
	});

	test(`a link that cannot be shown as written says so and shows the nearest view, ${language}`, async ({
		page
	}) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await atlas.open('?layer=wormholes&party=XXX&years=1700-2500&map=a,b,c&sector=1&v=99');
		await expect(atlas.notice).toBeVisible();
		for (const text of [
			m.notice.missing('layer', 'wormholes', ''),
			m.notice.missing('party', 'XXX', ''),
			m.notice.invalid('map', 'a,b,c', ''),
			m.notice.unknown('sector', '1', ''),
			m.notice.newer('v', '99', '')
		])
			await expect(atlas.notice.getByText(text, { exact: true })).toBeVisible();
		await expect(atlas.notice).toContainText('1700-2500');
		await expect(atlas.title).toHaveText(m.layerTitle('partnership', '2023', 'out', ''));
		await atlas.notice.getByRole('button', { name: m.notice.dismiss }).click();
		await expect(atlas.notice).toHaveCount(0);

		// Within the data, but not within the layer: also said, not silently changed.
		await atlas.open('?layer=gctf&years=1990');
		await expect(atlas.notice).toContainText('1990');
		await expect(atlas.finding).toContainText('2015');
	});
}

test('a click on the map opens what lies there, however small it is', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	for (const [id, name, picture] of [
		['TUV', 'Tuvalu', '.drawn'],
		['NRU', 'Nauru', '.drawn'],
		['PLW', 'Palau', '.drawn'],
		['VAT', 'Holy See', '.drawn'],
		['KNA', 'St. Kitts & Nevis', '.insets']
	] as const) {
		const mark = atlas.map.locator(`${picture} .symbol[data-party=${id}]`);
		const { x, y } = await middleOf(mark);
		// A target of 24 px: 10 px off the middle of a dot of 7 px.
		await page.mouse.click(x - 10, y);
		await expect(atlas.panel.getByRole('heading', { level: 2 }), name).toContainText(name);
		await expectQuery(page, 'party', id);
		await page.keyboard.press('Escape');
		await expect(atlas.panel).toBeHidden();
	}
	// land
	const brazil = (await atlas.map.locator('path[data-place=BRA]').boundingBox())!;
	await page.mouse.click(brazil.x + brazil.width * 0.6, brazil.y + brazil.height * 0.35);
	await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Brazil');
});

test('the back button goes back through layers and countries', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	await (await atlas.layer('ngo')).check();
	await atlas.row('Palau').click();
	await expect(atlas.panel).toBeVisible();
	await page.goBack();
	await expect(atlas.panel).toBeHidden();
	await expect(atlas.title).toContainText('NGO projects');
	await page.goBack();
	await expect(atlas.title).toHaveText('Partnership, 2022');
	await expect(await atlas.layer('partnership')).toBeChecked();
	await page.goForward();
	await expect(atlas.title).toContainText('NGO projects');
});

test('filters narrow map, list and finding together, and can be cleared', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?layer=gctf');
	const rows = atlas.list.getByRole('listitem');
	const circles = atlas.map.locator('.overlay .symbol.circle, .insets .symbol.circle');
	await expect.poll(() => rows.count()).toBeGreaterThan(20);
	const before = { rows: await rows.count(), circles: await circles.count() };

	await atlas.filters.getByRole('checkbox', { name: /Preparedness/ }).check();
	await expect.poll(() => rows.count()).toBeLessThan(before.rows);
	await expect.poll(() => circles.count()).toBeLessThan(before.circles);
	await expect(atlas.finding).toContainText('4 GCTF activities');
	// The result is read out.
	await expect(page.getByRole('status').last()).toContainText('4 GCTF activities');

	await atlas.filters.getByRole('slider', { name: m.controls.from }).fill('2016');
	await atlas.filters.getByRole('slider', { name: m.controls.to }).fill('2016');
	await expectQuery(page, 'years', '2016');
	const clear = atlas.filters.getByRole('button', { name: m.controls.clear });
	await expect(clear).toHaveCount(2);
	await clear.last().click();
	await clear.click();
	await expect(rows).toHaveCount(before.rows);
	await expect(circles).toHaveCount(before.circles);
	expect([...queryOf(page).keys()]).toEqual(['layer']);
});

test('a filter that leaves nothing says so and offers the way back', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?layer=ukraine&years=2022&sectors=311');
	await expect(atlas.finding).toHaveText(m.finding.empty('2022'));
	await expect(atlas.list).toContainText(m.list.empty);
	await atlas.filters.getByRole('button', { name: m.controls.clear }).last().click();
	await expect(atlas.finding).toContainText('US$31,500,000');
});

test('the copied link opens the same view, with version and edition', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?layer=ukraine&party=POL');
	await atlas.panel.getByRole('button', { name: m.panel.copyLink }).click();
	await expect(atlas.panel.getByRole('status')).toHaveText(m.panel.copied);
	const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
	expect(link.searchParams.get('v')).toBe('2');
	expect(link.searchParams.get('edition')).toMatch(/^\d/);
	await page.goto(link.href);
	await atlas.ready();
	await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Poland');
	await expect(atlas.notice).toHaveCount(0);
});

test('a group keeps its own figure and lists its members', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?layer=investment');
	await atlas.row('British Caribbean').click();
	await expect(atlas.panel).toContainText('US$5.92 billion');
	await expect(atlas.map.locator('.symbol.ring[data-party=british-caribbean]')).not.toHaveCount(0);
	// Its members get no part of it.
	await expect(atlas.map.locator('.symbol.circle[data-party=VGB]')).toHaveCount(0);
});

test('the front door opens the reader’s language and keeps the view', async ({
	browser,
	baseURL
}) => {
	for (const [locale, language] of [
		['zh-TW', 'zh-Hant'],
		['en-GB', 'en'],
		['de-DE', 'en']
	] as const) {
		const page = await browser.newPage({ locale, baseURL });
		await page.goto('?layer=gctf');
		await expect(page).toHaveURL(`${language}/?layer=gctf`);
		await page.close();
	}
});
