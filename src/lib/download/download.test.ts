import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { fromSafeText, toCsv, toSafeText } from './csv';
import { writeDownload, type Cell, type Download, type Sheet } from './index';

const sheet: Sheet = {
	title: 'Rows',
	columns: [
		{ id: 'flow_id', label: 'Id', type: 'text' },
		{ id: 'recipient', label: 'Recipient', type: 'text' },
		{ id: 'value', label: 'Value', type: 'number' }
	],
	rows: [
		['bucha', 'Ukraine', 500000],
		['"quoted", and\nbroken', '烏克蘭', null],
		['=1+1', '-5', -5.25]
	]
};

const made = (over: Partial<Sheet> = {}): Download => ({
	name: 'taiwan-cooperation-atlas-ukraine',
	about: {
		title: 'Aid to Ukraine, 2022',
		query: 'Grants,\n=in US dollars',
		link: 'https://example.org/en/?layer=ukraine',
		edition: '2026.1-0000',
		date: '2026-11-21',
		licence: 'CC BY 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
		citation: 'Taiwan Cooperation Atlas, edition 2026.1',
		language: 'en'
	},
	words: {
		title: 'Title',
		query: 'Query',
		link: 'Link',
		edition: 'Edition',
		date: 'Date',
		licence: 'Licence',
		licenceUrl: 'Licence text',
		citation: 'Cite as',
		language: 'Language'
	},
	sheet: { ...sheet, ...over },
	points: [
		[[31.2, 49]],
		[],
		[
			[1, 2],
			[3, 4]
		]
	],
	citations: {
		title: 'Citations',
		columns: [{ id: 'source', label: 'Document', type: 'text' }],
		rows: [['WP p. 103']]
	},
	totals: {
		title: 'Totals',
		columns: [{ id: 'sum', label: 'Sum', type: 'number' }],
		rows: [[500000]]
	},
	// A title as long as a chart's may be, and one that a sheet has already.
	charts: [
		{ title: 'Rows', columns: [{ id: 'year', label: 'Year', type: 'number' }], rows: [[2022]] }
	],
	aboutTitle: 'Query'
});

/** A table of any words and numbers, formulas, quotes, line breaks and 漢字 among them. */
const text = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1 }),
	fc.constantFrom(
		'=1+1',
		"'=x",
		'+886',
		'-5',
		'@a',
		'#x',
		'"',
		'a,b',
		'臺灣\n日本',
		' 帛琉 ',
		'＝1'
	)
);
/** write-excel-file 4.1.1 numbers its strings in a plain object, which takes `constructor` for one it has; no fact reads so. */
const words = text
	.filter((value) => !(value in Object.prototype))
	// XML has no place for characters that are none.
	.filter((value) => !/[\uFFFD-\uFFFF]/.test(value));
// Adding zero takes away its sign, which JSON and Excel do not keep.
const cells = fc.record({
	first: words,
	second: fc.option(words, { nil: null }),
	third: fc.option(
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
		{ nil: null }
	)
});
const tables = fc
	.array(cells, { maxLength: 20 })
	.map((rows) => made({ rows: rows.map((row): Cell[] => [row.first, row.second, row.third]) }));

const asBuffer = (content: string | Uint8Array<ArrayBuffer>) =>
	(content as Uint8Array<ArrayBuffer>).buffer;

describe('CSV', () => {
	const read = (csv: string) =>
		(parse(csv, { bom: true, comment: '#', comment_no_infix: true }) as string[][]).map((row) =>
			row.map(fromSafeText)
		);

	it('parses back to the same rows, with and without what it says of itself', () => {
		fc.assert(
			fc.property(tables, fc.boolean(), fc.boolean(), (download, bom, described) => {
				const [header, ...rows] = read(toCsv(download, { bom, described }));
				expect(header).toEqual(['flow_id', 'recipient', 'value']);
				expect(rows).toEqual(
					download.sheet.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
				);
			})
		);
	});

	it('holds no text that a spreadsheet would run, and spoils no number', () => {
		const cells = ['=1+1', '+cmd', '-cmd', '@sum', '\tx', '＝1', "'=1", '-5', '+12.5', 'a=b'];
		expect(cells.map(toSafeText)).toEqual([
			"'=1+1",
			"'+cmd",
			"'-cmd",
			"'@sum",
			"'\tx",
			"'＝1",
			"''=1",
			'-5',
			'+12.5',
			'a=b'
		]);
		expect(cells.map(toSafeText).map(fromSafeText)).toEqual(cells);
	});

	it('says in lines of their own what it is, with no formula in them', () => {
		const lines = toCsv(made()).split('\r\n');
		expect(lines.slice(0, 8)).toEqual([
			'# Title: Aid to Ukraine, 2022',
			"# Query: Grants, '=in US dollars",
			'# Link: https://example.org/en/?layer=ukraine',
			'# Edition: 2026.1-0000',
			'# Date: 2026-11-21',
			'# Licence: CC BY 4.0',
			'# Cite as: Taiwan Cooperation Atlas, edition 2026.1',
			'flow_id,recipient,value'
		]);
		expect(toCsv(made(), { bom: true, described: false })).toMatch(/^\uFEFFflow_id,/);
	});
});

