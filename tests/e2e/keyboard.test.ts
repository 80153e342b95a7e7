/** The atlas without a mouse: order, reach, moves, and a focus that is always seen. */
import type { Page } from '@playwright/test';
import { atlasOf, expectQuery, queryOf } from './atlas';
import { expect, test } from './fixtures';

interface Stop {
	part: string;
	name: string;
	/** an outline stands around it or around the field that holds it */
	seen: boolean;
	/** what is at its middle is it, or belongs to it */
	uncovered: boolean;
}

/** Presses Tab until the focus has left the page's content, and tells where it has been. */
async function walk(page: Page, most = 400): Promise<Stop[]> {
	const stops: Stop[] = [];
	for (let step = 0; step < most; step++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate((): Stop | null => {
			const active = document.activeElement;
			if (!active || active === document.body) return null;
			const parts: [string, string][] = [
				['header', 'header.site'],
				['filters', '#filters'],
				['list', '#list'],
				['map', '[role=application]'],
				['legend', 'section.legend'],
				['detail', '#detail'],
				['head', 'main .head'],
				['stage', 'main']
			];
			const outlined = (element: Element | null) => {
				if (!element) return false;
				const { outlineStyle, outlineWidth } = getComputedStyle(element);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
			};
			// A link over two lines has nothing of its own in the middle of both.
			const { x, y, width, height } = active.getClientRects()[0] ?? active.getBoundingClientRect();
			const at = document.elementFromPoint(x + width / 2, y + height / 2);
			return {
				part: parts.find(([, selector]) => active.closest(selector))?.[0] ?? 'other',
				name: active.getAttribute('aria-label') ?? active.textContent?.trim().slice(0, 40) ?? '',
				seen: outlined(active) || outlined(active.parentElement),
				uncovered:
					!at ||
					active.contains(at) ||
					at.contains(active) ||
					!!at.closest('label')?.contains(active)
			};
		});
		if (!stop) break;
		stops.push(stop);
	}
	return stops;
}

test('Tab goes through filters, list, map and detail in this order, and is always seen', async ({
	page
}) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?layer=investment&party=SGP');
	await expect(atlas.panel).toBeVisible();
	const stops = await walk(page);

	expect(stops[0]?.name).toBe(m.skipToContent);
	const order = [...new Set(stops.map((stop) => stop.part))];
	expect(
		order.filter((part) => ['header', 'filters', 'list', 'map', 'detail'].includes(part))
	).toEqual(
		// Where the panel lies over the list, the list is out of the way.
		order.includes('list')
			? ['header', 'filters', 'list', 'map', 'detail']
			: ['header', 'filters', 'map', 'detail']
	);
	const names = stops.map((stop) => stop.name);
	for (const name of [
		m.controls.map,
		m.map.label,
		m.map.zoomIn,
		m.map.zoomOut,
		m.panel.close,
		m.panel.openPage,
		m.panel.copyLink,
		...Object.values(m.presets)
	])
		expect(names, 'reached by Tab').toContain(name);
	expect(
		stops.filter((stop) => !stop.seen).map((stop) => stop.name),
		'focus not seen'
	).toEqual([]);
	expect(
		stops.filter((stop) => !stop.uncovered).map((stop) => `${stop.part}: ${stop.name}`),
		'focus under something else'
	).toEqual([]);
});

test('the list comes between filters and map', async ({ page }) => {
	const atlas = atlasOf(page, 'zh-Hant');
	await atlas.open('?layer=gctf');
	await atlas.filters.getByRole('radio').first().focus();
	const parts = [...new Set((await walk(page)).map((stop) => stop.part))];
	expect(parts.filter((part) => ['filters', 'list', 'map', 'legend'].includes(part))).toEqual([
		'filters',
		'list',
		'map',
		'legend'
	]);
});

test('the skip link jumps to the content', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: atlas.m.skipToContent });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('main :focus')).toHaveCount(1);
});

test('arrows move the map, + and − zoom it, Home shows the whole view', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	const camera = () => (queryOf(page).get('map') ?? '').split(',').map(Number);
	await atlas.map.focus();

	await page.keyboard.press('+');
	await expectQuery(page, 'map', /,1\.5$/);
	const [x = 0, y = 0] = camera();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => camera()[0]).toBeGreaterThan(x);
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => camera()[1]).toBeGreaterThan(y);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowUp');
	await expect.poll(camera).toEqual([x, y, 1.5]);
	await page.keyboard.press('-');
	await expectQuery(page, 'map', /,1$/);
	await page.keyboard.press('Home');
	await expectQuery(page, 'map', null);
	// The page has not been scrolled by any of these keys.
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('arrows, Home and End move the years', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	await atlas.year(2022).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(atlas.title).toHaveText('Partnership, 2021');
	await expect(atlas.year(2021)).toBeFocused();
	await page.keyboard.press('End');
	await expect(atlas.title).toHaveText('Partnership, 2023');
	await page.keyboard.press('ArrowRight');
	await expect(atlas.title).toHaveText('Partnership, 2023');
	await page.keyboard.press('Home');
	await expect(atlas.title).toHaveText('Partnership, 2016');
	await expect(atlas.year(2016)).toBeFocused();

	// The slider in the filters is the same control.
	await atlas.filters.getByRole('slider', { name: atlas.m.controls.year }).press('ArrowRight');
	await expect(atlas.year(2017)).toBeChecked();
});

test('a country opens, its citation opens, and Escape goes back step by step', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?layer=ukraine');
	const row = atlas.row('Poland');
	await row.focus();
	await page.keyboard.press('Enter');
	await expect(atlas.panel).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(atlas.panel.getByRole('button', { name: m.panel.close })).toBeFocused();

	const chip = atlas.panel.getByRole('link', { name: 'WP p. 104' }).first();
	await chip.focus();
	await page.keyboard.press('Enter');
	await expect(atlas.citation).toBeVisible();
	await expect(atlas.citation.locator(':focus')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(atlas.citation).toBeHidden();
	await expect(chip).toBeFocused();
	await expect(atlas.panel).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(atlas.panel).toBeHidden();
	await expect(row).toBeFocused();
});
