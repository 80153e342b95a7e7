import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { serve } from '../../src/tasks/serve.mjs';
import { withPage } from './browser';
import { bundlePage } from './bundle';
import { milliseconds, quantile, row, type Report, type Row } from './table';

/** Two frames of a screen: from there on a movement is seen to stick. */
const BUDGET_MS = 33;

/** The map of a 1440 px wide page. */
const MAP = { width: 840, height: 420 };

/** What moves, and for how many frames; the atlas itself draws no more than twelve flows (core/scene/flow-marks.ts). */
const PICTURES = [
	{ name: 'fullest stacks of layers', flows: 0, frames: 40, budget: BUDGET_MS },
	{ name: '2,000 flows', flows: 2_000, frames: 12, budget: undefined },
	{ name: '20,000 flows', flows: 20_000, frames: 4, budget: undefined }
] as const;

const text = (name: string) => readFileSync(`.compiled/${name}`, 'utf8');

/** What a frame costs while the map moves, with everything on it and with far more than it ever shows. */
export async function reportFrames(
	{ plain, webgl }: { plain: Browser; webgl: Browser },
	scratch: string
): Promise<Report> {
	await bundlePage(
		'frames',
		{
			dataset: JSON.parse(text('dataset.json')),
			texts: JSON.parse(text('texts.en.json')),
			world: JSON.parse(text('shapes/world.json')),
			shapes: text('shapes/plane-50m.topo.json'),
			map: MAP
		},
		scratch
	);
	const { url, close } = await serve({ dir: scratch });
	const rows: Row[] = [];
	for (const renderer of ['svg', 'gpu'] as const) {
		for (const { name, flows, frames, budget } of PICTURES) {
			for (const movement of ['pan', 'zoom'] as const) {
				const what = `frame, ${movement}, ${name}, ${renderer === 'svg' ? 'SVG map' : 'GPU map (WebGL in software)'}`;
				console.error(`${what} …`);
				const measured = withPage(renderer === 'svg' ? plain : webgl, {}, async (page) => {
					await page.goto(url);
					await page.waitForSelector('#map[data-ready]');
					return page.evaluate<number[]>(
						`measure('${renderer}', '${movement}', ${flows}, ${frames})`
					);
				});
				// Beyond what a browser can hold at all, it gives the page up; that too is a finding.
				const times = await measured.catch((reason: unknown) => String(reason).split('\n')[0]!);
				if (typeof times === 'string') {
					rows.push({ measure: what, value: times, budget: '', met: null });
					continue;
				}
				rows.push(
					row(`${what}, p50 of ${times.length}`, quantile(times, 0.5), milliseconds),
					// A machine without a graphics card has no budget for one.
					row(
						`${what}, p95`,
						quantile(times, 0.95),
						milliseconds,
						renderer === 'svg' ? budget : undefined
					)
				);
			}
		}
	}
	await close();
	return { rows };
}
