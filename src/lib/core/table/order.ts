import type { Dataset } from '../dataset/types';
import { recordsOf } from '../query/records';
import type { RecordKind } from '../query/view';
import { nameIn } from './columns';
import type { TableColumn, TableWords } from './types';

const orders = new WeakMap<Dataset, Map<string, Uint32Array>>();

/** Ranks of texts under an order; equal texts share one, and the empty text has none: Infinity. */
function ranks(texts: readonly string[], compare: (a: string, b: string) => number): Float64Array {
	const distinct = [...new Set(texts)].filter((text) => text !== '').sort(compare);
	const rank = new Map(distinct.map((text, at) => [text, at]));
	return Float64Array.from(texts, (text) => rank.get(text) ?? Infinity);
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What sorts the records of one kind by a column; Infinity where nothing is stated. */
function keysOf(
	dataset: Dataset,
	words: TableWords,
	kind: RecordKind,
	column: TableColumn
): Float64Array {
	const { records, range } = recordsOf(dataset);
	const rows = records.slice(...range[kind]);
	if (column.vocabulary === 'number') {
		// Amounts in different units do not compare: unit by unit.
		const units = ranks(
			rows.map(({ kind, fact }) => (kind === 'flows' || kind === 'indicators' ? fact.unit : '')),
			byCode
		);
		const values = rows.map((row) => column.value(row));
		const sorted = [...new Set(values.filter((value) => typeof value === 'number'))].sort(
			(a, b) => a - b
		);
		const rank = new Map(sorted.map((value, at) => [value, at]));
		return Float64Array.from(values, (value, at) =>
			typeof value === 'number' ? units[at]! * (sorted.length + 1) + rank.get(value)! : Infinity
		);
	}
	const first = rows.map((row) => {
		const value = column.value(row);
		return typeof value === 'string' ? value : Array.isArray(value) ? (value[0] ?? '') : '';
	});
	if (column.vocabulary === 'date' || column.id === 'id') return ranks(first, byCode);
	if (column.id === 'citation' || column.id === 'page') {
		// By document, then by printed page: a page is a number where it can be.
		const page = (at: number) => {
			const { source, page } = rows[at]!.fact.evidence;
			return `${column.id === 'page' ? '' : source}\n${page.padStart(6, '0')}`;
		};
		return ranks(
			first.map((_, at) => page(at)),
			byCode
		);
	}
	return ranks(
		first.map((id) => nameIn(dataset, words, column.vocabulary, id)),
		words.compare
	);
}

/**
 * The records of one kind sorted by a column, those that state nothing last in either direction; equal ones newest
 * first, then in the order of their table. Sorted once for each column and direction: a filter then only walks along it.
 */
export function orderBy(
	dataset: Dataset,
	words: TableWords,
	kind: RecordKind,
	column: TableColumn,
	date: TableColumn | undefined,
	descending: boolean
): Uint32Array {
	const kept = orders.get(dataset) ?? new Map<string, Uint32Array>();
	orders.set(dataset, kept);
	const key = `${kind} ${column.id} ${descending}`;
	const known = kept.get(key);
	if (known) return known;
	const { range } = recordsOf(dataset);
	const [first, end] = range[kind];
	const own = keysOf(dataset, words, kind, column);
	const keys = descending ? own.map((key) => (key === Infinity ? key : -key)) : own;
	const dates = date ? keysOf(dataset, words, kind, date) : keys;
	const order = new Uint32Array(end - first);
	for (let at = 0; at < order.length; at++) order[at] = at;
	order.sort((a, b) => keys[a]! - keys[b]! || dates[b]! - dates[a]! || a - b);
	for (let at = 0; at < order.length; at++) order[at] = order[at]! + first;
	kept.set(key, order);
	return order;
}
