import type { ActivityKind, FlowType, PartyId, Stage, Years } from '../dataset/types';
import type { LayerId } from './catalogue';
import type { StackFault } from './stack';

/**
 * Version of the URL schema. Version 2 added parameters and took none away, so links of version 1, and those that carry
 * no version, are read as they always were: `tests/fixtures/links.json` holds that.
 */
export const VIEW_VERSION = 2;

export { LAYER_IDS, type LayerId } from './catalogue';

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

export const DISPLAYS = ['map', 'list', 'table', 'compare'] as const;
export type Display = (typeof DISPLAYS)[number];

/** The tables of the data package whose rows are facts; the table display shows one of them at a time. */
export const RECORD_KINDS = ['flows', 'activities', 'indicators', 'memberships'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * What becomes of a record in a total; each record of a query is in exactly one part. Only `counted` is added.
 * `container`: a total that contains counted rows; `restated`: told again elsewhere; `unstated`: no amount; `not-done`:
 * planned, estimated or called off; `wider`: stated for more years than are shown; `other-unit`, `other-origin`: left out
 * by those two filters.
 */
export const PARTS = [
	'counted',
	'container',
	'restated',
	'unstated',
	'not-done',
	'wider',
	'other-unit',
	'other-origin'
] as const;
export type Part = (typeof PARTS)[number];

/** Ids of all columns that a record table can show. */
export const COLUMN_IDS = [
	'date',
	'end',
	'origin',
	'destination',
	'group',
	'place',
	'region',
	'subject',
	'metric',
	'breakdown',
	'activity',
	'title',
	'kind',
	'parties',
	'venue',
	'programme',
	'sector',
	'sdgs',
	'type',
	'stage',
	'status',
	'qualifier',
	'value',
	'unit',
	'as-stated',
	'contained-in',
	'restates',
	'citation',
	'source',
	'section',
	'page',
	'id'
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/**
 * Camera over the plane: `x`, `y` is the plane point (2000-unit plane) in the middle of the map,
 * `k` the magnification over the world preset (1 = whole world fitted).
 */
export interface Camera {
	x: number;
	y: number;
	k: number;
}

/** More than this many side by side are not compared but listed. */
export const MOST_MARKED = 5;

/**
 * The view state: everything that a link carries. One value, one URL; every picture, list and total is a function of
 * (dataset, view). `null` means "the layer's default", and defaults are left out of the URL.
 */
export interface View {
	layer: LayerId;
	/** further layers drawn over it, in their order */
	over: LayerId[];
	/** what a second map beside the first shows; `years` null = that layer's own */
	beside: { layer: LayerId; years: Years | null } | null;
	/** null = the layer's own span. A layer that shows one moment (partnership) uses `to`. */
	years: Years | null;
	/** DAC 3-digit codes; empty = all, here and in every list of ids below */
	sectors: string[];
	/** with everything below them in the tree */
	programmes: string[];
	/** of the activity, or of the activity that a flow or indicator belongs to */
	kinds: ActivityKind[];
	flowTypes: FlowType[];
	unit: string[];
	/** an activity is `planned` or `actual` by its status */
	stages: Stage[];
	/** who a flow comes from */
	origins: PartyId[];
	/** named in the record, in any part */
	parties: PartyId[];
	/** the group itself, or a place that is or was its member */
	groups: string[];
	organisations: string[];
	/** UN M49 sub-regions */
	regions: string[];
	sdgs: number[];
	/** documents */
	sources: string[];
	/** every word must be found in the record; '' = all */
	text: string;
	/** `all`: the layer narrows nothing (table and comparison only) */
	scope: 'layer' | 'all';
	/** which records the table lists; null = those that the layer is about */
	records: RecordKind | null;
	/** the rows behind one number of the totals; null = the counted ones */
	part: Part | null;
	/** null = newest first */
	sort: { column: ColumnId; descending: boolean } | null;
	/** empty = the table's usual columns */
	columns: ColumnId[];
	/** investment: from Taiwan, or to Taiwan */
	direction: 'out' | 'in';
	/** selected country, group or organisation */
	party: PartyId | null;
	/** parties marked for comparison, in the order in which they were; at most MOST_MARKED */
	marked: PartyId[];
	/** the second of two periods compared, `years` being the first; null = the parties marked are compared */
	against: Years | null;
	/** a named frame, or a free camera; null = the layer's preset */
	preset: PresetId | null;
	camera: Camera | null;
	projection: ProjectionId;
	display: Display;
}

export const DEFAULT_VIEW: View = {
	layer: 'partnership',
	over: [],
	beside: null,
	years: null,
	sectors: [],
	programmes: [],
	kinds: [],
	flowTypes: [],
	unit: [],
	stages: [],
	origins: [],
	parties: [],
	groups: [],
	organisations: [],
	regions: [],
	sdgs: [],
	sources: [],
	text: '',
	scope: 'layer',
	records: null,
	part: null,
	sort: null,
	columns: [],
	direction: 'out',
	party: null,
	marked: [],
	against: null,
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
	/** `unknown`: no such parameter; `invalid`: not a value of its kind; `missing`: an id that this edition lacks; `clamped`: out of range; `newer`: link of a later version; `edition`: made from another edition; the rest: a layer that cannot lie over the others */
	reason: 'unknown' | 'invalid' | 'missing' | 'clamped' | 'newer' | 'edition' | StackFault;
	/** what is shown instead ('' = the default) */
	used: string;
}
