import { expect, type Locator, type Page } from '@playwright/test';
import { layerOf } from '../../src/lib/core/query/layers';
import type { LayerId } from '../../src/lib/core/query/view';
import { en } from '../../src/lib/i18n/en';
import { searchWords as searchEn } from '../../src/lib/i18n/en/search';
import { searchWords as searchZh } from '../../src/lib/i18n/zh-Hant/search';
import { zhHant } from '../../src/lib/i18n/zh-Hant';

export const MESSAGES = { en, 'zh-Hant': zhHant };
export const SEARCH_WORDS = { en: searchEn, 'zh-Hant': searchZh };
export type Language = keyof typeof MESSAGES;
export const LANGUAGES: readonly Language[] = ['en', 'zh-Hant'];

/** The atlas page as its reader knows it: parts by role and name. */
export function atlasOf(page: Page, language: Language) {
	const m = MESSAGES[language];
	// Beside the map a complementary part, over it a dialog.
	const filters = page.locator('#filters');
	const map = page.getByRole('application', { name: m.map.label });
	const list = page.getByRole('region', { name: m.list.title, exact: true });
	const legend = page.getByRole('region', { name: m.map.legend, exact: true });
	return {
		m,
		filters,
		map,
		list,
		legend,
		/** the view's title, with its years */
		title: page.getByRole('heading', { level: 1 }),
		finding: page.locator('main .finding'),
		/** the drill-down panel, whoever it is about */
		panel: page.locator('#detail'),
		citation: page.getByRole('dialog', { name: m.citation.title, exact: true }),
		timeBar: page.getByRole('radiogroup', { name: m.controls.year, exact: true }),
		notice: page.getByRole('alert').filter({ hasText: m.notice.heading }),
		tip: map.locator('.tip'),

		/** Opens the page and waits until it listens. */
		async open(query = '') {
			await page.goto(`${language}/${query}`);
			await this.ready();
		},
		async ready() {
			await expect(page.locator('[role=application][data-ready]')).toBeAttached();
		},
		/** the choice of a layer; its group is unfolded first */
		async layer(id: LayerId): Promise<Locator> {
			const group = filters.getByRole('button', {
				name: new RegExp(`^${escaped(m.layerGroups[layerOf(id).group])} `)
			});
			if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
			return filters.getByRole('radio', { name: new RegExp(`^${escaped(m.layers[id])} [\\d,]+$`) });
		},
		year: (year: number) =>
			page
				.getByRole('radiogroup', { name: m.controls.year, exact: true })
				.getByRole('radio', { name: new RegExp(`^${year}`) }),
		/** a row of the list, by the country's name */
		row: (name: string) => list.getByRole('link', { name: new RegExp(`^${escaped(name)} `) }),
		/** names in a class of the legend */
		async members(label: string): Promise<string[]> {
			const heading = legend.getByRole('heading', { name: new RegExp(`^${escaped(label)} \\d`) });
			const texts = await heading.locator('xpath=..').locator('.members a').allInnerTexts();
			return texts.map((text) => text.replace(/\*$/, ''));
		}
	};
}

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The query string of the page's address. */
export const queryOf = (page: Page) => new URL(page.url()).searchParams;

/** Passes once the address has this parameter with this value (null: does not have it). */
export async function expectQuery(page: Page, parameter: string, value: string | RegExp | null) {
	const found = expect.poll(() => queryOf(page).get(parameter), { message: `?${parameter}` });
	if (value instanceof RegExp) await found.toMatch(value);
	else await found.toBe(value);
}

/** Middle of a drawn mark, window px; a redraw replaces marks, so it asks until one is there. */
export async function middleOf(mark: Locator): Promise<{ x: number; y: number }> {
	let middle = { x: NaN, y: NaN };
	await expect(async () => {
		const box = await mark.boundingBox({ timeout: 1000 });
		if (!box) throw new Error('redrawn meanwhile');
		middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}).toPass();
	return middle;
}

/** A finger that moves up by `distance`. */
export async function swipe(page: Page, x: number, y: number, distance: number) {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: at === undefined ? [] : [{ x, y: at }]
		});
	await touch('touchStart', y);
	for (let step = 1; step <= 8; step++) await touch('touchMove', y - (distance * step) / 8);
	await touch('touchEnd');
}
