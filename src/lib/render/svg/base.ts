import type { PartyId } from '$lib/core/dataset/types';
import type { WorldShapes } from '$lib/core/plane';
import type { Scene } from '$lib/core/scene/types';
import { element, short } from './markup';
import { paintOf } from './patterns';
import { dashes, ink, lineWidth, penOf, token, type Pen, type PenOptions } from './pen';

/** Widths of the map's own lines, px. */
const LINES = { graticule: 0.8, coast: 0.5, border: 0.7, keyline: 0.6, disputed: 0.8 } as const;
const DISPUTED_DASHES = [3, 2.5] as const;
/** Width of the outline of selected land, px. */
export const SELECTED_LINE = 2;

/** How one place's land is painted; `fill` null = the map's own colour. */
export interface LandPaint {
	fill: string | null;
	keyline: string | null;
	/** px; null = as keylines are */
	keylineWidth?: number | null;
	selected: boolean;
}

/** Each place's paint in a scene. */
export function landPaints(
	scene: Pick<Scene, 'fills'>,
	selected: PartyId | null,
	pen: Pick<Pen, 'mode' | 'prefix'>
): Map<PartyId, LandPaint> {
	const paints = new Map<PartyId, LandPaint>();
	for (const fill of scene.fills) {
		paints.set(fill.place, {
			fill: paintOf(fill, 'land', pen),
			keyline: ink(pen, fill.keyline),
			keylineWidth: fill.keylineWidth ?? null,
			selected: fill.place === selected
		});
	}
	if (selected && !paints.has(selected)) {
		paints.set(selected, { fill: null, keyline: null, selected: true });
	}
	return paints;
}

/** Land lies on one of three levels: a keyline must lie over its neighbours' borders, a selection over all. */
export const levelOf = ({ keyline, selected }: LandPaint): 'plain' | 'keyed' | 'selected' =>
	selected ? 'selected' : keyline ? 'keyed' : 'plain';

const PLAIN: LandPaint = { fill: null, keyline: null, selected: false };

/** A place's land; `d`: path data. */
type Land = WorldShapes['land'][number];

function landPath(
	{ id, d }: Land,
	paint: LandPaint,
	pen: Pen,
	scale: number,
	named: boolean
): string {
	const { fill, keyline, keylineWidth, selected } = paint;
	return element('path', {
		class: 'place',
		'data-place': named ? id : null,
		'data-party': id || null,
		fill: fill ?? token(pen, 'landUnrecorded'),
		stroke: selected ? token(pen, 'accent') : keyline,
		...(keylineWidth && !selected ? lineWidth(pen, keylineWidth, scale) : {}),
		d
	});
}

/** The lines of the map itself, path data in the units of its land. */
export type MapLines = Pick<WorldShapes, 'graticule' | 'borders' | 'disputed'>;

/** A world's lines: with the edge of the world among the graticule. */
export const linesOf = ({ sphere, graticule, borders, disputed }: WorldShapes): MapLines => ({
	graticule: `${sphere}M0 0${graticule}`,
	borders,
	disputed
});

/**
 * Land and lines in their order, in path units: what an inset draws too.
 * @param named whether a path is found by its place: there is one such path in a picture
 */
export function landMarkup(
	land: readonly Land[],
	{ graticule, borders, disputed }: MapLines,
	pen: Pen,
	paints: ReadonlyMap<PartyId, LandPaint>,
	{ scale, named }: { scale: number; named: boolean }
): string {
	const paintFor = (id: PartyId) => paints.get(id) ?? PLAIN;
	const level = (name: ReturnType<typeof levelOf>): string =>
		land
			.filter(({ id }) => levelOf(paintFor(id)) === name)
			.map((one) => landPath(one, paintFor(one.id), pen, scale, named))
			.join('');
	const line = (name: string, stroke: string, px: number, d: string, more = {}) =>
		element('path', {
			class: name,
			fill: 'none',
			stroke,
			...lineWidth(pen, px, scale),
			...more,
			d
		});
	const group = (name: string, px: number, content: string) =>
		`<g class="${name}" stroke-width="${lineWidth(pen, px, scale)['stroke-width']}" stroke-linejoin="round">${content}</g>`;
	return (
		line('graticule', token(pen, 'graticule'), LINES.graticule, graticule) +
		element(
			'g',
			{
				class: 'land',
				stroke: token(pen, 'coast'),
				// Half of the line lies under the fill of the land itself, half under that of its neighbours.
				...lineWidth(pen, 2 * LINES.coast, scale),
				'paint-order': 'stroke',
				'stroke-linejoin': 'round'
			},
			level('plain')
		) +
		element(
			'g',
			{
				class: 'borders',
				fill: 'none',
				stroke: token(pen, 'paper'),
				...lineWidth(pen, LINES.border, scale),
				'stroke-linejoin': 'round'
			},
			element('path', { d: borders })
		) +
		group('keyed', LINES.keyline, level('keyed')) +
		line(
			'disputed',
			token(pen, 'inkMuted'),
			LINES.disputed,
			disputed,
			dashes(pen, DISPUTED_DASHES, scale)
		) +
		group('selected', SELECTED_LINE, level('selected'))
	);
}

/** The base map under a scene's paints. */
export function baseMarkup(
	world: WorldShapes,
	pen: Pen,
	paints: ReadonlyMap<PartyId, LandPaint>
): string {
	const { scale, land, width, height } = world;
	const water = element('rect', {
		class: 'water',
		x: -width,
		y: -width,
		width: 3 * width,
		height: height + 2 * width,
		fill: token(pen, 'water')
	});
	return (
		water +
		element(
			'g',
			{ class: 'base', transform: `scale(${short(1 / scale)})` },
			landMarkup(land, linesOf(world), pen, paints, { scale, named: true })
		)
	);
}

/** Water, graticule, land without data, borders: the same for every scene. */
export const renderBase = (world: WorldShapes, options: PenOptions): string =>
	baseMarkup(world, penOf(options), new Map());
