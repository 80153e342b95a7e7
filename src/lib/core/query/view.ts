import type { PartyId, Years } from '../dataset/types';

/** Version of the URL schema; a link that lacks it was written by version 1. */
export const VIEW_VERSION = 1;

export const LAYER_IDS = ['partnership', 'gctf', 'ukraine', 'investment', 'ngo'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export const PROJECTIONS = ['equal-earth', 'globe'] as const;
export type ProjectionId = (typeof PROJECTIONS)[number];

export const PRESET_IDS = [
	'world',
	'pacific',
	'caribbean',
	'southeast-asia',
	'south-asia',
	'central-and-eastern-europe'
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/**
 * Camera over the plane: `x`, `y` is the plane point (2000-unit plane) in the middle of the map,
 * `k` the magnification over the world preset (1 = whole world fitted).
 */
export interface Camera {
	x: number;
	y: number;
	k: number;
}

/**
 * The view state: everything that a link carries. One value, one URL; every picture, list and total is a function of
 * (dataset, view). `null` means "the layer's default", and defaults are left out of the URL.
 */
export interface View {
	layer: LayerId;
	/** null = the layer's own span. A layer that shows one moment (partnership) uses `to`. */
	years: Years | null;
	/** DAC 3-digit codes; empty = all */
	sectors: string[];
	/** investment: from Taiwan, or to Taiwan */
	direction: 'out' | 'in';
	/** selected country, group or organisation */
	party: PartyId | null;
	/** a named frame, or a free camera; null = the layer's preset */
	preset: PresetId | null;
	camera: Camera | null;
	projection: ProjectionId;
	display: 'map' | 'list';
}

export const DEFAULT_VIEW: View = {
	layer: 'partnership',
	years: null,
	sectors: [],
	direction: 'out',
	party: null,
	preset: null,
	camera: null,
	projection: 'equal-earth',
	display: 'map'
};

/** Something in a link that could not be used as it stood; the page says so and shows the nearest valid view. */
export interface ViewNotice {
	/** query parameter */
	parameter: string;
	found: string;
	/** `unknown`: no such parameter; `invalid`: not a value of its kind; `missing`: an id that this edition lacks; `clamped`: out of range; `newer`: link of a later version */
	reason: 'unknown' | 'invalid' | 'missing' | 'clamped' | 'newer';
	/** what is shown instead ('' = the default) */
	used: string;
}
