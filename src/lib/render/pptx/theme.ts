import { PALETTE, TIE_COLOURS } from '$lib/core/scale/palette';

/** Theme colours by PowerPoint's names: a person who changes the theme changes the slides. */
const SCHEME: readonly (readonly [name: string, colour: string])[] = [
	['dk1', PALETTE.ink],
	['lt1', PALETTE.paper],
	['dk2', PALETTE.inkMuted],
	['lt2', PALETTE.water],
	['accent1', PALETTE.accent],
	['accent2', PALETTE.flowIn],
	['accent3', TIE_COLOURS.ally.fill],
	['accent4', TIE_COLOURS['new-southbound'].fill],
	['accent5', TIE_COLOURS['gctf-partner'].fill],
	['accent6', TIE_COLOURS['gctf-co-host'].fill],
	['hlink', PALETTE.flowIn],
	['folHlink', TIE_COLOURS.ally.fill]
];

/** Slides name the first four differently. */
const ON_SLIDE: Record<string, string> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };
const SLIDE_NAMES = new Map(
	SCHEME.filter(([name]) => !/link/i.test(name))
		.reverse()
		.map(([name, colour]) => [colour.toLowerCase(), ON_SLIDE[name] ?? name])
);

/** The theme's name of a colour, or '' for one that is none of the theme's. */
export const themeColour = (colour: string): string => SLIDE_NAMES.get(colour.toLowerCase()) ?? '';

/** Fonts that a presenter's machine has; the atlas's own would be replaced by chance ones. */
export const FONTS = {
	heading: { latin: 'Georgia', eastAsian: 'Microsoft JhengHei' },
	body: { latin: 'Calibri', eastAsian: 'Microsoft JhengHei' }
} as const;

const fontXml = ({ latin, eastAsian }: { latin: string; eastAsian: string }): string =>
	`<a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/><a:font script="Hant" typeface="${eastAsian}"/>`;

/** PptxGenJS writes Office's theme: this puts the atlas's colours and fonts in its place. */
export function themedXml(theme: string): string {
	const colours = SCHEME.map(
		([name, colour]) =>
			`<a:${name}><a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/></a:${name}>`
	).join('');
	return theme
		.replace(
			/<a:clrScheme[^>]*>.*?<\/a:clrScheme>/s,
			`<a:clrScheme name="Taiwan Cooperation Atlas">${colours}</a:clrScheme>`
		)
		.replace(
			/<a:fontScheme[^>]*>.*?<\/a:fontScheme>/s,
			`<a:fontScheme name="Taiwan Cooperation Atlas"><a:majorFont>${fontXml(FONTS.heading)}</a:majorFont><a:minorFont>${fontXml(FONTS.body)}</a:minorFont></a:fontScheme>`
		);
}
