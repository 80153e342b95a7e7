import { FADED, HUB, LABEL_SIZE } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT } from './fonts';
import type { Palette } from './palette';
import { RING } from './symbols';

/** Widths of the map's own lines, px; the coast's inner half lies under the land. */
export const LINES = {
	graticule: 0.8,
	coast: 2 * 0.5,
	border: 0.7,
	keyline: 0.6,
	disputed: 0.8
} as const;
/** Dashes of disputed borders, px. */
const DISPUTED = [3, 2.5] as const;
const SELECTED_LINE = 2;
const HOVER_LINE = 1.2;
/** White around dots, px. */
const HALO = 2;
const DOT_KEYLINE = 0.8;
/** Between a text and its mark, px. */
const LEADER_LINE = 0.8;
/** White around a label, px. */
const LABEL_HALO = 1.5;

/** A circle without a filling, px. */
const OUTLINE = 2;

const get = (name: string): ExpressionSpecification => ['get', name];
const is = (name: string, value: string): ExpressionSpecification => ['==', get(name), value];
/** 1, or faded where another party's flow is shown by itself. */
const opacity = (isolated: PartyId | null): ExpressionSpecification | number =>
	isolated === null ? 1 : ['match', get('party'), [isolated, 'TWN', ''], 1, FADED];
const HOVERED: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

function lineLayer(
	id: 'graticule' | 'coast' | 'borders' | 'disputed',
	colour: string,
	width: number
) {
	return {
		id,
		type: 'line',
		source: 'lines',
		filter: is('kind', id),
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colour, 'line-width': width }
	} satisfies LayerSpecification;
}

function landLayers(palette: Palette): LayerSpecification[] {
	const disputed = lineLayer('disputed', palette.inkMuted, LINES.disputed);
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': palette.water } },
		lineLayer('graticule', palette.graticule, LINES.graticule),
		lineLayer('coast', palette.coast, LINES.coast),
		{
			id: 'places',
			type: 'fill',
			source: 'places',
			// By state: an expression over ids would have every tile laid out again whenever a colour changes.
			paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], palette.landUnrecorded] }
		},
		{
			id: 'patterns',
			type: 'fill',
			source: 'patterned',
			paint: { 'fill-antialias': false, 'fill-pattern': get('pattern') }
		},
		lineLayer('borders', palette.paper, LINES.border),
		{
			id: 'keylines',
			type: 'line',
			source: 'keylined',
			layout: { 'line-sort-key': get('order'), 'line-join': 'round' },
			paint: { 'line-color': get('colour'), 'line-width': get('width') }
		},
		{
			...disputed,
			layout: { 'line-join': 'miter' },
			paint: {
				...disputed.paint,
				// MapLibre measures dashes in widths of the line.
				'line-dasharray': DISPUTED.map((px) => px / LINES.disputed)
			}
		},
		{
			id: 'outlines',
			type: 'line',
			source: 'marked',
			filter: ['==', get('r'), 0],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ['match', get('state'), 'selected', palette.accent, palette.ink],
				'line-width': ['match', get('state'), 'hover', HOVER_LINE, SELECTED_LINE]
			}
		}
	];
}

function flowLayers(palette: Palette, isolated: PartyId | null): LayerSpecification[] {
	const shown = opacity(isolated);
	return [
		{
			id: 'flows',
			type: 'line',
			source: 'flows',
			// Casings and lines in one layer: their order makes each flow cut those before it.
			filter: ['any', is('part', 'casing'), is('part', 'line')],
			layout: { 'line-sort-key': get('order'), 'line-join': 'round' },
			paint: {
				'line-color': [
					'case',
					is('part', 'line'),
					get('colour'),
					HOVERED,
					palette.ink,
					palette.paper
				],
				'line-width': get('width'),
				'line-opacity': shown
			}
		},
		{
			id: 'arrowheads',
			type: 'fill',
			source: 'flows',
			filter: is('part', 'head'),
			layout: { 'fill-sort-key': get('order') },
			paint: { 'fill-color': get('colour'), 'fill-opacity': shown }
		},
		{
			id: 'hub',
			type: 'circle',
			source: 'flows',
			filter: is('part', 'hub'),
			paint: {
				'circle-radius': HUB.radius,
				'circle-color': palette.ink,
				'circle-stroke-color': palette.paper,
				'circle-stroke-width': HUB.halo - HUB.radius
			}
		}
	];
}

