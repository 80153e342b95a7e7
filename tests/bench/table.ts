/** One line of the table. */
export interface Row {
	measure: string;
	value: string;
	/** '' where the value is given for information */
	budget: string;
	met: boolean | null;
}

/** What a part of the benchmark found. */
export interface Report {
	rows: Row[];
	/** printed below the table */
	lists?: string[];
}

/** A row whose value has to stay at or below its budget; without a budget it is information. */
export function row(
	measure: string,
	value: number,
	format: (value: number) => string,
	budget?: number
): Row {
	return {
		measure,
		value: format(value),
		budget: budget === undefined ? '' : `≤ ${format(budget)}`,
		met: budget === undefined ? null : value <= budget
	};
}

export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const milliseconds = (ms: number) => `${Math.round(ms)} ms`;
export const seconds = (s: number) => `${s.toFixed(1)} s`;

/** The value below which the share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}
export const median = (values: readonly number[]) => quantile(values, 0.5);

/** The rows as a Markdown table that is readable in a terminal too. */
export function printTable(rows: readonly Row[]): string {
	const verdict = ({ met }: Row) => (met === null ? '' : met ? 'yes' : 'NO');
	const cells = [
		['measure', 'value', 'budget', 'met?'],
		...rows.map((one) => [one.measure, one.value, one.budget, verdict(one)])
	];
	const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((line) => line[at]!.length)));
	const lines = cells.map(
		(line) => `| ${line.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
	);
	lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
	return lines.join('\n');
}
