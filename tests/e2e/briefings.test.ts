import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { briefingEn } from '../../src/lib/i18n/en/briefing';
import { briefingZh } from '../../src/lib/i18n/zh-Hant/briefing';
import { atlasOf } from './atlas';
import { expect, test } from './fixtures';

const WORDS = { en: briefingEn, 'zh-Hant': briefingZh };
const KEPT = 'briefing-mine';
const stageOf = (page: Page) => page.getByRole('dialog').and(page.locator('[data-step]'));
const stepOf = (page: Page) => new URL(page.url()).searchParams.get('step');

/** Opens a ready briefing on its stage. */
async function present(page: Page, language: keyof typeof WORDS, id: string) {
	await page.goto(`${language}/briefings/${id}/`);
	await page.getByRole('link', { name: WORDS[language].present, exact: true }).click();
	const stage = stageOf(page);
	await expect(stage).toHaveAttribute('data-ready');
	return stage;
}

for (const { language, id } of [
	{ language: 'en', id: 'ukraine' },
	{ language: 'zh-Hant', id: 'gctf' }
] as const) {
	test(`a briefing is played by keys (${language})`, async ({ page }) => {
		const stage = await present(page, language, id);
		const headlines = await page.locator('.steps h2').allInnerTexts();
		const total = headlines.length + 1;
		const shows = async (step: number) => {
			await expect(stage).toHaveAttribute('data-step', String(step));
			await expect(
				stage.getByRole('heading', {
					level: 2,
					name: headlines[step - 1] ?? WORDS[language].sources,
					exact: true
				})
			).toBeVisible();
			expect(stepOf(page)).toBe(String(step));
		};
		for (const [step, key] of ['', 'ArrowRight', 'Space', 'PageDown', 'Enter'].entries()) {
			if (key) await page.keyboard.press(key);
			await shows(step + 1);
		}
		await page.keyboard.press('PageUp');
		await shows(4);
		await page.keyboard.press('End');
		await shows(total);
		await page.keyboard.press('ArrowRight');
		await shows(total);
		await page.keyboard.press('Home');
		await shows(1);
		await page.keyboard.type('3');
		await expect(stage.getByText(WORDS[language].stage.goTo('3'))).toBeVisible();
		await page.keyboard.press('Enter');
		await shows(3);
		await page.keyboard.press('b');
		await expect(stage.getByText(WORDS[language].stage.blanked)).toBeAttached();
		await page.keyboard.press('b');
		await page.keyboard.press('n');
		await expect(stage.getByRole('region', { name: WORDS[language].notes })).toBeVisible();
		await page.keyboard.press('?');
		await expect(stage.getByRole('region', { name: WORDS[language].stage.help })).toBeVisible();
		await page.keyboard.press('Escape');
		await page.reload();
		await shows(3);
		await page.keyboard.press('Escape');
		await expect(stage).toBeHidden();
		expect(stepOf(page)).toBeNull();
	});
}

test('however a step is come to, its map is the step’s own', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	/** camera and marks of the map that is seen; ids are each picture's own, and attributes come in any order */
	const seen = () =>
		page.locator('.plane > [data-shown] svg').evaluate((svg) => {
			const told = [...svg.querySelectorAll('.overlay *')].map((mark) =>
				[
					mark.localName,
					...[...mark.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
					mark.firstElementChild ? '' : mark.textContent
				].join(' ')
			);
			return [svg.getAttribute('viewBox'), ...told].join('\n').replaceAll(/stage-\d-/g, '');
		});
	const opened: string[] = [];
	for (const step of [1, 2, 3]) {
		await page.goto(`en/briefings/disaster-relief/?step=${step}`);
		await expect(stageOf(page)).toHaveAttribute('data-ready');
		opened.push(await seen());
	}
	expect(new Set(opened).size).toBe(3);
	await page.goto('en/briefings/disaster-relief/?step=1');
	await expect(stageOf(page)).toHaveAttribute('data-ready');
	// Uncovered where it was drawn ahead, drawn over where it was not, behind the page of sources, and back.
	for (const [key, step] of [
		['ArrowRight', 2],
		['ArrowRight', 3],
		['ArrowLeft', 2],
		['Home', 1],
		['End', null],
		['Home', 1],
		['ArrowRight', 2]
	] as const) {
		await page.keyboard.press(key);
		if (step !== null) await expect.poll(seen).toBe(opened[step - 1]);
		if (step === 3) await expect(page.locator('.plane > *')).toHaveCount(3);
	}
});

test('the presenter window and the stage keep in step, both ways', async ({ page }) => {
	const words = WORDS.en;
	const stage = await present(page, 'en', 'ukraine');
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('p');
	const presenter = await opened;
	await expect(presenter.locator('main')).toHaveAttribute('data-step', '1');
	const notes = presenter.getByRole('region', { name: words.notes });
	const first = await notes.innerText();

	await stage.press('ArrowRight');
	await expect(presenter.locator('main')).toHaveAttribute('data-step', '2');
	expect(await notes.innerText()).not.toBe(first);

	await presenter.getByRole('button', { name: words.stage.next }).click();
	await expect(stage).toHaveAttribute('data-step', '3');
	await presenter.keyboard.press('b');
	await expect(stage.getByText(words.stage.blanked)).toBeAttached();
	await presenter.getByRole('button', { name: words.presenter.start }).click();
	await expect(presenter.getByRole('timer')).toHaveText(/^0:(?!00)\d\d$/);

	// Reloaded, the stage finds its presenter again.
	await page.reload();
	await expect(stage).toHaveAttribute('data-step', '3');
	await stage.press('End');
	await expect(presenter.locator('main')).toHaveAttribute('data-step', '9');
	await page.close({ runBeforeUnload: true });
	await expect(presenter.getByText(words.presenter.gone)).toBeVisible();
});

