// Makes a fresh clone ready: the right Node, and the packages that package-lock.json names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root, run, runTask, TaskError } from './run.mjs';

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

export function checkNode(version = process.versions.node) {
	const wanted = String(readJson('package.json').engines.node).replace(/[^\d.]/g, '');
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [needMajor = 0, needMinor = 0] = wanted.split('.').map(Number);
	if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
	throw new TaskError(
		`Node ${wanted} or newer is needed; this is Node ${version}. Install a current one from https://nodejs.org and try again.`
	);
}

/**
 * npm writes what it has installed to node_modules/.package-lock.json once an install is complete; that file is the stamp.
 * Optional packages may be absent (they belong to other platforms), but none may be there for another platform.
 */
export function packagesAreCurrent() {
	const stamp = join('node_modules', '.package-lock.json');
	if (!existsSync(join(root, stamp))) return false;
	const wanted = readJson('package-lock.json').packages;
	const installed = readJson(stamp).packages;
	/** @param {string[] | undefined} list @param {string} own */
	const fits = (list, own) => !list || list.includes(own);
	return (
		Object.entries(wanted).every(
			([path, { version, integrity, optional }]) =>
				path === '' ||
				(path in installed
					? installed[path].version === version && installed[path].integrity === integrity
					: optional)
		) &&
		Object.values(installed).every(
			({ os, cpu }) => fits(os, process.platform) && fits(cpu, process.arch)
		)
	);
}

/** @param {string[]} args @param {import('./run.mjs').RunOptions} [options] */
function npm(args, options) {
	const own = process.env.npm_execpath;
	if (own?.endsWith('npm-cli.js')) return run(process.execPath, [own, ...args], options);
	return process.platform === 'win32'
		? run('cmd', ['/c', 'npm', ...args], options)
		: run('npm', args, options);
}

const UNREACHABLE =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

async function registryIsUnreachable() {
	const { code, output } = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=15000'], {
		quiet: true
	});
	return code !== 0 && UNREACHABLE.test(output);
}

async function installPackages() {
	// `npm ci` empties node_modules first: without a network, old packages are better than none.
	if (existsSync(join(root, 'node_modules', 'vite')) && (await registryIsUnreachable())) {
		console.log(
			'package-lock.json has changed, but the npm registry cannot be reached: going on with the packages that are installed.'
		);
		return;
	}
	console.log('Installing packages (once, and again when package-lock.json changes) …');
	// Everything here is a development dependency: NODE_ENV=production must not leave it out.
	const { code, output } = await npm([
		'ci',
		'--include=dev',
		'--prefer-offline',
		'--loglevel=error'
	]);
	if (code === 0) return;
	throw new TaskError(
		UNREACHABLE.test(output)
			? 'The packages could not be installed: the npm registry cannot be reached. Connect to the network (or set the proxy that npm should use) and try again.'
			: 'The packages could not be installed: npm gives the reason above.'
	);
}

export async function setup() {
	checkNode();
	if (!packagesAreCurrent()) await installPackages();
}

if (isProgram(import.meta.url)) await runTask(setup);
