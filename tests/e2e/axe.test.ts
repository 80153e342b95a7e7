/** No fault that axe can find, on any kind of page and in any state of the atlas. */
import { atlasOf, type Language } from './atlas';
import { expect, test } from './fixtures';

const VIEWS: [query: string, language: Language][] = [
	['', 'zh-Hant'],
	['?layer=gctf', 'en'],
	['?layer=ukraine', 'zh-Hant'],
	['?layer=investment', 'en'],
	['?layer=ngo', 'zh-Hant'],
	['?display=list', 'en'],
	['?layer=ngo&display=list', 'zh-Hant'],
	['?layer=ukraine&display=list', 'en'],
	['?party=PLW', 'en'],
	['?layer=investment&party=british-caribbean', 'zh-Hant'],
	['?foo=1&years=1700', 'en']
];

for (const [query, language] of VIEWS)
	test(`the atlas, ${language}/${query}`, async ({ page, axe }) => {
		const atlas = atlasOf(page, language);
		await atlas.open(query);
		if (query.includes('display=list')) await expect(page.getByRole('table')).toBeVisible();
		await axe();
	});

test('the citation dialog', async ({ page, axe }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?layer=ukraine&party=POL');
	await atlas.panel.getByRole('link', { name: 'WP p. 104' }).first().click();
	await expect(atlas.citation).toBeVisible();
	await axe();
});

test('the search results', async ({ page, axe }) => {
	const atlas = atlasOf(page, 'zh-Hant');
	await atlas.open();
	await page.getByRole('searchbox').focus();
	await page.getByRole('combobox', { name: atlas.m.search.label }).fill('帛琉');
	await expect(page.getByRole('option', { name: /帛琉/ }).first()).toBeVisible();
	await axe();
});

const PAGES: [path: string, language: Language][] = [
	['country/', 'en'],
	['country/PRY/', 'zh-Hant'],
	['programme/', 'en'],
	['programme/gctf/', 'zh-Hant'],
	['conflicts/', 'en'],
	['sources/', 'zh-Hant'],
	['sources/nsp-medical-flagship/', 'en'],
	['about/', 'zh-Hant']
];

for (const [path, language] of PAGES)
	test(`${language}/${path}`, async ({ page, axe }) => {
		await page.goto(`${language}/${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await axe();
	});

test('the page for an unknown address', async ({ page, axe, allow }) => {
	allow(/failed request: .*nowhere 404/, /console error: .*404/);
	await page.goto('nowhere');
	await axe();
});

test('the front door', async ({ page, axe }) => {
	// It leaves at once: the answer "no content" keeps it where it is.
	await page.route(/\/(en|zh-Hant)\/$/, (route) => route.fulfill({ status: 204 }));
	await page.goto('', { waitUntil: 'domcontentloaded' });
	await expect(page.getByRole('link', { name: 'English' })).toBeVisible();
	await axe();
});
