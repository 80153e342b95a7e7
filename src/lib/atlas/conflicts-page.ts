import type { Details } from '$lib/core/dataset/details';
import type { Dataset } from '$lib/core/dataset/types';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import { activityLine, flowLine, indicatorLine, type FactLine } from './fact-lines';
import { noteText } from './note-text';

/** Rows that share a note, in the order of their document. */
export interface Conflict {
	note: string;
	facts: (FactLine & { party: string })[];
}

/** A document with the rows that its contradictions and slips concern. */
export interface ConflictsOfSource {
	id: string;
	title: string;
	rows: number;
	conflicts: Conflict[];
}

const firstLine = (lines: string) => Number(lines.split(/[;-]/)[0]) || 0;

/** Every row marked as a conflict, by document. */
export function conflictsPage(
	dataset: Dataset,
	details: Details,
	m: Messages,
	f: Format
): ConflictsOfSource[] {
	const marked = <Row extends { id: string }>(
		rows: ReadonlyMap<string, Row>,
		notes: ReadonlyMap<string, { note: string; conflict: boolean }>,
		line: (row: Row) => FactLine & { party: string }
	) =>
		[...rows.values()].flatMap((row) => {
			const detail = notes.get(row.id);
			return detail?.conflict ? [{ note: noteText(detail.note, dataset, m), fact: line(row) }] : [];
		});
	const facts = [
		...marked(dataset.activities, details.activities, (activity) => ({
			...activityLine(activity, null, m, f),
			party: ''
		})),
		...marked(dataset.flows, details.flows, (flow) => ({
			...flowLine(dataset, flow, m, f),
			party: ''
		})),
		...marked(dataset.indicators, details.indicators, (indicator) => ({
			...indicatorLine(dataset, indicator, m, f),
			party: indicator.subject ? nameOf(dataset, indicator.subject) : ''
		}))
	].sort((a, b) => firstLine(a.fact.evidence.lines) - firstLine(b.fact.evidence.lines));

	return [...dataset.sources.values()]
		.map(({ id, title }) => {
			const own = facts.filter(({ fact }) => fact.evidence.source === id);
			const byNote = new Map<string, Conflict['facts']>();
			for (const { note, fact } of own) byNote.set(note, [...(byNote.get(note) ?? []), fact]);
			return {
				id,
				title,
				rows: own.length,
				conflicts: [...byNote].map(([note, facts]) => ({ note, facts }))
			};
		})
		.filter(({ rows }) => rows > 0);
}
