import type { PartyId } from '$lib/core/dataset/types';
import { FADED, pathArea, pathBounds, type Box, type Room } from '$lib/core/plane';
import { cssColour, PALETTE, type ColourName } from '$lib/core/scale/palette';
import { element, short, type Attributes } from './markup';

/**
 * How a picture is written. `live`: for the page; px sizes hang on the CSS variable `--u` (plane units per px) and lines
 * do not scale, so that moving the camera changes the viewBox and one variable. `still`: for files; every size is
 * resolved, nothing needs CSS.
 */
export type Mode = 'live' | 'still';

export interface Pen {
	mode: Mode;
	/** plane units per CSS px */
	units: number;
	/** magnification over the world preset */
	k: number;
	/** before every id, so that pictures on one page keep apart */
	prefix: string;
	/** where labels may stand, plane units */
	room: Room;
	/** the land beneath, so that labels can stand on it in its colour; null = unknown */
	land: LandPaths | null;
}

/** The land of a picture, wherever its paths are kept. */
export interface LandSource {
	/** path data of a place */
	pathOf: (place: PartyId) => string | undefined;
	/** path units per plane unit */
	scale: number;
	/** places that have a path */
	ids?: readonly PartyId[];
}

/** The land of a picture, measured. */
export interface LandPaths extends Required<LandSource> {
	/** area of a place, plane units²; 0 where it has no path */
	areaOf: (place: PartyId) => number;
	/** the box of a place, plane units; null where it has no path */
	boxOf: (place: PartyId) => Box | null;
}

/** Land by its path data; areas and boxes are worked out when first asked for, and kept: reading paths is slow. */
export function landPaths({ pathOf, scale, ids = [] }: LandSource): LandPaths {
	const areas = new Map<PartyId, number>();
	const boxes = new Map<PartyId, Box | null>();
	const areaOf = (place: PartyId): number => {
		const area = areas.get(place) ?? pathArea(pathOf(place) ?? '') / scale ** 2;
		areas.set(place, area);
		return area;
	};
	const boxOf = (place: PartyId): Box | null => {
		const known = boxes.get(place);
		if (known !== undefined) return known;
		const bounds = pathBounds(pathOf(place) ?? '');
		const box = bounds && {
			x: bounds.x / scale,
			y: bounds.y / scale,
			width: bounds.width / scale,
			height: bounds.height / scale
		};
		boxes.set(place, box);
		return box;
	};
	return { pathOf, areaOf, boxOf, scale, ids };
}

/** What every rendering function takes; all but the scale have defaults. */
export interface PenOptions {
	/** plane units per CSS px */
	unitsPerPixel: number;
	/** magnification over the world preset, for labels that wait for room */
	k: number;
	mode?: Mode;
	prefix?: string;
	/** where labels may stand, plane units; default: anywhere */
	room?: Room;
	/** the land beneath, so that labels can stand on it in its colour */
	land?: LandPaths | null;
}

/** The pen of a flat picture. */
export const penOf = (options: PenOptions): Pen => ({
	mode: options.mode ?? 'live',
	units: options.unitsPerPixel,
	k: options.k,
	prefix: options.prefix ?? '',
	room: options.room ?? { window: null },
	land: options.land ?? null
});

/**
 * A colour of a scene as it is written: a live picture follows the theme of its page, a still one is drawn in the light
 * theme for good.
 */
export const ink = <C extends string | null>({ mode }: Pick<Pen, 'mode'>, colour: C): C =>
	(mode === 'live' && colour !== null ? cssColour(colour) : colour) as C;

/** A colour of the map itself (not of the data). */
export const token = (pen: Pick<Pen, 'mode'>, name: ColourName): string =>
	ink<string>(pen, PALETTE[name]);

/** A line `px` wide at any magnification; `scale` = user units per plane unit where it is drawn. */
export const lineWidth = ({ mode, units }: Pen, px: number, scale = 1): Attributes => ({
	'stroke-width': mode === 'live' ? px : short(px * units * scale)
});

/** A dash pattern in px at any magnification. */
export const dashes = ({ mode, units }: Pen, px: readonly number[], scale = 1): Attributes => ({
	'stroke-dasharray': px.map((v) => short(mode === 'live' ? v : v * units * scale)).join(' ')
});

/** Content drawn in px around a plane point. */
export function pinned(
	pen: Pen,
	[x, y]: readonly [number, number],
	content: string,
	attributes: Attributes = {}
): string {
	const translate = `translate(${short(x)} ${short(y)})`;
	return pen.mode === 'live'
		? element('g', { ...attributes, transform: translate }, element('g', { class: 'px' }, content))
		: element(
				'g',
				{ ...attributes, transform: `${translate} scale(${Number(pen.units.toPrecision(5))})` },
				content
			);
}

/** What the live picture needs of CSS; in the picture itself, so that it stands alone. */
export const LIVE_STYLE =
	'<style>.live path{vector-effect:non-scaling-stroke}.live .px{transform:scale(var(--u))}' +
	'.live .place.pointed{stroke:var(--ink,#1f2933);stroke-width:2.4}' +
	'.symbol.pointed .mark{stroke:var(--ink,#1f2933);stroke-width:1.5}' +
	`.isolating :is(.flow,.symbol,.label[data-party],.leader):not(.kept,.isolated *){opacity:${FADED}}</style>`;
