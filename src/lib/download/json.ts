import type { Cell, Download, Sheet } from './types';

export const asObjects = ({ columns, rows }: Sheet): Record<string, Cell>[] =>
	rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])));

/** A download as JSON: rows as objects, null where nothing is stated. */
export const toJson = ({ about, sheet, citations, totals, charts }: Download) =>
	`${JSON.stringify(
		{
			...about,
			columns: sheet.columns,
			rows: asObjects(sheet),
			...(totals && { totals: asObjects(totals) }),
			...(charts.length > 0 && {
				charts: charts.map((chart) => ({ title: chart.title, rows: asObjects(chart) }))
			}),
			citations: asObjects(citations)
		},
		null,
		'\t'
	)}\n`;
