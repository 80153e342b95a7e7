import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	STAGES,
	type Activity,
	type Dataset,
	type Flow,
	type Indicator,
	type Membership,
	type PartyId
} from '../dataset/types';
import { yearsOf } from '../dataset/edtf';
import type { RecordKind } from './view';

/** A fact of any table. `at` is its place among all records of the dataset. */
export type AtlasRecord = { at: number; id: string } & (
	| { kind: 'flows'; fact: Flow }
	| { kind: 'activities'; fact: Activity }
	| { kind: 'indicators'; fact: Indicator }
	| { kind: 'memberships'; fact: Membership }
);

/** Ids by a number each; 0 stands for "none". */
export interface Vocabulary {
	ids: readonly string[];
	codeOf(id: string): number;
}

/** For each record a run of codes: those of record `r` are `codes[starts[r]]` up to `codes[starts[r + 1]]`. */
export interface CodeLists {
	starts: Uint32Array;
	codes: Uint32Array;
}

/**
 * Every record in columns of numbers, so that a filter is a loop over an array: what makes 200,000 records answer within
 * a frame or two. Flows first, then activities, indicators and memberships, each in the order of its table.
 */
export interface RecordIndex {
	records: readonly AtlasRecord[];
	/** first record of each kind, and the one after its last */
	range: Readonly<Record<RecordKind, readonly [number, number]>>;
	/** years that a record covers; 0 where undated. A membership without a start covers all years before its end. */
	from: Int16Array;
	to: Int16Array;
	sectors: Vocabulary;
	sector: Uint16Array;
	programmes: Vocabulary;
	programme: Uint16Array;
	sources: Vocabulary;
	source: Uint16Array;
	parties: Vocabulary;
	/** flows only */
	origin: Uint32Array;
	/** every party named, each once */
	party: CodeLists;
	units: Vocabulary;
	/** an activity's are those of its flows */
	unit: CodeLists;
	/** bits in the order of the lists in dataset/types.ts; several for an activity with several flows */
	kinds: Uint16Array;
	flowTypes: Uint16Array;
	stages: Uint16Array;
	/** bit n = goal n */
	sdgs: Uint32Array;
}

const NONE: readonly never[] = [];

/** A vocabulary of a table's ids, which takes in those that only records name. */
function vocabulary(table: Iterable<string>): Vocabulary & { take(id: string): number } {
	const ids = ['', ...table];
	const codes = new Map(ids.map((id, code) => [id, code]));
	return {
		ids,
		codeOf: (id) => codes.get(id) ?? 0,
		take(id) {
			const known = codes.get(id);
			if (known !== undefined) return known;
			codes.set(id, ids.length);
			return ids.push(id) - 1;
		}
	};
}

function codeLists(of: readonly (readonly number[])[]): CodeLists {
	const starts = new Uint32Array(of.length + 1);
	of.forEach((codes, at) => (starts[at + 1] = starts[at]! + codes.length));
	return { starts, codes: Uint32Array.from(of.flat()) };
}

/** An activity is planned or done by its status; one called off is neither. */
const stageOfActivity = ({ status }: Activity) =>
	status === 'pipeline'
		? STAGES.indexOf('planned')
		: status === 'cancelled'
			? -1
			: STAGES.indexOf('actual');

const bit = (position: number) => (position < 0 ? 0 : 1 << position);

