/** Both languages at full parity: the same pages, the same parts, and no word of one left in the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Page } from '@playwright/test';
import { site } from '../../src/tasks/build.mjs';
import { atlasOf, LANGUAGES, type Language } from './atlas';
import { expect, test } from './fixtures';

test('every page has the same parts in both languages', () => {
	const pagesOf = (language: Language) =>
		readdirSync(join(site, language), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('index.html'))
			.map((file) => file.replaceAll(sep, '/'))
			.sort();
	expect(pagesOf('zh-Hant')).toEqual(pagesOf('en'));

	const TAGS = ['h1', 'h2', 'h3', 'li', 'dt', 'tr', 'button', 'img', 'label', 'section'];
	const partsOf = (language: Language, page: string) => {
		const html = readFileSync(join(site, language, page), 'utf8');
		return TAGS.map((tag) => `${tag} ${html.split(`<${tag}`).length - 1}`);
	};
	const unlike = pagesOf('en').flatMap((page) => {
		const zh = partsOf('zh-Hant', page);
		const differing = partsOf('en', page).filter((part, at) => part !== zh[at]);
		return differing.length > 0 ? [`${page}: en ${differing.join(', ')}; zh ${zh.join(', ')}`] : [];
	});
	expect(unlike).toEqual([]);
});

/** Texts and attributes that are read out or seen, outside what is marked as another language. */
const wordsOf = (page: Page, language: Language) =>
	page.evaluate((own) => {
		const other = (element: Element | null) =>
			element?.closest('[lang]')?.getAttribute('lang')?.startsWith(own.slice(0, 2)) === false;
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const text = node.textContent?.trim();
			if (!text || !parent || parent.closest('script, style, noscript') || other(parent)) continue;
			found.push(text);
		}
		for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
			for (const element of document.body.querySelectorAll(`[${name}]`))
				if (!other(element)) found.push(element.getAttribute(name) ?? '');
		found.push(document.title);
		return [...new Set(found)];
	}, language);

/** Three words on end: names such as "Natural Earth" are two, a sentence is more. */
const ENGLISH = /[A-Za-z][a-z]+(?:[ ,]+[A-Za-z][a-z]+){2,}/;
const CHINESE = /\p{Script=Han}/u;
/** Names that have no other form, and the wordmark of the other edition. */
const NAMES = /Taiwan Can Help|Health for All|Taiwan Tech Arena|臺灣國際合作地圖/;

for (const language of LANGUAGES) {
	const foreign = language === 'en' ? CHINESE : ENGLISH;
	const strangers = async (page: Page) =>
		(await wordsOf(page, language)).filter((text) => foreign.test(text) && !NAMES.test(text));

	test(`the atlas speaks ${language} only`, async ({ page }) => {
		const atlas = atlasOf(page, language);
		for (const query of [
			'',
			'?layer=gctf&display=list',
			'?layer=ukraine&party=POL&foo=1',
			'?layer=investment',
			'?layer=ngo&party=SWZ'
		]) {
			await atlas.open(query);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			if (query.includes('display=list')) await expect(page.getByRole('table')).toBeVisible();
			expect(await strangers(page), query).toEqual([]);
		}
	});

	test(`the other pages speak ${language} only`, async ({ page }) => {
		for (const path of [
			'country/',
			'country/PLW/',
			'country/POL/',
			'programme/',
			'programme/gctf/',
			// Not conflicts/: its notes quote what a document prints, in Chinese.
			'sources/',
			'sources/reference/',
			'sources/nsp-medical-flagship/',
			'about/'
		]) {
			await page.goto(`${language}/${path}`);
			expect(await strangers(page), path).toEqual([]);
		}
	});
}
