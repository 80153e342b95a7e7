import type { PartyId } from '../dataset/types';
import type { LayerResult, PartyRow } from './result';

/** Countries that differ between two views in one way. */
export interface Difference {
	/**
	 * `first`, `second`: in one of the two only; `more`, `fewer`: a larger or smaller value in the second; `class`: another
	 * class; `both`: in both, of two layers that cannot be compared by value
	 */
	kind: 'first' | 'second' | 'more' | 'fewer' | 'class' | 'both';
	/** classes, `kind: 'class'` */
	from: string;
	to: string;
	parties: PartyId[];
}

/**
 * What differs between two results: by class on a layer of ties, by value on another, by who is there where the two
 * are of different layers or units. Countries without a difference are in none of the lists.
 */
export function differenceOf(a: LayerResult, b: LayerResult): Difference[] {
	const rows = (result: LayerResult) => new Map(result.rows.map((row) => [row.party, row]));
	const [first, second] = [rows(a), rows(b)];
	const found = new Map<string, Difference>();
	const put = (party: PartyId, kind: Difference['kind'], from = '', to = '') => {
		const key = `${kind} ${from} ${to}`;
		const difference = found.get(key) ?? { kind, from, to, parties: [] };
		difference.parties.push(party);
		found.set(key, difference);
	};
	const { layer } = a.selection;
	const same = layer.id === b.selection.layer.id && layer.unit === b.selection.layer.unit;
	const compare = (party: PartyId, one: PartyRow, other: PartyRow) => {
		if (!same) put(party, 'both');
		else if (layer.measure === 'ties') {
			if (one.class !== other.class) put(party, 'class', one.class, other.class);
		} else if (one.value !== other.value) put(party, other.value > one.value ? 'more' : 'fewer');
	};
	for (const [party, row] of first) {
		const other = second.get(party);
		if (other) compare(party, row, other);
		else put(party, 'first');
	}
	for (const party of second.keys()) if (!first.has(party)) put(party, 'second');
	const order: Difference['kind'][] = ['class', 'second', 'first', 'more', 'fewer', 'both'];
	return [...found.values()].sort(
		(x, y) =>
			order.indexOf(x.kind) - order.indexOf(y.kind) ||
			y.parties.length - x.parties.length ||
			(x.from + x.to < y.from + y.to ? -1 : 1)
	);
}
