import type {
	Activity,
	Dataset,
	Flow,
	Indicator,
	Membership,
	PartyId,
	Years
} from '../dataset/types';
import { bitOf, masksOf, stagesCounted } from './filter';
import { layerShown, layersShown, onSharedScale, yearsShown, type Layer } from './layers';
import { recordsOf, type AtlasRecord } from './records';
import { holdsAtEndOf, tiesAtEndOf } from './ties';
import { DEFAULT_VIEW, type LayerId, type RecordKind, type View } from './view';

export { countedParts, recordsOfLayer, subtreeOf, type LayerRecords } from './layer-records';

/** A flow's sector: its own, else that of its activity, '' where neither has one. */
export const sectorOfFlow = (flow: Flow, dataset: Dataset) =>
	flow.sector || dataset.activities.get(flow.activity)?.sector || '';

/** An indicator's sector: that of its activity, '' where it has none. */
export const sectorOfIndicator = (indicator: Indicator, dataset: Dataset) =>
	dataset.activities.get(indicator.activity)?.sector ?? '';

/** A layer's records under a view, and the counts its filters show beside each choice. */
export interface Selection {
	layer: Layer;
	years: Years;
	activities: Activity[];
	/** layers that count figures */
	indicators: Indicator[];
	/** layers that count memberships: those that hold at the end of the last year shown */
	memberships: Membership[];
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

/** The records that a layer counts or sums; a layer of ties counts activities beside its ties. */
const recordsOn = ({ measure, counted }: Layer): RecordKind =>
	measure === 'money' ? 'flows' : measure === 'count' ? counted : 'activities';

/**
 * Narrows a layer's records by the view. Undated records stay in while the link names no years and leave once it does,
 * because nothing says that they fall inside.
 * @param shown every layer of the picture that this one is part of: they share their scales
 */
export function select(
	dataset: Dataset,
	view: View,
	shown: readonly LayerId[] = layersShown(view)
): Selection {
	const layer = onSharedScale(
		layerShown(view.layer, view),
		shown.map((id) => layerShown(id, view))
	);
	const years = yearsShown(view);
	const index = recordsOf(dataset);
	const masks = masksOf(dataset, view.scope === 'layer' ? view : { ...view, scope: 'layer' });
	const [first, end] = index.range[recordsOn(layer)];
	const [yearsBit, sectorsBit] = [bitOf('years'), bitOf('sectors')];

	const sectors = new Uint32Array(index.sectors.ids.length);
	const histogram = new Map<number, number>();
	let undated = 0;
	const kept: AtlasRecord[] = [];
	for (let at = first; at < end; at++) {
		const mask = masks[at]!;
		if ((mask & ~sectorsBit) === 0) sectors[index.sector[at]!]!++;
		if ((mask & ~yearsBit) === 0) {
			const from = index.from[at]!;
			if (from === 0) undated++;
			else
				for (
					let year = Math.max(from, layer.span.from);
					year <= Math.min(index.to[at]!, layer.span.to);
					year++
				)
					histogram.set(year, (histogram.get(year) ?? 0) + 1);
		}
		if (mask === 0) kept.push(index.records[at]!);
	}

	const wider = (flow: Flow) =>
		flow.years !== null && (flow.years.from < years.from || flow.years.to > years.to);
	const stages = stagesCounted(view, layer.stages);
	const [activities, indicators, memberships]: [Activity[], Indicator[], Membership[]] = [
		[],
		[],
		[]
	];
	const [flows, flowsNotDone, flowsWider]: [Flow[], Flow[], Flow[]] = [[], [], []];
	// A count adds no amounts: what it counts may reach beyond the years shown.
	const apart = (flow: Flow) => layer.measure === 'money' && wider(flow);
	for (const { kind, fact } of kept)
		if (kind === 'activities') activities.push(fact);
		else if (kind === 'indicators') indicators.push(fact);
		else if (kind === 'memberships') {
			if (holdsAtEndOf(fact, years.to)) memberships.push(fact);
		} else
			(!stages.includes(fact.stage) ? flowsNotDone : apart(fact) ? flowsWider : flows).push(fact);
	return {
		layer,
		years,
		activities,
		indicators,
		memberships,
		flows,
		flowsNotDone,
		flowsWider,
		sectors: new Map(
			[...sectors].flatMap((count, code) =>
				count > 0 ? [[index.sectors.ids[code] ?? '', count] as const] : []
			)
		),
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

/** How many records a layer has with nothing filtered; on a layer of ties, how many places have one. */
export function countOfLayer(dataset: Dataset, layer: Layer): number {
	return layer.measure === 'ties'
		? tiesAtEndOf(dataset, layer.defaultYears.to).size
		: select(dataset, { ...DEFAULT_VIEW, layer: layer.id }).count;
}
