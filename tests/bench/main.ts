/**
 * `npm run bench`: how fast and how small the built site is, as one table. It measures and judges nothing: its exit code
 * is 0 whatever the table says. Chromium and everything it visits run on this machine; close other work first.
 *   --no-build            measure the site that lies in build/
 *   --compile-seconds N   and --build-seconds N: times to print with --no-build
 *   --runs N              first paints per page (5)
 *   --only a,b            of sizes, pictures, changes, frames, scale, search
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../src/tasks/browser.mjs';
import { buildSite, compileData, mustSucceed, site, syncTypes } from '../../src/tasks/build.mjs';
import { runTask } from '../../src/tasks/run.mjs';
import { serve } from '../../src/tasks/serve.mjs';
import { launch } from './browser';
import { reportChanges } from './changes';
import { reportFirstPictures } from './first-picture';
import { reportFrames } from './frames';
import { reportScale } from './scale';
import { reportSearch } from './search';
import { reportSizes } from './sizes';
import { printTable, row, seconds, type Report, type Row } from './table';

const BUILD_BUDGET_SECONDS = 180;

const { values: options } = parseArgs({
	options: {
		'no-build': { type: 'boolean', default: false },
		'compile-seconds': { type: 'string' },
		'build-seconds': { type: 'string' },
		runs: { type: 'string', default: '5' },
		only: { type: 'string', default: 'sizes,pictures,changes,frames,scale,search' }
	}
});

async function timed(what: string, start: () => Promise<{ code: number }>): Promise<number> {
	console.error(`${what} …`);
	const began = performance.now();
	await mustSucceed(what, start());
	return (performance.now() - began) / 1000;
}

/** Builds the site, and tells how long that took as far as it is known. */
async function measureBuild(): Promise<Row[]> {
	const quiet = { quiet: true, minutes: 15 };
	if (!options['no-build']) await timed('Generating types', () => syncTypes(quiet));
	const given = (value: string | undefined) => (value === undefined ? null : Number(value));
	const compile = options['no-build']
		? given(options['compile-seconds'])
		: await timed('Compiling the data', () => compileData(quiet));
	const build = options['no-build']
		? given(options['build-seconds'])
		: await timed('Building the site', () => buildSite(quiet));
	return [
		...(compile === null ? [] : [row('data compile', compile, seconds)]),
		...(build === null
			? []
			: [row('build, data included', build + (compile ?? 0), seconds, BUILD_BUDGET_SECONDS)])
	];
}

/** A part that fails is a row that says so: the others still count. */
async function part(name: string, measure: () => Promise<Report>): Promise<Report> {
	if (!options.only.split(',').includes(name)) return { rows: [] };
	return measure().catch((error: Error) => {
		console.error(error);
		const value = `not measured: ${error.message.split('\n')[0]}`;
		return { rows: [{ measure: name, value, budget: '', met: false }] };
	});
}

await runTask(async () => {
	const executable = await ensureBrowser();
	const built = await measureBuild();
	const scratch = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
	const { url, close } = await serve({ dir: site });
	const plain = await launch(executable, { webgl: false });
	const webgl = await launch(executable, { webgl: true });
	const load = () => loadavg()[0]!.toFixed(1);
	const before = load();
	try {
		const reports = [
			await part('sizes', () => reportSizes(webgl, url)),
			await part('pictures', () =>
				reportFirstPictures(plain, url, join(scratch, 'd3'), Number(options.runs))
			),
			await part('changes', () => reportChanges({ plain, webgl }, url, join(scratch, 'maplibre'))),
			await part('frames', () => reportFrames({ plain, webgl }, join(scratch, 'frames'))),
			await part('scale', async () => reportScale()),
			await part('search', reportSearch)
		];
		console.log(printTable([...reports.flatMap(({ rows }) => rows), ...built]));
		console.log(reports.flatMap(({ lists = [] }) => lists.map((list) => `\n${list}`)).join('\n'));
		console.log(
			`\n${cpus().length} × ${cpus()[0]?.model.trim()}, load ${before} before and ${load()} after; Node ${process.versions.node}; Chromium ${plain.version()}, WebGL in software.`
		);
		console.log(
			'slow: ms after the first byte; 1.6 Mbit/s, 150 ms round trip, 4× slower processor, empty cache; medians.'
		);
	} finally {
		await Promise.all([plain.close(), webgl.close()]);
		await close();
		rmSync(scratch, { recursive: true, force: true });
	}
});
