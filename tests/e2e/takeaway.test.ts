import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { atlasOf } from './atlas';
import { expect, test } from './fixtures';
import { takeaway as en } from '../../src/lib/i18n/en/takeaway';
import { takeaway as zh } from '../../src/lib/i18n/zh-Hant/takeaway';

test('a view is taken away as a slide of shapes, in the other language too', async ({
	page,
	axe
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	const atlas = atlasOf(page, 'en');
	await atlas.open('?layer=ukraine');
	await page.getByRole('button', { name: atlas.m.controls.share }).click();
	await page.getByRole('button', { name: en.menu.file.name }).click();
	const dialog = page.getByRole('dialog', { name: en.title });
	await expect(dialog).toBeVisible();
	await axe({ include: ['dialog'] });
	const before = fetched.length;
	await dialog.getByLabel(en.language).selectOption('zh-Hant');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: en.save }).click()
	]);
	expect(fetched.length, 'writers come when a file is asked for').toBeGreaterThan(before);
	expect(download.suggestedFilename()).toBe('taiwan-cooperation-atlas_ukraine_zh-Hant_wide.pptx');
	const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
	expect(strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('name="波蘭"');
	await expect(dialog.getByRole('status')).toContainText('taiwan-cooperation-atlas');

	// A picture that no browser can draw is refused in plain words; the dialog goes on.
	await page.evaluate(() => {
		HTMLCanvasElement.prototype.toBlob = (done) => done(null);
	});
	await dialog.getByRole('radio', { name: en.kinds.png }).check();
	await dialog.getByLabel(en.size).selectOption('7680');
	await dialog.getByRole('button', { name: en.save }).click();
	await expect(dialog.getByRole('status')).toHaveText(en.tooLarge(7680));
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('a page of somebody else shows the map in a frame', async ({ page }) => {
	await page.goto('embed-example.html');
	const frame = page.frameLocator('iframe').first();
	await expect(frame.getByRole('heading', { level: 1 })).toContainText('Ukraine');
	await expect(frame.locator('[role=application][data-ready]')).toBeAttached();
	const [opened] = await Promise.all([
		page.waitForEvent('popup'),
		frame.getByRole('link', { name: en.embed.open }).click()
	]);
	await expect(opened).toHaveURL(/\/en\/\?.*layer=ukraine/);
	await opened.close();
	await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
	const dark = page.frameLocator('iframe').nth(1);
	await expect(dark.getByRole('link', { name: zh.embed.attribution })).toBeVisible();
	await expect(dark.getByRole('button')).toHaveCount(0);
});

test('a country page prints on one A4', async ({ page }) => {
	const printed = async () => {
		const pdf = await page.pdf({
			format: 'A4',
			margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' }
		});
		return extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	};
	for (const place of ['JPN', 'PLW']) {
		await page.goto(`zh-Hant/country/${place}/`);
		const country = await printed();
		expect(country.totalPages, place).toBe(1);
	}
});

test.describe('offline', () => {
	test.use({ serviceWorkers: 'allow' });

	test('everything works when the network is cut', async ({ page, context, allow }) => {
		// Some 7,700 files are put on the device: half a minute alone, longer beside another test.
		test.setTimeout(150_000);
		// What is asked for without a network fails, and is answered from the device.
		allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|503/);
		await page.goto('en/offline/');
		await page.evaluate(() => navigator.serviceWorker.register('/service-worker.js'));
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await page.getByRole('button', { name: en.offline.start }).click();
		await expect(page.getByRole('status')).toContainText(
			en.offline.state.complete(7, 'x').split('7')[0]?.trim() ?? '',
			{ timeout: 100_000 }
		);
		await context.setOffline(true);

		await page.goto('zh-Hant/country/PRY/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('巴拉圭');
		const atlas = atlasOf(page, 'zh-Hant');
		await atlas.open('?layer=ukraine');
		await expect(atlas.title).toContainText('烏克蘭');
		await page.getByRole('button', { name: atlas.m.controls.share }).click();
		await page.getByRole('button', { name: zh.menu.file.name }).click();
		const dialog = page.getByRole('dialog', { name: zh.title });
		await dialog.getByRole('radio', { name: zh.kinds.pdf }).check();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: zh.save }).click()
		]);
		const pdf = await getDocumentProxy(new Uint8Array(readFileSync(await download.path())));
		const { text } = await extractText(pdf, { mergePages: true });
		expect(text.replace(/\s/g, '')).toContain('資料來源');
		await page.keyboard.press('Escape');

		// A page that does not exist says so, instead of the browser's own error.
		await page.goto('en/nowhere/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on this device');
	});

	test('a full device is told in plain words, and nothing is lost', async ({ page }) => {
		await page.addInitScript(() => {
			const put = Cache.prototype.put;
			Cache.prototype.put = function (request, response) {
				const url = typeof request === 'string' ? request : (request as Request).url;
				if (/country/.test(url)) throw new DOMException('no room', 'QuotaExceededError');
				return put.call(this, request, response);
			};
		});
		await page.goto('en/offline/');
		await page.getByRole('button', { name: en.offline.start }).click();
		await expect(page.getByRole('status')).toHaveText(en.offline.state.full);
		await expect(page.getByRole('button', { name: en.offline.resume })).toBeVisible();
	});

	test('storage that the browser denies is told in plain words', async ({ page }) => {
		await page.addInitScript(() => {
			CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
		});
		await page.goto('zh-Hant/offline/');
		await expect(page.getByRole('status')).toHaveText(zh.offline.state.denied);
		await page.getByRole('button', { name: zh.offline.start }).click();
		await expect(page.getByRole('status')).toHaveText(zh.offline.state.denied);
	});
});
