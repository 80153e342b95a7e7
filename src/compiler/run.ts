import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BriefingDocument } from '../lib/core/briefing/types';
import { readBriefings } from './briefings';
import { checkPackage } from './checks';
import { count, hasErrors, printDiagnostics, type Diagnostic } from './diagnostics';
import { emitPackage } from './emit';
import { CATALOGUE_FOLDER, checkLayers } from './layers';
import { readFiles, type Files } from './read/files';
import { readPackage, type Package } from './read/package';
import { SCHEMA_FILE } from './schema';

export const USAGE = `usage: tsx src/compiler/main.ts [DATA_DIR] [--check] [--out DIR]
  DATA_DIR   folder with datapackage.json and its tables (data)
  --check    only look for mistakes, write nothing
  --out DIR  where the compiled files go (.compiled)`;

export interface Terminal {
	print(text: string): void;
	printError(text: string): void;
}

/**
 * Reads and checks a package.
 * @returns every problem found; `read` is null only where `datapackage.json` is unusable
 */
export function checkFiles(files: Files): {
	read: Package | null;
	briefings: BriefingDocument[];
	diagnostics: Diagnostic[];
} {
	const { read, diagnostics: reading } = readPackage(files);
	const tables = read ? [...reading, ...checkPackage(read)] : reading;
	const { briefings, diagnostics } = readBriefings(files, hasErrors(tables) ? null : read);
	return { read, briefings, diagnostics: [...tables, ...diagnostics] };
}

/**
 * The program behind `main.ts`.
 * @returns the exit code: 0 done, 1 the data has errors, 2 it was called wrongly
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
	const options = parseOptions(args);
	if (!options) {
		terminal.printError(USAGE);
		return 2;
	}
	const { folder, out, check } = options;
	if (!existsSync(folder) || !statSync(folder).isDirectory()) {
		terminal.printError(`${folder} is not a folder\n${USAGE}`);
		return 2;
	}
	const { read, briefings, diagnostics } = checkFiles(readFiles(folder));
	if (diagnostics.length > 0) terminal.print(printDiagnostics(diagnostics, folder));
	if (!read || hasErrors(diagnostics)) return 1;
	const faults = folder === OWN_DATA ? await layerFaults(read) : [];
	if (faults.length > 0) terminal.print(printDiagnostics(faults, CATALOGUE_FOLDER));
	if (hasErrors(faults)) return 1;
	if (!check) await compile(read, briefings, folder, out);
	const rows = [...read.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
	const done = check ? 'checked' : `compiled to ${out}`;
	const talks = briefings.length > 0 ? `, ${count(briefings.length, 'briefing')}` : '';
	terminal.print(
		`${count(read.tables.size, 'table')}, ${count(rows, 'row')}${talks}, edition ${read.edition}: ${done}`
	);
	return 0;
}

function parseOptions(args: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				check: { type: 'boolean', default: false },
				out: { type: 'string', default: '.compiled' }
			}
		});
		if (positionals.length > 1) return null;
		const folder = (positionals[0] ?? 'data').replace(/(?<=.)[\\/]+$/, '');
		return { folder, out: values.out, check: values.check };
	} catch {
		return null;
	}
}

/** The package that the layers of the map are made for; another package need not hold what they ask for. */
const OWN_DATA = 'data';

/** Holds the layers of the map against the data. */
async function layerFaults(read: Package): Promise<Diagnostic[]> {
	const { decodeDataset } = await import('../lib/core/dataset/decode');
	const { project } = await import('../lib/core/plane/project');
	const files = emitPackage(read, { project, areas: {} });
	const payload = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
	return checkLayers(decodeDataset(payload('dataset.json'), payload('texts.en.json'), 'en'));
}

/** Shapes first: they measure the areas that places carry. Loaded here, so that a check needs no geometry. */
async function compile(
	read: Package,
	briefings: BriefingDocument[],
	folder: string,
	out: string
): Promise<void> {
	const { buildShapes } = await import('./shapes/index');
	const { project } = await import('../lib/core/plane/project');
	mkdirSync(out, { recursive: true });
	await buildShapes(out);
	const areasFile = join(out, 'shapes', 'areas.json');
	const areas: Record<string, number> = existsSync(areasFile)
		? JSON.parse(readFileSync(areasFile, 'utf8'))
		: {};
	for (const [name, text] of emitPackage(read, { project, areas })) {
		writeFileSync(join(out, name), text);
	}
	writeFileSync(join(out, 'briefings.json'), `${JSON.stringify(briefings)}\n`);
	await publish(read, folder, join(out, 'open'));
}

/** The open data, as files that the site serves as they are. */
async function publish(read: Package, folder: string, out: string): Promise<void> {
	const { emitOpenData } = await import('./emit/open/index');
	const texts = [
		join(folder, SCHEMA_FILE),
		join(folder, 'README.md'),
		join(folder, 'LICENSE.md'),
		// How to cite stands where readers of a repository look for it.
		join(folder, '..', 'CITATION.cff')
	].filter((path) => existsSync(path));
	// What an earlier edition left there must not be served.
	rmSync(out, { recursive: true, force: true });
	const files = emitOpenData(
		read,
		new Map(texts.map((path) => [basename(path), readFileSync(path, 'utf8')]))
	);
	for (const [path, content] of files) {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), content);
	}
}
