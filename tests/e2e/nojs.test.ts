/** The pages before, and without, JavaScript. */
import { atlasOf, LANGUAGES } from './atlas';
import { expect, test } from './fixtures';

test.use({ javaScriptEnabled: false });
// The page asks for its scripts ahead of time; Chromium refuses them in its own way.
test.beforeEach(({ allow }) => allow(/failed request: .*\.js csp$/));

const WORDS = {
	en: { palau: 'Palau', title: 'Partnership, 2022', count: '14 diplomatic allies' },
	'zh-Hant': { palau: '帛琉', title: '2022 年夥伴關係', count: '14 個邦交國' }
};

for (const language of LANGUAGES) {
	const words = WORDS[language];

	test(`map, legend, list and figures are there, ${language}`, async ({ page }) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await page.goto(`${language}/`);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(atlas.title).toHaveText(words.title);
		await expect(atlas.finding).toContainText(words.count);
		await expect(page.locator('#load-failed')).toBeHidden();

		const picture = atlas.map.locator('svg').first();
		await expect(picture).toBeVisible();
		expect(await picture.locator('path[data-place]').count()).toBeGreaterThan(150);
		// Small states are on it, as dots with their names.
		for (const id of ['PLW', 'TUV', 'NRU', 'VAT'])
			await expect(picture.locator(`.symbol[data-party=${id}]`)).toBeVisible();
		await expect(picture.getByText(words.palau)).toBeVisible();

		expect(await atlas.members(m.scene.classes.ally!)).toHaveLength(14);
		await expect(atlas.row(words.palau)).toBeVisible();
		await expect(page.getByText(m.scene.boundaryNote).first()).toBeVisible();
	});

	test(`links lead to country pages and sources, ${language}`, async ({ page }) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await page.goto(`${language}/`);
		await atlas.row(words.palau).click();
		await expect(page).toHaveURL(`${language}/country/PLW/`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(words.palau);
		await expect(page.getByRole('img', { name: m.country.locator(words.palau) })).toBeVisible();
		expect(await page.locator('main .facts > li').count()).toBeGreaterThan(5);

		const chip = page.locator('main .facts .citation').first();
		await chip.click();
		await expect(page).toHaveURL(new RegExp(`/${language}/sources/[\\w-]+/#l\\d+$`));
		await expect(page.locator('li:target')).toBeInViewport();
		expect(await page.getByRole('listitem').count()).toBeGreaterThan(20);

		// The search field is a plain form: it leads to the list of countries.
		await page.getByRole('searchbox').fill('palau');
		await page.getByRole('searchbox').press('Enter');
		await expect(page).toHaveURL(new RegExp(`/${language}/country/\\?q=palau$`));
		await expect(page.getByRole('link', { name: words.palau })).toBeVisible();
	});

	test(`the other language is one click away, ${language}`, async ({ page }) => {
		const { m } = atlasOf(page, language);
		await page.goto(`${language}/country/PLW/`);
		await page.getByRole('link', { name: m.otherLanguage.name, exact: true }).click();
		await expect(page).toHaveURL(`${m.otherLanguage.code}/country/PLW/`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(
			WORDS[m.otherLanguage.code].palau
		);
	});
}

test('the front door offers both languages', async ({ page }) => {
	await page.goto('');
	await expect(page.getByRole('link', { name: '繁體中文' })).toBeVisible();
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('en/');
});
