import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext } from '@playwright/test';

export { expect };

// Chromium's own remarks on drawing WebGL without a GPU; a reader's machine does not make them.
const WITHOUT_GPU = /GL Driver Message|software WebGL|GPU stall due to ReadPixels/;
// Playwright's own remark, where a test has no service worker.
const WITHOUT_WORKER = /Service Worker registration blocked by Playwright/;

/**
 * Everything that must not happen in a quiet context: console errors and warnings, uncaught errors, failed requests
 * and requests to another host. Listed as lines, as they happen.
 */
function watch(context: BrowserContext, home: string) {
	const seen: string[] = [];
	context.on('console', (message) => {
		if (!['error', 'warning'].includes(message.type())) return;
		const { url } = message.location();
		if (!WITHOUT_GPU.test(message.text()) && !WITHOUT_WORKER.test(message.text())) {
			seen.push(`console ${message.type()}: ${message.text()} (${url})`);
		}
	});
	context.on('weberror', (error) => {
		seen.push(`page error: ${error.error().stack ?? error.error().message}`);
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== home) {
			seen.push(`request to another host: ${url.href}`);
		}
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		// A page that is left, and a download, abort their request: nothing has failed.
		if (reason !== 'net::ERR_ABORTED') seen.push(`failed request: ${request.url()} ${reason}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400)
			seen.push(`failed request: ${response.url()} ${response.status()}`);
	});
	return seen;
}

interface AxeOptions {
	/** check inside these selectors only */
	include?: string[];
	/** axe rules to leave out; say why where you do */
	without?: string[];
}

interface WorkerFixtures {
	/**
	 * `drawn`: a browser without WebGL, where the drawn map stays. It starts in a fraction of the time, and most of what
	 * a reader does is the same. `gpu`: WebGL drawn by the processor, for tests that are about the GPU map.
	 */
	graphics: 'drawn' | 'gpu';
}

interface Fixtures {
	/**
	 * Every test fails on what `watch` lists, unless it allows it: `allow(/failed request: .*\/nowhere 404/)`.
	 * What is allowed must happen, so that no allowance outlives its reason.
	 */
	allow: (...patterns: RegExp[]) => void;
	/** Fails on any accessibility fault that axe finds (WCAG 2.2 AA and best practices) in the page as it stands. */
	axe: (options?: AxeOptions) => Promise<void>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	graphics: ['drawn', { option: true, scope: 'worker' }],
	launchOptions: [
		async ({ graphics, launchOptions }, use) => {
			const { args = [] } = launchOptions;
			const withoutGraphics = args.filter((arg) => !/swiftshader|gpu/.test(arg));
			await use(
				graphics === 'gpu'
					? launchOptions
					: { ...launchOptions, args: [...withoutGraphics, '--disable-gpu', '--disable-3d-apis'] }
			);
		},
		{ scope: 'worker' }
	],
	allow: [
		async ({ context, baseURL }, use) => {
			const allowed: RegExp[] = [];
			const seen = watch(context, new URL(baseURL ?? '').origin);
			await use((...patterns) => void allowed.push(...patterns));
			const unexpected = seen.filter((line) => !allowed.some((pattern) => pattern.test(line)));
			expect(unexpected, 'the page must stay quiet').toEqual([]);
			const idle = allowed.filter((pattern) => !seen.some((line) => pattern.test(line)));
			expect(idle.map(String), 'allowed, but it did not happen').toEqual([]);
		},
		{ auto: true }
	],
	axe: async ({ page }, use) => {
		await use(async ({ include = [], without = [] } = {}) => {
			const builder = new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.disableRules(without);
			for (const selector of include) builder.include(selector);
			const { violations } = await builder.analyze();
			const lines = violations.flatMap(({ id, help, nodes }) =>
				nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.html}`)
			);
			expect(lines, 'accessibility').toEqual([]);
		});
	}
});