test('a blocked presenter window is said, with a link that opens it', async ({ page }) => {
	await page.addInitScript(() => (window.open = () => null));
	const stage = await present(page, 'en', 'ukraine');
	await page.keyboard.press('p');
	const alert = stage.getByRole('alert');
	await expect(alert).toContainText(WORDS.en.stage.blocked);
	await expect(alert.getByRole('link', { name: WORDS.en.stage.blockedLink })).toHaveAttribute(
		'href',
		/\/en\/briefings\/presenter\/\?session=/
	);
});

test('a view is added, arranged, undone, saved, shared and presented', async ({ page }) => {
	const words = WORDS.en.own;
	await page.goto('en/country/PLW/');
	await page.getByRole('button', { name: words.addShort }).click();
	const atlas = atlasOf(page, 'en');
	await atlas.open('?layer=gctf');
	await page.getByRole('button', { name: atlas.m.controls.share }).click();
	await page.getByRole('button', { name: words.addShort }).click();
	await page.getByRole('link', { name: words.openMine }).click();
	const steps = page.locator('main ol > li');
	await expect(steps).toHaveCount(2);
	const headline = (at: number) => steps.nth(at).getByLabel(words.headline, { exact: true });
	await headline(1).fill('Training together');
	await steps.nth(1).getByRole('button', { name: words.up }).click();
	await expect(headline(0)).toHaveValue('Training together');
	await page.getByRole('button', { name: words.undo }).click();
	await expect(headline(1)).toHaveValue('Training together');
	await page.getByRole('button', { name: words.redo }).click();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: words.export }).click();
	const file = await (await download).path();
	await steps.nth(0).getByRole('button', { name: words.remove }).click();
	await expect(steps).toHaveCount(1);
	await page.getByLabel(words.import).setInputFiles(file);
	await expect(steps).toHaveCount(2);

	await page.reload();
	await expect(headline(0)).toHaveValue('Training together');
	await page.getByRole('button', { name: WORDS.en.present, exact: true }).click();
	await expect(stageOf(page)).toHaveAttribute('data-ready');
	await expect(stageOf(page).getByRole('heading', { name: 'Training together' })).toBeVisible();
});

test('a browser without room says so, and the briefing stays on the page and in a file', async ({
	page
}) => {
	const words = WORDS['zh-Hant'].own;
	await page.addInitScript((key) => {
		const set = Storage.prototype.setItem;
		Storage.prototype.setItem = function (name, text) {
			if (name === key && text.includes('太大')) throw new DOMException('', 'QuotaExceededError');
			set.call(this, name, text);
		};
	}, KEPT);
	const atlas = atlasOf(page, 'zh-Hant');
	await atlas.open('?layer=gctf');
	await page.getByRole('button', { name: atlas.m.controls.share }).click();
	await page.getByRole('button', { name: words.addShort }).click();
	await page.getByRole('link', { name: words.openMine }).click();
	const headline = page.getByLabel(words.headline, { exact: true });
	const kept = () => page.evaluate((key) => localStorage.getItem(key), KEPT);
	const before = await kept();
	await headline.fill('太大');
	await expect(page.getByRole('alert')).toHaveText(words.full);
	await expect(headline).toHaveValue('太大');
	expect(await kept()).toBe(before);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: words.export }).click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('太大');
	await headline.fill('短');
	await expect(page.getByRole('alert')).toBeHidden();
	expect(await kept()).toContain('短');
});

test('a briefing that cannot be read is said and kept; so is a file that is none', async ({
	page
}) => {
	const words = WORDS.en.own;
	const broken = '{"format":"taiwan-cooperation-atlas/briefing","briefing":{"ste';
	await page.goto('en/briefings/mine/');
	await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEPT, broken] as const);
	await page.reload();
	await expect(page.getByRole('alert')).toContainText(words.corrupt);
	const kept = () => page.evaluate((key) => localStorage.getItem(key), KEPT);
	expect(await kept()).toBe(broken);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: words.downloadRaw }).click();
	await download;
	await page.getByRole('button', { name: words.startAnew }).click();
	await expect(page.getByRole('alert')).toBeHidden();

	await page.getByLabel(words.import).setInputFiles({
		name: 'holiday.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"type":"FeatureCollection"}')
	});
	await expect(page.getByRole('alert')).toContainText(words.faults.foreign);
	await expect(page.getByRole('alert')).toContainText(words.nothingLost);

	await page.goto('en/briefings/mine/#b=cut-short');
	await page.reload();
	await expect(page.getByRole('alert')).toContainText(words.badLink);
});
