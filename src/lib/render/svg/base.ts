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

function landPath(id: PartyId, d: string, paint: LandPaint, pen: Pen, scale: number): string {
	const { fill, keyline, keylineWidth, selected } = paint;
	return element('path', {
		class: 'place',
		'data-place': id,
		'data-party': id || null,
		fill: fill ?? token(pen, 'landUnrecorded'),
		stroke: selected ? token(pen, 'accent') : keyline,
		...(keylineWidth && !selected ? lineWidth(pen, keylineWidth, scale) : {}),
		d
	});
}

/** The base map under a scene's paints. */
export function baseMarkup(
	world: WorldShapes,
	pen: Pen,
	paints: ReadonlyMap<PartyId, LandPaint>
): string {
	const { scale } = world;
	const level = (name: ReturnType<typeof levelOf>): string =>
		world.land
			.filter(({ id }) => levelOf(paints.get(id) ?? PLAIN) === name)
			.map(({ id, d }) => landPath(id, d, paints.get(id) ?? PLAIN, pen, scale))
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
	const margin = world.width;
	const water = element('rect', {
		class: 'water',
		x: -margin,
		y: -margin,
		width: world.width + 2 * margin,
		height: world.height + 2 * margin,
		fill: token(pen, 'water')
	});
	const land = element(
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
	);
	const group = (name: string, px: number, content: string) =>
		`<g class="${name}" stroke-width="${lineWidth(pen, px, scale)['stroke-width']}" stroke-linejoin="round">${content}</g>`;
	return (
		water +
		element(
			'g',
			{ class: 'base', id: `${pen.prefix}land`, transform: `scale(${short(1 / scale)})` },
			line(
				'graticule',
				token(pen, 'graticule'),
				LINES.graticule,
				`${world.sphere}M0 0${world.graticule}`
			) +
				land +
				element(
					'g',
					{
						class: 'borders',
						fill: 'none',
						stroke: token(pen, 'paper'),
						...lineWidth(pen, LINES.border, scale),
						id: `${pen.prefix}borders`,
						'stroke-linejoin': 'round'
					},
					element('path', { d: world.borders })
				) +
				group('keyed', LINES.keyline, level('keyed')) +
				line(
					'disputed',
					token(pen, 'inkMuted'),
					LINES.disputed,
					world.disputed,
					dashes(pen, DISPUTED_DASHES, scale)
				) +
				group('selected', SELECTED_LINE, level('selected'))
		)
	);
}

/** Water, graticule, land without data, borders: the same for every scene. */
export const renderBase = (world: WorldShapes, options: PenOptions): string =>
	baseMarkup(world, penOf(options), new Map());
