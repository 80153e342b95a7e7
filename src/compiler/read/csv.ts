import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../diagnostics';
import { diagnose } from './diagnose';

export interface RawRow {
	/** line on which the row begins; quoted cells may make it run on */
	line: number;
	cells: string[];
}

/** A file with this many broken quotes is no CSV file, and each one costs another pass. */
const MOST_RESTARTS = 50;

/**
 * Splits CSV text (LF only) into rows that know their line. A row with broken quotes is reported and skipped, and
 * reading goes on with the next line.
 * @returns `complete` is false where rows were skipped
 */
export function parseCsv(
	file: string,
	text: string
): { rows: RawRow[]; diagnostics: Diagnostic[]; complete: boolean } {
	const rows: RawRow[] = [];
	const diagnostics: Diagnostic[] = [];
	let rest = text;
	let skipped = 0; // lines before `rest`
	while (rest !== '' && diagnostics.length < MOST_RESTARTS) {
		let ended = 0; // last line of the last whole row, counted in `rest`
		try {
			parse(rest, {
				record_delimiter: '\n',
				relax_column_count: true,
				on_record(cells: string[], { lines }) {
					rows.push({ line: skipped + ended + 1, cells });
					ended = lines;
					return null;
				}
			});
			rest = '';
		} catch (error) {
			if (!(error instanceof CsvError)) throw error;
			diagnostics.push(quotes(file, skipped + ended + 1, error));
			rest = rest
				.split('\n')
				.slice(ended + 1)
				.join('\n');
			skipped += ended + 1;
		}
	}
	return { rows, diagnostics, complete: diagnostics.length === 0 };
}

function quotes(file: string, line: number, error: CsvError): Diagnostic {
	const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
	return diagnose('file-quotes', file, {
		line,
		found: unclosed ? 'a quote that is never closed' : 'a quote inside a cell',
		expected: 'quotes around the whole cell, and "" for one inside it',
		advice: unclosed
			? 'close the cell that opens in this row with "'
			: 'put the cell in quotes and double those inside: "say ""hello"""'
	});
}
