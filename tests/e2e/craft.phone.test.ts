/** Themes and the map's menu under a thumb. */
import { hand } from '../../src/lib/i18n/zh-Hant/hand';
import { atlasOf, expectQuery, middleOf } from './atlas';
import { expect, test } from './fixtures';

test('a long press opens the menu, which stays when the finger leaves, and marks', async ({
	page
}) => {
	const atlas = atlasOf(page, 'zh-Hant');
	const { m } = atlas;
	await atlas.open('?region=pacific');
	await page.getByRole('button', { name: m.controls.openMap }).tap();
	await expect.poll(async () => (await atlas.map.boundingBox())?.height).toBe(844);
	const at = await middleOf(atlas.map.locator('.drawn .symbol[data-party=NRU]'));
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchEnd') =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchStart' ? [at] : []
		});
	await touch('touchStart');
	const item = page.getByRole('menuitem', { name: hand.menu.mark });
	await expect(item).toBeVisible();
	await touch('touchEnd');
	expect((await item.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	await item.tap();
	await expectQuery(page, 'marked', 'NRU');
	await expect(atlas.panel).toBeHidden();
});

test('the theme is chosen from the menu', async ({ page, axe }) => {
	const atlas = atlasOf(page, 'zh-Hant');
	await atlas.open();
	await page.getByRole('button', { name: atlas.m.nav.menu }).tap();
	await page.getByRole('button', { name: atlas.m.nav.theme }).tap();
	await page.getByText(hand.themes.dark, { exact: true }).tap();
	await axe();
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
