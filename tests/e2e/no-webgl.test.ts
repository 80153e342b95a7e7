/** A browser without WebGL: the drawn map stays, and is a map to work with. */
import { atlasOf, expectQuery, LANGUAGES, middleOf } from './atlas';
import { expect, test } from './fixtures';

for (const language of LANGUAGES)
	test(`says so plainly, and again to who wants the globe, ${language}`, async ({ page }) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await atlas.open();
		const said = atlas.map.getByRole('status').filter({ hasText: m.map.noWebgl });
		await expect(said).toBeVisible();
		const projection = page.getByRole('combobox', { name: m.map.projection });
		await projection.selectOption('globe');
		await expect(said).toHaveCount(2);
		await expect(projection).toHaveValue('equal-earth');
		await expect(atlas.map).not.toHaveAttribute('data-renderer', 'gpu');
		await atlas.map.getByRole('button', { name: m.notice.dismiss }).click();
		await expect(said).toHaveCount(1);
	});

test('a link to the globe shows the flat world and says why', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?projection=globe');
	const dismiss = page.getByRole('button', { name: atlas.m.notice.dismiss });
	await expect(atlas.map.getByRole('status').filter({ has: dismiss })).toContainText(
		atlas.m.map.noWebgl
	);
	await expect(page.getByRole('combobox', { name: atlas.m.map.projection })).toHaveValue(
		'equal-earth'
	);
	await expect(atlas.map.locator('.drawn svg')).toBeVisible();
});

test('hover tells, click opens, buttons zoom, dragging and the wheel move', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open();
	const picture = atlas.map.locator('.drawn svg');
	const box = (await atlas.map.boundingBox())!;
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

	const mark = (party: string) =>
		middleOf(atlas.map.locator(`.drawn .symbol[data-party=${party}]`));
	const tuvalu = await mark('TUV');
	await page.mouse.move(tuvalu.x, tuvalu.y);
	await expect(atlas.tip).toHaveText(`Tuvalu${m.fact.colon}${m.scene.classes.ally}`);
	await page.mouse.move(box.x + 5, box.y + 5);
	await expect(atlas.tip).toHaveCount(0);

	const whole = await picture.getAttribute('viewBox');
	await atlas.map.getByRole('button', { name: m.map.zoomIn }).click();
	await expectQuery(page, 'map', /,1\.6$/);
	await expect(picture).not.toHaveAttribute('viewBox', whole!);

	const address = page.url();
	await page.mouse.move(middle.x, middle.y);
	await page.mouse.down();
	await page.mouse.move(middle.x - 120, middle.y + 40, { steps: 4 });
	await page.mouse.up();
	await expect(page).not.toHaveURL(address);
	await expectQuery(page, 'map', /,1\.6$/);
	// A drag is not a click.
	await expect(atlas.panel).toHaveCount(0);

	await page.mouse.wheel(0, -400);
	await expect.poll(() => Number(page.url().split(',').at(-1))).toBeGreaterThan(1.6);

	await atlas.map.getByRole('button', { name: m.map.reset }).click();
	await expectQuery(page, 'map', null);
	await expect(picture).toHaveAttribute('viewBox', whole!);

	await page.getByRole('navigation', { name: m.map.regions }).getByText(m.presets.pacific).click();
	await expectQuery(page, 'region', 'pacific');
	await expect(picture).not.toHaveAttribute('viewBox', whole!);
	await page.waitForTimeout(700); // the flight there
	const nauru = await mark('NRU');
	await page.mouse.click(nauru.x, nauru.y);
	await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Nauru');
});
