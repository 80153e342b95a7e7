/** The GPU map takes over from the drawn one without a jump, and gives back when the graphics card lets go. */
import type { Page } from '@playwright/test';
import { atlasOf, expectQuery, middleOf } from './atlas';
import { expect, test } from './fixtures';

test.use({ graphics: 'gpu' });

/** Drawn by the processor, the map needs seconds. */
const TAKE_OVER = { timeout: 45_000 };
const onGpu = (page: Page) =>
	expect(page.getByRole('application')).toHaveAttribute('data-renderer', 'gpu', TAKE_OVER);

/** Middle of a country's mark on the drawn map, window px. */
const markOf = (page: Page, party: string) =>
	middleOf(page.locator(`.drawn .symbol[data-party=${party}] .mark`));

test('takes over in the same place, to the pixel', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	const before = await atlas.map.boundingBox();
	const tuvalu = await markOf(page, 'TUV');
	await onGpu(page);
	expect(await atlas.map.boundingBox()).toEqual(before);
	const canvas = atlas.map.locator('canvas');
	expect(await canvas.boundingBox()).toEqual(before);

	// Tuvalu is a dot whose target is round: where it ends on either side tells where the GPU has drawn it.
	const reach = async (dx: number, dy: number) => {
		for (let far = 8; far < 24; far += 1) {
			await page.mouse.move(tuvalu.x + dx * far, tuvalu.y + dy * far);
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
			);
			if (!(await atlas.tip.isVisible()) || !/^Tuvalu/.test(await atlas.tip.innerText()))
				return far;
		}
		return Infinity;
	};
	await page.mouse.move(tuvalu.x, tuvalu.y);
	await expect(atlas.tip).toHaveText(/^Tuvalu/);
	const [west, east] = [await reach(-1, 0), await reach(1, 0)];
	const [north, south] = [await reach(0, -1), await reach(0, 1)];
	expect(Math.min(west, east, north, south)).toBeGreaterThanOrEqual(11);
	expect(Math.abs(west - east)).toBeLessThanOrEqual(2);
	expect(Math.abs(north - south)).toBeLessThanOrEqual(2);

	await page.mouse.click(tuvalu.x, tuvalu.y);
	await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Tuvalu');
});

test('answers to pointer, wheel, keys and layers', async ({ page }) => {
	const atlas = atlasOf(page, 'zh-Hant');
	await atlas.open('?layer=gctf');
	await onGpu(page);
	const box = (await atlas.map.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.wheel(0, -300);
	await expectQuery(page, 'map', /^[\d.]+,[\d.]+,[\d.]+$/);

	await atlas.map.focus();
	await page.keyboard.press('Home');
	await expectQuery(page, 'map', null);
	await page.keyboard.press('+');
	await expectQuery(page, 'map', /,1\.5$/);

	await (await atlas.layer('investment')).check();
	await expect(atlas.title).toContainText('2017');
	await onGpu(page);
	await expectQuery(page, 'map', null);
});

test('offers a globe and the way back', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open();
	await onGpu(page);
	const projection = page.getByRole('combobox', { name: m.map.projection });
	await projection.selectOption('globe');
	await expectQuery(page, 'projection', 'globe');
	await expect(atlas.map.getByText(m.map.globeNote)).toBeVisible();
	await expect(atlas.map.locator('[data-shown=true]')).toBeVisible(TAKE_OVER);
	await projection.selectOption('equal-earth');
	await expectQuery(page, 'projection', null);
	await expect(atlas.map.locator('[data-shown=true]')).toBeVisible(TAKE_OVER);
});

test('a lost context brings the drawn map back, with a way to try again', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?region=pacific');
	await onGpu(page);
	await expect(atlas.map.locator('.drawn')).toBeHidden();
	await atlas.map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
		canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	const message = atlas.map.getByRole('status');
	await expect(message).toContainText(m.map.webglLost);
	await expect(atlas.map).not.toHaveAttribute('data-renderer', 'gpu');
	const drawn = atlas.map.locator('.drawn svg');
	await expect(drawn).toBeVisible();
	await expectQuery(page, 'region', 'pacific');

	// It is a map to work with: at the same place, and it answers.
	const palau = await markOf(page, 'PLW');
	await page.mouse.move(palau.x, palau.y);
	await expect(atlas.tip).toHaveText(/^Palau/);

	await message.getByRole('button', { name: m.map.webglRetry }).click();
	await onGpu(page);
	await expect(atlas.map.locator('.drawn')).toBeHidden();
});

test('a map in detail that does not load leaves the drawn one, and says what failed', async ({
	page,
	allow
}) => {
	allow(/failed request: .*plane-50m.*ERR_FAILED/, /console error: .*ERR_FAILED/);
	await page.route(/\/plane-50m[^/]*\.json$/, (route) => route.abort());
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open();
	const message = atlas.map.getByRole('status');
	await expect(message).toBeVisible({ timeout: 30_000 });
	await expect(message).not.toContainText(m.map.webglLost);
	await expect(message).not.toContainText(m.map.noWebgl);
	await expect(atlas.map.locator('.drawn svg')).toBeVisible();

	await page.unroute(/\/plane-50m[^/]*\.json$/);
	await message.getByRole('button', { name: m.map.webglRetry }).click();
	await onGpu(page);
	await expect(message).toHaveCount(0);
});
