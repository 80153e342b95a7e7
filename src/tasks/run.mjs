// Starting other programs: found without a shell, labelled, limited in time, and never left behind.
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A failure that its message explains; printed without a stack. */
export class TaskError extends Error {}

/** Whether a module is the program that was started. @param {string} url its import.meta.url */
export const isProgram = (url) =>
	!!process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(url);

/** npm runs a script through a shell that dies alone when npm is stopped; what it started must not outlive it. */
function endWithNpm() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && process.exit(143), 500).unref();
}

/**
 * Runs a task as a program: a TaskError ends it with its message and exit code 1.
 * @param {() => unknown} main
 */
export async function runTask(main) {
	endWithNpm();
	try {
		await main();
	} catch (error) {
		if (!(error instanceof TaskError)) throw error;
		console.error(`\n${error.message}`);
		process.exitCode = 1;
	}
}

/**
 * The arguments that run a package's program with this Node: quicker than npx, and the same on Windows.
 * @param {string} name package, e.g. `vite`
 * @param {string} [program] where the package has several
 */
export function packageProgram(name, program = name) {
	const folder = join(root, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

// A child writes to a pipe and cannot know who reads: colours are for a terminal, not for a log.
const COLOUR = process.stdout.isTTY
	? { FORCE_COLOR: '1', NO_COLOR: undefined }
	: { FORCE_COLOR: undefined, NO_COLOR: '1' };

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const grouped = process.platform !== 'win32';

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} [signal] */
function kill(child, signal = 'SIGTERM') {
	if (child.pid === undefined) return;
	try {
		// A child leads its own process group, so the workers that it started go with it.
		process.kill(grouped ? -child.pid : child.pid, signal);
	} catch {
		// it has ended
	}
}
let guarded = false;
/** From the first child on, ending this process ends its children. */
function guard() {
	if (guarded) return;
	guarded = true;
	process.on('exit', () => running.forEach((child) => kill(child)));
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
	}
}

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {string} [label] set before every line, for programs that print at the same time
 * @property {number} [minutes] after which it is stopped
 * @property {boolean} [quiet] keep the output, print nothing
 */

/**
 * Resolves when the program has ended, whatever its exit code; -1 where it could not start or was stopped.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, label = '', minutes = 10, quiet = false } = {}) {
	guard();
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...COLOUR, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: grouped
		});
		running.add(child);
		let output = '';
		/** @param {string} text */
		const say = (text) => {
			output += text;
			if (!quiet) process.stdout.write(text);
		};
		const timer = setTimeout(() => {
			say(`${label}stopped: still running after ${minutes} minutes\n`);
			kill(child);
			setTimeout(() => running.has(child) && kill(child, 'SIGKILL'), 10_000).unref();
		}, minutes * 60_000);
		const ends = [child.stdout, child.stderr].map((stream) => {
			let rest = '';
			stream.setEncoding('utf8');
			stream.on('data', (/** @type {string} */ chunk) => {
				const lines = (rest + chunk).split('\n');
				rest = lines.pop() ?? '';
				if (lines.length) say(lines.map((line) => `${label}${line}\n`).join(''));
			});
			return () => rest && say(`${label}${rest}\n`);
		});
		/** @param {number} code */
		const end = (code) => {
			clearTimeout(timer);
			running.delete(child);
			ends.forEach((flush) => flush());
			resolve({ code, output });
		};
		child.on('error', (error) => {
			say(`${label}${command} could not start: ${error.message}\n`);
			end(-1);
		});
		child.on('close', (code) => end(code ?? -1));
	});
}

/**
 * `run` for a package's program.
 * @param {string | [name: string, program: string]} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runPackage(program, args, options) {
	const [name, bin] = typeof program === 'string' ? [program] : program;
	return run(process.execPath, [packageProgram(name, bin), ...args], options);
}
