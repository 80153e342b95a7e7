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

/** Those that search engines are to list: an embed and the page for lost networks are not. */
const listedPages = () =>
	new Map(
		[...builtPages()].filter(([, html]) => !html.includes('name="robots" content="noindex"'))
	);

test('the sitemap lists every page in both languages, and each page is there', () => {
	const entries = sitemap();
	expect(entries.length).toBeGreaterThan(200);
	expect(entries.map(({ loc }) => loc).sort()).toEqual([...listedPages().keys()].sort());
	const withoutTwin = entries.filter(({ loc, twins }) => {
		const [, rest = ''] = /^[\w-]+\/(.*)$/.exec(loc) ?? [];
		const wanted = LANGUAGES.map((twin) => [twin, `${twin}/${rest}`]);
		return JSON.stringify(twins) !== JSON.stringify(wanted);
	});
	expect(withoutTwin).toEqual([]);
});

test('every page has a title, description and address of its own, and names its twin', () => {
	const faults: string[] = [];
	const mind = (fine: boolean, fault: string) => void (fine || faults.push(fault));
	const titles = new Map<string, string>();
	const descriptions = new Map<string, string>();
	const images = new Set<string>();
	for (const [page, html] of listedPages()) {
		const head = headOf(html);
		const [, language = '', rest = ''] = /^([\w-]+)\/(.*)$/.exec(page) ?? [];
		mind(head.lang === language, `${page}: lang="${head.lang}"`);
		const namesake = titles.get(head.title);
		mind(!namesake, `${page}: the title of ${namesake}, "${head.title}"`);
		titles.set(head.title, page);
		const alike = descriptions.get(head.description);
		mind(!alike, `${page}: the description of ${alike}, "${head.description}"`);
		descriptions.set(head.description, page);
		mind(head.title.length > 5 && head.description.length > 10, `${page}: hardly a word`);
		// Chinese pages describe themselves in Chinese, English ones in English.
		const chinese = /\p{Script=Han}/u.test(head.description);
		mind(
			chinese === (language === 'zh-Hant'),
			`${page}: in the other tongue, "${head.description}"`
		);
		mind(path(head.canonical) === page, `${page}: canonical ${head.canonical}`);
		for (const [tag, twin] of [...LANGUAGES.map((code) => [code, code]), ['x-default', 'en']])
			mind(
				path(head.alternates[tag!] ?? '') === `${twin}/${rest}`,
				`${page}: hreflang ${tag} is ${head.alternates[tag!]}`
			);
		images.add(path(head.image));
	}
	for (const image of images) {
		if (!existsSync(join(site, image))) {
			faults.push(`${image}: missing`);
			continue;
		}
		const bytes = readFileSync(join(site, image));
		const size = `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
		mind(bytes.subarray(1, 4).toString() === 'PNG', `${image}: no PNG`);
		mind(size === '1200 × 630', `${image}: ${size}`);
	}
	expect(faults.slice(0, 20)).toEqual([]);
	expect(images.size).toBeGreaterThan(50);
});

test('every link between pages leads to a page and, where it names one, to a place on it', () => {
	const pages = builtPages();
	const ids = new Map(
		[...pages].map(([page, html]) => [
			page,
			new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
		])
	);
	const dead = new Set<string>();
	for (const [page, html] of pages)
		for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
			const url = new URL(text(href), `https://atlas.test/${page}`);
			if (url.origin !== 'https://atlas.test') continue;
			const target = url.pathname.slice(1);
			const anchor = decodeURIComponent(url.hash.slice(1));
			if (target === '') continue;
			// A download is a file of its own.
			if (/\.\w+$/.test(target)) {
				if (!existsSync(join(site, target))) dead.add(`${page} → ${target}`);
				continue;
			}
			if (!pages.has(target) || (anchor && !ids.get(target)!.has(anchor)))
				dead.add(`${page} → ${target}${url.hash}`);
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
		await expect(facts.filter({ has: page.locator('.citation') })).toHaveCount(count);
		await expect(page.getByRole('link', { name: m.panel.showOnAtlas })).toHaveAttribute(
			'href',
			`/${language}/?party=PRY`
		);
	}
});
