import type {
	Activity,
	Dataset,
	Flow,
	Indicator,
	Membership,
	PartyId,
	Qualifier
} from '../dataset/types';
import { masksOf } from '../query/filter';
import { classAt, type Layer } from '../query/layers';
import { recordsOf } from '../query/records';
import { countedParts, select, type PartyFacts, type Selection } from '../query/select';
import {
	holdsAtEndOf,
	tiesAtEndOf,
	TIE_CLASSES,
	type PlaceTies,
	type TieClass
} from '../query/ties';
import type { LayerId, View } from '../query/view';
import { ancestorsOf, sumByParty, sumFlows, weakest } from './sum';
import type { Container, UnitSum } from './types';

/** One line of the list twin, one mark on the map. */
export interface PartyRow {
	party: PartyId;
	/** the layer's measure: facts (ties), records (count) or the amount in the layer's unit (money) */
	value: number;
	/** legend class */
	class: string;
	/** money layers: the arithmetic behind `value` */
	sum: UnitSum | null;
	activities: Activity[];
	flows: Flow[];
	/** layers that count figures */
	indicators?: Indicator[];
	/** layers that count memberships */
	memberships?: Membership[];
}

/** What a layer answers to a view: map, list, legend, totals and text all come from this one value. */
export interface LayerResult {
	selection: Selection;
	/** largest first; places, groups and organisations alike */
	rows: PartyRow[];
	/** ties at the end of the year shown, by place (ties layer only) */
	ties: ReadonlyMap<PartyId, PlaceTies>;
	/** sums of the counted flows, the layer's own unit first */
	sums: UnitSum[];
	/** what the rows of a money layer add up to: no row's amount contains another's */
	listed: { value: number; qualifier: Qualifier };
	/** totals stated for a longer span than the years shown that contain counted rows; same unit as the layer */
	widerTotals: Container[];
	/** money layers: parties that something went to (or came from) in the layer's unit, but without an amount stated */
	unstated: PartyId[];
	/** places with any record at all, for "no record in these sources" */
	recorded: ReadonlySet<PartyId>;
}

/** Legend class of a place on a count layer that colours by role: the strongest part it had in what is shown. */
const ROLE_CLASS: Record<string, string> = {
	host: 'host',
	'co-host': 'co-host',
	partner: 'co-host',
	participant: 'participant',
	recipient: 'recipient',
	destination: 'recipient'
};
const CLASS_ORDER = ['host', 'co-host', 'participant', 'recipient'];

/** The party that a counted record names, with the class its part gives it. */
type Part = readonly [party: PartyId, classOf: string];

function partsOf(dataset: Dataset, layer: Layer, activity: Activity): Part[] {
	const parts = new Map<PartyId, string>();
	for (const { party, role } of countedParts(dataset, layer, activity)) {
		const classOf = layer.colourBy === 'role' ? (ROLE_CLASS[role] ?? 'participant') : 'named';
		const before = parts.get(party);
		if (!before || CLASS_ORDER.indexOf(classOf) < CLASS_ORDER.indexOf(before))
			parts.set(party, classOf);
	}
	return [...parts];
}

function countRows(dataset: Dataset, selection: Selection, end: 'origin' | 'destination') {
	const { layer, years } = selection;
	const rows = new Map<PartyId, PartyRow>();
	const count = ([party, classOf]: Part, put: (row: PartyRow) => void) => {
		let row = rows.get(party);
		if (!row) {
			row = { party, value: 0, class: classOf, sum: null, activities: [], flows: [] };
			rows.set(party, row);
		}
		row.value++;
		put(row);
		if (CLASS_ORDER.indexOf(classOf) < CLASS_ORDER.indexOf(row.class)) row.class = classOf;
	};
	for (const activity of selection.activities)
		for (const part of partsOf(dataset, layer, activity))
			count(part, (row) => row.activities.push(activity));
	for (const flow of selection.flows)
		if (flow[end] !== 'TWN' && (layer.organisations || !dataset.organisations.has(flow[end])))
			count([flow[end], 'named'], (row) => row.flows.push(flow));
	for (const indicator of selection.indicators)
		count([indicator.subject, 'named'], (row) => (row.indicators ??= []).push(indicator));
	for (const membership of selection.memberships)
		count([membership.place, 'named'], (row) => (row.memberships ??= []).push(membership));

	const partners = new Set(
		dataset.memberships
			.filter((one) => one.group === layer.partners && holdsAtEndOf(one, years.to))
			.map(({ place }) => place)
	);
	for (const row of rows.values()) {
		if (layer.draw === 'classes') row.class = `class-${classAt(layer, row.value)}`;
		// A partner of the whole programme is more than what it was at single events.
		else if (partners.has(row.party)) row.class = 'partner';
	}
	return [...rows.values()];
}

