// The data and the site, built when something they are made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root, runPackage, runTask, TaskError } from './run.mjs';
import { setup } from './setup.mjs';

export const site = join(root, 'build');
// Inside build/, which every build empties: a stamp can only belong to the build it lies in. The server hides dotfiles.
const stamp = join(site, '.inputs');

const INPUTS = [
	'src',
	'data',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const NOT_IN_THE_SITE = /\.test\.ts$|^src[/\\]tasks$/;

/** @param {string} path @returns {Generator<string>} */
function* filesUnder(path) {
	if (NOT_IN_THE_SITE.test(path) || !existsSync(join(root, path))) return;
	if (!statSync(join(root, path)).isDirectory()) return yield path;
	for (const name of readdirSync(join(root, path)).sort()) yield* filesUnder(join(path, name));
}

function inputsHash() {
	const hash = createHash('sha256');
	hash.update(
		JSON.stringify([
			process.env.BASE_PATH ?? '',
			process.env.SITE_ORIGIN ?? '',
			process.env.PAGES ?? ''
		])
	);
	for (const path of INPUTS) {
		for (const file of filesUnder(path)) {
			hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
		}
	}
	return hash.digest('hex');
}

/** data/ → .compiled/. @param {import('./run.mjs').RunOptions} [options] */
export const compileData = (options) => runPackage('tsx', ['src/compiler/main.ts'], options);

/** Types for routes and aliases → .svelte-kit/. @param {import('./run.mjs').RunOptions} [options] */
export const syncTypes = (options) =>
	runPackage(['@sveltejs/kit', 'svelte-kit'], ['sync'], options);

export const siteIsCurrent = () =>
	existsSync(stamp) && readFileSync(stamp, 'utf8') === inputsHash();

/** .compiled/ and src/ → build/. @param {import('./run.mjs').RunOptions} [options] */
export async function buildSite(options) {
	const inputs = inputsHash();
	const result = await runPackage('vite', ['build'], options);
	if (result.code === 0) writeFileSync(stamp, inputs);
	return result;
}

/** @param {string} what @param {Promise<{ code: number }>} result */
export async function mustSucceed(what, result) {
	if ((await result).code !== 0) throw new TaskError(`${what} failed: the reason stands above.`);
}

if (isProgram(import.meta.url)) {
	await runTask(async () => {
		await setup();
		await mustSucceed('Compiling the data', compileData());
		await mustSucceed('Building the site', buildSite());
	});
}
