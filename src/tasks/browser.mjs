// Finds a Chromium and a Traditional Chinese font for the end-to-end tests, and installs them where they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runPackage, TaskError } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** @param {string} program @param {string[]} args */
const succeeds = (program, args) =>
	spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** @param {string} name */
function onPath(name) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).filter((file) => existsSync(file));
}

/** The one that Playwright downloaded, if it has. */
async function ofPlaywright() {
	const { chromium } = await import('@playwright/test');
	return chromium.executablePath();
}

/** The path of a Chromium that starts: CHROMIUM_PATH, the system's, Playwright's; '' where there is none. */
export async function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named && existsSync(named)) return named;
	if (named) console.log(`CHROMIUM_PATH names ${named}, which is not there: looking for another.`);
	for (const file of [...NAMES.flatMap(onPath), MAC, await ofPlaywright()]) {
		// Asked for its version, because Ubuntu's chromium-browser can be a stub that only says "install the snap".
		if (existsSync(file) && succeeds(file, ['--version'])) return file;
	}
	return '';
}

/** Without such a font every Chinese label is a row of boxes. macOS and Windows bring one. */
function chineseFontIsMissing() {
	if (process.platform !== 'linux') return false;
	const list = spawnSync('fc-list', [':lang=zh-tw'], { encoding: 'utf8' });
	return !list.stdout?.trim();
}

/** @param {string[]} packages */
async function aptInstall(packages) {
	if (process.platform !== 'linux' || !onPath('apt-get').length) return false;
	const root = process.getuid?.() === 0;
	if (!root && !succeeds('sudo', ['-n', 'true'])) return false;
	/** @param {string[]} args */
	const apt = async (args) => {
		const command = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
		const { code } = root
			? await run('env', command, { minutes: 5 })
			: await run('sudo', ['-n', 'env', ...command], { minutes: 5 });
		return code === 0;
	};
	console.log(`Installing ${packages.join(', ')} with apt …`);
	// A failed update is not the end: the lists that are there may do.
	await apt(['update']);
	return apt(['install', '-y', '--no-install-recommends', ...packages]);
}

/** The browser's path. Throws where none is found and none can be installed. */
export async function ensureBrowser() {
	let browser = await findBrowser();
	const font = chineseFontIsMissing();
	const packages = [
		...(browser ? [] : ['chromium']),
		...(font ? ['fontconfig', 'fonts-noto-cjk'] : [])
	];
	if (packages.length && (await aptInstall(packages))) browser ||= await findBrowser();
	if (!browser) {
		console.log("Downloading Playwright's Chromium …");
		await runPackage(['@playwright/test', 'playwright'], ['install', 'chromium'], { minutes: 5 });
		browser = await findBrowser();
	}
	if (font && chineseFontIsMissing()) {
		console.log(
			'No Traditional Chinese font was found or could be installed: Chinese text will show as boxes. Install one, e.g. the package fonts-noto-cjk.'
		);
	}
	if (browser) return browser;
	throw new TaskError(
		'No Chromium was found, and neither apt nor Playwright could install one. Install Chromium or Chrome, or set CHROMIUM_PATH to its program, and try again.'
	);
}
