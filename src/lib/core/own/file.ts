import type { RawTable } from './columns';

/** Encodings that a reader can choose when the guess is wrong. */
export const ENCODINGS = [
	'utf-8',
	'big5',
	'utf-16le',
	'utf-16be',
	'gb18030',
	'windows-1252'
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Why a file cannot be used. */
export type Problem =
	/** over `LIMITS.file` bytes */
	| 'too-large'
	/** unpacks to over `LIMITS.unpacked` bytes */
	| 'zip-bomb'
	| 'empty'
	/** one column or one row only */
	| 'no-table'
	/** .xls, or .xlsx behind a password */
	| 'old-excel'
	/** a document of an office suite, a zip of something else */
	| 'other-zip'
	/** a picture, a PDF, a program */
	| 'not-text'
	/** cut off or spoiled */
	| 'damaged'
	/** given up after `LIMITS.patience` */
	| 'too-slow';

/** Something that a reader should know of a file that can be used. */
export type Remark =
	/** the stored results of formulas are taken; nothing is computed */
	| { kind: 'formulas'; count: number }
	/** rows or columns beyond the limits are left out */
	| { kind: 'cut'; rows: number }
	/** a quotation mark without its partner: the file is read without quoting */
	| { kind: 'quotes' }
	/** characters that the encoding has no meaning for */
	| { kind: 'lost-characters'; count: number };

export interface ReadOptions {
	encoding?: Encoding;
	/** position of the sheet of a workbook */
	sheet?: number;
}

export type ReadResult =
	| { ok: false; problem: Problem }
	| {
			ok: true;
			table: RawTable;
			remarks: Remark[];
			/** null for a workbook */
			encoding: Encoding | null;
			/** names of a workbook's sheets, and which was read */
			sheets: string[];
			sheet: number;
	  };

/** Bounds of a reader’s file: more is no table of countries. */
export const LIMITS = {
	/** bytes of a file */
	file: 20_000_000,
	/** bytes that the parts of a workbook may unpack to */
	unpacked: 60_000_000,
	/** ms: no table of countries takes so long, and a file made to is no table */
	patience: 20_000,
	rows: 20_000,
	columns: 200,
	/** characters */
	cell: 500,
	title: 120
} as const;
