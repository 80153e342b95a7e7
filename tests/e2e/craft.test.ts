/** Themes, marks, the map's menu, time and tips: what a hand does besides choosing a layer and a place. */
import { hand } from '../../src/lib/i18n/en/hand';
import { THEMES } from '../../src/lib/core/scale/themes';
import { atlasOf, expectQuery, middleOf } from './atlas';
import { expect, test } from './fixtures';

const rgb = (hex: string) =>
	`rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('a theme is chosen, repaints page and map, and is there at once after a reload', async ({
	page,
	axe
}) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	const paper = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const australia = () =>
		atlas.map.locator('.drawn [data-place=AUS]').evaluate((path) => getComputedStyle(path).stroke);
	expect(await paper()).toBe(rgb(THEMES.light.paper));

	const opener = page.getByRole('button', { name: atlas.m.nav.theme });
	await opener.press('Enter');
	await page.getByRole('radio', { name: hand.themes.dark }).check();
	expect(await paper()).toBe(rgb(THEMES.dark.paper));
	expect(await australia()).toBe(rgb(THEMES.dark.newSouthboundLine));
	await axe();
	await page.keyboard.press('Escape');
	await expect(opener).toBeFocused();

	// Before any module of the page has run.
	await page.reload({ waitUntil: 'commit' });
	await page.waitForFunction(() => document.body !== null);
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
	await atlas.ready();
	await opener.click();
	await page.getByRole('radio', { name: hand.themes.contrast }).check();
	expect(await paper()).toBe(rgb(THEMES.contrast.paper));
	await axe();
	await page.getByRole('radio', { name: hand.themes.system }).check();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('without a choice the page follows the system, on paper it is black on white', async ({
	page
}) => {
	const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('en/about/');
	expect(await ink()).toBe(rgb(THEMES.dark.ink));
	await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
	expect(await ink()).toBe(rgb(THEMES.contrast.ink));
	await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference', media: 'print' });
	expect(await ink()).toBe(rgb(THEMES.print.ink));
});

test('up to five places are marked, listed, linked and cleared', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?marked=PLW');
	const marks = page.getByRole('group', { name: hand.marked.label });
	await expect(marks.getByRole('button', { name: 'Palau', exact: true })).toBeVisible();
	await atlas.map.locator('.drawn .symbol[data-party=NRU] .mark').click({ modifiers: ['Shift'] });
	await expectQuery(page, 'marked', 'PLW,NRU');
	await expect(atlas.panel).toBeHidden();
	await expect(atlas.map.locator('.drawn .marked')).toHaveCount(2);
	await marks.getByRole('button', { name: hand.marked.remove('Palau') }).click();
	await expectQuery(page, 'marked', 'NRU');
	await marks.getByRole('button', { name: hand.marked.clear }).click();
	await expectQuery(page, 'marked', null);
	await expect(marks).toBeHidden();
});

test('the map has a menu, by key and by the right button', async ({ page, context, axe }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const atlas = atlasOf(page, 'en');
	await atlas.open('?party=PLW');
	await expect(atlas.panel).toBeVisible();
	const menu = page.getByRole('menu');
	await atlas.map.focus();
	await page.keyboard.press('Shift+F10');
	await expect(menu.getByRole('menuitem', { name: hand.menu.open })).toBeFocused();
	await axe();
	for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(menu).toBeHidden();
	await expect(atlas.map).toBeFocused();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toMatch(/\/en\/country\/PLW\/$/);

	// In the corner it opens inwards.
	const box = (await atlas.map.boundingBox())!;
	await page.mouse.click(box.x + box.width - 4, box.y + 4, { button: 'right' });
	const opened = (await menu.boundingBox())!;
	const { width, height } = page.viewportSize()!;
	expect(opened.x + opened.width).toBeLessThanOrEqual(width);
	expect(opened.y + opened.height).toBeLessThanOrEqual(height);
	await page.keyboard.press('Escape');
	await expect(menu).toBeHidden();
	// Escape closes the menu and nothing behind it.
	await expect(atlas.panel).toBeVisible();
});

test('years are played and stepped, and what changed is said', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await atlas.open('?years=2018');
	await expect(page.getByRole('button', { name: m.controls.nextYear })).toBeVisible();
	await expect(page.getByRole('button', { name: m.controls.play })).toBeHidden();
	await page.getByRole('button', { name: m.controls.nextYear }).click();
	await expect(page.locator('main .change')).toContainText(
		'2019: ties ended with Kiribati and Solomon Islands'
	);

	await page.emulateMedia({ reducedMotion: 'no-preference' });
	const play = page.getByRole('button', { name: m.controls.play });
	await play.click();
	await expectQuery(page, 'years', '2020');
	await page.getByRole('button', { name: m.controls.pause }).click();
	await expect(play).toBeVisible();
});

test('a tip never leaves the map', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?layer=gctf');
	const outside: string[] = [];
	for (const party of ['CAN', 'USA', 'JPN', 'AUS', 'GTM', 'CZE']) {
		const mark = atlas.map.locator(
			`.drawn .symbol[data-party=${party}], .insets [data-party=${party}].symbol`
		);
		const at = await middleOf(mark.first());
		await page.mouse.move(at.x, at.y);
		await expect(atlas.tip).toBeVisible();
		const [tip, map] = [(await atlas.tip.boundingBox())!, (await atlas.map.boundingBox())!];
		if (tip.x < map.x || tip.x + tip.width > map.x + map.width || tip.y < map.y)
			outside.push(party);
	}
	expect(outside).toEqual([]);
});
