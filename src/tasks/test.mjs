// `npm test`: everything that must hold, ending with `N passed, N failed`.
//   npm test -- --only unit,lint      some steps, with the ones they need
//   npm test -- --only e2e map        the rest goes to the test runner
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { buildSite, compileData, siteIsCurrent, syncTypes } from './build.mjs';
import { runPackage, runTask, TaskError } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] why, where the output does not say
 */
/**
 * @typedef {object} Step
 * @property {string[]} [needs] comes along with `--only`
 * @property {string[]} [after] has no sense where one of these failed
 * @property {(options: import('./run.mjs').RunOptions) => Promise<Result>} run
 */

const scratch = mkdtempSync(join(tmpdir(), 'atlas-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The built site is tested whole and at the root of a host, whatever this shell is set to. */
delete process.env.BASE_PATH;
delete process.env.SITE_ORIGIN;
delete process.env.PAGES;

/** @param {Promise<{ code: number }>[]} programs counted together as one */
async function asOne(...programs) {
	const failed = (await Promise.all(programs)).some(({ code }) => code !== 0);
	return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

/**
 * A test runner's own count. A runner that fails with no failed test to show for it counts as one failure.
 * @param {number} code @param {string} file @param {(report: any) => Result} count
 */
function counted(code, file, count) {
	let result = { passed: 0, failed: 0 };
	try {
		result = count(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		// it ended before it could write its report
	}
	return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

/** Ensured before the first step, fonts included; where there is none, only the step that needs it fails. @type {Promise<string>} */
let browser;

const { only, rest } = readArguments(process.argv.slice(2));

/** @type {Record<string, Step>} in the order of the summary */
const STEPS = {
	data: {
		run: (options) => asOne(runPackage('tsx', ['src/compiler/main.ts', '--check'], options))
	},
	compile: { run: (options) => asOne(compileData(options)) },
	sync: { run: (options) => asOne(syncTypes(options)) },
	build: {
		needs: ['compile', 'sync'],
		after: ['compile', 'sync'],
		run: async (options) => {
			const asked = only.length === 0 || only.includes('build');
			if (!asked && siteIsCurrent()) return { passed: 1, failed: 0, note: 'unchanged' };
			return asOne(buildSite(options));
		}
	},
	format: { run: (options) => asOne(runPackage('prettier', ['--check', '.'], options)) },
	lint: { run: (options) => asOne(runPackage('eslint', ['--max-warnings', '0', '.'], options)) },
	types: {
		needs: ['compile', 'sync'],
		run: async (options) => {
			const site = await asOne(
				runPackage('svelte-check', ['--fail-on-warnings', '--output', 'human'], options)
			);
			// svelte-check sees what the app sees: the tooling and its configs are a project of their own
			const tasks = await asOne(runPackage(['typescript', 'tsc'], ['-p', 'src/tasks'], options));
			return site.failed ? site : tasks;
		}
	},
	unit: {
		needs: ['compile', 'sync'],
		run: async (options) => {
			const file = join(scratch, 'unit.json');
			const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
			const { code } = await runPackage('vitest', ['run', ...reporters, ...rest], options);
			return counted(code, file, ({ numPassedTests, numFailedTests, testResults }) => {
				// a file that cannot be loaded has no tests to count
				const broken = testResults.filter(
					(/** @type {any} */ { status, assertionResults }) =>
						status === 'failed' && assertionResults.length === 0
				);
				return { passed: numPassedTests, failed: numFailedTests + broken.length };
			});
		}
	},
	e2e: {
		needs: ['build'],
		after: ['build'],
		run: async (options) => {
			const CHROMIUM_PATH = await browser;
			const file = join(scratch, 'e2e.json');
			const { code } = await runPackage(
				['@playwright/test', 'playwright'],
				['test', '--reporter=list,json', ...rest],
				{
					...options,
					env: {
						CHROMIUM_PATH,
						PLAYWRIGHT_JSON_OUTPUT_FILE: file,
						// Playwright sets FORCE_COLOR for its own children, and Node warns where it finds both.
						NO_COLOR: undefined
					}
				}
			);
			return counted(code, file, ({ stats }) => ({
				passed: stats.expected + stats.flaky,
				failed: stats.unexpected,
				...(stats.flaky && { note: `${stats.flaky} at the second try` })
			}));
		}
	}
};

// One row after the other; within a row the lanes run at the same time, one core each. Tests run alone: they measure time.
const PLAN = [
	[['data', 'compile', 'sync']],
	[['build'], ['format', 'lint', 'types']],
	[['unit']],
	[['e2e']]
];

/** @param {string[]} args */
function readArguments(args) {
	const at = args.indexOf('--only');
	if (at < 0) return { only: [], rest: args };
	const names = args[at + 1] ?? '';
	return { only: names.split(','), rest: args.toSpliced(at, 2) };
}

/** @param {string} name */
function stepNamed(name) {
	const step = STEPS[name];
	if (step) return step;
	throw new TaskError(`There is no step "${name}". Steps: ${Object.keys(STEPS).join(', ')}.`);
}

/** @param {string[]} names @returns {string[]} */
const withNeeds = (names) =>
	names.flatMap((name) => [name, ...withNeeds(stepNamed(name).needs ?? [])]);

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @type {Map<string, Result & { time: string }>} */
const results = new Map();

/** @param {string} name */
async function runStep(name) {
	const step = stepNamed(name);
	const label = `${name.padEnd(7)} │ `;
	const start = Date.now();
	const broken = step.after?.find((other) => results.get(other)?.failed);
	/** @type {Result} */
	let result;
	if (broken) {
		result = { passed: 0, failed: 1, note: `not run, because ${broken} failed` };
	} else {
		console.log(`${label}── start`);
		result = await step.run({ label, minutes: 13 }).catch((error) => {
			if (!(error instanceof TaskError)) throw error;
			return { passed: 0, failed: 1, note: error.message };
		});
	}
	results.set(name, { ...result, time: seconds(start) });
	const verdict = result.failed ? 'FAILED' : 'passed';
	console.log(`${label}── ${verdict}, ${seconds(start)}${result.note ? `: ${result.note}` : ''}`);
}

/** @param {string[]} names one after the other */
async function runLane(names) {
	for (const name of names) await runStep(name);
}

await runTask(async () => {
	const start = Date.now();
	const chosen = new Set(only.length ? withNeeds(only) : Object.keys(STEPS));

	await setup();
	if (chosen.has('e2e')) {
		browser = ensureBrowser();
		await browser.catch(() => {});
	}
	for (const row of PLAN) {
		await Promise.all(row.map((lane) => runLane(lane.filter((name) => chosen.has(name)))));
	}

	console.log('');
	let [passed, failed] = [0, 0];
	for (const name of Object.keys(STEPS)) {
		const result = results.get(name);
		if (!result) continue;
		passed += result.passed;
		failed += result.failed;
		const counts = `${result.passed} passed, ${result.failed} failed`;
		console.log(
			`${name.padEnd(9)}${counts.padEnd(26)}${result.time.padStart(8)}  ${result.note ?? ''}`
		);
	}
	console.log(`total ${seconds(start)}\n`);
	console.log(`${passed} passed, ${failed} failed`);
	if (failed) process.exitCode = 1;
});
