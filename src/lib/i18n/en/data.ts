import { makeFormat } from '../format';

const f = makeFormat('en');
const n = f.number;
const many = (count: number, one: string, other: string) =>
	`${n(count)} ${f.plural(count, one, other)}`;

/** English words of the open data page; they load with that page only. */
export const data = {
	title: 'Open data',
	description: (edition: string) =>
		`The whole of the Taiwan Cooperation Atlas to take away: tables, dictionary, JSON, Parquet and IATI. Edition ${edition}, CC BY 4.0.`,
	lead: 'Everything the atlas says, to take away: the tables it is made from, with a dictionary, and the same facts as JSON, Parquet and IATI. Free to use under CC BY 4.0; please name the atlas and the edition.',
	edition: (version: string, edition: string, date: string) =>
		`Edition ${version} (${edition}), published ${date}`,
	contents: 'On this page',
	downloads: 'Downloads',
	file: 'File',
	what: 'What it is',
	size: 'Size',
	packageName: 'The whole package',
	packageNote: (tables: number) =>
		`Frictionless Data Package: ${many(tables, 'table', 'tables')} as CSV, the descriptor with the dictionary in both languages, readme, licence and how to cite.`,
	parquetName: 'The tables as Parquet',
	parquetNote: (files: number) =>
		`${many(files, 'file', 'files')}; activities, amounts and indicators split by year. For DuckDB, Trino, Spark and ClickHouse.`,
	iatiName: 'Aid as IATI 2.03',
	iatiNote: (activities: number) =>
		`${many(activities, 'activity', 'activities')} in the format of the International Aid Transparency Initiative.`,
	citationName: 'How to cite',
	citationNote: 'CITATION.cff, read by reference managers and repositories.',
	tables: 'Tables and dictionary',
	tablesNote:
		'UTF-8 with a header row. Several values in one cell are joined by “;”. Dates are EDTF level 0. An empty cell means not stated, never zero. Units are never converted. A row names its total in part_of and the row it repeats in restates: leave out one or the other before adding.',
	rows: (count: number) => many(count, 'row', 'rows'),
	column: 'Column',
	type: 'Type',
	types: { string: 'text', number: 'number', integer: 'whole number' },
	meaning: 'Meaning',
	required: 'required',
	several: 'several, joined by “;”',
	oneOf: (values: string) => `One of: ${values}.`,
	refersTo: (target: string) => `Refers to ${target}.`,
	columns: (count: number) => many(count, 'column', 'columns'),
	api: 'JSON by address',
	apiNote: (files: number) =>
		`${many(files, 'static file', 'static files')}, no key, no limit. The columns are those of the tables; empty ones are left out. What breaks a reader will come under a new version beside v1.`,
	apiPath: 'Path',
	apiIndex: 'Editions and the indexes of each kind',
	apiEditions: 'What each edition changed',
	apiList: (kind: string) => `Index: ${kind}`,
	apiOne: (kind: string) => `One of them, with every fact stated of it: ${kind}`,
	kinds: {
		country: 'countries and territories',
		group: 'groups',
		organisation: 'organisations',
		programme: 'programmes',
		sources: 'source documents'
	},
	example: (path: string) => `Example: ${path}, each list cut to its first row`,
	parquet: 'Parquet and queries',
	parquetLead:
		'The road when someone’s data outgrows a browser: the same rows as the CSV, in folders such as flows/year=2022/. A span lies in its first year; a row without a date has no year. The paths are listed in index.json. The statements below run unchanged in DuckDB, Trino, Spark and ClickHouse once the tables are known to the engine; they are tested with DuckDB.',
	allQueries: 'All statements in one file',
	setup: (engine: string) => `Making the tables known to ${engine}`,
	iati: 'IATI',
	iatiLead:
		'Aid here is what Taiwan gave: activities with a grant, goods in kind, a loan or a guarantee; relief and missions; projects and training of the aid programmes. What Taiwan was given is not in the file.',
	iatiLimits: [
		'The reporting organisation is the atlas itself, as a secondary reporter. It is not in the IATI Registry; whoever registers the file puts their own identifier in its place.',
		'IATI requires a date for each activity. Where the document gives none, the first day of the time that it covers stands there, and the file says so; a year or month is completed to its first or last day.',
		'Where several countries share an activity, no percentages are given, because no document states them.',
		'Goods without a money value are described, not valued. A total whose parts are listed is described too: only the parts are transactions, so nothing counts twice.',
		'Where no funding organisation or recipient is named, a comment in the file says so.'
	],
	cite: 'How to cite',
	citeText: (edition: string, year: string) =>
		`Taiwan Cooperation Atlas (${year}). Data edition ${edition}. CC BY 4.0.`,
	citeNote:
		'For a single figure cite its document as well: every row names document, section, page and lines.',
	editions: 'Editions',
	editionsNote:
		'Ids are never reused or renamed. A link made from an earlier edition opens the present one.',
	changes: { added: 'added', corrected: 'corrected', removed: 'removed' },
	conflicts: 'Known conflicts in the sources',
	conflictsNote: 'Where documents contradict themselves or each other, both statements stand.'
};

export type DataMessages = typeof data;
