import { parse } from 'csv-parse/browser/esm/sync';
import type { RawTable } from '$lib/core/own/columns';
import { LIMITS, type Remark } from '$lib/core/own/file';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Lines that the delimiter is guessed from. */
const LOOKED_AT = 40;

/** The delimiter that parts most lines alike; what stands in quotation marks does not count. */
export function guessDelimiter(text: string): string {
	const lines = text
		.slice(0, 100_000)
		.replace(/"[^"]*"/g, '')
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '' && !line.startsWith('#'))
		.slice(0, LOOKED_AT);
	let best = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const counts = lines.map((line) => line.split(delimiter).length - 1);
		const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
		const alike = counts.filter((count) => count === usual).length;
		const score = usual > 0 ? alike * 100 + Math.min(usual, 50) : 0;
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

/** A text of delimited values as rows of cells. */
export function readDelimited(text: string): { rows: string[][]; remarks: Remark[] } {
	const options = {
		delimiter: guessDelimiter(text),
		bom: true,
		relax_column_count: true,
		skip_empty_lines: true,
		// One more than is kept tells that there are more.
		to: LIMITS.rows + 2
	};
	try {
		return { rows: parse(text, { ...options, relax_quotes: true }) as string[][], remarks: [] };
	} catch {
		return {
			rows: parse(text, { ...options, quote: null }) as string[][],
			remarks: [{ kind: 'quotes' }]
		};
	}
}

/** Rows looked at for the heading: titles and notes may stand above it. */
const HEADING_WITHIN = 20;

/**
 * Parts a sheet into header and rows: the header is the first row about as wide as most rows are. Titles above it and
 * lines that begin with `#` are passed over.
 */
export function withHeader(cells: readonly (readonly string[])[]): {
	table: RawTable | null;
	cut: number;
} {
	const clean = cells
		.map((row) => row.map((cell) => cell.trim().slice(0, LIMITS.cell)))
		.filter((row) => row.some((cell) => cell !== '') && !row[0]?.startsWith('#'));
	const width = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
	const widths = clean.map(width).sort((a, b) => a - b);
	const usual = widths[Math.floor(widths.length / 2)] ?? 0;
	if (usual < 2) return { table: null, cut: 0 };
	const at = clean.slice(0, HEADING_WITHIN).findIndex((row) => width(row) >= usual * 0.6);
	const header = clean[at];
	const below = clean.slice(at + 1);
	if (!header || below.length === 0) return { table: null, cut: 0 };
	const columns = Math.min(LIMITS.columns, Math.max(...clean.slice(at).map((row) => row.length)));
	const fit = (row: readonly string[]) => Array.from({ length: columns }, (_, k) => row[k] ?? '');
	return {
		table: { header: fit(header), rows: below.slice(0, LIMITS.rows).map(fit) },
		cut: Math.max(0, below.length - LIMITS.rows)
	};
}
