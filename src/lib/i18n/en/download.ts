import { makeFormat } from '../format';

const f = makeFormat('en');
const n = f.number;

/** Words of the download menu and of the files that it writes. */
export const downloadWords = {
	button: 'Download',
	menu: 'Download what is on screen',
	what: { records: 'Records', parties: 'Countries and groups as drawn' },
	rows: (count: number) => `${n(count)} ${f.plural(count, 'row', 'rows')}`,
	formats: {
		csv: { name: 'CSV', note: (rows: string) => `${rows} with citations` },
		xlsx: { name: 'Excel', note: (_rows: string) => 'same, with a sheet of totals' },
		json: { name: 'JSON', note: (_rows: string) => 'typed, with identifiers' },
		geojson: { name: 'GeoJSON', note: (_rows: string) => 'recipients as points' },
		parquet: { name: 'Parquet', note: (_rows: string) => 'for large queries' }
	},
	containers: (count: number) =>
		`Add the ${count === 1 ? 'total' : `${n(count)} totals`} that ${f.plural(count, 'contains', 'contain')} these rows`,
	bom: 'CSV opens in Excel (byte order mark)',
	described: 'CSV begins with lines that describe it',
	nothing: 'There is no row to download.',
	preparing: 'Preparing the file …',
	done: (name: string) => `${name} is ready.`,
	failed: 'The file could not be made. Try again, or another format.',
	about: {
		title: 'Title',
		query: 'Query',
		link: 'Link',
		edition: 'Data edition',
		date: 'Downloaded',
		licence: 'Licence',
		licenceUrl: 'Licence text',
		citation: 'Cite as',
		language: 'Language'
	},
	citation: (title: string, edition: string, date: string, link: string) =>
		`Taiwan Cooperation Atlas, “${title}”, data edition ${edition}, downloaded ${f.date(date)}, ${link}. Licence CC BY 4.0. Each row names its own source.`,
	name: (heading: string) => `${heading} (name)`,
	counted: 'Counted',
	countedRow: 'yes',
	containerRow: 'no: total that contains rows above',
	sheets: {
		rows: 'Rows',
		parties: 'Countries and groups',
		totals: 'Totals',
		citations: 'Citations',
		about: 'About this file'
	},
	totals: {
		unit: 'Unit',
		name: 'Unit (name)',
		flow_type: 'Flow type',
		direction: 'Direction (in: to Taiwan)',
		rows: 'Rows counted',
		itemised: 'Sum of the items',
		not_broken_down: 'Not broken down',
		stated: 'Stated total',
		qualifier: 'Qualifier'
	},
	parties: {
		party: 'Id',
		name: 'Name',
		kind: 'Kind',
		class: 'Class',
		class_name: 'Class (name)',
		value: 'Value',
		unit: 'Unit',
		qualifier: 'Qualifier',
		facts: 'Facts'
	},
	partyKinds: { place: 'country or territory', group: 'group', organisation: 'organisation' },
	source: {
		citation: 'Citation',
		source: 'Source id',
		title: 'Document',
		publisher: 'Publisher',
		published: 'Published',
		section: 'Section',
		page: 'Page',
		lines: 'Lines in the text edition',
		rows: 'Rows'
	}
};

export type DownloadMenuWords = typeof downloadWords;
