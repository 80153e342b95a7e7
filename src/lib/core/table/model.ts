import { ancestorsOf } from '../aggregate/sum';
import type { Dataset, Flow } from '../dataset/types';
import { masksOf, recordsShown } from '../query/filter';
import { recordsOf, type AtlasRecord } from '../query/records';
import { RECORD_KINDS, type RecordKind, type View } from '../query/view';
import { accountOf } from './account';
import { cellText, columnsOf, USUAL_COLUMNS } from './columns';
import { orderBy } from './order';
import type { Bracket, TableModel, TableWords } from './types';

/** The totals that contain a flow, smallest first: the innermost names the bracket. */
function totalsOf(dataset: Dataset, { kind, fact }: AtlasRecord): Flow[] {
	if (kind !== 'flows') return [];
	return [...ancestorsOf(fact, dataset.flows)]
		.flatMap((id) => dataset.flows.get(id) ?? [])
		.filter((total) => total.unit === fact.unit)
		.sort((a, b) => (a.value ?? 0) - (b.value ?? 0) || (a.id < b.id ? -1 : 1));
}

/**
 * The record table of a view: what is on screen in the table display, and what a download of it writes.
 * @param words the words of the dataset's language
 */
export function tableModel(dataset: Dataset, view: View, words: TableWords): TableModel {
	const kind = recordsShown(view);
	const index = recordsOf(dataset);
	const masks = masksOf(dataset, view);
	const all = columnsOf(dataset, kind);
	const find = (id: string) => all.find((column) => column.id === id);
	const chosen = view.columns.flatMap((id) => find(id) ?? []);
	const columns = chosen.length > 0 ? chosen : USUAL_COLUMNS[kind].flatMap((id) => find(id) ?? []);

	const account = accountOf(dataset, view, kind);
	const part = view.part ?? 'counted';
	const shown = new Uint8Array(index.records.length);
	for (const { at } of account.parts[part]) shown[at] = 1;

	const date = find('date');
	const sorted = (view.sort && find(view.sort.column)) ?? null;
	const order =
		sorted || date
			? orderBy(
					dataset,
					words,
					kind,
					(sorted ?? date)!,
					date,
					sorted ? view.sort!.descending : kind !== 'memberships'
				)
			: new Uint32Array();
	const rows: AtlasRecord[] = [];
	for (let at = 0; at < order.length; at++)
		if (shown[order[at]!] === 1) rows.push(index.records[order[at]!]!);

	const counts = Object.fromEntries(
		RECORD_KINDS.map((entry): [RecordKind, number] => {
			const [first, end] = index.range[entry];
			let count = 0;
			for (let at = first; at < end; at++) if (masks[at] === 0) count++;
			return [entry, count];
		})
	) as Record<RecordKind, number>;

	const containers = new Map<string, Flow>();
	if (kind === 'flows')
		for (const row of rows)
			if (row.kind === 'flows' && row.fact.partOf.length > 0)
				for (const total of totalsOf(dataset, row)) containers.set(total.id, total);
	for (const { id } of rows) containers.delete(id);

	const innermost = (position: number): Flow | null => {
		const row = rows[position];
		return row?.kind === 'flows' && row.fact.partOf.length > 0
			? (totalsOf(dataset, row)[0] ?? null)
			: null;
	};
	const bracketAt = (position: number): Bracket | null => {
		const total = innermost(position);
		return (
			total && {
				total,
				first: innermost(position - 1) !== total,
				last: innermost(position + 1) !== total
			}
		);
	};

	const { starts, codes } = index.party;
	return {
		view,
		kind,
		columns,
		rows,
		part,
		account,
		counts,
		containers: [...containers.values()].sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
		text: (record, column) => cellText(dataset, words, column, record),
		partiesOf: ({ at }) =>
			Array.from(
				codes.subarray(starts[at], starts[at + 1]),
				(code) => index.parties.ids[code]!
			).filter((party) => party !== 'TWN'),
		bracketAt
	};
}
