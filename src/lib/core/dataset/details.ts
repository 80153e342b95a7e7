import { DetailsPayload, parsePayload } from './payload';
import { mustMatch } from './payload-error';
import { byId, zip } from './rows';
import type { Dataset } from './types';

/** The texts that are loaded on demand; each map has every row, '' where nothing is said. */
export interface Details {
	sources: ReadonlyMap<string, { note: string }>;
	groups: ReadonlyMap<string, { note: string }>;
	programmes: ReadonlyMap<string, { summary: string }>;
	activities: ReadonlyMap<string, { summary: string; note: string; conflict: boolean }>;
	/** `conflict`: the note tells of a contradiction or a slip in the source */
	flows: ReadonlyMap<string, { note: string; conflict: boolean }>;
	indicators: ReadonlyMap<string, { note: string; conflict: boolean }>;
	/** in the order of `Dataset.memberships`, which have no id */
	memberships: readonly { note: string }[];
}

/**
 * Reads the summaries and notes that belong to a dataset.
 * @param payload parsed `details.<language>.json`
 * @throws PayloadError where it is not what the compiler writes, or of another edition or language
 */
export function decodeDetails(payload: unknown, dataset: Dataset): Details {
	const d = parsePayload(DetailsPayload, payload, `details.${dataset.language}.json`);
	mustMatch(d, dataset);
	type Name = Exclude<keyof Details, 'memberships'>;
	const rows = <Table extends Record<string, unknown[]>>(name: Name, table: Table) =>
		zip(name, { id: [...dataset[name].keys()] }, table);
	const joined = <Table extends Record<string, string[]>>(name: Name, table: Table) =>
		byId(rows(name, table));
	const flag = <Row extends { conflict: 0 | 1 }>(row: Row) => ({
		...row,
		conflict: row.conflict === 1
	});
	return {
		sources: joined('sources', d.sources),
		groups: joined('groups', d.groups),
		programmes: joined('programmes', d.programmes),
		activities: byId(rows('activities', d.activities).map(flag)),
		flows: byId(rows('flows', d.flows).map(flag)),
		indicators: byId(rows('indicators', d.indicators).map(flag)),
		memberships: zip('memberships', { at: [...dataset.memberships.keys()] }, d.memberships)
	};
}

/** The same dataset with the notes of groups, memberships, flows and indicators in place. */
export function attachDetails(dataset: Dataset, details: Details): Dataset {
	const noted = <Row extends { id: string; note: string }>(
		table: ReadonlyMap<string, Row>,
		notes: ReadonlyMap<string, { note: string }>
	) => byId([...table.values()].map((row) => ({ ...row, note: notes.get(row.id)?.note ?? '' })));
	return {
		...dataset,
		groups: noted(dataset.groups, details.groups),
		flows: noted(dataset.flows, details.flows),
		indicators: noted(dataset.indicators, details.indicators),
		memberships: dataset.memberships.map((membership, k) => ({
			...membership,
			note: details.memberships[k]?.note ?? ''
		}))
	};
}
