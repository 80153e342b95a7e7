import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_FILE } from '../schema';

/** The package as bytes, by file name. Everything after this is a pure function of it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The folder of the briefings inside the package. */
const BRIEFINGS = 'briefings';

/** Whether a file of the package is a briefing, not a table. */
export const isBriefing = (file: string) => file.startsWith(`${BRIEFINGS}/`);

/**
 * Reads the tables, `datapackage.json` and the briefings (`briefings/*.md`) of a folder; other files and sub-folders
 * are no part of the package.
 * @throws the error of Node where the folder cannot be read
 */
export function readFiles(folder: string): Files {
	const names = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && (/\.csv$/i.test(entry.name) || entry.name === SCHEMA_FILE))
		.map((entry) => entry.name)
		.sort();
	const briefings = join(folder, BRIEFINGS);
	if (existsSync(briefings))
		names.push(
			...readdirSync(briefings)
				.filter((name) => name.endsWith('.md') && name !== 'README.md')
				.sort()
				.map((name) => `${BRIEFINGS}/${name}`)
		);
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
