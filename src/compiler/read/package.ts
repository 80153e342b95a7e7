import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics';
import { nearest } from '../nearest';
import { parseSchema, SCHEMA_FILE, type DataPackage } from '../schema';
import { diagnose } from './diagnose';
import { isBriefing, type Files } from './files';
import { readTable, type Table } from './table';

/** Every table of the package by name, in the order of `datapackage.json`. */
export interface Package {
	schema: DataPackage;
	tables: ReadonlyMap<string, Table>;
	/** `<version>-<first 8 hex digits of a hash over all tables>` */
	edition: string;
}

/**
 * Reads the whole package.
 * @returns `read` is null only where `datapackage.json` itself is unusable
 */
export function readPackage(files: Files): { read: Package | null; diagnostics: Diagnostic[] } {
	const json = files.get(SCHEMA_FILE);
	const { schema, diagnostics } = parseSchema(json && new TextDecoder().decode(json));
	if (!schema) return { read: null, diagnostics };

	const paths = schema.resources.map((resource) => resource.path);
	for (const file of files.keys()) {
		if (file === SCHEMA_FILE || isBriefing(file) || paths.includes(file)) continue;
		const near = nearest(file, paths);
		diagnostics.push(
			diagnose('file-unknown', file, {
				found: 'a file that no table declares',
				expected: 'tables of datapackage.json',
				advice: near ? `rename it to ${near}` : 'move it out of the folder'
			})
		);
	}
	const tables = new Map<string, Table>();
	// Over the text, not the bytes: a BOM or CRLF from a spreadsheet is no new edition.
	const hash = createHash('sha256');
	for (const resource of schema.resources) {
		const result = readTable(resource, files.get(resource.path));
		tables.set(resource.name, result.table);
		diagnostics.push(...result.diagnostics);
		hash.update(`${resource.name}\0${result.text}\0`);
	}
	const edition = `${schema.version}-${hash.digest('hex').slice(0, 8)}`;
	return { read: { schema, tables, edition }, diagnostics };
}