function tieRows(
	dataset: Dataset,
	view: View,
	ties: ReadonlyMap<PartyId, PlaceTies>,
	facts: ReadonlyMap<PartyId, PartyFacts>
): PartyRow[] {
	const masks = masksOf(dataset, view.scope === 'layer' ? view : { ...view, scope: 'layer' });
	const kept = new Set<unknown>();
	for (const { at, fact } of recordsOf(dataset).records) if (masks[at] === 0) kept.add(fact);
	return [...ties.values()].map((entry) => {
		const own = facts.get(entry.place);
		const activities = (own?.activities ?? []).filter((activity) => kept.has(activity));
		const flows = (own?.flows ?? []).filter((flow) => kept.has(flow));
		const indicators = (own?.indicators ?? []).filter((indicator) => kept.has(indicator));
		return {
			party: entry.place,
			value: activities.length + flows.length + indicators.length,
			class: entry.classes[0] as TieClass,
			sum: null,
			activities,
			flows
		};
	});
}

/** Legend class of a party on a money layer; an organisation has no place on the map, so no entry in the legend. */
function amountClass(dataset: Dataset, party: PartyId): string {
	if (dataset.places.has(party)) return 'amount';
	return dataset.groups.has(party) ? 'group-amount' : 'organisation-amount';
}

/**
 * Answers a view. `facts` is `factsByParty(dataset)`, made once by the caller; `shown` is every layer of the picture that
 * the answer is part of, where that is more than the view's own (layers over others, a second map).
 * Rows are sorted: ties by class, then facts; the other layers by their measure; equal values by id.
 */
export function resultOf(
	dataset: Dataset,
	facts: ReadonlyMap<PartyId, PartyFacts>,
	view: View,
	shown?: readonly LayerId[]
): LayerResult {
	const selection = select(dataset, view, shown);
	const { layer } = selection;
	const end = layer.twoWay && view.direction === 'in' ? 'origin' : 'destination';
	const ties = layer.measure === 'ties' ? tiesAtEndOf(dataset, selection.years.to) : new Map();
	const recorded = new Set<PartyId>();
	for (const [party, entry] of facts) if (entry.count > 0) recorded.add(party);

	const sums = sumFlows(selection.flows, dataset.flows).sort(
		(a, b) => Number(b.unit === layer.unit) - Number(a.unit === layer.unit)
	);
	const flowsOf = new Map<PartyId, Flow[]>();
	for (const flow of selection.flows) {
		const list = flowsOf.get(flow[end]);
		if (list) list.push(flow);
		else flowsOf.set(flow[end], [flow]);
	}
	let rows: PartyRow[];
	if (layer.measure === 'money')
		rows = sumByParty(selection.flows, layer.unit, end, dataset.flows).map(({ party, sum }) => ({
			party,
			value: sum.stated,
			class: amountClass(dataset, party),
			sum,
			activities: [],
			flows: flowsOf.get(party) ?? []
		}));
	else if (layer.measure === 'count') rows = countRows(dataset, selection, end);
	else rows = tieRows(dataset, view, ties, facts);

	const order = (row: PartyRow) =>
		layer.measure === 'ties' ? TIE_CLASSES.indexOf(row.class as TieClass) : 0;
	rows.sort((a, b) => order(a) - order(b) || b.value - a.value || (a.party < b.party ? -1 : 1));

	const counted = sums.find((sum) => sum.unit === layer.unit);
	const widerTotals = selection.flowsWider
		.filter((flow) => flow.unit === layer.unit && flow.value !== null && flow.restates === '')
		.map((flow) => {
			const inside = (counted?.leaves ?? []).filter((leaf) =>
				ancestorsOf(leaf, dataset.flows).has(flow.id)
			);
			const itemised = inside.reduce((total, leaf) => total + (leaf.value ?? 0), 0);
			return { flow, itemised, notBrokenDown: Math.max(0, (flow.value ?? 0) - itemised) };
		})
		.filter(({ itemised }) => itemised > 0);

	const listed = {
		value: rows.reduce((total, row) => total + (row.sum?.stated ?? 0), 0),
		qualifier: weakest(rows.flatMap((row) => row.sum ?? []))
	};
	const having = new Set(rows.map((row) => row.party));
	const unstated = [...selection.flows, ...selection.flowsWider]
		.filter((flow) => layer.measure === 'money' && flow.unit === layer.unit && flow.value === null)
		.map((flow) => flow[end])
		.filter((party) => !having.has(party));
	return {
		selection,
		rows,
		ties,
		sums,
		listed,
		widerTotals,
		unstated: [...new Set(unstated)].sort(),
		recorded
	};
}
