/** A change writes into the drawn map only what differs: what comes of it must be what a fresh page would have drawn. */
import { atlasOf } from './atlas';
import { expect, test } from './fixtures';

const OF_EACH_KIND = ['partnership', 'gctf', 'ukraine', 'ngo'];

/** Marks and labels of the drawn map and its insets, without what a hand is pointing at. */
const OVERLAYS = '.drawn .overlay, .inset > svg';

test('the drawn map after changes is the map as first drawn', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const pictures = () =>
		page.locator(OVERLAYS).evaluateAll((list) => {
			const told = (element: Element): unknown => [
				element.localName,
				[...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
				element.firstElementChild ? [...element.children].map(told) : element.textContent
			];
			return list.flatMap((picture) => [...picture.children].map(told));
		});
	for (const layer of OF_EACH_KIND) {
		await atlas.open(`?layer=${layer}`);
		const year = page.locator('.rail input[type="range"]').last();
		if (layer === 'partnership') await page.locator('.time [data-year="2018"]').click();
		else await year.press('ArrowLeft');
		await page.mouse.move(0, 0);
		const changed = await pictures();
		expect(changed.length).toBeGreaterThan(0);
		await page.reload();
		await atlas.ready();
		await expect.poll(pictures).toEqual(changed);
	}
});
