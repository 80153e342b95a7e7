import type { Browser } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/tasks/build.mjs';
import { serve } from '../../src/tasks/serve.mjs';
import { bundlePage } from './bundle';
import { LANGUAGES, withPage, type Picture } from './browser';
import { median, milliseconds, row, type Report, type Row } from './table';

/** After the first byte; at least twice as soon as the baseline as well. */
const BUDGET_MS = 430;
const WORLD = 'node_modules/world-atlas/countries-110m.json';

/** ms since the first byte of the page. */
interface FirstPicture {
	/** first contentful paint */
	fcp: number;
	/** the whole map */
	picture: number;
	/** the map answers the reader; NaN for a page that does not say so */
	interactive: number;
}

interface Subject {
	url: string;
	picture: Picture;
	/** whether the page marks its map with `data-ready` */
	interactive: boolean;
}

function measureOnce(browser: Browser, subject: Subject): Promise<FirstPicture> {
	return withPage(browser, { slow: true, picture: subject.picture }, async (page) => {
		await page.goto(subject.url, { waitUntil: 'commit' });
		const seen = await page.evaluate<
			Record<'byte' | 'fcp' | 'fcpFrame' | 'picture' | 'pictureFrame' | 'ready', number>
		>(`bench.loaded(${subject.interactive})`);
		// The frame that showed something first may have shown the map: then they are one and the same.
		const together = seen.pictureFrame <= seen.fcpFrame;
		return {
			fcp: seen.fcp - seen.byte,
			picture: (together ? seen.fcp : seen.picture) - seen.byte,
			interactive: subject.interactive ? seen.ready - seen.byte : NaN
		};
	});
}

/**
 * First paints on a slow line and processor, each visit with an empty cache. Subjects take turns, so that a busy machine
 * is busy for all of them.
 */
async function measureFirstPictures(
	browser: Browser,
	subjects: readonly Subject[],
	runs: number
): Promise<FirstPicture[][]> {
	const results: FirstPicture[][] = subjects.map(() => []);
	for (let run = 0; run < runs; run++) {
		for (const [at, subject] of subjects.entries()) {
			results[at]!.push(await measureOnce(browser, subject));
		}
	}
	return results;
}

/** The colours of the printed map by ISO 3166 numeric code, so that the baseline paints what the atlas paints. */
function printedFills(): Record<string, string> {
	const html = readFileSync(join(site, 'en', 'index.html'), 'utf8');
	const colours = new Map(
		[...html.matchAll(/data-place="(\w+)"[^>]*? fill="(#\w+)"/g)].map(([, id, fill]) => [id, fill])
	);
	const places: Record<string, string>[] = parse(readFileSync('data/places.csv'), {
		columns: true
	});
	return Object.fromEntries(
		places.flatMap(({ place_id, iso_numeric }) => {
			const colour = colours.get(place_id);
			return colour && iso_numeric ? [[iso_numeric, colour]] : [];
		})
	);
}

/** First paints on a slow line and processor, beside a page that draws with D3 in the browser. */
export async function reportFirstPictures(
	browser: Browser,
	url: string,
	scratch: string,
	runs: number
): Promise<Report> {
	console.error('First paints …');
	await bundlePage(
		'baseline/d3',
		{ world: JSON.parse(readFileSync(WORLD, 'utf8')), fills: printedFills() },
		scratch
	);
	const baseline = await serve({ dir: scratch });
	const results = await measureFirstPictures(
		browser,
		[
			...LANGUAGES.map((language) => ({
				url: `${url}${language}/`,
				picture: { svg: '.drawn svg', complete: '.gpu-host' },
				interactive: true
			})),
			{
				url: baseline.url,
				picture: { svg: '#map svg', complete: '#map[data-drawn]' },
				interactive: false
			}
		],
		runs
	);
	await baseline.close();

	const bare = results.at(-1)!;
	const limit = Math.min(BUDGET_MS, median(bare.map(({ picture }) => picture)) / 2);
	/** The median; with it the fastest visit, because a busy machine makes a visit slower but never faster. */
	const line = (measure: string, times: number[], budget?: number): Row => {
		const found = row(`slow: ${measure}`, median(times), milliseconds, budget);
		return { ...found, value: `${found.value} (fastest ${milliseconds(Math.min(...times))})` };
	};
	const rows = LANGUAGES.flatMap((language, at) => {
		const visits = results[at]!;
		return [
			line(
				`first contentful paint, ${language}`,
				visits.map(({ fcp }) => fcp)
			),
			line(
				`map picture after first contentful paint, ${language}`,
				visits.map(({ fcp, picture }) => picture - fcp),
				0
			),
			line(
				`map picture, ${language}`,
				visits.map(({ picture }) => picture),
				limit
			),
			line(
				`map interactive, ${language}`,
				visits.map(({ interactive }) => interactive)
			)
		];
	});
	rows.push(
		line(
			'baseline, map picture drawn by D3 in the browser',
			bare.map(({ picture }) => picture)
		)
	);
	return { rows };
}
