/** The atlas in the hand: 390 × 844, touch. */
import { atlasOf, expectQuery, LANGUAGES, middleOf, swipe } from './atlas';
import { expect, test } from './fixtures';

test('the map strip lets the page scroll', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open();
	const box = (await atlas.map.boundingBox())!;
	expect(box.height).toBeLessThan(200);
	await swipe(page, box.x + box.width / 2, box.y + box.height - 20, 120);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
});

test('the list comes first, its rows are 44 px high', async ({ page }) => {
	const atlas = atlasOf(page, 'zh-Hant');
	const { m } = atlas;
	await atlas.open();
	await expect(atlas.title).toBeInViewport();
	await expect(atlas.list.getByRole('heading', { level: 2 })).toBeVisible();
	const small = await page
		.locator(
			'#list ol a, main .bar button, main .bar select, header.site button, header.site .language.other'
		)
		.evaluateAll((elements) =>
			elements
				.filter((element) => element.checkVisibility())
				.map((element) => {
					const { width, height } = element.getBoundingClientRect();
					return { text: element.textContent?.trim() || element.ariaLabel, width, height };
				})
				.filter(({ width, height }) => height < 44 || width < 44)
		);
	expect(small).toEqual([]);
	await expect(page.getByRole('combobox', { name: m.controls.layer })).toBeVisible();
});

test('the map opens to the whole screen and closes again', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open('?region=pacific');
	await page.getByRole('button', { name: m.controls.openMap }).tap();
	await expect.poll(async () => (await atlas.map.boundingBox())?.height).toBe(844);
	await atlas.map.getByRole('button', { name: m.map.zoomIn }).tap();
	await expectQuery(page, 'map', /./);
	await page.getByRole('button', { name: m.controls.closeMap }).tap();
	await expect.poll(async () => (await atlas.map.boundingBox())?.height).toBeLessThan(200);

	// A tap on a small state opens it.
	await page.getByRole('button', { name: m.controls.openMap }).tap();
	await expect.poll(async () => (await atlas.map.boundingBox())?.height).toBe(844);
	const nauru = await middleOf(atlas.map.locator('.drawn .symbol[data-party=NRU]'));
	await page.touchscreen.tap(nauru.x, nauru.y);
	await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Nauru');
	await expect(atlas.panel).toBeInViewport();
});

test('filters open as a drawer, hold the focus, and close', async ({ page, axe }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open();
	const opener = page.locator('main .bar').getByRole('button');
	await expect(atlas.filters).toBeHidden();
	await opener.tap();
	await expect(opener).toHaveAttribute('aria-expanded', 'true');
	await expect(atlas.filters).toBeVisible();
	await expect(atlas.filters.locator(':focus')).toHaveCount(1);
	await expect(page.getByRole('dialog', { name: m.controls.filters })).toBeVisible();
	await axe();
	// What lies behind is out of reach, and the rows scroll between head and foot.
	for (let step = 0; step < 60; step++) {
		await page.keyboard.press('Tab');
		const outside = await page.evaluate(
			() => document.activeElement !== document.body && !document.activeElement?.closest('#filters')
		);
		expect(outside, 'focus leaves the drawer').toBe(false);
	}
	await (await atlas.layer('gctf')).tap();
	for (const row of await atlas.filters.locator('label').all())
		expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	await page.getByRole('button', { name: m.controls.done }).tap();
	await expect(atlas.filters).toBeHidden();
	await expect(atlas.title).toContainText('GCTF');
	await expect(opener).toBeFocused();

	await opener.tap();
	await page.keyboard.press('Escape');
	await expect(atlas.filters).toBeHidden();
});

test('the layer can be chosen without the drawer', async ({ page }) => {
	const atlas = atlasOf(page, 'zh-Hant');
	const { m } = atlas;
	await atlas.open();
	await page.getByRole('combobox', { name: m.controls.layer }).selectOption('ngo');
	await expectQuery(page, 'layer', 'ngo');
	await expect(atlas.title).toHaveText(m.layerTitle('ngo', '2018–2022', 'out', ''));
});

test('a country opens in a sheet; its row stays in sight above', async ({ page, axe }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open();
	const row = atlas.row('Palau');
	await row.tap();
	await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Palau');
	const sheet = (await page.locator('.detail-area').boundingBox())!;
	expect(sheet.y + sheet.height).toBeCloseTo(844, 0);
	expect(sheet.height).toBeLessThan(520);
	await expect
		.poll(async () => {
			const box = (await row.boundingBox())!;
			return box.y >= 0 && box.y + box.height <= sheet.y;
		})
		.toBe(true);
	await axe();
	await expect(atlas.panel.getByRole('link', { name: m.panel.openPage })).toBeInViewport();
	await atlas.panel.getByRole('button', { name: m.panel.close }).tap();
	await expect(atlas.panel).toBeHidden();
});

test('menu, search and language are under the thumb', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	const { m } = atlas;
	await atlas.open();
	await page.getByRole('button', { name: m.nav.menu }).tap();
	await expect(page.getByRole('link', { name: m.nav.countries })).toBeVisible();
	await page.getByRole('button', { name: m.search.open }).tap();
	// Whoever opens the search can type at once.
	const box = page.getByRole('combobox', { name: m.search.label });
	await expect(box).toBeFocused();
	await page.keyboard.insertText('帛琉');
	await page.getByRole('option', { name: /Palau/ }).first().tap();
	await expectQuery(page, 'party', 'PLW');
	await expect(box).toBeHidden();
	await page.getByRole('link', { name: m.otherLanguage.short }).tap();
	await expect(page).toHaveURL('zh-Hant/?party=PLW');
});

for (const language of LANGUAGES)
	test(`no page is wider than the screen, ${language}`, async ({ page }) => {
		for (const path of [
			'',
			'?layer=ukraine&party=POL',
			'?layer=investment&display=list',
			'country/',
			'country/PRY/',
			'programme/',
			'programme/gctf/',
			'conflicts/',
			'sources/',
			'sources/nsp-medical-flagship/',
			'about/'
		]) {
			await page.goto(`${language}/${path}`);
			if (path === '' || path.startsWith('?')) await atlasOf(page, language).ready();
			for (const width of [390, 320]) {
				await page.setViewportSize({ width, height: 844 });
				const over = await page.evaluate(
					(most) =>
						document.documentElement.scrollWidth <= most
							? []
							: [...document.body.querySelectorAll(':not(svg *)')]
									.filter((element) => element.getBoundingClientRect().right > most + 0.5)
									.map((element) => `${element.tagName}.${element.className}`)
									.slice(0, 6),
					width
				);
				expect(over, `${path} at ${width} px`).toEqual([]);
			}
		}
	});
