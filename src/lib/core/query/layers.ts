import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	ROLES,
	type ActivityKind,
	type FlowType,
	type PartyId,
	type Role,
	type Stage,
	type Years
} from '../dataset/types';
import {
	CATALOGUE,
	LAYER_IDS,
	type Entry,
	type LayerGroup,
	type LayerId,
	type UnitScale
} from './catalogue';
import type { View } from './view';

/**
 * A layer is data: which records it asks for, what it measures and on which fixed scale it is drawn. Adding one is
 * adding an entry to the catalogue and its words in i18n.
 */
export interface Layer {
	id: LayerId;
	group: LayerGroup;
	/**
	 * `ties`: a class per place; `count`: records per place; `money`: amounts in one unit per party, with flows – sums of
	 * money, or goods by number or weight
	 */
	measure: 'ties' | 'count' | 'money';
	/** count layers: the records counted */
	counted: 'activities' | 'flows' | 'indicators' | 'memberships';
	/** count layers: a circle by number over land in one colour, or land in classes by number */
	draw: 'circles' | 'classes';
	/** count layers with circles: what colours the land beneath, the strongest part a place had or nothing but being named */
	colourBy: 'role' | 'named';
	/** members of this group are a class of their own, '' for none */
	partners: PartyId;
	/** what is planned is counted, and nothing else */
	planned: boolean;
	/** count layers: whether the list counts organisations too */
	organisations: boolean;
	/** roots of the programme subtrees asked for; empty = every programme */
	programmes: readonly string[];
	/** kinds of flow, the stages that count as happened, and the one unit drawn */
	flowTypes: readonly FlowType[];
	stages: readonly Stage[];
	unit: string;
	/** the units of which a view may draw one; empty on layers without a choice */
	units: readonly string[];
	/** whether the title names the unit also where it is the first */
	unitInTitle: boolean;
	/** count layers: the kinds of activity counted, and the roles by which a party counts */
	kinds: readonly ActivityKind[];
	roles: readonly Role[];
	/** whether the direction control applies */
	twoWay: boolean;
	/** years that the time control offers */
	span: Years;
	/** shown when the link names no years */
	defaultYears: Years;
	/** one moment (`to`, at the year's end) instead of a span */
	moment: boolean;
	/** frame when the link names none */
	frame: 'world' | 'eurasia';
	/**
	 * Fixed for the layer, never re-fitted to a filter: `circle` is a value and its radius in px (area grows with the
	 * value), `line` a value and its width in px (width grows with the value), `keys` the values shown in the legend.
	 */
	scale: {
		circle: { value: number; r: number };
		line: { value: number; width: number } | null;
		keys: readonly number[];
	} | null;
	/** the layer of the picture whose legend has the sizes of a scale that this one shares; null: its own legend has them */
	keysIn: LayerId | null;
	/** lowest value of each class of a layer in classes, fixed like a scale */
	breaks: readonly number[];
}

/** Narrowest flow, px; the legend says from which value on it applies. */
export const MIN_LINE = 1.4;
/** Smallest circle, px radius: still seen beside a coast. */
export const MIN_CIRCLE = 3;

/** Every kind but targets, which are plans. */
const DONE_KINDS = ACTIVITY_KINDS.filter((kind) => kind !== 'target');
/** A mere subject of an activity had no part in it. */
const PARTS = ROLES.filter((role) => role !== 'subject');

function scaleOf(entry: UnitScale | undefined): Layer['scale'] {
	if (!entry) return null;
	const { circle, line, keys } = entry;
	return {
		circle: { value: circle[0], r: circle[1] },
		line: line ? { value: line[0], width: line[1] } : null,
		keys
	};
}

function layerFrom(id: LayerId, entry: Entry): Layer {
	const { measure, span, scales = [] } = entry;
	const flows = measure === 'money' || entry.counted === 'flows';
	const activities = measure === 'count' && (entry.counted ?? 'activities') === 'activities';
	const [from, to] = span;
	const [first, last] = entry.years ?? span;
	return {
		id,
		group: entry.group,
		measure,
		counted: entry.counted ?? 'activities',
		draw: entry.draw ?? 'circles',
		colourBy: entry.colourBy ?? 'named',
		partners: entry.partners ?? '',
		planned: entry.planned ?? false,
		organisations: entry.organisations ?? false,
		programmes: entry.programmes ?? [],
		flowTypes: entry.flowTypes ?? (flows ? FLOW_TYPES : []),
		stages: entry.stages ?? (flows ? ['actual'] : []),
		unit: scales[0]?.unit ?? entry.unit ?? '',
		units: scales.length > 1 ? scales.map(({ unit }) => unit) : [],
		unitInTitle: entry.unitInTitle ?? false,
		kinds: entry.kinds ?? (activities ? (entry.planned ? ACTIVITY_KINDS : DONE_KINDS) : []),
		roles: entry.roles ?? (activities ? PARTS : []),
		twoWay: entry.twoWay ?? false,
		span: { from, to },
		defaultYears: { from: first, to: last },
		moment: entry.moment ?? false,
		frame: entry.frame ?? 'world',
		scale: scaleOf(scales[0]),
		keysIn: null,
		breaks: entry.breaks ?? []
	};
}

