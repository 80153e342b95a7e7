/** Every page of the site as search engines, readers' browsers and link previews see it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { site } from '../../src/tasks/build.mjs';
import { LANGUAGES, MESSAGES } from './atlas';
import { expect, test } from './fixtures';

const PLANNED_ORIGIN = /^https?:\/\/[^/]+/;
const path = (address: string) => address.replace(PLANNED_ORIGIN, '').replace(/^\//, '');

/** Pages that the build holds, "en/country/PLW/", with what they say: read from the disk, for there are hundreds. */
const builtPages = () =>
	new Map(
		readdirSync(site, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith(`${sep}index.html`))
			.sort()
			.map((file) => [
				`${relative(site, dirname(join(site, file))).replaceAll(sep, '/')}/`,
				readFileSync(join(site, file), 'utf8')
			])
	);

const attributes = (tag: string) =>
	Object.fromEntries(
		[...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])
	);
const text = (html: string) =>
	html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&#39;', "'");

/** What stands in a page's head. */
function headOf(html: string) {
	const head = html.slice(0, html.indexOf('</head>'));
	const tags = [...head.matchAll(/<(?:meta|link)\b[^>]*>/g)].map(([tag]) => attributes(tag));
	const meta = (name: string) =>
		tags.find((tag) => tag.name === name || tag.property === name)?.content ?? '';
	return {
		lang: /<html lang="([^"]*)"/.exec(html)?.[1],
		title: text(/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? ''),
		description: text(meta('description')),
		image: meta('og:image'),
		canonical: tags.find((tag) => tag.rel === 'canonical')?.href ?? '',
		alternates: Object.fromEntries(
			tags.filter((tag) => tag.rel === 'alternate').map((tag) => [tag.hreflang, tag.href])
		)
	};
}

function sitemap() {
	const xml = readFileSync(join(site, 'sitemap.xml'), 'utf8');
	return [...xml.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)].map(
		([, loc = '', rest = '']) => ({
			loc: path(loc),
			twins: [...rest.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(
				([, language = '', href = '']) => [language, path(href)] as const
			)
		})
	);
}

test('the sitemap lists every page in both languages, and each page is there', async ({
	request
}) => {
	const entries = await sitemapOf(request);
	expect(entries.map(({ loc }) => loc).sort()).toEqual(builtPages());
	for (const { loc, twins } of entries) {
		const [, language = '', rest = ''] = /^([\w-]+)\/(.*)$/.exec(loc) ?? [];
		expect(twins, loc).toEqual(LANGUAGES.map((twin) => [twin, `${twin}/${rest}`]));
		expect(LANGUAGES).toContain(language);
	}
});

test('every page has a title, description and address of its own, and names its twin', () => {
	const titles = new Map<string, string>();
	const descriptions = new Map<string, string>();
	const images = new Set<string>();
	for (const [page, html] of builtPages()) {
		const head = headOf(html);
		const [, language = '', rest = ''] = /^([\w-]+)\/(.*)$/.exec(page) ?? [];
		expect(head.lang, page).toBe(language);
		expect(titles.get(head.title), `title of ${page}: ${head.title}`).toBeUndefined();
		titles.set(head.title, page);
		expect(descriptions.get(head.description), `description of ${page}`).toBeUndefined();
		descriptions.set(head.description, page);
		expect(head.title.length, page).toBeGreaterThan(5);
		expect(head.description.length, page).toBeGreaterThan(10);
		// Chinese pages describe themselves in Chinese, English ones in English.
		const chinese = /\p{Script=Han}/u.test(head.description);
		expect(chinese, `${page}: ${head.description}`).toBe(language === 'zh-Hant');
		expect(path(head.canonical), page).toBe(page);
		expect(
			Object.fromEntries(Object.entries(head.alternates).map(([key, href]) => [key, path(href!)])),
			page
		).toEqual({
			...Object.fromEntries(LANGUAGES.map((twin) => [twin, `${twin}/${rest}`])),
			'x-default': `en/${rest}`
		});
		images.add(path(head.image));
	}
	for (const image of images) {
		expect(existsSync(join(site, image)), image).toBe(true);
		const bytes = readFileSync(join(site, image));
		expect(bytes.subarray(1, 4).toString(), image).toBe('PNG');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], image).toEqual([1200, 630]);
	}
	expect(images.size).toBeGreaterThan(1);
});

test('every link between pages leads to a page and, where it names one, to a place on it', async ({
	request
}) => {
	const pages = new Map(
		await Promise.all(
			builtPages().map(async (page) => [page, await (await request.get(page)).text()] as const)
		)
	);
	const ids = new Map(
		[...pages].map(([page, html]) => [
			page,
			new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
		])
	);
	const dead = new Set<string>();
	for (const [page, html] of pages) {
		for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
			const url = new URL(text(href), `https://atlas.test/${page}`);
			if (url.origin !== 'https://atlas.test') continue;
			const target = url.pathname.slice(1);
			const anchor = decodeURIComponent(url.hash.slice(1));
			if (target === '') continue;
			if (!pages.has(target) || (anchor && !ids.get(target)!.has(anchor)))
				dead.add(`${page} → ${target}${url.hash}`);
		}
	}
	expect([...dead].slice(0, 20)).toEqual([]);
});

test('an unknown address answers 404 with the way on, in both languages', async ({
	page,
	allow
}) => {
	allow(/failed request: .*nowhere.* 404/, /console error: .*404/);
	const response = await page.goto('en/country/nowhere/');
	expect(response?.status()).toBe(404);
	for (const m of Object.values(MESSAGES)) {
		await expect(page.getByRole('heading', { name: m.notFound.title })).toBeVisible();
		await expect(page.getByRole('link', { name: m.nav.atlas, exact: true })).toBeVisible();
	}
	await page.getByRole('link', { name: MESSAGES['zh-Hant'].nav.countries }).click();
	await expect(page).toHaveURL('zh-Hant/country/');
});

test('a country page tells what is recorded, with its sources, and leads back to the map', async ({
	page
}) => {
	for (const language of LANGUAGES) {
		const m = MESSAGES[language];
		await page.goto(`${language}/country/PRY/`);
		for (const heading of [m.country.overTime, m.country.activities, m.country.sources])
			await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
		const facts = page.locator('main .facts > li');
		const count = await facts.count();
		expect(count).toBeGreaterThan(10);
		// No fact without a citation.
		await expect(facts.filter({ has: page.locator('.chip') })).toHaveCount(count);
		await expect(page.getByRole('link', { name: m.panel.showOnAtlas })).toHaveAttribute(
			'href',
			`/${language}/?party=PRY`
		);
	}
});
