import type { Language } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import type { Fill, Scene } from '$lib/core/scene/types';
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { labelFont } from './fonts';
import { imageName } from './images';
import type { Palette } from './palette';
import { LABEL_PX } from './sources';

/** Radius of the ring around a selected symbol or small place, px (visual.md, rule 4). */
export const SELECTION_RADIUS = 10.5;
const SELECTION_WIDTH = 2;
/** White halo around dots, px. */
const HALO = 2;
const KEYLINE = 0.6;

const get = (name: string): ExpressionSpecification => ['get', name];
const state = (name: string): ExpressionSpecification => [
	'boolean',
	['feature-state', name],
	false
];

/** Place id → value, as an expression; places with the same value share a branch. */
function byPlace(
	fills: readonly Fill[],
	valueOf: (fill: Fill) => string | null,
	otherwise: string
): ExpressionSpecification | string {
	const places = new Map<string, string[]>();
	for (const fill of fills) {
		const value = valueOf(fill);
		if (value === null) continue;
		const list = places.get(value);
		if (list) list.push(fill.place);
		else places.set(value, [fill.place]);
	}
	if (places.size === 0) return otherwise;
	const branches = [...places].flatMap(([value, ids]) => [ids, value]);
	return ['match', get('id'), ...branches, otherwise] as unknown as ExpressionSpecification;
}

const among = (ids: readonly string[]): FilterSpecification => [
	'in',
	get('id'),
	['literal', [...ids]]
];

const patternName = (fill: Fill) =>
	fill.pattern && imageName({ kind: 'pattern', pattern: fill.pattern });

const placesWith = (fills: readonly Fill[], key: 'pattern' | 'keyline') =>
	fills.filter((fill) => fill[key] !== null).map((fill) => fill.place);

function landLayers(fills: readonly Fill[], palette: Palette): LayerSpecification[] {
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': palette.water } },
		{
			id: 'graticule',
			type: 'line',
			source: 'lines',
			filter: ['==', get('kind'), 'graticule'],
			paint: { 'line-color': palette.graticule, 'line-width': 0.8 }
		},
		{
			id: 'places',
			type: 'fill',
			source: 'places',
			paint: { 'fill-color': byPlace(fills, (fill) => fill.colour, palette.landUnrecorded) }
		},
		{
			id: 'patterns',
			type: 'fill',
			source: 'places',
			filter: among(placesWith(fills, 'pattern')),
			paint: { 'fill-antialias': false, 'fill-pattern': byPlace(fills, patternName, '') }
		},
		{
			id: 'borders',
			type: 'line',
			source: 'lines',
			filter: ['==', get('kind'), 'borders'],
			paint: { 'line-color': palette.paper, 'line-width': 0.7 }
		},
		{
			id: 'coast',
			type: 'line',
			source: 'lines',
			filter: ['==', get('kind'), 'coast'],
			paint: { 'line-color': palette.coast, 'line-width': 0.5 }
		},
		{
			id: 'keylines',
			type: 'line',
			source: 'places',
			filter: among(placesWith(fills, 'keyline')),
			paint: {
				'line-color': byPlace(fills, (fill) => fill.keyline, 'transparent'),
				'line-width': KEYLINE
			}
		},
		{
			id: 'disputed',
			type: 'line',
			source: 'lines',
			filter: ['==', get('kind'), 'disputed'],
			paint: {
				'line-color': palette.inkMuted,
				'line-width': 0.8,
				'line-dasharray': [3, 2.5]
			}
		},
		{
			id: 'marked',
			type: 'line',
			source: 'marked',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ['match', get('state'), 'selected', palette.accent, palette.ink],
				'line-width': ['match', get('state'), 'selected', 2, 1.2]
			}
		}
	];
}

function flowLayers(palette: Palette): LayerSpecification[] {
	const casing: ExpressionSpecification = ['==', get('part'), 'casing'];
	const marked: ExpressionSpecification = ['any', state('selected'), state('hover')];
	return [
		{
			id: 'flows',
			type: 'line',
			source: 'flows',
			filter: ['!=', get('part'), 'head'],
			layout: { 'line-sort-key': get('order'), 'line-join': 'round' },
			paint: {
				'line-color': ['case', ['!', casing], get('colour'), marked, palette.ink, palette.paper],
				'line-width': get('width')
			}
		},
		{
			id: 'arrowheads',
			type: 'fill',
			source: 'flows',
			filter: ['==', get('part'), 'head'],
			layout: { 'fill-sort-key': get('order') },
			paint: { 'fill-color': get('colour') }
		}
	];
}

function symbolLayers(palette: Palette): LayerSpecification[] {
	const drawn: FilterSpecification = ['==', get('image'), ''];
	return [
		{
			id: 'halos',
			type: 'circle',
			source: 'symbols',
			filter: ['==', get('kind'), 'dot'],
			paint: { 'circle-radius': ['+', get('r'), HALO], 'circle-color': palette.paper }
		},
		{
			id: 'circles',
			type: 'circle',
			source: 'symbols',
			filter: drawn,
			// The largest first, so that the small ones lie on top.
			layout: { 'circle-sort-key': ['-', get('r')] },
			paint: {
				'circle-radius': get('r'),
				'circle-color': get('colour'),
				'circle-stroke-color': [
					'case',
					state('hover'),
					palette.ink,
					['!=', get('keyline'), ''],
					get('keyline'),
					get('colour')
				],
				'circle-stroke-width': ['case', state('hover'), 1.5, ['!=', get('keyline'), ''], KEYLINE, 0]
			}
		},
		{
			id: 'symbol-images',
			type: 'symbol',
			source: 'symbols',
			filter: ['!=', get('image'), ''],
			layout: {
				'icon-image': get('image'),
				'icon-allow-overlap': true,
				'icon-ignore-placement': true,
				'symbol-sort-key': ['-', get('r')]
			}
		},
		{
			id: 'selection',
			type: 'circle',
			source: 'symbols',
			paint: {
				'circle-radius': ['max', SELECTION_RADIUS, ['+', get('r'), 4]],
				'circle-opacity': 0,
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': SELECTION_WIDTH,
				'circle-stroke-opacity': ['case', state('selected'), 1, 0]
			}
		}
	];
}

function labelLayer(
	projection: ProjectionId,
	palette: Palette,
	language: Language
): LayerSpecification {
	// On the flat world core/plane has already kept labels apart, the same way as for the SVG.
	const settled = projection === 'equal-earth';
	return {
		id: 'labels',
		type: 'symbol',
		source: 'labels',
		layout: {
			'text-field': get('text'),
			'text-font': labelFont(language === 'en'),
			'text-size': LABEL_PX,
			'text-anchor': get('anchor') as never,
			'text-offset': get('offset') as never,
			'text-letter-spacing': ['case', ['==', get('kind'), 'sea'], 0.12, 0],
			'text-max-width': 40,
			'text-padding': 2,
			'text-allow-overlap': settled,
			'text-ignore-placement': settled,
			'symbol-sort-key': ['-', get('priority')]
		},
		paint: {
			'text-color': ['match', get('kind'), 'sea', palette.seaLabel, palette.ink],
			'text-halo-color': ['match', get('kind'), 'sea', palette.water, palette.paper],
			'text-halo-width': 1.5
		}
	};
}

/** The layers of a Scene, bottom first. */
export function layersOf(
	scene: Scene,
	projection: ProjectionId,
	palette: Palette,
	language: Language
): LayerSpecification[] {
	return [
		...landLayers(scene.fills, palette),
		...flowLayers(palette),
		...symbolLayers(palette),
		labelLayer(projection, palette, language)
	];
}
