import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { serve } from '../../src/tasks/serve.mjs';
import { bundlePage } from './bundle';
import { withPage } from './browser';
import { milliseconds, quantile, row, type Report, type Row } from './table';

const BUDGET_MS = 50;

type Act = (page: Page) => Promise<void>;

const year =
	(of: number): Act =>
	(page) =>
		page.locator(`.time [data-year="${of}"]`).click();
const lastYear =
	(key: 'ArrowLeft' | 'ArrowRight'): Act =>
	(page) =>
		page.locator('.rail input[type="range"]').last().press(key);
const sector =
	(at: number): Act =>
	(page) =>
		page.locator('.rail input[type="checkbox"]').nth(at).click();

const repeat = (count: number, act: Act) => Array.from({ length: count }, () => act);
/** Chooses two sectors and lets them go again, over and over. */
const sectors = (count: number) => Array.from({ length: count }, (_, at) => sector(at % 2));

/** One layer after the other: 60 changes of year and filter, with the controls that a reader uses. */
export const STAGES: readonly { search: string; acts: Act[] }[] = [
	{
		search: '',
		acts: [
			2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016
		].map(year)
	},
	{
		search: '?layer=gctf',
		acts: [...repeat(5, lastYear('ArrowLeft')), ...repeat(5, lastYear('ArrowRight')), ...sectors(5)]
	},
	{
		search: '?layer=ukraine',
		acts: [
			...Array.from({ length: 8 }, (_, at) => lastYear(at % 2 ? 'ArrowLeft' : 'ArrowRight')),
			...sectors(7)
		]
	},
	{
		search: '?layer=ngo',
		acts: [...repeat(4, lastYear('ArrowLeft')), ...repeat(4, lastYear('ArrowRight')), ...sectors(7)]
	}
];

/** The views of one layer that the page went through: query strings, the first one before any change. */
type Journey = string[];

interface Changes {
	/** ms per change */
	times: number[];
	journeys: Journey[];
	/** the map's own size, CSS px */
	map: { width: number; height: number };
}

const sectorBar =
	(at: number): Act =>
	(page) =>
		page.locator('.work aside button.row').nth(at).click();
const yearBar =
	(at: number): Act =>
	(page) =>
		page.locator('.work aside .plot [data-year]:enabled').nth(at).click();

/**
 * The table with its totals and charts: a sector is chosen alone and let go again, as is a year. The years are the last,
 * which have records of every kind.
 */
const TABLE_STAGES: typeof STAGES = ['flows', 'activities'].map((records) => ({
	search: `?display=table&scope=all&records=${records}`,
	acts: [0, 1, 2, 0, 1, 2].flatMap((at) => [
		sectorBar(at),
		sectorBar(at),
		yearBar(-1 - at),
		yearBar(-1 - at)
	])
}));

const PROBE = { svg: 'painted', gpu: 'drawn' } as const;

const ROWS = '.work [role=row]';

/** Opens a page and waits until it has all that `ready` names, and nothing of its own left to do. */
async function openQuietly(page: Page, url: string, ...ready: string[]): Promise<void> {
	await page.goto(url);
	for (const part of ready) await page.waitForSelector(part, { state: 'attached' });
	// Once and for all the device keeps what it will need offline; that is not what is measured here.
	await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
	await page.evaluate('bench.drawn(1500)');
}

/**
 * Makes the 60 changes on the atlas. With the SVG map a time ends with the next paint (Event Timing, in steps of 8 ms);
 * with the GPU map, when the GPU has finished the last frame of the change. A change that leaves the GPU map as it is
 * has no time.
 */
export async function measureChanges(
	browser: Browser,
	url: string,
	renderer: 'svg' | 'gpu',
	stages = STAGES
): Promise<Changes> {
	const changes: Changes = { times: [], journeys: [], map: { width: 0, height: 0 } };
	for (const { search, acts } of stages) {
		await withPage(browser, {}, async (page) => {
			const ready = renderer === 'gpu' ? '[data-renderer="gpu"]' : '[data-ready]';
			const rows = stages === TABLE_STAGES ? [ROWS] : [];
			await openQuietly(page, url + search, ready, ...rows);
			const journey: Journey = [search];
			for (const [at, act] of acts.entries()) {
				await act(page);
				const time = await page.evaluate<number>(`bench.${PROBE[renderer]}()`);
				const shown = new URL(page.url()).search;
				if (shown === journey.at(-1))
					throw new Error(`${search}: change ${at + 1} changed nothing`);
				journey.push(shown);
				if (time > 0) changes.times.push(time);
			}
			changes.journeys.push(journey);
			changes.map = await page.evaluate<Changes['map']>(
				'(({ clientWidth: width, clientHeight: height }) => ({ width, height }))(document.querySelector(".map[role]"))'
			);
		});
	}
	return changes;
}

