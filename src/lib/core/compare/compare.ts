import { typeOfId, typeSums, type TypeSum } from '../aggregate/by-type';
import { sumFlows } from '../aggregate/sum';
import type { Activity, Dataset, Flow, Indicator, Qualifier, Years } from '../dataset/types';
import { sectorOfFlow, sectorOfIndicator } from '../query/select';

/** Most subjects that stand side by side. */
export const MOST_COMPARED = 5;

/** What is compared: a party's records, or those of a period. Narrowed by the view already. */
export interface Subject {
	id: string;
	activities: readonly Activity[];
	/** everything done; what is planned stays out of sums */
	flows: readonly Flow[];
	indicators: readonly Indicator[];
	/** flows whose amounts are added: those to the party, or all of a period */
	received: readonly Flow[];
	/** flows from the party to Taiwan; empty for a period */
	given: readonly Flow[];
}

/** A type of flow in one unit: gifts and exports are compared each for themselves. */
export interface Measure extends Pick<TypeSum, 'type' | 'direction'> {
	unit: string;
}

/** A sum of one measure. */
export interface Amount {
	value: number;
	qualifier: Qualifier;
}

export interface ComparedColumn {
	id: string;
	facts: number;
	activities: number;
	flows: number;
	indicators: number;
	/** facts by year; a span counts in each of its years */
	years: ReadonlyMap<number, number>;
	undated: number;
	/** '' = no sector stated */
	sectors: ReadonlyMap<string, number>;
	/** activities by programme */
	programmes: ReadonlyMap<string, number>;
	/** by measure: "grant out USD" */
	received: ReadonlyMap<string, Amount>;
	given: ReadonlyMap<string, Amount>;
}

/** A difference or a thing in common, for a sentence. */
export type Difference =
	| { kind: 'facts'; most: string; least: string; by: number; times: number | null }
	| { kind: 'same-facts'; count: number }
	| {
			kind: 'amount';
			measure: Measure;
			most: string;
			least: string;
			by: number;
			qualifier: Qualifier;
	  }
	/** one of them alone has an amount of a measure */
	| { kind: 'only-amount'; measure: Measure; id: string; amount: Amount }
	| { kind: 'only-sectors'; id: string; sectors: string[] }
	| { kind: 'shared-sectors'; sectors: string[] }
	| { kind: 'only-programmes'; id: string; programmes: string[] }
	| { kind: 'none'; ids: string[] };

export interface Comparison {
	columns: ComparedColumn[];
	/** years that any of them has, null where all are undated */
	span: Years | null;
	/** most facts in a year of any column: one scale for all */
	mostInYear: number;
	/** by total, largest first; '' last */
	sectors: string[];
	mostInSector: number;
	programmes: string[];
	mostInProgramme: number;
	/** measures with an amount in any column, most columns first */
	received: ComparedMeasure[];
	given: ComparedMeasure[];
	differences: Difference[];
}

/** A measure, its key in the columns, and the most that any of them has. */
export interface ComparedMeasure extends Measure {
	id: string;
	most: number;
}

const LISTED_SECTORS = 12;
const LISTED_PROGRAMMES = 8;
/** Names told in one sentence. */
const NAMED = 4;

const add = (counts: Map<string, number>, key: string) =>
	counts.set(key, (counts.get(key) ?? 0) + 1);

/** Where all is of one type, totals stand with what they do not break down; else each type has its own items. */
function amountsOf(flows: readonly Flow[], dataset: Dataset): Map<string, Amount> {
	const amounts = new Map<string, Amount>();
	for (const sum of sumFlows([...flows], dataset.flows)) {
		if (sum.stated === 0) continue;
		const types = typeSums(sum.leaves);
		for (const [id, own] of types) {
			const { value, qualifier } =
				types.size > 1 ? own : { value: sum.stated, qualifier: sum.qualifier };
			amounts.set(`${id} ${sum.unit}`, { value, qualifier });
		}
	}
	return amounts;
}

function columnOf(dataset: Dataset, subject: Subject): ComparedColumn {
	const years = new Map<number, number>();
	const sectors = new Map<string, number>();
	const programmes = new Map<string, number>();
	let undated = 0;
	const dated = (span: Years | null) => {
		if (!span) undated++;
		else
			for (let year = span.from; year <= span.to; year++)
				years.set(year, (years.get(year) ?? 0) + 1);
	};
	for (const activity of subject.activities) {
		dated(activity.years);
		add(sectors, activity.sector);
		if (activity.programme) add(programmes, activity.programme);
	}
	for (const flow of subject.flows) {
		dated(flow.years);
		add(sectors, sectorOfFlow(flow, dataset));
	}
	for (const indicator of subject.indicators) {
		dated(indicator.years);
		add(sectors, sectorOfIndicator(indicator, dataset));
	}
	const { activities, flows, indicators } = subject;
	return {
		id: subject.id,
		facts: activities.length + flows.length + indicators.length,
		activities: activities.length,
		flows: flows.length,
		indicators: indicators.length,
		years,
		undated,
		sectors,
		programmes,
		received: amountsOf(subject.received, dataset),
		given: amountsOf(subject.given, dataset)
	};
}