function symbolLayers(palette: Palette, isolated: PartyId | null): LayerSpecification[] {
	const shown = opacity(isolated);
	const keyed: ExpressionSpecification = ['!=', get('keyline'), ''];
	const ring = (
		id: string,
		colour: string | ExpressionSpecification,
		width: number
	): LayerSpecification => ({
		id,
		type: 'circle',
		source: 'marked',
		filter: ['>', get('r'), 0],
		paint: {
			// MapLibre strokes outside the radius, SVG on it.
			'circle-radius': ['-', get('r'), width / 2],
			'circle-opacity': 0,
			'circle-stroke-color': colour,
			'circle-stroke-width': width
		}
	});
	const keyline: ExpressionSpecification = [
		'case',
		keyed,
		['match', get('kind'), 'dot', DOT_KEYLINE, 'outline', OUTLINE, LINES.keyline],
		0
	];
	return [
		{
			id: 'halos',
			type: 'circle',
			source: 'symbols',
			filter: is('kind', 'dot'),
			paint: {
				'circle-radius': ['+', get('r'), HALO],
				'circle-color': palette.paper,
				'circle-opacity': shown
			}
		},
		{
			id: 'circles',
			type: 'circle',
			source: 'symbols',
			filter: is('image', ''),
			layout: { 'circle-sort-key': get('order') },
			paint: {
				'circle-radius': ['-', get('r'), ['/', keyline, 2]],
				'circle-color': ['match', get('kind'), 'outline', 'rgba(0,0,0,0)', get('colour')],
				'circle-stroke-color': ['case', HOVERED, palette.ink, keyed, get('keyline'), get('colour')],
				'circle-stroke-width': ['case', HOVERED, 1.5, keyline],
				'circle-opacity': shown,
				'circle-stroke-opacity': shown
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
				'symbol-sort-key': get('order')
			},
			paint: { 'icon-opacity': shown }
		},
		ring('ring-casing', palette.paper, RING.casing),
		ring('ring', ['match', get('state'), 'marked', palette.ink, palette.accent], RING.width)
	];
}

function labelLayer(projection: ProjectionId, isolated: PartyId | null): LayerSpecification {
	// On the flat world core/plane has already kept labels apart, as it does for the SVG.
	const settled = projection === 'equal-earth';
	return {
		id: 'labels',
		type: 'symbol',
		source: 'labels',
		filter: ['==', ['geometry-type'], 'Point'],
		layout: {
			'text-field': get('text'),
			'text-font': LABEL_FONT,
			'text-size': LABEL_SIZE,
			'text-anchor': get('anchor') as never,
			'text-offset': get('offset') as never,
			'text-letter-spacing': ['case', is('kind', 'sea'), 0.12, 0],
			'text-max-width': 40,
			'text-padding': 2,
			'text-allow-overlap': settled,
			'text-ignore-placement': settled,
			'symbol-sort-key': ['-', get('priority')]
		},
		paint: {
			'text-color': get('colour'),
			'text-halo-color': get('halo'),
			'text-halo-width': LABEL_HALO,
			'text-opacity': opacity(isolated)
		}
	};
}

/** The layers of every Scene, bottom first. `isolated`: whose flow is shown by itself. */
export function layersOf(
	projection: ProjectionId,
	palette: Palette,
	isolated: PartyId | null = null
): LayerSpecification[] {
	return [
		...landLayers(palette),
		...flowLayers(palette, isolated),
		...symbolLayers(palette, isolated),
		{
			id: 'leaders',
			type: 'line',
			source: 'labels',
			filter: ['==', ['geometry-type'], 'LineString'],
			paint: {
				'line-color': palette.ink,
				'line-width': LEADER_LINE,
				'line-opacity': opacity(isolated)
			}
		},
		labelLayer(projection, isolated)
	];
}