describe('Excel', () => {
	/** Cells of a sheet as Excel reads them: strings by their position among the shared ones. */
	async function read(download: Download, number: number): Promise<Cell[][]> {
		const { content } = await writeDownload(download, 'xlsx');
		const files = unzipSync(content as Uint8Array);
		const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
		const plain = (text: string) =>
			text
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&quot;', '"')
				.replaceAll('&apos;', "'")
				.replaceAll('&#39;', "'")
				.replaceAll('&amp;', '&');
		const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
			([, text]) => plain(text!)
		);
		const rows = xml(`xl/worksheets/sheet${number}.xml`).matchAll(/<row[^>]*>(.*?)<\/row>/gs);
		return [...rows].map(([, row]) => {
			const cells: Cell[] = [null, null, null];
			for (const [, attributes, value] of row!.matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g)) {
				const at = /r="([A-Z])/.exec(attributes!)![1]!.charCodeAt(0) - 65;
				cells[at] = attributes!.includes('t="s"') ? shared[Number(value)]! : Number(value);
			}
			return cells;
		});
	}

	it('parses back to the same typed rows', async () => {
		await fc.assert(
			fc.asyncProperty(tables, async (download) => {
				const [header, ...rows] = await read(download, 1);
				expect(header).toEqual(['Id', 'Recipient', 'Value']);
				expect(rows).toEqual(download.sheet.rows);
			}),
			{ numRuns: 30 }
		);
	});

	it('has sheets of totals, charts, citations and the query', async () => {
		expect(await read(made(), 2)).toEqual([
			['Sum', null, null],
			[500000, null, null]
		]);
		expect((await read(made(), 4))[1]?.[0]).toBe('WP p. 103');
		expect(await read(made(), 5)).toContainEqual(['Cite as', made().about.citation, null]);
	});
});

describe('JSON and GeoJSON', () => {
	it('parse back to the same rows', async () => {
		await fc.assert(
			fc.asyncProperty(tables, async (download) => {
				const rows = download.sheet.rows.map(([flow_id, recipient, value]) => ({
					flow_id,
					recipient,
					// JSON knows no negative zero.
					value: value === 0 ? 0 : value
				}));
				const json = JSON.parse((await writeDownload(download, 'json')).content as string);
				expect(json.rows).toEqual(rows);
				const geo = JSON.parse((await writeDownload(download, 'geojson')).content as string);
				expect(geo.features.map((feature: { properties: unknown }) => feature.properties)).toEqual(
					rows
				);
			}),
			{ numRuns: 30 }
		);
	});

	it('place a row at its place, at several, or nowhere', async () => {
		const geo = JSON.parse((await writeDownload(made(), 'geojson')).content as string);
		expect(geo.features.map((feature: { geometry: unknown }) => feature.geometry)).toEqual([
			{ type: 'Point', coordinates: [31.2, 49] },
			null,
			{
				type: 'MultiPoint',
				coordinates: [
					[1, 2],
					[3, 4]
				]
			}
		]);
		expect(geo.about.licence).toBe('CC BY 4.0');
	});
});

describe('Parquet', () => {
	it('reads back to the same rows', async () => {
		await fc.assert(
			fc.asyncProperty(tables, async (download) => {
				const { content } = await writeDownload(download, 'parquet');
				const rows = await parquetReadObjects({ file: asBuffer(content) });
				expect(rows.map((row) => Object.values(row))).toEqual(download.sheet.rows);
			}),
			{ numRuns: 30 }
		);
	});

	it('says of itself what it is', async () => {
		const { content, name } = await writeDownload(made(), 'parquet');
		expect(name).toBe('taiwan-cooperation-atlas-ukraine.parquet');
		const { key_value_metadata: about } = parquetMetadata(asBuffer(content));
		expect(about).toContainEqual({ key: 'edition', value: '2026.1-0000' });
	});
});
