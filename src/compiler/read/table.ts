import { columnsOf, type Resource } from '../schema';
import { quoted, type Diagnostic } from '../diagnostics';
import { nearest } from '../nearest';
import { parseCsv, type RawRow } from './csv';
import { decodeText } from './text';
import { diagnose } from './diagnose';

/** A row of a table, with the line of its file. */
export interface Row {
	line: number;
	/** by column; only declared columns that the header has */
	cells: Readonly<Record<string, string>>;
}

/** A table as it was read: trimmed text, nothing interpreted. */
export interface Table {
	resource: Resource;
	rows: Row[];
	/** declared columns that the header has */
	columns: ReadonlySet<string>;
	/** false where rows or columns could not be read, so that nothing can be said about ids that seem missing or unused */
	complete: boolean;
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

/**
 * Reads one table. Never throws: whatever is wrong with the file becomes diagnostics, and what can be read is read.
 * @param bytes undefined where there is no file
 * @returns also the text that the edition is computed from, free of BOM and CR
 */
export function readTable(
	resource: Resource,
	bytes: Uint8Array | undefined
): { table: Table; text: string; diagnostics: Diagnostic[] } {
	const file = resource.path;
	const nothing: Table = { resource, rows: [], columns: new Set(), complete: false };
	if (!bytes) {
		const missing = diagnose('file-missing', file, {
			found: 'no such file',
			expected: `the table "${resource.title}"`,
			advice: `${file} with the header row ${columnsOf(resource).join(',')}`
		});
		return { table: nothing, text: '', diagnostics: [missing] };
	}
	const { text, diagnostics } = decodeText(file, bytes);
	if (text.trim() === '') {
		const empty = diagnose('file-empty', file, {
			found: 'an empty file',
			expected: 'a header row',
			advice: columnsOf(resource).join(',')
		});
		return { table: nothing, text, diagnostics: [...diagnostics, empty] };
	}
	const parsed = parseCsv(file, text);
	diagnostics.push(...parsed.diagnostics);
	const [head, ...body] = parsed.rows;
	// With a broken quote in line 1 the first row that can be read is no header.
	if (!head || head.line !== 1) return { table: nothing, text, diagnostics };

	const header = readHeader(resource, head);
	diagnostics.push(...header.diagnostics);
	let complete =
		parsed.complete && columnsOf(resource).every((name) => header.columns.includes(name));
	const rows: Row[] = [];
	for (const raw of body) {
		if (raw.cells.length !== header.columns.length) {
			diagnostics.push(wrongLength(file, raw, header.columns));
			complete = false;
			continue;
		}
		rows.push(readRow(file, raw, header.columns, diagnostics));
	}
	const declared = new Set(columnsOf(resource));
	const columns = new Set(header.columns.filter((column) => declared.has(column)));
	return { table: { resource, rows, columns, complete }, text, diagnostics };
}

/** Column names by position; '' where a cell must be passed over (not declared, or named before). */
function readHeader(
	resource: Resource,
	head: RawRow
): { columns: string[]; diagnostics: Diagnostic[] } {
	const declared = columnsOf(resource);
	const file = resource.path;
	const found = head.cells.map((name) => name.trim());
	const missing = declared.filter((name) => !found.includes(name));
	const diagnostics: Diagnostic[] = [];
	const columns = found.map((name, position) => {
		const first = found.indexOf(name) === position;
		if (declared.includes(name) && first) return name;
		if (!first && name !== '') {
			diagnostics.push(
				diagnose('header-duplicate', file, {
					line: 1,
					column: name,
					found: `the column ${quoted(name)} a second time`,
					expected: 'each column once',
					advice: 'remove the second one or give it its right name'
				})
			);
		} else {
			const near = nearest(name, missing);
			diagnostics.push(
				diagnose('header-unknown', file, {
					line: 1,
					column: name,
					found: name === '' ? `a column without a name (column ${position + 1})` : quoted(name),
					expected: 'a column that datapackage.json declares',
					advice: near || 'remove the column, or declare it'
				})
			);
		}
		return '';
	});
	for (const name of missing) {
		diagnostics.push(
			diagnose('header-missing', file, {
				line: 1,
				column: name,
				found: 'no such column',
				expected: 'every declared column',
				advice: `add the column ${name}`
			})
		);
	}
	const known = columns.filter(Boolean);
	if (diagnostics.length === 0 && known.join() !== declared.join()) {
		diagnostics.push(
			diagnose('header-order', file, {
				line: 1,
				severity: 'warning',
				found: known.join(','),
				expected: 'the declared order',
				advice: declared.join(',')
			})
		);
	}
	return { columns, diagnostics };
}

function wrongLength(file: string, raw: RawRow, columns: string[]): Diagnostic {
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

/** Zero-width characters, control characters except line feed, and U+FFFD, which stands for lost ones. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const UNSEEN =
	/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060\uFEFF\uFFFD]/u;

function readRow(file: string, raw: RawRow, columns: string[], diagnostics: Diagnostic[]): Row {
	const cells: Record<string, string> = {};
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
					found: written === '' || trimmed === '' ? 'white space only' : `"${visible(written)}"`,
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
	return { line: raw.line, cells };
}

/** One line, cut to what fits a message. */
function visible(text: string): string {
	return quoted(text).slice(1, -1);
}
