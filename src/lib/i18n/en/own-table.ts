import { makeFormat } from '../format';
import type { Problem, Remark } from '$lib/core/own/file';

const f = makeFormat('en');
const n = f.number;
const many = (count: number, one: string, other: string) =>
	`${n(count)} ${f.plural(count, one, other)}`;

/** Words of the reader's own table. */
export const ownTableWords = {
	title: 'Your own table',
	close: 'Close',
	lead: 'A table of countries with a number or a category, drawn over the map. It is read in this browser, never sent anywhere, and kept in this browser only until you remove it.',
	choose: 'Choose a file',
	chooseOther: 'Choose another file',
	orDrop: 'or drop one anywhere on the page: CSV, Excel (.xlsx), or a file saved here',
	dropHere: 'Drop the file to draw it over the map',
	reading: 'Reading the file …',
	notKept:
		'This browser refuses to keep the table (its storage is full or switched off). It stays until you leave this page; save it as a file to have it again.',
	drawn: (places: number, title: string) =>
		`${many(places, 'place', 'places')} drawn from ${title}`,
	layerTitle: (column: string, file: string) => `${column} (${file})`,
	layerNote: 'Your data, not the atlas’',
	symbol: (place: string, text: string) => `${place}: ${text} (your data)`,
	negative: 'Below zero: empty circle',
	otherCategories: 'Other',
	columnPlace: 'Countries are in',
	columnValue: 'Draw',
	column: (at: number) => `column ${at}`,
	measure: 'as',
	measures: { number: 'a number: circles by size', category: 'a category: marks by colour' },
	encoding: 'Read as',
	encodings: {
		'utf-8': 'Unicode (UTF-8)',
		big5: 'Traditional Chinese (Big5)',
		'utf-16le': 'Unicode (UTF-16)',
		'utf-16be': 'Unicode (UTF-16, big-endian)',
		gb18030: 'Simplified Chinese (GB 18030)',
		'windows-1252': 'Western European (Windows-1252)'
	},
	sheet: 'Sheet',
	noPlaces:
		'No column looks like countries. Countries may be written in English, in Chinese or as ISO codes. If one of the columns holds them nevertheless, choose it; what was drawn before stays until then.',
	noneMatched: 'No cell of this column names a country that the atlas knows.',
	useColumn: 'Use this column',
	unmatched: (count: number) =>
		`${many(count, 'name', 'names')} not found. Choose the place, or leave it out.`,
	unmatchedNone: 'Every name was found.',
	rows: (rows: number[]) =>
		rows.length > 3
			? `${many(rows.length, 'row', 'rows')}`
			: `${f.plural(rows.length, 'row', 'rows')} ${f.list(rows.map(String))}`,
	placeFor: (name: string) => `Place for “${name}”`,
	isIt: (place: string) => `${place}?`,
	leaveOut: 'leave out',
	notChosen: 'not found',
	suggested: 'Suggestions',
	allPlaces: 'All places',
	repeated: (count: number) =>
		`${many(count, 'place stands', 'places stand')} in more than one row. Draw`,
	repeats: { first: 'the first row', last: 'the last row', sum: 'the sum of the rows' },
	empty: (count: number) =>
		`${many(count, 'row states', 'rows state')} no value and ${f.plural(count, 'is', 'are')} not drawn.`,
	notNumbers: (count: number, example: string) =>
		`${many(count, 'value is', 'values are')} no number and not drawn, such as “${example}”.`,
	values: (count: number) => `All ${n(count)} values`,
	place: 'Place',
	value: 'Value',
	save: 'Save as a file to share',
	remove: 'Remove the table',
	removed: 'The table was removed from this browser.',
	remark: (remark: Remark): string => {
		switch (remark.kind) {
			case 'formulas':
				return `${many(remark.count, 'cell holds', 'cells hold')} a formula: the result stored in the file is drawn, nothing is computed.`;
			case 'cut':
				return `${many(remark.rows, 'row', 'rows')} beyond the 20,000th are left out.`;
			case 'quotes':
				return 'A quotation mark has no partner; the file was read without regard to quotation marks. Look whether the columns fit.';
			case 'lost-characters':
				return `${many(remark.count, 'character has', 'characters have')} no meaning in this encoding. If names look wrong, choose another one.`;
		}
	},
	problem: (problem: Problem | 'not-ours', file: string): string => {
		const why: Record<Problem | 'not-ours', string> = {
			'too-large':
				'it is larger than 20 MB. A table of countries is far smaller: save the columns needed as a file of their own.',
			'zip-bomb':
				'it unpacks to far more than a table of countries holds, and was stopped. Save the sheet needed as CSV.',
			empty: 'it is empty.',
			'no-table': 'it holds no table of two columns and a heading.',
			'old-excel':
				'it is an old Excel file (.xls) or protected by a password. Save it as .xlsx without a password, or as CSV.',
			'other-zip': 'it is no Excel workbook (.xlsx). Save it as .xlsx or CSV.',
			'not-text': 'it is no text. CSV and Excel (.xlsx) files can be read.',
			damaged: 'it is damaged or cut off.',
			'too-slow': 'reading it took too long and was stopped.',
			'not-ours': 'it is no table saved from this atlas.'
		};
		return `“${file}” cannot be used: ${why[problem]} Nothing has changed.`;
	}
};

export type OwnTableWords = typeof ownTableWords;
