/** The GPU map in the hand. */
import { atlasOf, expectQuery, swipe } from './atlas';
import { expect, test } from './fixtures';

test.use({ graphics: 'gpu' });

test('as a strip it lets the page scroll', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	await expect(atlas.map).toHaveAttribute('data-renderer', 'gpu', { timeout: 45_000 });
	const box = (await atlas.map.boundingBox())!;
	await swipe(page, box.x + box.width / 2, box.y + box.height - 20, 120);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
	// The finger has scrolled the page, not moved the map.
	await expectQuery(page, 'map', null);
});
