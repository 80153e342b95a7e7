import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../read/files';
import { readPackage } from '../../read/package';
import { cell } from '../../read/row';
import { emitOpenData, PACKAGE_ZIP, PARQUET_ZIP, publishedOn } from './index';
import { PARTITIONED } from './parquet';

const read = readPackage(readFiles('data')).read!;
const texts = new Map([
	['datapackage.json', readFileSync('data/datapackage.json', 'utf8')],
	['CITATION.cff', readFileSync('CITATION.cff', 'utf8')]
]);
let files: Map<string, Uint8Array | string>;
beforeAll(() => {
	files = emitOpenData(read, texts);
});

const text = (path: string) => {
	const content = files.get(path);
	if (typeof content !== 'string') throw new Error(`no text ${path}`);
	return content;
};
const bytes = (path: string) => {
	const content = files.get(path);
	if (!(content instanceof Uint8Array)) throw new Error(`no bytes ${path}`);
	return content;
};
const json = (path: string) => JSON.parse(text(path));
const rowsOf = (table: string) => read.tables.get(table)?.rows ?? [];

describe('the package', () => {
	it('is the same bytes every time', () => {
		const again = emitOpenData(read, texts);
		expect([...again.keys()]).toEqual([...files.keys()]);
		for (const [path, content] of again) {
			const first = files.get(path)!;
			const same =
				typeof content === 'string'
					? content === first
					: Buffer.from(content).equals(Buffer.from(first as Uint8Array));
			expect(same, path).toBe(true);
		}
	});

	it('holds the tables as the data keeper wrote them', () => {
		for (const { path } of read.schema.resources)
			expect(text(`data/${path}`) === readFileSync(`data/${path}`, 'utf8'), path).toBe(true);
	});

	it('is whole in the zip, and can be compiled again from there', () => {
		const members = unzipSync(bytes(`data/${PACKAGE_ZIP}`));
		expect(Object.keys(members)).toContain('CITATION.cff');
		const again = readPackage(
			new Map(Object.entries(members).filter(([name]) => /csv$|^datapackage/.test(name)))
		);
		expect(again.diagnostics).toEqual([]);
		expect(again.read?.edition).toBe(read.edition);
	});

	it('is cited in the version that it has', () => {
		const cff = readFileSync('CITATION.cff', 'utf8');
		expect(cff).toContain(`version: '${read.schema.version}'`);
		expect(cff).toContain(`date-released: '${publishedOn(read)}'`);
	});

	it('tells of its present version what changed', () => {
		const told = rowsOf('editions').filter((row) => cell(row, 'version') === read.schema.version);
		expect(told.length).toBeGreaterThan(0);
		const tables = read.schema.resources.map(({ name }) => name);
		for (const row of rowsOf('editions')) expect(tables).toContain(cell(row, 'resource'));
	});
});

describe('the JSON interface', () => {
	it('has a file for every country with a record, group, organisation, programme and source', () => {
		const { indexes } = json('api/v1/index.json');
		const counts = indexes.map((path: string) => {
			const index = json(path.slice(1));
			for (const item of index.items) expect(files.has(item.path.slice(1)), item.path).toBe(true);
			return [path.split('/')[3], index.count];
		});
		expect(Object.fromEntries(counts)).toMatchObject({
			group: rowsOf('groups').length,
			organisation: rowsOf('organisations').length,
			programme: rowsOf('programmes').length,
			sources: rowsOf('sources').length
		});
	});

	it('states of a party what the tables state of it, and of nobody else', () => {
		const palau = json('api/v1/country/PLW.json');
		const named = rowsOf('participations').filter((row) => cell(row, 'party') === 'PLW');
		expect(palau.activities.map((row: { activity_id: string }) => row.activity_id).sort()).toEqual(
			[...new Set(named.map((row) => cell(row, 'activity_id')))].sort()
		);
		expect(palau.flows.length).toBe(
			rowsOf('flows').filter((row) =>
				[cell(row, 'origin'), cell(row, 'destination')].includes('PLW')
			).length
		);
		for (const flow of palau.flows) if ('value' in flow) expect(typeof flow.value).toBe('number');
		const cited = new Set(
			[...palau.activities, ...palau.flows, ...palau.indicators, ...palau.memberships].map(
				(row: { source_id: string }) => row.source_id
			)
		);
		expect(new Set(palau.sources.map((row: { source_id: string }) => row.source_id))).toEqual(
			cited
		);
	});

	it('hands every fact of a document to its file', () => {
		const facts = ['activities', 'flows', 'indicators'] as const;
		for (const table of facts) {
			const sum = rowsOf('sources')
				.map((row) => json(`api/v1/sources/${cell(row, 'source_id')}.json`)[table].length)
				.reduce((all, count) => all + count, 0);
			expect(sum, table).toBe(rowsOf(table).length);
		}
	});
});

describe('Parquet', () => {
	const manifest = () =>
		json('data/parquet/index.json').tables as Record<string, { files: string[]; rows: number }>;

	it('holds the rows of every table, in the types of the dictionary', async () => {
		for (const resource of read.schema.resources) {
			const { fields } = resource.schema;
			const found: Record<string, unknown>[] = [];
			for (const path of manifest()[resource.name]!.files) {
				const file = bytes(`data/parquet/${path}`);
				const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer });
				const year = /year=([^/]+)/.exec(path)?.[1];
				for (const row of rows) {
					const dates = PARTITIONED[resource.name] ?? [];
					const first = dates.map((column) => String(row[column] ?? '').slice(0, 4)).find(Boolean);
					if (year) expect(year).toBe(first ?? '__HIVE_DEFAULT_PARTITION__');
					found.push(row);
				}
			}
			const key = (row: Record<string, unknown>) =>
				JSON.stringify(fields.map(({ name }) => row[name]));
			const wanted = rowsOf(resource.name).map((row) =>
				Object.fromEntries(
					fields.map(({ name, type }) => {
						const value = cell(row, name);
						return [name, value === '' ? null : type === 'string' ? value : Number(value)];
					})
				)
			);
			expect(found.map(key).sort()).toEqual(wanted.map(key).sort());
		}
	});

	it('is one zip with the folders that the queries name', () => {
		const members = Object.keys(unzipSync(bytes(`data/${PARQUET_ZIP}`)));
		expect(members).toContain('parquet/places/part-0.parquet');
		expect(members).toContain('parquet/flows/year=2022/part-0.parquet');
	});
});
