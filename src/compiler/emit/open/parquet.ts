import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import type { Package } from '../../read/package';
import { cell, type Row } from '../../read/row';
import { columnsOf, type Resource } from '../../schema';
import { yearOf } from './rows';

/** Tables split by year, and the columns that the year is taken from, first one that says something. */
export const PARTITIONED: Readonly<Record<string, readonly string[]>> = {
	activities: ['start', 'end'],
	flows: ['date'],
	indicators: ['period']
};

/** How Hive writes "no value" in a path; DuckDB, Spark and Trino read it back as NULL. */
const NO_YEAR = '__HIVE_DEFAULT_PARTITION__';

const TYPES = { string: 'STRING', number: 'DOUBLE', integer: 'INT32' } as const;

function columnsIn(resource: Resource, rows: readonly Row[]): ColumnSource[] {
	return resource.schema.fields.map(({ name, type }) => ({
		name,
		type: TYPES[type],
		nullable: true,
		data: rows.map((row) => {
			const text = cell(row, name);
			// Parquet knows "no value"; an empty text would be a value.
			if (text === '') return null;
			return type === 'string' ? text : Number(text);
		})
	}));
}

/**
 * Every table as Parquet, in the same columns as the CSV: `flows/year=2022/part-0.parquet` where it is split by year, else
 * `places/part-0.parquet`. A row that spans several years lies in its first one.
 * @returns bytes by path below `parquet/`, with an index of the paths, since a web server cannot list its folders
 */
export function emitParquet(read: Package): Map<string, Uint8Array | string> {
	const files = new Map<string, Uint8Array | string>();
	const tables: Record<string, { partition: string | null; rows: number; files: string[] }> = {};
	for (const resource of read.schema.resources) {
		const rows = read.tables.get(resource.name)?.rows ?? [];
		const dates = PARTITIONED[resource.name];
		const parts = new Map<string, Row[]>();
		for (const row of rows) {
			const year = dates?.map((column) => yearOf(cell(row, column))).find(Boolean) ?? NO_YEAR;
			const folder = dates ? `${resource.name}/year=${year}` : resource.name;
			parts.set(folder, [...(parts.get(folder) ?? []), row]);
		}
		const paths: string[] = [];
		for (const [folder, list] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
			const path = `${folder}/part-0.parquet`;
			const buffer = parquetWriteBuffer({
				columnData: columnsIn(resource, list),
				kvMetadata: [{ key: 'edition', value: read.edition }],
				createdBy: 'Taiwan Cooperation Atlas'
			});
			files.set(path, new Uint8Array(buffer));
			paths.push(path);
		}
		tables[resource.name] = {
			partition: dates ? 'year' : null,
			rows: rows.length,
			files: paths
		};
		if (columnsOf(resource).includes('year'))
			throw new Error(`${resource.name} has a column "year", which names the folders`);
	}
	files.set('index.json', `${JSON.stringify({ edition: read.edition, tables }, null, '\t')}\n`);
	return files;
}
