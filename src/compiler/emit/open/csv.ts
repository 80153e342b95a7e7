import { columnsOf, type Resource } from '../../schema';
import { cell, type Row } from '../../read/row';

const QUOTED = /[",\n\r]/;
const field = (text: string) => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as CSV (RFC 4180, UTF-8, LF, header row): every declared column, in the order of `datapackage.json`. */
export function csvOf(resource: Resource, rows: readonly Row[]): string {
	const columns = columnsOf(resource);
	const lines = rows.map((row) => columns.map((column) => field(cell(row, column))).join(','));
	return `${[columns.join(','), ...lines].join('\n')}\n`;
}
