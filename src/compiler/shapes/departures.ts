import type { PartyId } from '../../lib/core/dataset/types';

/**
 * Every way in which the map's shapes depart from Natural Earth as world-atlas 2.0.2 packs it, with the reason.
 * A rule that finds nothing to change stops the build, so the table cannot outlive its causes.
 */

/** [west, south, east, north], degrees; never across the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Scale = '50m' | '10m';

/** A shape without an ISO number in the source, or with one that it shares, goes to a place (`null`: to none). */
export interface NamedShape {
	name: string;
	to: PartyId | null;
	reason: string;
}

export const NAMED_SHAPES: readonly NamedShape[] = [
	{ name: 'Kosovo', to: 'XKX', reason: 'has no ISO number; user-assigned code XKX' },
	{ name: 'Somaliland', to: 'XSL', reason: 'has no ISO number; user-assigned code XSL' },
	{
		name: 'N. Cyprus',
		to: 'CYP',
		reason: 'not a place of the dataset: part of Cyprus, the line between the two dashed'
	},
	{
		name: 'Siachen Glacier',
		to: null,
		reason: 'claimed by India and Pakistan: land of no place, dashed all round'
	},
	{
		name: 'Ashmore and Cartier Is.',
		to: 'AUS',
		reason: 'external territory of Australia that shares its ISO number 036'
	}
];

/** The same, of shapes that exist at 1:10m only. */
export const NAMED_FINE_SHAPES: readonly NamedShape[] = [
	{
		name: 'Cyprus U.N. Buffer Zone',
		to: 'CYP',
		reason: 'not a place of the dataset: part of Cyprus, its edges dashed'
	},
	{ name: 'Dhekelia', to: 'CYP', reason: 'drawn within Cyprus, as at 1:50m' },
	{ name: 'Akrotiri', to: 'CYP', reason: 'drawn within Cyprus, as at 1:50m' },
	{ name: 'Baikonur', to: 'KAZ', reason: 'leased, not ceded: drawn within Kazakhstan' },
	{ name: 'USNB Guantanamo Bay', to: 'CUB', reason: 'leased, not ceded: drawn within Cuba' },
	{ name: 'Spratly Is.', to: null, reason: 'claimed by several: land of no place' },
	{ name: 'Scarborough Reef', to: null, reason: 'claimed by several: land of no place' },
	{ name: 'Bajo Nuevo Bank', to: null, reason: 'claimed by several: land of no place' },
	{ name: 'Serranilla Bank', to: null, reason: 'claimed by several: land of no place' },
	{
		name: 'Coral Sea Is.',
		to: 'AUS',
		reason: 'external territory of Australia without an ISO code'
	},
	{ name: 'Clipperton I.', to: null, reason: 'no ISO code and no place of the dataset' }
];

/** Polygons inside `within` move from the shape of one place to that of another. */
export interface MovedPart {
	from: PartyId | 'Indian Ocean Ter.';
	to: PartyId;
	within: Bounds;
	reason: string;
}

const OVERSEAS = 'drawn as part of France; a place of its own in the dataset (ISO 3166-1)';
const CARIBBEAN_NETHERLANDS =
	'drawn as part of the Netherlands; a place of its own in the dataset (ISO 3166-1)';
const OF_NORWAY = 'drawn as part of Norway; a place of its own in the dataset (ISO 3166-1)';
const INDIAN_OCEAN =
	'drawn as one shape without an ISO number; two places in the dataset (ISO 3166-1)';

