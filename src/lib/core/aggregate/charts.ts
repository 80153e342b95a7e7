import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	type Dataset,
	type Flow,
	type PartyId,
	type Years
} from '../dataset/types';
import { recordsOf, type AtlasRecord } from '../query/records';
import { typeIdOf, typeSums, type TypeSum } from './by-type';

/** One bar: what its records amount to, and how many they are. */
export interface Bar {
	/** '' = nothing stated */
	id: string;
	value: number;
	count: number;
}

/** By type of flow (`typeIdOf`) or kind of activity. */
type ByKind = ReadonlyMap<string, number>;

/** An amount stated for several years together: drawn across them, never split. */
export interface SpanBar {
	years: Years;
	value: number;
	count: number;
	kinds: ByKind;
}

export interface YearBar {
	year: number;
	value: number;
	kinds: ByKind;
}

/** What charts draw over time, and of each kind. */
export interface Timeline {
	/** ascending, years without a record missing */
	years: YearBar[];
	spans: SpanBar[];
	undated: { value: number; count: number; kinds: ByKind };
	/** in the order of their list */
	kinds: Bar[];
}

/** The numbers behind the charts of a table, each largest first unless it has an order of its own. */
export interface ChartData extends Timeline {
	sectors: Bar[];
	parties: Bar[];
	/** by party, then by sector */
	matrix: ReadonlyMap<PartyId, ReadonlyMap<string, number>>;
}

/** A flow's far end: the other party, seen from Taiwan. */
const farEnd = (origin: PartyId, destination: PartyId) =>
	destination === 'TWN' ? origin : destination;

/** Position of the lowest bit that is set; -1 where none is. */
const lowestBit = (bits: number) => 31 - Math.clz32(bits & -bits);

const valueOf = ({ kind, fact }: AtlasRecord) => (kind === 'flows' ? (fact.value ?? 0) : 1);

function add(bars: Map<string, Bar>, id: string, value: number) {
	const bar = bars.get(id);
	if (bar) {
		bar.value += value;
		bar.count++;
	} else bars.set(id, { id, value, count: 1 });
}

/**
 * What charts draw of the counted rows of a table. Flows give their amounts and must all be in one unit; everything else
 * counts as one each, once for every party named.
 */
export function chartsOf(dataset: Dataset, rows: readonly AtlasRecord[]): ChartData {
	const index = recordsOf(dataset);
	const sectors = new Map<string, Bar>();
	const parties = new Map<string, Bar>();
	const matrix = new Map<PartyId, Map<string, number>>();
	for (const record of rows) {
		const { at, kind, fact } = record;
		const value = valueOf(record);
		const sector = index.sectors.ids[index.sector[at]!]!;
		add(sectors, sector, value);

		const name = (party: PartyId | '') => {
			add(parties, party, value);
			let row = matrix.get(party);
			if (!row) matrix.set(party, (row = new Map()));
			row.set(sector, (row.get(sector) ?? 0) + value);
		};
		if (kind === 'flows') name(farEnd(fact.origin, fact.destination));
		else {
			const { starts, codes } = index.party;
			let named = 0;
			for (let code = starts[at]!; code < starts[at + 1]!; code++) {
				const party = index.parties.ids[codes[code]!]!;
				if (party === 'TWN') continue;
				name(party);
				named++;
			}
			if (named === 0) name('');
		}
	}
	const ranked = (bars: Map<string, Bar>) =>
		[...bars.values()].sort(
			(a, b) =>
				Number(a.id === '') - Number(b.id === '') || b.value - a.value || (a.id < b.id ? -1 : 1)
		);
	return {
		...timelineOf(dataset, rows),
		sectors: ranked(sectors),
		parties: ranked(parties),
		matrix
	};
}

/** The part of `chartsOf` that tells years and kinds. */
export function timelineOf(dataset: Dataset, rows: readonly AtlasRecord[]): Timeline {
	const index = recordsOf(dataset);
	const kinds = new Map<string, Bar>();
	const years = new Map<number, { value: number; kinds: Map<string, number> }>();
	const spans = new Map<string, SpanBar & { kinds: Map<string, number> }>();
	const undated = { value: 0, count: 0, kinds: new Map<string, number>() };
	for (const record of rows) {
		const { at, kind, fact } = record;
		const value = valueOf(record);
		const own: string =
			kind === 'flows' ? typeIdOf(fact) : (ACTIVITY_KINDS[lowestBit(index.kinds[at]!)] ?? '');
		add(kinds, own, value);

		// A membership counts in the year it began.
		const from = kind === 'memberships' && !fact.start ? 0 : index.from[at]!;
		const to = kind === 'memberships' ? from : index.to[at]!;
		let kindsThere = undated.kinds;
		if (from === 0) {
			undated.value += value;
			undated.count++;
		} else if (from === to) {
			let year = years.get(from);
			if (!year) years.set(from, (year = { value: 0, kinds: new Map() }));
			year.value += value;
			kindsThere = year.kinds;
		} else {
			const key = `${from} ${to}`;
			let span = spans.get(key);
			if (!span)
				spans.set(key, (span = { years: { from, to }, value: 0, count: 0, kinds: new Map() }));
			span.value += value;
			span.count++;
			kindsThere = span.kinds;
		}
		kindsThere.set(own, (kindsThere.get(own) ?? 0) + value);
	}

	const types = FLOW_TYPES.flatMap((type) => [`${type} in`, `${type} out`]);
	const order: readonly string[] = [...types, ...ACTIVITY_KINDS, ''];
	return {
		years: [...years].sort(([a], [b]) => a - b).map(([year, bar]) => ({ year, ...bar })),
		spans: [...spans.values()].sort((a, b) => a.years.from - b.years.from || b.value - a.value),
		undated,
		kinds: [...kinds.values()].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
	};
}

/** Counted flows of one type in one unit. */
export interface TypeInUnit extends TypeSum {
	/** `typeIdOf` each of them */
	id: string;
	unit: string;
}

/** How many counted flows there are of each type in each unit: counts, because units do not add. */
export function typesByUnit(rows: readonly AtlasRecord[]): TypeInUnit[] {
	const units = new Map<string, Flow[]>();
	for (const { kind, fact } of rows) {
		if (kind !== 'flows') continue;
		const own = units.get(fact.unit);
		if (own) own.push(fact);
		else units.set(fact.unit, [fact]);
	}
	const types: readonly string[] = FLOW_TYPES;
	return [...units]
		.flatMap(([unit, flows]) => [...typeSums(flows)].map(([id, sum]) => ({ ...sum, id, unit })))
		.sort(
			(a, b) =>
				types.indexOf(a.type) - types.indexOf(b.type) ||
				b.count - a.count ||
				(a.unit < b.unit ? -1 : 1)
		);
}

/** What counted flows of one unit come to in each sector, largest first, '' (none) last. */
export function sumBySector(
	dataset: Dataset,
	rows: readonly AtlasRecord[],
	unit: string
): { id: string; value: number }[] {
	const index = recordsOf(dataset);
	const sectors = new Map<string, number>();
	for (const { at, kind, fact } of rows) {
		if (kind !== 'flows' || fact.unit !== unit) continue;
		const id = index.sectors.ids[index.sector[at]!]!;
		sectors.set(id, (sectors.get(id) ?? 0) + (fact.value ?? 0));
	}
	return [...sectors]
		.map(([id, value]) => ({ id, value }))
		.sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.value - a.value);
}
