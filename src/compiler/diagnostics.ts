/** `error` stops the build, `warning` is printed and lets it pass. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with the data package, said so that the reader can mend it. */
export interface Diagnostic {
	/** file name inside the package, e.g. `flows.csv` */
	file: string;
	/** line in the file as an editor counts it; 0 for the file as a whole */
	line: number;
	/** column name; '' for the row or file as a whole */
	column: string;
	/** id of the rule, as listed in `checks/index.ts` and `read/rules.ts` */
	rule: string;
	severity: Severity;
	/** what stands there; follows "found" */
	found: string;
	/** what should stand there; follows "expected" */
	expected: string;
	/** how to mend it; follows "Try:". '' where nothing better than `expected` can be said */
	advice: string;
}

/** Quotes what stands in a cell, cut where it is too long to read in a message. */
export function quoted(text: string): string {
	if (text === '') return 'an empty cell';
	const characters = [...text.replace(/\s*\n\s*/g, ' ')];
	return characters.length > 60
		? `"${characters.slice(0, 59).join('')}…"`
		: `"${characters.join('')}"`;
}

/** Order of printing: by file, line, column, then rule and text, so that the same faults print the same way. */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
	return [...diagnostics].sort(
		(a, b) =>
			compare(a.file, b.file) ||
			a.line - b.line ||
			compare(a.column, b.column) ||
			compare(a.rule, b.rule) ||
			compare(a.found, b.found) ||
			compare(a.expected, b.expected)
	);
}

/** By code unit: `localeCompare` depends on the machine. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One line per diagnostic, such as
 * `data/flows.csv:12:value  error number-format: found "4,072萬", expected a plain number. Try: 40720000`.
 * @param folder printed before each file name
 */
export function printDiagnostic(diagnostic: Diagnostic, folder: string): string {
	const { file, line, column, rule, severity, found, expected, advice } = diagnostic;
	const place = [`${folder}/${file}`, line ? String(line) : '', column].filter(Boolean).join(':');
	const text = `${place}  ${severity} ${rule}: found ${found}, expected ${expected}`;
	return advice ? `${text}. Try: ${advice}` : text;
}

/** All diagnostics in order, then one summary line. '' where there are none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], folder: string): string {
	if (diagnostics.length === 0) return '';
	const lines = sortDiagnostics(diagnostics).map((d) => printDiagnostic(d, folder));
	const errors = diagnostics.filter((d) => d.severity === 'error').length;
	const files = new Set(diagnostics.map((d) => d.file)).size;
	const total = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')];
	return `${lines.join('\n')}\n${total.join(', ')} in ${count(files, 'file')}`;
}

/** `1 error`, `2 errors`. */
export function count(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** True where the build must stop. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((d) => d.severity === 'error');
}
