import { lineWidth, type Layer } from '../query/layers';
import { recordsOfLayer } from '../query/select';
import type { LayerResult, PartyRow } from '../aggregate/result';
import { sumByParty, weakest } from '../aggregate/sum';
import type { Dataset, PartyId } from '../dataset/types';
import { flowCurves, project, unproject, type Bezier, type FlowEnd } from '../plane';
import { PALETTE } from '../scale/palette';
import type { FlowMark, FlowRest } from './types';

/** Where flows leave and end in Taiwan, degrees. */
export const TAIPEI = [121.56, 25.04] as const;

/** More curves than this in one fan cannot be told apart: the rest is summed. */
export const FLOWS_DRAWN = 12;

interface Position {
	x: number;
	y: number;
	lon: number;
	lat: number;
}

const groupPositions = new WeakMap<Dataset, Map<PartyId, Position | null>>();

function amidMembers(dataset: Dataset, group: PartyId): Position | null {
	const members = dataset.memberships
		.filter((membership) => membership.group === group)
		.flatMap((membership) => dataset.places.get(membership.place) ?? []);
	if (members.length === 0) return null;
	const x = members.reduce((sum, place) => sum + place.x, 0) / members.length;
	const y = members.reduce((sum, place) => sum + place.y, 0) / members.length;
	// Not the mean of the degrees: that of 179° and -179° lies on the other side of the earth.
	const [lon, lat] = unproject(x, y);
	return { x, y, lon, lat };
}

/** Where a party is drawn: a place at its label point, a group amid its members, an organisation nowhere. */
export function positionOf(dataset: Dataset, party: PartyId): Position | null {
	const place = dataset.places.get(party);
	if (place) return place;
	if (!dataset.groups.has(party)) return null;
	let known = groupPositions.get(dataset);
	if (!known) groupPositions.set(dataset, (known = new Map()));
	let at = known.get(party);
	if (at === undefined) known.set(party, (at = amidMembers(dataset, party)));
	return at;
}

/** A layer's fan in one direction: its ends with nothing filtered, and their curves. */
interface Fan {
	ends: FlowEnd[];
	curves: ReadonlyMap<PartyId, Bezier>;
}

const fans = new WeakMap<Dataset, Map<string, Fan>>();

const endsOf = (dataset: Dataset, parties: readonly PartyId[]): FlowEnd[] =>
	parties.flatMap((party) => {
		const at = positionOf(dataset, party);
		return at && party !== 'TWN' ? [{ id: party, x: at.x, y: at.y }] : [];
	});

/** Worked out once: it depends on the layer, not on the view. */
function fanOf(dataset: Dataset, layer: Layer, direction: 'out' | 'in'): Fan {
	let known = fans.get(dataset);
	if (!known) fans.set(dataset, (known = new Map()));
	const key = `${layer.id} ${layer.unit} ${direction}`;
	const found = known.get(key);
	if (found) return found;
	const end = direction === 'out' ? 'destination' : 'origin';
	const flows = recordsOfLayer(dataset, layer).flows.filter(
		(flow) => layer.stages.includes(flow.stage) && flow[end] !== 'TWN'
	);
	const usual = sumByParty(flows, layer.unit, end, dataset.flows).map(({ party }) => party);
	const ends = endsOf(dataset, usual.sort());
	const fan = { ends, curves: flowCurves(project(...TAIPEI), ends, direction) };
	known.set(key, fan);
	return fan;
}

/**
 * Curves of the parties that receive (or give) on the layer with nothing filtered: a filter must not move a curve. A
 * total that only a filter leaves without its parts gets a curve of its own among those.
 */
function layerCurves(
	dataset: Dataset,
	{ rows, selection }: LayerResult,
	direction: 'out' | 'in'
): Map<PartyId, Bezier> {
	const { ends, curves } = fanOf(dataset, selection.layer, direction);
	const all = new Map(curves);
	const others = rows.map((row) => row.party).filter((party) => !curves.has(party));
	for (const extra of endsOf(dataset, others)) {
		const curve = flowCurves(project(...TAIPEI), [...ends, extra], direction).get(extra.id);
		if (curve) all.set(extra.id, curve);
	}
	return all;
}

/** The flows of a result. */
export interface Flows {
	/** the largest, and that of the selected party: what is drawn */
	drawn: FlowMark[];
	/** each drawn only while it is pointed at */
	more: FlowMark[];
	/** the sum of `more`; null where every flow is drawn */
	rest: FlowRest | null;
	/** the sum of what goes to or comes from parties that have no place on the map */
	unplaced: FlowRest | null;
}

function sumOf(rows: readonly PartyRow[]): FlowRest | null {
	if (rows.length === 0) return null;
	return {
		count: rows.length,
		// No row's amount contains another's (sumByParty), so they can be added.
		value: rows.reduce((total, row) => total + row.value, 0),
		qualifier: weakest(rows.flatMap((row) => row.sum ?? [])),
		parties: rows.map((row) => row.party)
	};
}

/** The flows of a money layer, the largest drawn and the rest summed; none on other layers. */
export function flowsOf(
	dataset: Dataset,
	result: LayerResult,
	direction: 'out' | 'in',
	selected: PartyId | null,
	titleOf: (row: PartyRow) => string
): Flows {
	const { layer } = result.selection;
	if (layer.measure !== 'money') return { drawn: [], more: [], rest: null, unplaced: null };
	const curves = layerCurves(dataset, result, direction);
	const amounts = result.rows.filter((row) => row.value > 0 && row.party !== 'TWN');
	const placed = amounts.filter((row) => curves.has(row.party));
	const isDrawn = (row: PartyRow, at: number) => at < FLOWS_DRAWN || row.party === selected;
	const markOf = (row: PartyRow): FlowMark[] => {
		const curve = curves.get(row.party);
		const at = positionOf(dataset, row.party);
		if (!curve || !at) return [];
		const there = [at.lon, at.lat] as const;
		return [
			{
				id: `flow-${row.party}`,
				party: row.party,
				direction,
				curve,
				from: direction === 'out' ? TAIPEI : there,
				to: direction === 'out' ? there : TAIPEI,
				width: lineWidth(layer, row.value),
				colour: direction === 'out' ? PALETTE.flowOut : PALETTE.flowIn,
				value: row.value,
				unit: layer.unit,
				qualifier: row.sum?.qualifier ?? 'exact',
				title: titleOf(row)
			}
		];
	};
	return {
		drawn: placed.filter(isDrawn).flatMap(markOf),
		more: placed.filter((row, at) => !isDrawn(row, at)).flatMap(markOf),
		rest: sumOf(placed.filter((row, at) => !isDrawn(row, at))),
		unplaced: sumOf(amounts.filter((row) => !curves.has(row.party)))
	};
}
