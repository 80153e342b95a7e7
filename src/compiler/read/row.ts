import { quoted, type Diagnostic } from '../diagnostics';
import type { RawRow } from './csv';
import { diagnose } from './diagnose';

/** A row of a table, with the line of its file. */
export interface Row {
	line: number;
	/** by column; only declared columns that the header has */
	cells: Readonly<Record<string, string>>;
}

/** The contents of a cell, '' where it is empty or the column is missing. */
export function cell(row: Row, column: string): string {
	return row.cells[column] ?? '';
}

/** The values of a cell that holds several, joined by `;`. */
export function list(row: Row, column: string): string[] {
	return cell(row, column)
		.split(';')
		.map((item) => item.trim())
		.filter(Boolean);
}

/** Control and format characters (zero width, direction marks) except line feed, and U+FFFD, which stands for lost ones. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u;

/**
 * Takes the cells of a row by the columns of the header; '' there means that the cell is passed over.
 * What is wrong with a cell as such (white space around it, characters that cannot be seen) becomes diagnostics.
 */
export function readRow(
	file: string,
	raw: RawRow,
	columns: string[]
): { row: Row; diagnostics: Diagnostic[] } {
	const cells: Record<string, string> = {};
	const diagnostics: Diagnostic[] = [];
	columns.forEach((column, position) => {
		if (column === '') return;
		const written = raw.cells[position] ?? '';
		const trimmed = written.trim();
		cells[column] = trimmed;
		const place = { line: raw.line, column };
		if (trimmed !== written) {
			diagnostics.push(
				diagnose('cell-whitespace', file, {
					...place,
					found: trimmed === '' ? 'white space only' : `"${visible(written)}"`,
					expected: 'no white space around it',
					advice: trimmed === '' ? 'leave the cell empty' : visible(trimmed)
				})
			);
		}
		const unseen = UNSEEN.exec(trimmed)?.[0];
		if (unseen) {
			const code = unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
			diagnostics.push(
				diagnose('cell-characters', file, {
					...place,
					found:
						unseen === '\uFFFD' ? 'U+FFFD in place of a lost character' : `the unseen U+${code}`,
					expected: 'characters that can be read',
					advice: 'type the cell again'
				})
			);
		}
	});
	return { row: { line: raw.line, cells }, diagnostics };
}

/** One line, cut to what fits a message. */
function visible(text: string): string {
	return quoted(text).slice(1, -1);
}

/** The diagnostic for a row with more or fewer cells than the header. */
export function wrongLength(file: string, raw: RawRow, columns: string[]): Diagnostic {
	const blank = raw.cells.length === 1 && raw.cells[0] === '';
	const more = raw.cells.length > columns.length;
	return diagnose('row-cells', file, {
		line: raw.line,
		found: blank ? 'an empty line' : `${raw.cells.length} cells`,
		expected: `${columns.length} cells`,
		advice: blank
			? 'remove the line'
			: more
				? 'put a cell that contains a comma in quotes'
				: 'add the missing commas; an empty cell still needs its comma'
	});
}
