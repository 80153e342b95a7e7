import type { Package } from '../../read/package';
import { cell } from '../../read/row';
import { SCHEMA_FILE } from '../../schema';
import { emitApi } from './api';
import { csvOf } from './csv';
import { emitIati } from './iati';
import { emitParquet } from './parquet';
import { queriesText } from './queries';
import { zipOf } from './zip';

/** Texts that belong to the published package beside its tables, by file name; see `run.ts`. */
export type PackageTexts = ReadonlyMap<string, string>;

/** The whole package, and its Parquet, under names that do not change with the edition. */
export const PACKAGE_ZIP = 'taiwan-cooperation-atlas.zip';
export const PARQUET_ZIP = 'taiwan-cooperation-atlas-parquet.zip';

/** The day on which the present edition was published; the first of the year where `editions.csv` does not say. */
export function publishedOn(read: Package): string {
	const row = (read.tables.get('editions')?.rows ?? []).find(
		(entry) => cell(entry, 'version') === read.schema.version
	);
	return (row && cell(row, 'published')) || `${read.schema.version.slice(0, 4)}-01-01`;
}

/**
 * The open data as files: tables, package, Parquet, IATI and the JSON interface.
 * @param texts what goes into the package as it is: `datapackage.json`, the readme, the licence, how to cite
 * @returns contents by path below the site's root; the same input always gives the same bytes
 */
export function emitOpenData(read: Package, texts: PackageTexts): Map<string, Uint8Array | string> {
	const files = new Map<string, Uint8Array | string>();
	const edition = `${JSON.stringify({ edition: read.edition, version: read.schema.version, published: publishedOn(read) }, null, '\t')}\n`;
	const members = new Map<string, string>([
		...texts,
		['edition.json', edition],
		...read.schema.resources.map(
			(resource) =>
				[resource.path, csvOf(resource, read.tables.get(resource.name)?.rows ?? [])] as const
		)
	]);
	if (!members.has(SCHEMA_FILE)) throw new Error(`the package needs its ${SCHEMA_FILE}`);
	for (const [name, text] of members) files.set(`data/${name}`, text);
	files.set(`data/${PACKAGE_ZIP}`, zipOf(members));

	const parquet = emitParquet(read);
	for (const [path, content] of parquet) files.set(`data/parquet/${path}`, content);
	files.set(
		`data/${PARQUET_ZIP}`,
		zipOf(new Map([...parquet].map(([path, content]) => [`parquet/${path}`, content])), 0)
	);
	files.set('data/queries.sql', queriesText());
	files.set('data/iati-activities.xml', emitIati(read, publishedOn(read)).xml);
	for (const [path, text] of emitApi(read)) files.set(`api/${path}`, text);
	return files;
}
