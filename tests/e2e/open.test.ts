/** The open data and the pages of groups, organisations and activities, as a reader's browser gets them. */
import { readFileSync } from 'node:fs';
import type { Language } from './atlas';
import { expect, test } from './fixtures';

const count = (csv: string) => csv.trimEnd().split('\n').length - 1;

test('the downloads answer with their types, and hold the rows of the tables', async ({
	request
}) => {
	const get = async (path: string, type: string) => {
		const response = await request.get(path);
		expect(response.status(), path).toBe(200);
		expect(response.headers()['content-type'], path).toContain(type);
		return response;
	};
	const csv = await (await get('data/flows.csv', 'text/csv')).text();
	expect(csv).toBe(readFileSync('data/flows.csv', 'utf8'));
	const zip = await (await get('data/taiwan-cooperation-atlas.zip', 'application/zip')).body();
	expect(zip.subarray(0, 2).toString()).toBe('PK');
	const xml = await (await get('data/iati-activities.xml', 'application/xml')).text();
	expect(xml).toContain('<iati-activities version="2.03"');
	const parquet = await (
		await get('data/parquet/flows/year=2022/part-0.parquet', 'application/vnd.apache.parquet')
	).body();
	expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
	const index = await (await get('data/parquet/index.json', 'application/json')).json();
	expect(index.tables.activities.rows).toBe(count(readFileSync('data/activities.csv', 'utf8')));
	const palau = await (await get('api/v1/country/PLW.json', 'application/json')).json();
	expect(palau.place.name_en).toBe('Palau');
	expect(palau.activities.length).toBeGreaterThan(5);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('a group reads on: its members, its facts with their sources, and on to an activity', async ({
		page,
		allow
	}) => {
		// The page asks for its scripts ahead of time; Chromium refuses them in its own way.
		allow(/failed request: .*\.js csp$/);
		await page.goto('en/group/nsp-18/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('New Southbound partners');
		await expect(page.locator('.member-list li')).toHaveCount(18);
		await expect(page.getByRole('link', { name: 'Vietnam' }).first()).toBeVisible();
		const facts = page.locator('main .facts > li');
		expect(await facts.count()).toBeGreaterThan(20);
		await facts.locator('a[href*="/activity/"]').first().click();
		await expect(page).toHaveURL(/\/en\/activity\//);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
});

const PAGES: [path: string, language: Language][] = [
	['group/nsp-18/', 'zh-Hant'],
	['organisation/', 'en'],
	['organisation/ebrd/', 'zh-Hant'],
	['activity/ua-2022-05-31-five-cities/', 'en'],
	['activity/covid-taiwan-can-help/', 'zh-Hant'],
	['data/', 'en'],
	['data/', 'zh-Hant']
];

for (const [path, language] of PAGES)
	test(`no accessibility fault, ${language}/${path}`, async ({ page, axe }) => {
		await page.goto(`${language}/${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await axe();
	});
