/** The colours of visual.md, by role. Contrast figures are in that document and held by palette.test.ts. */
export const PALETTE = {
	ink: '#1f2933',
	inkMuted: '#5f6c76',
	water: '#eef3f5',
	graticule: '#dde7ea',
	coast: '#a9b2b3',
	seaLabel: '#7d929b',
	paper: '#ffffff',
	accent: '#a63a24',
	flowOut: '#a63a24',
	flowIn: '#23537f',
	/** records, but none of the ties shown */
	landRecorded: '#d6d1c5',
	/** no record in these sources, with lines of `landLine` */
	landUnrecorded: '#e6e4de',
	landLine: '#f6f5f1',
	/** land behind symbols, and the places that the query names */
	landPlain: '#e7e4dc',
	landNamed: '#f0d9cf'
} as const;

/** Fill and keyline per tie class; a keyline is there where the fill alone stays under 3:1 on land or water. */
export const TIE_COLOURS = {
	ally: { fill: '#5b244c', keyline: null },
	'new-southbound': { fill: '#d9992b', keyline: '#8f6212' },
	'gctf-partner': { fill: '#357686', keyline: null },
	'gctf-co-host': { fill: '#8dbbc3', keyline: '#357686' },
	'former-ally': { fill: '#eadbe5', keyline: '#8d5f80' }
} as const;

/** Line pitch in px of the two hatchings. */
export const HATCH = { ended: 5, unrecorded: 4.2 } as const;

/** Fills of count layers by the strongest part a place had. */
export const ROLE_COLOURS: Record<string, { fill: string; keyline: string | null }> = {
	host: { fill: '#d9992b', keyline: '#8f6212' },
	'co-host': { fill: '#8dbbc3', keyline: '#357686' },
	participant: { fill: PALETTE.landNamed, keyline: null },
	recipient: { fill: PALETTE.landNamed, keyline: null }
};
