import type { Diagnostic } from '../diagnostics';
import { columnsOf, type Resource } from '../schema';
import { parseCsv } from './csv';
import { diagnose } from './diagnose';
import { readHeader } from './header';
import { readRow, wrongLength, type Row } from './row';
import { decodeText } from './text';

/** A table as it was read: trimmed text, nothing interpreted. */
export interface Table {
	resource: Resource;
	rows: Row[];
	/** declared columns that the header has */
	columns: ReadonlySet<string>;
	/** false where rows or columns could not be read, so that nothing can be said about ids that seem missing or unused */
	complete: boolean;
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
			advice: `a file with the header row ${columnsOf(resource).join(',')}`
		});
		return { table: nothing, text: '', diagnostics: [missing] };
	}
	const { text, diagnostics, utf8 } = decodeText(file, bytes);
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
	const columns = new Set(header.columns.filter(Boolean));
	if (columns.size === 0) return { table: nothing, text, diagnostics };
	let complete = parsed.complete && columnsOf(resource).every((name) => columns.has(name));
	const rows: Row[] = [];
	for (const raw of body) {
		if (raw.cells.length !== header.columns.length) {
			diagnostics.push(wrongLength(file, raw, header.columns));
			complete = false;
			continue;
		}
		const { row, diagnostics: found } = readRow(file, raw, header.columns);
		rows.push(row);
		// In a file that is not UTF-8 lost characters are everywhere, and that has been said.
		diagnostics.push(...found.filter(({ rule }) => utf8 || rule !== 'cell-characters'));
	}
	return { table: { resource, rows, columns, complete }, text, diagnostics };
}
