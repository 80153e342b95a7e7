import { chromium, type Browser, type Page } from '@playwright/test';

/** The window of all measures, CSS px. */
const WINDOW = { width: 1440, height: 900 };

/** Of the home pages. */
export const LANGUAGES = ['en', 'zh-Hant'] as const;

/** A slow phone line and a slow processor. */
const SLOW = { bitsPerSecond: 1_600_000, rttMs: 150, cpu: 4 };

/** What tells that a page's map is complete: its SVG, and what stands in the page only when the SVG is whole. */
export interface Picture {
	svg: string;
	complete: string;
}

interface PageOptions {
	/** 1.6 Mbit/s, 150 ms round trip, 4× slower processor */
	slow?: boolean;
	picture?: Picture;
}

/**
 * For the GPU map: WebGL by the processor, as in the end-to-end tests. The page around the map is painted as elsewhere:
 * WebGL's stand-in takes seconds to paint text, which no graphics card does, and would be all that is measured.
 */
const WEBGL = [
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-gpu-rasterization'
];
/** For everything else: the page is painted as on a machine without a graphics card, not by way of WebGL's stand-in. */
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis'];

/** Chromium, kept from every host but this one. */
export function launch(executablePath: string, { webgl }: { webgl: boolean }): Promise<Browser> {
	return chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-background-networking',
			'--font-render-hinting=none',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
			...(webgl ? WEBGL : NO_WEBGL)
		]
	});
}

async function slowDown(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: SLOW.rttMs,
		downloadThroughput: SLOW.bitsPerSecond / 8,
		uploadThroughput: SLOW.bitsPerSecond / 8
	});
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/** Opens a page with an empty cache and the probes in it, hands it over and closes it. */
export async function withPage<T>(
	browser: Browser,
	{ slow = false, picture }: PageOptions,
	use: (page: Page) => Promise<T>
): Promise<T> {
	const context = await browser.newContext({ viewport: WINDOW });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(90_000);
		if (picture) {
			await page.addInitScript({ content: `globalThis.benchPicture = ${JSON.stringify(picture)}` });
		}
		await page.addInitScript({ path: 'tests/bench/probes.js' });
		if (slow) await slowDown(page);
		return await use(page);
	} finally {
		await context.close();
	}
}
