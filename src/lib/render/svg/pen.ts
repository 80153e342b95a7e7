import type { Box, Point } from '$lib/core/plane';
import { PALETTE } from '$lib/core/scale/palette';
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
	/** where a plane point is drawn: an inset shears */
	at: (x: number, y: number) => Point;
	/** what is drawn, plane units; null = everything */
	within: Box | null;
}

/** What every rendering function takes; all but the scale have defaults. */
export interface PenOptions {
	/** plane units per CSS px */
	unitsPerPixel: number;
	/** magnification over the world preset, for labels that wait for room */
	k: number;
	mode?: Mode;
	prefix?: string;
}

export const penOf = ({ unitsPerPixel, k, mode = 'live', prefix = '' }: PenOptions): Pen => ({
	mode,
	units: unitsPerPixel,
	k,
	prefix,
	at: (x, y) => [x, y],
	within: null
});

/** The custom properties of the page that the map takes its own colours from. */
const PROPERTIES = {
	ink: '--ink',
	inkMuted: '--ink-muted',
	water: '--water',
	graticule: '--graticule',
	coast: '--coast',
	seaLabel: '--sea-label',
	paper: '--paper',
	accent: '--accent',
	landUnrecorded: '--land-unrecorded'
} as const satisfies Partial<Record<keyof typeof PALETTE, string>>;

/** A colour of the map itself (not of the data). */
export const token = ({ mode }: Pick<Pen, 'mode'>, name: keyof typeof PROPERTIES): string =>
	mode === 'live' ? `var(${PROPERTIES[name]},${PALETTE[name]})` : PALETTE[name];

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
	const [px, py] = pen.at(x, y);
	const translate = `translate(${short(px)} ${short(py)})`;
	return pen.mode === 'live'
		? element('g', { ...attributes, transform: translate }, element('g', { class: 'px' }, content))
		: element(
				'g',
				{ ...attributes, transform: `${translate} scale(${Number(pen.units.toPrecision(5))})` },
				content
			);
}

/** Whether a plane point is in what this pen draws. */
export function draws({ within }: Pen, { x, y }: { x: number; y: number }): boolean {
	if (!within) return true;
	return (
		x >= within.x && x <= within.x + within.width && y >= within.y && y <= within.y + within.height
	);
}

/** What the live picture needs of CSS; in the picture itself, so that it stands alone. */
export const LIVE_STYLE =
	'<style>.map path{vector-effect:non-scaling-stroke}.map .px{transform:scale(var(--u))}</style>';
