import type { Cell, CsvOptions, Download, Sheet } from './types';

// A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection); full-width forms are taken for the same.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Such a text is read as a number and nothing else, so it stays as it is. */
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A text that no spreadsheet runs: an apostrophe before what would be a formula. `fromSafeText` takes it away again. */
export const toSafeText = (text: string) =>
	FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** The text that `toSafeText` was given. */
export const fromSafeText = (text: string) =>
	text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

const quoted = (text: string) =>
	/[",\r\n]|^[#\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function field(cell: Cell): string {
	if (cell === null) return '';
	return typeof cell === 'number' ? String(cell) : quoted(toSafeText(cell));
}

/** A table as CSV: RFC 4180, a header of column ids, numbers without separators. */
export const sheetToCsv = ({ columns, rows }: Sheet) =>
	[columns.map(({ id }) => id), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/**
 * A download as CSV. What it says of itself stands in lines that begin with `#`, which csv-parse, pandas, readr and
 * DuckDB skip when told so.
 */
export function toCsv(
	{ about, words, sheet }: Download,
	{ bom, described }: CsvOptions = { bom: false, described: true }
): string {
	const keys = ['title', 'query', 'link', 'edition', 'date', 'licence', 'citation'] as const;
	const lines = keys.map((key) => {
		const text = about[key].replace(/\s+/g, ' ');
		// A spreadsheet parts the line at commas: no part of it may begin as a formula.
		const safe = text.replace(/([,;]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
		return `# ${words[key]}: ${safe}\r\n`;
	});
	return `${bom ? '\uFEFF' : ''}${described ? lines.join('') : ''}${sheetToCsv(sheet)}`;
}
