import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/tasks/browser.mjs';

// `npm test` names the browser that it has ensured; a bare `playwright test` finds its own.
process.env.CHROMIUM_PATH ??= await findBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/server-setup.ts',
	outputDir: 'test-results',
	workers: 2,
	fullyParallel: true,
	// The GPU map is drawn by two busy cores there; what needs a second try is named as flaky.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	// The GPU map is drawn by the processor here, and is idle 3–9 s after navigation.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	globalTimeout: 12 * 60_000,
	use: {
		baseURL: process.env.ATLAS_E2E_URL,
		// Only the test of offline use wants one: elsewhere it would fetch the site behind the test's back.
		serviceWorkers: 'block',
		locale: 'en-GB',
		timezoneId: 'Asia/Taipei',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: [
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--ignore-gpu-blocklist',
				'--disable-background-networking',
				'--font-render-hinting=none'
			]
		}
	},
	projects: [
		{
			name: 'desktop',
			testMatch: '*.test.ts',
			testIgnore: '*.phone.test.ts',
			use: { viewport: { width: 1440, height: 900 } }
		},
		{
			name: 'phone',
			testMatch: '*.phone.test.ts',
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
		}
	]
});
