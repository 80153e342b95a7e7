import { readDelimited, withHeader } from './csv';
import { decodeText, guessEncoding } from './decode';
import {
	LIMITS,
	type Problem,
	type ReadOptions,
	type ReadResult,
	type Remark
} from '$lib/core/own/file';
import { readWorkbook, TooMuch } from './xlsx';

const starts = (bytes: Uint8Array, ...magic: number[]) =>
	magic.every((byte, at) => bytes[at] === byte);

/** What a file is by its first bytes; names of files lie. */
function kindOf(bytes: Uint8Array): 'zip' | 'text' | Problem {
	if (bytes.length === 0) return 'empty';
	if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
	// Compound File Binary: .xls, and .xlsx behind a password.
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel';
	return 'text';
}

/** Control characters other than white space: a text has none. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
/** More of them than this in a thousand, and it is no text. */
const BINARY = 3;

/**
 * Reads a reader's file as a table. Never throws: what cannot be read is a problem with a name.
 * @param bytes the whole file
 */
export function readTable(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
	const fail = (problem: Problem): ReadResult => ({ ok: false, problem });
	if (bytes.length > LIMITS.file) return fail('too-large');
	const kind = kindOf(bytes);
	if (kind !== 'zip' && kind !== 'text') return fail(kind);
	try {
		if (kind === 'zip') {
			const book = readWorkbook(bytes, options.sheet);
			if (!book) return fail('other-zip');
			const { table, cut } = withHeader(book.rows);
			const remarks: Remark[] = [...book.remarks];
			if (cut > 0) remarks.push({ kind: 'cut', rows: cut });
			return table
				? { ok: true, table, remarks, encoding: null, sheets: book.sheets, sheet: book.sheet }
				: fail(book.rows.length === 0 ? 'empty' : 'no-table');
		}
		const encoding = options.encoding ?? guessEncoding(bytes);
		const text = decodeText(bytes, encoding);
		if (text.trim() === '') return fail('empty');
		const sample = text.slice(0, 10_000);
		if ((sample.match(CONTROL)?.length ?? 0) * 1000 > BINARY * sample.length)
			return fail('not-text');
		const { rows, remarks } = readDelimited(text);
		const { table, cut } = withHeader(rows);
		if (!table) return fail('no-table');
		if (cut > 0) remarks.push({ kind: 'cut', rows: cut });
		const lost = text.split('\uFFFD').length - 1;
		if (lost > 0) remarks.push({ kind: 'lost-characters', count: lost });
		return { ok: true, table, remarks, encoding, sheets: [], sheet: 0 };
	} catch (reason) {
		return fail(reason instanceof TooMuch ? 'zip-bomb' : 'damaged');
	}
}
