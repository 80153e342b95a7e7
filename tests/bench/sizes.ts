import type { Browser } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/tasks/build.mjs';
import { LANGUAGES, withPage } from './browser';
import { kilobytes, milliseconds, row, type Report, type Row } from './table';

const BUDGET = { html: 90_000, scripts: 80_000, payload: 120_000 };

interface Transfer {
	/** path on the server */
	path: string;
	/** body as transferred, bytes */
	bytes: number;
	/** ms since navigation */
	start: number;
}

/** What one visit to a home page transfers, by what it is for. */
interface Sizes {
	html: number;
	/** scripts asked for before the map was interactive */
	scripts: Transfer[];
	/** dataset and texts */
	payload: Transfer[];
	/** asked for afterwards: MapLibre, its worker and our renderer */
	engine: Transfer[];
	/** other scripts asked for afterwards */
	later: Transfer[];
	/** first contentful paint, ms since navigation */
	fcp: number;
}

const sum = (transfers: readonly Transfer[]) =>
	transfers.reduce((total, { bytes }) => total + bytes, 0);
/** The browser does not say how large a worker's own script is: the server's copy does. */
function compressedSize(path: string): number {
	const copy = join(site, `${decodeURIComponent(path)}.br`);
	return existsSync(copy) ? statSync(copy).size : 0;
}

/** Visits a home page with an empty cache until the GPU map is drawn. */
function measureSizes(
	browser: Browser,
	url: string,
	isEngine: (transfer: Transfer) => boolean
): Promise<Sizes> {
	return withPage(browser, {}, async (page) => {
		const seen: Promise<Transfer & { at: number }>[] = [];
		// Playwright sees the worker's own script too; the page's resource timing does not.
		page.on('requestfinished', (request) => {
			seen.push(
				request.sizes().then(({ responseBodySize }) => {
					const path = new URL(request.url()).pathname;
					const bytes = responseBodySize || compressedSize(path);
					return { path, bytes, start: 0, at: request.timing().startTime };
				})
			);
		});
		await page.goto(url);
		await page.waitForSelector('[data-renderer="gpu"]');
		const { origin, ready, fcp } = await page.evaluate<Record<'origin' | 'ready' | 'fcp', number>>(
			'({ origin: performance.timeOrigin, ready: bench.ready, fcp: bench.fcp })'
		);
		const all = (await Promise.all(seen)).map(({ at, ...rest }) => ({
			...rest,
			start: at - origin
		}));
		const before = all.filter(({ start }) => start <= ready);
		const after = all.filter(({ start }) => start > ready);
		const named = (list: Transfer[], pattern: RegExp) =>
			list.filter(({ path }) => pattern.test(path)).sort((a, b) => b.bytes - a.bytes);
		return {
			html: sum(named(before, /\/$/)),
			scripts: named(before, /\.m?js$/),
			payload: named(before, /\/(dataset|texts)\.[^/]*json$/),
			engine: named(after, /\.m?js$/).filter(isEngine),
			later: named(after, /\.m?js$/).filter((one) => !isEngine(one)),
			fcp
		};
	});
}

/** A name for a chunk: the route of a page's own, else what the bundler called it. */
function chunkNames(): (path: string) => string {
	const file = '.svelte-kit/output/client/.vite/manifest.json';
	if (!existsSync(file)) return () => '';
	const manifest: Record<string, { file: string; name?: string }> = JSON.parse(
		readFileSync(file, 'utf8')
	);
	const names = new Map<string, string>();
	for (const [source, { file, name = '' }] of Object.entries(manifest)) {
		const route =
			/\/nodes\/\d+\.js$/.test(source) &&
			existsSync(source) &&
			/src\/routes\/[^"]+/.exec(readFileSync(source, 'utf8'))?.[0];
		names.set(`/${file}`, route || name);
	}
	return (path) => names.get(path) ?? '';
}

/** What one visit transfers, and in which order. */
export async function reportSizes(browser: Browser, url: string): Promise<Report> {
	const nameOf = chunkNames();
	const isEngine = ({ path }: Transfer) => /maplibre/.test(`${nameOf(path)} ${path}`);
	const list = (title: string, transfers: Transfer[]) =>
		[
			title,
			...transfers.map(
				({ path, bytes }) => `  ${kilobytes(bytes).padStart(9)}  ${nameOf(path).padEnd(34)} ${path}`
			)
		].join('\n');
	const rows: Row[] = [];
	const lists: string[] = [];
	for (const language of LANGUAGES) {
		console.error(`Sizes, ${language} …`);
		const sizes = await measureSizes(browser, `${url}${language}/`, isEngine);
		const engineStart = Math.min(...sizes.engine.map(({ start }) => start));
		rows.push(
			row(`home page HTML, brotli, ${language}`, sizes.html, kilobytes, BUDGET.html),
			row(
				`JavaScript before the map engine, brotli, ${language}`,
				sum(sizes.scripts),
				kilobytes,
				BUDGET.scripts
			),
			row(`dataset + texts, brotli, ${language}`, sum(sizes.payload), kilobytes, BUDGET.payload),
			row(
				`MapLibre with worker and our renderer, brotli, ${language}`,
				sum(sizes.engine),
				kilobytes
			),
			{
				measure: `first request for MapLibre, ${language}`,
				value: `${milliseconds(engineStart - sizes.fcp)} after first paint`,
				budget: 'after first paint',
				met: engineStart > sizes.fcp
			}
		);
		if (language !== 'en') continue;
		lists.push(
			list('JavaScript before the map engine, en:', sizes.scripts),
			list('Map engine:', sizes.engine),
			list('Other JavaScript, asked for once the map is interactive:', sizes.later)
		);
	}
	return { rows, lists };
}
