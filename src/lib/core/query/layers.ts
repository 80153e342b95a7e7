import type { ActivityKind, FlowType, Role, Stage, Years } from '../dataset/types';
import type { LayerId, View } from './view';

/**
 * A layer is data: which records it asks for, what it measures and on which fixed scale it is drawn. Adding one is
 * adding an entry here and its words in i18n.
 */
export interface Layer {
	id: LayerId;
	/** `ties`: a class per place; `count`: activities per place; `money`: amounts per party, with flows */
	measure: 'ties' | 'count' | 'money';
	/** roots of the programme subtrees asked for; empty = every programme */
	programmes: readonly string[];
	/** money layers: kinds of flow, the stages that count as happened, and the one unit drawn */
	flowTypes: readonly FlowType[];
	stages: readonly Stage[];
	unit: string;
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
}

/** Narrowest flow, px; the legend says from which value on it applies. */
export const MIN_LINE = 1.4;
/** Smallest circle, px radius: still seen beside a coast. */
export const MIN_CIRCLE = 3;

export const LAYERS: readonly Layer[] = [
	{
		id: 'partnership',
		measure: 'ties',
		programmes: [],
		flowTypes: [],
		stages: [],
		unit: '',
		kinds: [],
		roles: [],
		twoWay: false,
		span: { from: 2016, to: 2023 },
		defaultYears: { from: 2022, to: 2022 },
		moment: true,
		frame: 'world',
		scale: null
	},
	{
		id: 'gctf',
		measure: 'count',
		programmes: ['gctf'],
		flowTypes: [],
		stages: [],
		unit: 'event',
		kinds: ['event', 'training'],
		roles: ['host', 'co-host', 'partner', 'participant'],
		twoWay: false,
		span: { from: 2015, to: 2022 },
		defaultYears: { from: 2015, to: 2022 },
		moment: false,
		frame: 'world',
		scale: { circle: { value: 50, r: 24 }, line: null, keys: [50, 20, 5, 1] }
	},
	{
		id: 'ukraine',
		measure: 'money',
		programmes: ['ukraine-aid'],
		flowTypes: ['grant', 'in-kind', 'loan', 'budget'],
		stages: ['actual'],
		unit: 'USD',
		kinds: [],
		roles: [],
		twoWay: false,
		span: { from: 2022, to: 2023 },
		defaultYears: { from: 2022, to: 2022 },
		moment: false,
		frame: 'eurasia',
		scale: {
			circle: { value: 14_500_000, r: 29 },
			line: { value: 14_500_000, width: 15 },
			keys: [15_000_000, 5_000_000, 2_500_000, 1_000_000]
		}
	},
	{
		id: 'investment',
		measure: 'money',
		programmes: ['investment', 'nsp-economic'],
		flowTypes: ['investment'],
		stages: ['actual', 'approved'],
		unit: 'USD',
		kinds: [],
		roles: [],
		twoWay: true,
		span: { from: 2017, to: 2017 },
		defaultYears: { from: 2017, to: 2017 },
		moment: false,
		frame: 'world',
		scale: {
			circle: { value: 9_000_000_000, r: 32 },
			line: { value: 9_000_000_000, width: 16 },
			keys: [8_000_000_000, 4_000_000_000, 1_000_000_000, 500_000_000]
		}
	},
	{
		id: 'ngo',
		measure: 'count',
		programmes: ['ngo-cooperation'],
		flowTypes: [],
		stages: [],
		unit: 'project',
		kinds: ['project', 'relief', 'training'],
		roles: ['recipient', 'destination', 'host', 'participant'],
		twoWay: false,
		span: { from: 2018, to: 2022 },
		defaultYears: { from: 2018, to: 2022 },
		moment: false,
		frame: 'world',
		scale: { circle: { value: 30, r: 22 }, line: null, keys: [30, 10, 3, 1] }
	}
];

/** The layer with an id. Throws on an id outside LAYER_IDS, which the type forbids. */
export function layerOf(id: LayerId): Layer {
	const layer = LAYERS.find((entry) => entry.id === id);
	if (!layer) throw new Error(`no layer "${id}" in the catalogue`);
	return layer;
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
