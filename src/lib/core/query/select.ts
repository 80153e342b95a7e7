import type {
	Activity,
	Dataset,
	Flow,
	Indicator,
	Membership,
	Participation,
	PartyId,
	Years
} from '../dataset/types';
import { layerOf, yearsShown, type Layer } from './layers';
import type { View } from './view';

const overlaps = (a: Years, b: Years) => a.from <= b.to && b.from <= a.to;

/** A programme and everything below it in the tree. */
export function subtreeOf(dataset: Dataset, roots: readonly string[]): Set<string> {
	const inside = new Set(roots);
	for (let grown = true; grown;) {
		grown = false;
		for (const programme of dataset.programmes.values())
			if (!inside.has(programme.id) && inside.has(programme.parent)) {
				inside.add(programme.id);
				grown = true;
			}
	}
	return inside;
}

/** A flow's sector: its own, else that of its activity, '' where neither has one. */
export const sectorOfFlow = (flow: Flow, dataset: Dataset) =>
	flow.sector || dataset.activities.get(flow.activity)?.sector || '';

/** An indicator's sector: that of its activity, '' where it has none. */
export const sectorOfIndicator = (indicator: Indicator, dataset: Dataset) =>
	dataset.activities.get(indicator.activity)?.sector ?? '';

const programmeOfFlow = (flow: Flow, dataset: Dataset) =>
	flow.programme || dataset.activities.get(flow.activity)?.programme || '';

/** The records a layer is about, before years, sectors and direction narrow them. */
export interface LayerRecords {
	activities: Activity[];
	flows: Flow[];
}

/** The parts by which an activity counts on a count layer: those of places and groups, in the layer's roles. */
export const countedParts = (dataset: Dataset, layer: Layer, activity: Activity): Participation[] =>
	activity.participations.filter(
		({ party, role }) =>
			party !== 'TWN' && !dataset.organisations.has(party) && layer.roles.includes(role)
	);

/** Whether a count layer counts an activity: of its kinds, not merely planned or called off, and with a part that counts. */
const counts = (dataset: Dataset, layer: Layer, activity: Activity) =>
	layer.kinds.includes(activity.kind) &&
	activity.status !== 'pipeline' &&
	activity.status !== 'cancelled' &&
	countedParts(dataset, layer, activity).length > 0;

/** Every record of a layer, whatever the view filters. */
export function recordsOfLayer(dataset: Dataset, layer: Layer): LayerRecords {
	const programmes = layer.programmes.length > 0 ? subtreeOf(dataset, layer.programmes) : null;
	return {
		activities: [...dataset.activities.values()].filter(
			(activity) =>
				(!programmes || programmes.has(activity.programme)) &&
				(layer.measure !== 'count' || counts(dataset, layer, activity))
		),
		flows: [...dataset.flows.values()].filter(
			(flow) =>
				(!programmes || programmes.has(programmeOfFlow(flow, dataset))) &&
				(layer.flowTypes.length === 0 || layer.flowTypes.includes(flow.type))
		)
	};
}

/** A layer's records under a view, and the counts its filters show beside each choice. */
export interface Selection {
	layer: Layer;
	years: Years;
	activities: Activity[];
	/** counted stages only */
	flows: Flow[];
	/** same query, but planned, estimated or otherwise not done: left out of every total */
	flowsNotDone: Flow[];
	/** done, but stated for a longer span than the years shown and so not split: beside the totals, not in them */
	flowsWider: Flow[];
	/** records per sector, under every filter but the sectors; '' = no sector given */
	sectors: Map<string, number>;
	/** records per year, under every filter but the years; a span counts in each of its years */
	histogram: Map<number, number>;
	/** records without a date under every filter but the years */
	undated: number;
	/** records under all filters */
	count: number;
}

/**
 * Narrows a layer's records by the view. Undated records stay in while the link names no years and leave once it does,
 * because nothing says that they fall inside.
 */