/**
 * What the browser itself needs to paint such a change: words that are in view are written anew where they stand, and land
 * takes another colour, by a loop and nothing else.
 */
export async function measureBare(
	browser: Browser,
	url: string,
	{ search, words, land }: { search: string; words: string; land: boolean }
): Promise<number[]> {
	return withPage(browser, {}, async (page) => {
		await openQuietly(page, url + search, land ? '[data-ready]' : ROWS);
		await page.evaluate(
			([words, land]) => {
				const texts: Text[] = [];
				for (const part of document.querySelectorAll(words)) {
					const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
					for (let text = walker.nextNode(); text; text = walker.nextNode()) {
						const around = document.createRange();
						around.selectNodeContents(text);
						const { x, y, width } = around.getBoundingClientRect();
						// Not what a scrolled part hides.
						const seen =
							width > 0 && text.parentElement?.contains(document.elementFromPoint(x + 1, y + 4));
						if (seen) texts.push(text as Text);
					}
				}
				const paths = land ? document.querySelectorAll('.drawn [data-place]') : [];
				// About as many as change their colour between two years of a layer.
				const coloured = [...paths].filter((_, at) => at % 8 === 0);
				const button = document.createElement('button');
				button.id = 'bare';
				button.style.cssText =
					'position:fixed;z-index:99;inset:0 auto auto 0;width:24px;height:24px';
				let other = '#a63a24';
				button.onclick = () => {
					for (const text of texts) text.data = text.data.slice(1) + text.data.slice(0, 1);
					for (const path of coloured) path.setAttribute('fill', other);
					other = other === '#a63a24' ? '#357686' : '#a63a24';
				};
				document.body.append(button);
			},
			[words, land] as const
		);
		const times: number[] = [];
		for (let change = 0; change < 30; change++) {
			await page.locator('#bare').click();
			times.push(await page.evaluate<number>('bench.painted()'));
		}
		return times;
	});
}

/** Makes the same changes on the MapLibre baseline. */
export function measureBaselineChanges(browser: Browser, url: string): Promise<number[]> {
	return withPage(browser, {}, async (page) => {
		await page.goto(url);
		await page.waitForSelector('#map[data-ready]');
		const stages = await page.evaluate<number[]>('stages');
		const times: number[] = [];
		for (const [at, changes] of stages.entries()) {
			await page.evaluate(`showStage(${at})`);
			await page.evaluate('bench.drawn(1500)');
			for (let change = 0; change < changes; change++) {
				await page.locator('#next').click();
				const time = await page.evaluate<number>('bench.drawn()');
				if (time > 0) times.push(time);
			}
		}
		return times;
	});
}

const compiled = (name: string) => JSON.parse(readFileSync(`.compiled/${name}`, 'utf8'));

/** 60 changes of year and filter: the SVG map, the GPU map, and MapLibre alone drawing the same. */
export async function reportChanges(
	{ plain, webgl }: { plain: Browser; webgl: Browser },
	url: string,
	scratch: string
): Promise<Report> {
	const atlas = `${url}en/`;
	console.error('Changes, SVG map …');
	const svg = await measureChanges(plain, atlas, 'svg');
	console.error('Changes, table and charts …');
	const table = await measureChanges(plain, atlas, 'svg', TABLE_STAGES);
	const bareMap = await measureBare(plain, atlas, {
		search: '?layer=gctf',
		words: '.list-area, h1, .finding',
		land: true
	});
	const bareTable = await measureBare(plain, atlas, {
		search: TABLE_STAGES[1]!.search,
		words: '.work [data-position], .work aside',
		land: false
	});
	console.error('Changes, GPU map …');
	const gpu = await measureChanges(webgl, atlas, 'gpu');
	console.error('Changes, MapLibre alone …');
	const { journeys, map }: Changes = gpu;
	await bundlePage(
		'baseline/maplibre',
		{
			dataset: compiled('dataset.json'),
			texts: compiled('texts.en.json'),
			shapes: compiled('shapes/plane-50m.topo.json'),
			journeys,
			map
		},
		scratch
	);
	const baseline = await serve({ dir: scratch });
	const bare = await measureBaselineChanges(webgl, baseline.url);
	await baseline.close();
	const of = (what: string, times: number[], budget?: number): Row[] => [
		row(`${what}, p50 of ${times.length}`, quantile(times, 0.5), milliseconds),
		row(`${what}, p95`, quantile(times, 0.95), milliseconds, budget)
	];
	const rows = [
		...of('change to next paint, SVG map', svg.times, BUDGET_MS),
		...of('the browser alone: the same words and colours written by a loop', bareMap),
		...of('change to next paint, table and charts', table.times, BUDGET_MS),
		...of('the browser alone: the words in view written by a loop', bareTable),
		...of('change to last frame, GPU map', gpu.times, quantile(bare, 0.95)),
		...of('change to last frame, baseline: MapLibre alone', bare)
	];
	return { rows };
}
