/** What the page says and keeps when something does not arrive. */
import { atlasOf, LANGUAGES } from './atlas';
import { expect, test } from './fixtures';

for (const language of LANGUAGES)
	test(`data that does not load leaves a readable page that says so, ${language}`, async ({
		page,
		allow
	}) => {
		allow(/failed request: .*dataset.*\.json net::ERR_FAILED/, /console error: .*ERR_FAILED/);
		await page.route(/\/dataset[^/]*\.json$/, (route) => route.abort());
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await page.goto(`${language}/`);
		const alert = page.getByRole('alert').filter({ hasText: m.notice.loadFailed });
		await expect(alert).toBeVisible();
		await expect(atlas.map.locator('svg').first()).toBeVisible();
		await expect(atlas.finding).toContainText('14');
		expect(await atlas.members(m.scene.classes.ally!)).toHaveLength(14);

		await page.unroute(/\/dataset[^/]*\.json$/);
		await alert.getByRole('link', { name: m.notice.retry }).click();
		await atlas.ready();
		await expect(alert).toBeHidden();
	});

test('data that arrives broken is treated the same', async ({ page }) => {
	await page.route(/\/texts\.en[^/]*\.json$/, (route) =>
		route.fulfill({ contentType: 'application/json', body: '{"places":[' })
	);
	const atlas = atlasOf(page, 'en');
	await page.goto('en/');
	await expect(
		page.getByRole('alert').filter({ hasText: atlas.m.notice.loadFailed })
	).toBeVisible();
	await expect(atlas.row('Palau')).toBeVisible();
});

test('one failed try is not the end', async ({ page, allow }) => {
	allow(/failed request: .*dataset.*\.json 503/, /console error: .*503/);
	let tries = 0;
	await page.route(/\/dataset[^/]*\.json$/, (route) =>
		tries++ === 0 ? route.fulfill({ status: 503 }) : route.fallback()
	);
	const atlas = atlasOf(page, 'en');
	await page.goto('en/');
	await atlas.ready();
	await expect(page.locator('#load-failed')).toBeHidden();
});

test('search without its names says so', async ({ page, allow }) => {
	allow(/failed request: .*search.*\.json net::ERR_FAILED/, /console error: .*ERR_FAILED/);
	await page.route(/\/search[^/]*\.json$/, (route) => route.abort());
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	await page.getByRole('searchbox').focus();
	await page.getByRole('combobox', { name: atlas.m.search.label }).fill('palau');
	await expect(page.getByRole('listbox')).toContainText(/did not load/);
	await expect(page.getByRole('listbox')).not.toContainText(/Nothing found/);
});
