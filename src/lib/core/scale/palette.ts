/**
 * The colours of the map and the page, by role, as printed on white paper. This is the light theme, and what every file
 * to take away is drawn in; `themes.ts` has each role's colour in the other themes. A scene carries these colours:
 * whoever draws in a theme translates them (`cssColour` in the page, `inTheme` on the GPU).
 */
export const PALETTE = {
	ink: '#1f2933',
	inkMuted: '#5f6c76',
	/** citation chips, idle tabs */
	inkChip: '#46535d',
	/** outlines of buttons and fields */
	control: '#8a949a',
	hairline: '#e3e6e3',
	paper: '#ffffff',
	paper2: '#fafaf7',
	water: '#eef3f5',
	graticule: '#dde7ea',
	coast: '#a9b2b3',
	seaLabel: '#7d929b',
	accent: '#a63a24',
	flowOut: '#a63a24',
	flowIn: '#23537f',
	/** bars that give context */
	bar: '#b9c0c1',
	/** records, but none of the ties shown */
	landRecorded: '#d6d1c5',
	/** no record in these sources, with lines of `landLine` */
	landUnrecorded: '#e6e4de',
	landLine: '#f6f5f1',
	/** land behind symbols, and the places that the query names */
	landPlain: '#e7e4dc',
	landNamed: '#f0d9cf',
	ally: '#5b244c',
	newSouthbound: '#cd8a20',
	newSouthboundLine: '#8f6212',
	gctfPartner: '#357686',
	gctfCoHost: '#8fbec6',
	formerAlly: '#eadbe5',
	formerAllyLine: '#8d5f80',
	/** outlines of ties that lie over another layer, where keylines would be taken for one another */
	gctfPartnerOutline: '#06122e',
	gctfCoHostOutline: '#43789d',
	formerAllyOutline: '#665455',
	/** layers over the main one, in their order: apart from whatever a main layer is drawn in */
	over1: '#b030cc',
	over2: '#36307e',
	over3: '#3e1609',
	/** no value in a table of five classes, then the classes */
	ramp0: '#f3f2ee',
	ramp1: '#f7e7df',
	ramp2: '#ebc1ae',
	ramp3: '#d9937a',
	ramp4: '#b85c42',
	ramp5: '#7f2d1b'
} as const;

export type ColourName = keyof typeof PALETTE;

/** Fill and keyline per tie class; a keyline is there where the fill alone stays under 3:1 on land or water. */
export const TIE_COLOURS = {
	ally: { fill: PALETTE.ally, keyline: null },
	'new-southbound': { fill: PALETTE.newSouthbound, keyline: PALETTE.newSouthboundLine },
	'gctf-partner': { fill: PALETTE.gctfPartner, keyline: null },
	'gctf-co-host': { fill: PALETTE.gctfCoHost, keyline: PALETTE.gctfPartner },
	'former-ally': { fill: PALETTE.formerAlly, keyline: PALETTE.formerAllyLine }
} as const;

/** Outline of land per tie class where ties lie over another layer. */
export const TIE_OUTLINES = {
	ally: PALETTE.ally,
	'new-southbound': PALETTE.newSouthboundLine,
	'gctf-partner': PALETTE.gctfPartnerOutline,
	'gctf-co-host': PALETTE.gctfCoHostOutline,
	'former-ally': PALETTE.formerAllyOutline
} as const;

/** Colours of the marks of layers over the main one, in their order. */
export const OVER_COLOURS = [PALETTE.over1, PALETTE.over2, PALETTE.over3] as const;

/** Line pitch in px of the two hatchings. */
export const HATCH = { ended: 5, unrecorded: 4.2 } as const;

/** Fills of count layers by the strongest part a place had. */
export const ROLE_COLOURS: Record<string, { fill: string; keyline: string | null }> = {
	host: { fill: PALETTE.newSouthbound, keyline: PALETTE.newSouthboundLine },
	'co-host': { fill: PALETTE.gctfCoHost, keyline: PALETTE.gctfPartner },
	participant: { fill: PALETTE.landNamed, keyline: null },
	recipient: { fill: PALETTE.landNamed, keyline: null }
};

const NAMES = new Map<string, ColourName>(
	// The first name of a colour wins: `accent`, not `flowOut`.
	(Object.keys(PALETTE) as ColourName[]).toReversed().map((name) => [PALETTE[name], name])
);

/** The custom property that holds a role's colour in the page's theme. */
export const propertyOf = (name: ColourName): string =>
	`--${name.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`)}`;

/** The role of a colour of the light theme; undefined for a colour of none. */
export const roleOf = (colour: string): ColourName | undefined => NAMES.get(colour);

/** A colour as the page's theme has it, for CSS and live SVG; a colour of no role stays as it is. */
export function cssColour(colour: string): string {
	const name = NAMES.get(colour);
	return name ? `var(${propertyOf(name)},${colour})` : colour;
}