export function select(dataset: Dataset, view: View): Selection {
	const layer = layerOf(view.layer);
	const years = yearsShown(view);
	const wanted = new Set(view.sectors);
	const records = recordsOfLayer(dataset, layer);

	const inYears = (span: Years | null) =>
		layer.moment || (span ? overlaps(span, years) : view.years === null);
	const inSectors = (sector: string) => wanted.size === 0 || wanted.has(sector);
	const inDirection = (flow: Flow) =>
		!layer.twoWay ||
		(view.direction === 'out' ? flow.origin === 'TWN' : flow.destination === 'TWN');

	const candidates = [
		...(layer.measure === 'money'
			? []
			: records.activities.map((activity) => ({
					activity,
					flow: null,
					sector: activity.sector,
					span: activity.years
				}))),
		...records.flows
			.filter((flow) => layer.measure === 'money' && inDirection(flow))
			.map((flow) => ({
				activity: null,
				flow,
				sector: sectorOfFlow(flow, dataset),
				span: flow.years
			}))
	];

	const sectors = new Map<string, number>();
	const histogram = new Map<number, number>();
	let undated = 0;
	const kept: typeof candidates = [];
	for (const candidate of candidates) {
		const yearsFit = inYears(candidate.span);
		const sectorFits = inSectors(candidate.sector);
		if (yearsFit) sectors.set(candidate.sector, (sectors.get(candidate.sector) ?? 0) + 1);
		if (sectorFits) {
			if (!candidate.span) undated++;
			else
				for (
					let year = Math.max(candidate.span.from, layer.span.from);
					year <= Math.min(candidate.span.to, layer.span.to);
					year++
				)
					histogram.set(year, (histogram.get(year) ?? 0) + 1);
		}
		if (yearsFit && sectorFits) kept.push(candidate);
	}

	const wider = (flow: Flow) =>
		flow.years !== null && (flow.years.from < years.from || flow.years.to > years.to);
	const flows = kept.flatMap(({ flow }) => (flow ? [flow] : []));
	const done = flows.filter((flow) => layer.stages.includes(flow.stage));
	return {
		layer,
		years,
		activities: kept.flatMap(({ activity }) => (activity ? [activity] : [])),
		flows: done.filter((flow) => !wider(flow)),
		flowsNotDone: flows.filter((flow) => !layer.stages.includes(flow.stage)),
		flowsWider: done.filter(wider),
		sectors,
		histogram,
		undated,
		count: kept.length
	};
}

/** Everything the dataset states about one party. A group's figures are never handed to its members. */
export interface PartyFacts {
	party: PartyId;
	activities: Activity[];
	flows: Flow[];
	indicators: Indicator[];
	memberships: Membership[];
	/** activities + flows + indicators */
	count: number;
}

/** Facts of every party that has any, by party id. One pass; call once per dataset. */
export function factsByParty(dataset: Dataset): Map<PartyId, PartyFacts> {
	const facts = new Map<PartyId, PartyFacts>();
	const of = (party: PartyId) => {
		let entry = facts.get(party);
		if (!entry) {
			entry = { party, activities: [], flows: [], indicators: [], memberships: [], count: 0 };
			facts.set(party, entry);
		}
		return entry;
	};
	for (const activity of dataset.activities.values())
		for (const party of new Set(activity.participations.map((part) => part.party)))
			of(party).activities.push(activity);
	for (const flow of dataset.flows.values())
		for (const party of new Set([flow.origin, flow.destination]))
			if (party !== 'TWN') of(party).flows.push(flow);
	for (const indicator of dataset.indicators.values())
		if (indicator.subject) of(indicator.subject).indicators.push(indicator);
	for (const membership of dataset.memberships) of(membership.place).memberships.push(membership);
	for (const entry of facts.values())
		entry.count = entry.activities.length + entry.flows.length + entry.indicators.length;
	return facts;
}