export const MOVED_PARTS: readonly MovedPart[] = [
	{
		from: 'RUS',
		to: 'UKR',
		within: [32, 44.2, 36.8, 46.4],
		reason: 'Crimea is drawn as Russia; it is Ukraine (UN General Assembly resolution 68/262)'
	},
	{ from: 'FRA', to: 'GUF', within: [-55, 2, -51, 6], reason: OVERSEAS },
	{ from: 'FRA', to: 'GLP', within: [-62, 15.7, -60.9, 16.6], reason: OVERSEAS },
	{ from: 'FRA', to: 'MTQ', within: [-61.4, 14.2, -60.6, 15], reason: OVERSEAS },
	{ from: 'FRA', to: 'REU', within: [55, -21.6, 56, -20.7], reason: OVERSEAS },
	{ from: 'FRA', to: 'MYT', within: [44.9, -13.2, 45.4, -12.5], reason: OVERSEAS },
	{ from: 'NLD', to: 'BES', within: [-68.6, 11.9, -68, 12.5], reason: CARIBBEAN_NETHERLANDS },
	{ from: 'NLD', to: 'BES', within: [-63.4, 17.3, -62.8, 17.8], reason: CARIBBEAN_NETHERLANDS },
	{ from: 'NOR', to: 'SJM', within: [10, 74, 34, 81], reason: OF_NORWAY },
	{ from: 'NOR', to: 'SJM', within: [-10, 70.5, -7, 71.5], reason: OF_NORWAY },
	{
		from: 'NZL',
		to: 'TKL',
		within: [-173, -10, -171, -8],
		reason: 'drawn as part of New Zealand; a place of its own in the dataset (ISO 3166-1)'
	},
	{ from: 'Indian Ocean Ter.', to: 'CXR', within: [105, -11, 106, -10], reason: INDIAN_OCEAN },
	{ from: 'Indian Ocean Ter.', to: 'CCK', within: [96, -13, 97.5, -11.5], reason: INDIAN_OCEAN }
];

/** The same, needed at 1:10m only. */
export const MOVED_FINE_PARTS: readonly MovedPart[] = [
	{ from: 'NOR', to: 'BVT', within: [3, -55, 4, -54], reason: OF_NORWAY }
];

/**
 * A polygon is split along the straight line between two of its own corners, and the part that lies south of the line
 * goes to another place.
 */
export interface SplitPart {
	from: PartyId;
	to: PartyId;
	line: readonly [readonly [lon: number, lat: number], readonly [lon: number, lat: number]];
	reason: string;
}

const SAHARA =
	'Natural Earth draws as Western Sahara only the land east of the sand wall; the territory begins at 27°40′ N (UN)';

export const SPLIT_PARTS: readonly SplitPart[] = [
	{
		from: 'MAR',
		to: 'ESH',
		line: [
			[-8.818, 27.657],
			[-13.174, 27.655]
		],
		reason: SAHARA
	}
];

/** The same line between corners of the 1:10m shape. */
export const SPLIT_FINE_PARTS: readonly SplitPart[] = [
	{
		from: 'MAR',
		to: 'ESH',
		line: [
			[-8.818, 27.659],
			[-13.178, 27.663]
		],
		reason: SAHARA
	}
];

/** Land that Natural Earth lacks at every scale: drawn as a disc of its area. */
export interface AddedIsland {
	to: PartyId;
	name: string;
	lon: number;
	lat: number;
	km2: number;
	reason: string;
}

const MATSU = 'Matsu has no shape at any scale';

export const ADDED_ISLANDS: readonly AddedIsland[] = [
	{ to: 'TWN', name: 'Nangan', lon: 119.93, lat: 26.15, km2: 10.4, reason: MATSU },
	{ to: 'TWN', name: 'Beigan', lon: 119.99, lat: 26.22, km2: 8.9, reason: MATSU },
	{ to: 'TWN', name: 'Dongyin', lon: 120.5, lat: 26.37, km2: 4.4, reason: MATSU },
	{ to: 'TWN', name: 'Xiju', lon: 119.94, lat: 25.97, km2: 2.4, reason: MATSU },
	{ to: 'TWN', name: 'Dongju', lon: 119.97, lat: 25.95, km2: 2.6, reason: MATSU }
];

/** Polygons that exist at 1:10m only; `shape` is their name there. */
export interface FinerPart {
	to: PartyId;
	shape: string;
	/** null = the whole shape */
	within: Bounds | null;
	reason: string;
}

const ONLY_FINER = 'no shape at 1:50m';

export const FINER_PARTS: readonly FinerPart[] = [
	{ to: 'TUV', shape: 'Tuvalu', within: null, reason: ONLY_FINER },
	{ to: 'GIB', shape: 'Gibraltar', within: null, reason: ONLY_FINER },
	{ to: 'UMI', shape: 'U.S. Minor Outlying Is.', within: null, reason: ONLY_FINER },
	{
		to: 'BVT',
		shape: 'Norway',
		within: [3, -55, 4, -54],
		reason: `${ONLY_FINER}; part of Norway at 1:10m`
	},
	{
		to: 'TWN',
		shape: 'Taiwan',
		within: [119.2, 23.1, 119.8, 23.9],
		reason: 'Penghu is missing at 1:50m'
	},
	{
		to: 'TWN',
		shape: 'Taiwan',
		within: [121.3, 21.9, 121.7, 22.8],
		reason: 'Lanyu and Ludao are missing at 1:50m'
	}
];

