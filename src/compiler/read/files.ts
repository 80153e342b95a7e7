import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_FILE } from '../schema';

/** The package as bytes, by file name. Everything after this is a pure function of it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the tables and `datapackage.json` of a folder; other files and sub-folders are no part of the package.
 * @throws the error of Node where the folder cannot be read
 */
export function readFiles(folder: string): Files {
	const names = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && (/\.csv$/i.test(entry.name) || entry.name === SCHEMA_FILE))
		.map((entry) => entry.name)
		.sort();
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