/** Keys of several counts by their total, largest first. */
function ranked(counts: readonly ReadonlyMap<string, number>[]): string[] {
	const totals = new Map<string, number>();
	for (const map of counts)
		for (const [key, count] of map) totals.set(key, (totals.get(key) ?? 0) + count);
	return [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

function measuresOf(amounts: readonly ReadonlyMap<string, Amount>[]): ComparedMeasure[] {
	const ids = [...new Set(amounts.flatMap((map) => [...map.keys()]))];
	const unitOf = (id: string) => id.split(' ').slice(2).join(' ');
	const having = (id: string) => amounts.filter((map) => map.has(id)).length;
	return ids
		.sort((a, b) => having(b) - having(a) || (unitOf(a) < unitOf(b) ? -1 : 1))
		.map((id) => {
			const unit = unitOf(id);
			return {
				id,
				unit,
				...typeOfId(
					id,
					ids.filter((other) => unitOf(other) === unit)
				),
				most: Math.max(...amounts.map((map) => map.get(id)?.value ?? 0))
			};
		});
}

function differencesOf(
	columns: readonly ComparedColumn[],
	sectors: readonly string[],
	measures: readonly ComparedMeasure[]
): Difference[] {
	const found: Difference[] = [];
	const empty = columns.filter(({ facts }) => facts === 0);
	if (empty.length > 0) found.push({ kind: 'none', ids: empty.map(({ id }) => id) });
	const full = columns.filter(({ facts }) => facts > 0);
	if (full.length < 2) return found;

	const byFacts = [...full].sort((a, b) => b.facts - a.facts);
	const [most, least] = [byFacts[0]!, byFacts.at(-1)!];
	if (most.facts === least.facts) found.push({ kind: 'same-facts', count: most.facts });
	else
		found.push({
			kind: 'facts',
			most: most.id,
			least: least.id,
			by: most.facts - least.facts,
			times: most.facts >= 2 * least.facts ? Math.round((10 * most.facts) / least.facts) / 10 : null
		});
	for (const { id, most: _, ...measure } of measures.slice(0, 3)) {
		const having = full
			.flatMap((column) => {
				const amount = column.received.get(id);
				return amount ? [{ id: column.id, amount }] : [];
			})
			.sort((a, b) => b.amount.value - a.amount.value);
		const [first, last] = [having[0], having.at(-1)];
		if (!first || !last) continue;
		if (having.length === 1) found.push({ kind: 'only-amount', measure, ...first });
		else if (first.amount.value > last.amount.value)
			found.push({
				kind: 'amount',
				measure,
				most: first.id,
				least: last.id,
				by: first.amount.value - last.amount.value,
				// The difference of two claims is no firmer than either.
				qualifier:
					first.amount.qualifier === 'exact' && last.amount.qualifier === 'exact'
						? 'exact'
						: 'about'
			});
	}
	const named = sectors.filter((sector) => sector !== '');
	const shared = named.filter((sector) => full.every((column) => column.sectors.has(sector)));
	if (shared.length > 0) found.push({ kind: 'shared-sectors', sectors: shared.slice(0, NAMED) });
	for (const column of full) {
		const others = full.filter((other) => other !== column);
		const only = named.filter(
			(sector) => column.sectors.has(sector) && !others.some((other) => other.sectors.has(sector))
		);
		if (only.length > 0)
			found.push({ kind: 'only-sectors', id: column.id, sectors: only.slice(0, NAMED) });
		const own = [...column.programmes]
			.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
			.map(([programme]) => programme)
			.filter((programme) => !others.some((other) => other.programmes.has(programme)));
		if (own.length > 0)
			found.push({ kind: 'only-programmes', id: column.id, programmes: own.slice(0, 3) });
	}
	return found;
}

/** Sets subjects side by side: the same rows for all, one scale for each kind of figure, and what differs. */
export function compare(dataset: Dataset, subjects: readonly Subject[]): Comparison {
	const columns = subjects.slice(0, MOST_COMPARED).map((subject) => columnOf(dataset, subject));
	const years = columns.flatMap((column) => [...column.years.keys()]);
	const most = (maps: readonly ReadonlyMap<unknown, number>[]) =>
		Math.max(1, ...maps.flatMap((map) => [...map.values()]));
	const allSectors = ranked(columns.map((column) => column.sectors));
	const sectors = allSectors.filter((sector) => sector !== '').slice(0, LISTED_SECTORS);
	if (allSectors.includes('')) sectors.push('');
	const received = measuresOf(columns.map((column) => column.received));
	return {
		columns,
		span: years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null,
		mostInYear: most(columns.map((column) => column.years)),
		sectors,
		mostInSector: most(columns.map((column) => column.sectors)),
		programmes: ranked(columns.map((column) => column.programmes)).slice(0, LISTED_PROGRAMMES),
		mostInProgramme: most(columns.map((column) => column.programmes)),
		received,
		given: measuresOf(columns.map((column) => column.given)),
		differences: differencesOf(columns, allSectors, received)
	};
}