/** A border between two places that is not agreed: dashed. `within` limits the rule to a stretch. */
export interface DashedBorder {
	between: readonly [PartyId, PartyId];
	within: Bounds | null;
	reason: string;
}

export const DASHED_BORDERS: readonly DashedBorder[] = [
	{ between: ['ESH', 'MAR'], within: null, reason: 'Western Sahara: status undetermined (UN)' },
	{
		between: ['SRB', 'XKX'],
		within: null,
		reason: 'Kosovo: independence not recognised by Serbia'
	},
	{ between: ['SOM', 'XSL'], within: null, reason: 'Somaliland: self-declared, not settled' },
	{ between: ['ISR', 'PSE'], within: null, reason: 'armistice lines of 1949' },
	{
		between: ['ISR', 'SYR'],
		within: null,
		reason: 'Golan: Natural Earth draws the de facto line, so the Golan falls to Israel'
	},
	{
		between: ['IND', 'PAK'],
		within: [73, 32.4, 78, 37.2],
		reason: 'Jammu and Kashmir: line of control'
	},
	{
		between: ['CHN', 'IND'],
		within: [76, 31, 81, 37],
		reason: 'Aksai Chin and the western sector: line of actual control'
	},
	{
		between: ['CHN', 'IND'],
		within: [91.5, 27, 97.6, 30],
		reason: 'Arunachal Pradesh: eastern sector disputed'
	},
	{ between: ['KOR', 'PRK'], within: null, reason: 'military demarcation line of 1953' },
	{
		between: ['SDN', 'SSD'],
		within: null,
		reason: 'border not demarcated; status of Abyei undetermined'
	},
	{ between: ['EGY', 'SDN'], within: [33, 21.5, 37.5, 24], reason: 'Halaib triangle disputed' },
	{ between: ['KEN', 'SSD'], within: [33.5, 4, 36.5, 6], reason: 'Ilemi triangle disputed' }
];

/** Named shapes that were merged into one place, the lines between them kept and dashed. */
export interface DashedWithin {
	place: PartyId;
	shapes: readonly string[];
	reason: string;
}

export const DASHED_WITHIN: readonly DashedWithin[] = [
	{
		place: 'CYP',
		shapes: ['Cyprus', 'N. Cyprus', 'Cyprus U.N. Buffer Zone'],
		reason: 'line of division since 1974; at 1:10m, the buffer zone’s two edges'
	}
];

/** Disclosed, not changed: the shape follows de facto control or leaves something out. */
export interface AsDrawn {
	places: readonly PartyId[];
	note: string;
}

export const AS_DRAWN: readonly AsDrawn[] = [
	{ places: ['ISR', 'SYR'], note: 'the Golan is drawn within Israel' },
	{ places: ['GEO'], note: 'Abkhazia and South Ossetia are drawn within Georgia' },
	{ places: ['MDA'], note: 'Transnistria is drawn within Moldova' },
	{ places: ['RUS', 'JPN'], note: 'the southern Kuril Islands are drawn within Russia' },
	{
		places: ['FLK'],
		note: 'the Falkland Islands (Malvinas) are a place of their own (ISO 3166-1)'
	},
	{ places: ['GUY', 'VEN'], note: 'the Essequibo is drawn within Guyana' },
	{
		places: ['TWN'],
		note: 'Kinmen and Matsu are drawn within Taiwan, Matsu as discs of its islands’ areas; its islands in the South China Sea have no shape at any scale'
	},
	{ places: ['HKG', 'MAC'], note: 'drawn as places of their own (ISO 3166-1)' }
];

/** Places that the first-paint world does not draw, because they vanish in its half-unit grid: dots only. */
export interface DotOnly {
	place: PartyId;
	reason: string;
}

const TINY = 'smaller than a square of the first-paint grid (10 km)';
const ATOLLS = 'atolls, each smaller than a square of the first-paint grid (10 km)';

export const DOTS_ONLY: readonly DotOnly[] = [
	{ place: 'GIB', reason: TINY },
	{ place: 'MAC', reason: TINY },
	{ place: 'MAF', reason: TINY },
	{ place: 'MCO', reason: TINY },
	{ place: 'MDV', reason: ATOLLS },
	{ place: 'NRU', reason: TINY },
	{ place: 'TUV', reason: ATOLLS },
	{ place: 'UMI', reason: ATOLLS },
	{ place: 'VAT', reason: TINY }
];