function buildIndex(dataset: Dataset): RecordIndex {
	const records: AtlasRecord[] = [];
	for (const fact of dataset.flows.values())
		records.push({ at: records.length, id: fact.id, kind: 'flows', fact });
	const activitiesAt = records.length;
	for (const fact of dataset.activities.values())
		records.push({ at: records.length, id: fact.id, kind: 'activities', fact });
	const indicatorsAt = records.length;
	for (const fact of dataset.indicators.values())
		records.push({ at: records.length, id: fact.id, kind: 'indicators', fact });
	const membershipsAt = records.length;
	dataset.memberships.forEach((fact) =>
		records.push({
			at: records.length,
			id: `${fact.group}:${fact.place}:${fact.start}`,
			kind: 'memberships',
			fact
		})
	);

	const count = records.length;
	const parties = vocabulary([
		...dataset.places.keys(),
		...dataset.groups.keys(),
		...dataset.organisations.keys()
	]);
	const index = {
		records,
		range: {
			flows: [0, activitiesAt],
			activities: [activitiesAt, indicatorsAt],
			indicators: [indicatorsAt, membershipsAt],
			memberships: [membershipsAt, count]
		} as const,
		from: new Int16Array(count),
		to: new Int16Array(count),
		sectors: vocabulary(dataset.sectors.keys()),
		sector: new Uint16Array(count),
		programmes: vocabulary(dataset.programmes.keys()),
		programme: new Uint16Array(count),
		sources: vocabulary(dataset.sources.keys()),
		source: new Uint16Array(count),
		parties,
		origin: new Uint32Array(count),
		units: vocabulary(dataset.units.keys()),
		kinds: new Uint16Array(count),
		flowTypes: new Uint16Array(count),
		stages: new Uint16Array(count),
		sdgs: new Uint32Array(count)
	};

	const named: number[][] = new Array(count);
	const units: number[][] = new Array(count);
	const ofActivity = new Map<string, { types: number; units: Set<number>; origin: number }>();
	const goals = (activity: Activity | undefined) =>
		(activity?.sdgs ?? NONE).reduce((bits, goal) => bits | (1 << goal), 0);
	const distinct = (ids: readonly PartyId[]) => {
		const codes: number[] = [];
		for (const id of ids) {
			const code = parties.take(id);
			if (code > 0 && !codes.includes(code)) codes.push(code);
		}
		return codes;
	};

	for (const { at, kind, fact } of records) {
		index.source[at] = index.sources.take(fact.evidence.source);
		if (kind === 'memberships') {
			index.from[at] = yearsOf(fact.start)?.from ?? 1;
			index.to[at] = yearsOf(fact.end)?.to ?? 9999;
			named[at] = distinct([fact.group, fact.place]);
			units[at] = [];
			continue;
		}
		index.from[at] = fact.years?.from ?? 0;
		index.to[at] = fact.years?.to ?? 0;
		const activity = kind === 'activities' ? fact : dataset.activities.get(fact.activity);
		index.programme[at] = index.programmes.take(fact.programme || activity?.programme || '');
		index.sector[at] = index.sectors.take(
			(kind === 'indicators' ? '' : fact.sector) || activity?.sector || ''
		);
		index.kinds[at] = activity ? bit(ACTIVITY_KINDS.indexOf(activity.kind)) : 0;
		index.sdgs[at] = goals(activity);
		if (kind === 'flows') {
			index.origin[at] = parties.take(fact.origin);
			named[at] = distinct([fact.origin, fact.destination]);
			const unit = index.units.take(fact.unit);
			units[at] = [unit];
			index.flowTypes[at] = bit(FLOW_TYPES.indexOf(fact.type));
			index.stages[at] = bit(STAGES.indexOf(fact.stage));
			if (activity) {
				const entry = ofActivity.get(activity.id) ?? { types: 0, units: new Set(), origin: 0 };
				entry.types |= index.flowTypes[at]!;
				entry.units.add(unit);
				entry.origin ||= index.origin[at]!;
				ofActivity.set(activity.id, entry);
			}
		} else if (kind === 'activities') {
			// Flows come first, so an activity's are all known.
			const own = ofActivity.get(fact.id);
			named[at] = distinct(fact.participations.map(({ party }) => party));
			units[at] = [...(own?.units ?? NONE)];
			index.flowTypes[at] = own?.types ?? 0;
			index.origin[at] = own?.origin ?? 0;
			index.stages[at] = bit(stageOfActivity(fact));
		} else {
			named[at] = distinct([fact.subject]);
			units[at] = [index.units.take(fact.unit)];
			// A statistic without a stage is one that was reported.
			index.stages[at] = bit(STAGES.indexOf(fact.stage || 'actual'));
		}
	}
	return { ...index, party: codeLists(named), unit: codeLists(units) };
}

const indexes = new WeakMap<Dataset, RecordIndex>();

/** The records of a dataset in columns; built at the first call, then kept as long as the dataset lives. */
export function recordsOf(dataset: Dataset): RecordIndex {
	let index = indexes.get(dataset);
	if (!index) indexes.set(dataset, (index = buildIndex(dataset)));
	return index;
}
