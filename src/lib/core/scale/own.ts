/**
 * Colours of a reader's own table: a violet that no layer of the atlas uses, and for categories the colour-blind safe set
 * of Okabe and Ito, all within one dark keyline that tells a reader's marks from the atlas' own.
 */
export const OWN_COLOUR = { fill: '#cbb9ee', keyline: '#3d2a78', other: '#b9c0c1' } as const;
export const OWN_CATEGORIES = [
	'#56b4e9',
	'#e69f00',
	'#009e73',
	'#cc79a7',
	'#f0e442',
	'#0072b2'
] as const;