/** The catalogue with everything filled in, in its order. */
export const LAYERS: readonly Layer[] = LAYER_IDS.map((id) => layerFrom(id, CATALOGUE[id]));
const BY_ID: ReadonlyMap<string, Layer> = new Map(LAYERS.map((layer) => [layer.id, layer]));

/** The layer with an id. Throws on an id outside LAYER_IDS, which the type forbids. */
export function layerOf(id: LayerId): Layer {
	const layer = BY_ID.get(id);
	if (!layer) throw new Error(`no layer "${id}" in the catalogue`);
	return layer;
}

/** A layer drawn in another of its units; the layer itself where it has no such unit. */
export function inUnit(layer: Layer, unit: string): Layer {
	if (unit === layer.unit || !layer.units.includes(unit)) return layer;
	const entry: Entry = CATALOGUE[layer.id];
	return { ...layer, unit, scale: scaleOf(entry.scales?.find((scale) => scale.unit === unit)) };
}

/** A layer in the unit in which a view draws it. */
export function layerShown(id: LayerId, { unit }: Pick<View, 'unit'>): Layer {
	const layer = layerOf(id);
	return inUnit(layer, unit.find((one) => layer.units.includes(one)) ?? layer.unit);
}

/** Every layer that a view shows in one picture: those over the main one, and that of the map beside it. */
export const layersShown = ({ layer, over, beside }: View): LayerId[] => [
	...new Set([layer, ...over, ...(beside ? [beside.layer] : [])])
];

/**
 * A layer among those it is shown with: amounts in one unit have one scale, the coarsest of theirs, so that the same
 * amount is as wide and as large on each. The first of them has the sizes in its legend.
 */
export function onSharedScale(layer: Layer, shown: readonly Layer[]): Layer {
	const alike = shown.filter(({ measure, unit }) => measure === 'money' && unit === layer.unit);
	const scales = alike.flatMap(({ scale }) => scale ?? []);
	if (layer.measure !== 'money' || scales.length < 2) return layer;
	const circle = scales
		.map((scale) => scale.circle)
		.reduce((a, b) => (b.value / b.r ** 2 > a.value / a.r ** 2 ? b : a));
	const line = scales
		.map((scale) => scale.line)
		.reduce((a, b) => (a && b && a.value / a.width >= b.value / b.width ? a : (b ?? a)));
	const shared = { ...layer, scale: { circle, line, keys: [] } };
	const values = [...new Set(scales.flatMap(({ keys }) => keys))].sort((a, b) => b - a);
	const wider = values.filter((value) => lineWidth(shared, value) > MIN_LINE);
	// Below those one size stands for all the others: the thinnest line.
	const keys = values.slice(0, wider.length + 1);
	const first = alike[0] ?? layer;
	return {
		...shared,
		scale: { circle, line, keys },
		keysIn: first.id === layer.id ? null : first.id
	};
}

/** The years a view shows on its layer: its own, kept within the layer's span, or the layer's default. */
export function yearsShown(view: View): Years {
	const { span, defaultYears, moment } = layerOf(view.layer);
	if (!view.years) return defaultYears;
	const to = Math.min(Math.max(view.years.to, span.from), span.to);
	const from = Math.max(Math.min(view.years.from, span.to), span.from);
	return moment ? { from: to, to } : { from, to };
}

/** Radius in px of a value on a layer's fixed circle scale (area proportional to the value). */
export function circleRadius(layer: Layer, value: number): number {
	if (!layer.scale) return 0;
	const { circle } = layer.scale;
	return Math.max(MIN_CIRCLE, circle.r * Math.sqrt(value / circle.value));
}

/** Width in px of a value on a layer's fixed line scale (width proportional to the value, at least MIN_LINE). */
export function lineWidth(layer: Layer, value: number): number {
	const line = layer.scale?.line;
	return line ? Math.max(MIN_LINE, (line.width * value) / line.value) : 0;
}

/** Position of a value among a layer's fixed classes, from 0; -1 below the first. */
export const classAt = ({ breaks }: Pick<Layer, 'breaks'>, value: number): number =>
	breaks.findLastIndex((lowest) => value >= lowest);
