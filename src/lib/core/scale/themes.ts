import { PALETTE, propertyOf, roleOf, type ColourName } from './palette';

/** What a page can be shown in. `print` is for paper and cannot be chosen. */
export const THEME_IDS = ['light', 'dark', 'contrast', 'print'] as const;
export type ThemeId = (typeof THEME_IDS)[number];

export type Theme = Readonly<Record<ColourName, string>>;

/**
 * The light theme turned over: what is dark there is light here and the other way round, so that the same roles carry
 * the same text colour (`ink` or `paper`) and the strongest class stands out most in both.
 */
const DARK: Theme = {
	ink: '#e9edef',
	inkMuted: '#a5b0b8',
	inkChip: '#c3ccd2',
	control: '#7d8a93',
	hairline: '#2f393f',
	paper: '#14191e',
	paper2: '#1a2127',
	water: '#171f25',
	graticule: '#232d34',
	coast: '#5d6970',
	seaLabel: '#71868f',
	accent: '#f0907a',
	flowOut: '#f0907a',
	flowIn: '#86b9e6',
	bar: '#5a666e',
	landRecorded: '#363b40',
	landUnrecorded: '#282e33',
	landLine: '#414950',
	landPlain: '#31383e',
	landNamed: '#57413b',
	ally: '#e3bfd9',
	newSouthbound: '#8b6213',
	newSouthboundLine: '#e9b04a',
	gctfPartner: '#4c9aad',
	gctfCoHost: '#285966',
	formerAlly: '#4a3645',
	formerAllyLine: '#c391b4',
	gctfPartnerOutline: '#9ff4d1',
	gctfCoHostOutline: '#c1caf8',
	formerAllyOutline: '#a593a7',
	over1: '#c76ee5',
	over2: '#1ab91a',
	over3: '#f0e996',
	ramp0: '#20272d',
	ramp1: '#3b2620',
	ramp2: '#5f382c',
	ramp3: '#874936',
	ramp4: '#d08269',
	ramp5: '#f4c0af'
};

/** Black on white, no tint in the sea, and lines that can be seen: for eyes that need it. */
const CONTRAST: Theme = {
	...PALETTE,
	ink: '#000000',
	inkMuted: '#2f373d',
	inkChip: '#1c2226',
	control: '#3c444a',
	hairline: '#7a8186',
	paper2: '#ffffff',
	water: '#ffffff',
	graticule: '#d5dadc',
	coast: '#5a6063',
	seaLabel: '#4b565c',
	accent: '#8c1d0a',
	flowOut: '#8c1d0a',
	flowIn: '#0a3a66',
	bar: '#6c7478',
	landRecorded: '#d8d4ca',
	landUnrecorded: '#f1f0ec',
	landLine: '#aeaaa0',
	landPlain: '#e6e3da',
	landNamed: '#f3cfc0',
	ally: '#3f0b32',
	newSouthbound: '#c8811a',
	newSouthboundLine: '#80590a',
	gctfPartner: '#1c5b6d',
	gctfCoHost: '#8fbfc8',
	formerAlly: '#f0dcea',
	formerAllyLine: '#6d3a5e',
	gctfPartnerOutline: '#080e4c',
	gctfCoHostOutline: '#34795c',
	formerAllyOutline: '#825f8e',
	over1: '#b222bf',
	over2: '#4527e0',
	over3: '#332107',
	ramp0: '#ffffff'
};

/** Paper: the light theme with black text and no ground to spend ink on. */
const PRINT: Theme = {
	...PALETTE,
	ink: '#000000',
	inkMuted: '#3d454b',
	inkChip: '#262c31',
	paper2: '#ffffff',
	water: '#ffffff',
	graticule: '#e2e6e8',
	coast: '#8b9496',
	seaLabel: '#5f6c76',
	hairline: '#c4c9cb',
	ramp0: '#ffffff'
};

export const THEMES: Readonly<Record<ThemeId, Theme>> = {
	light: PALETTE,
	dark: DARK,
	contrast: CONTRAST,
	print: PRINT
};

/**
 * A value of plain data (a part of a scene) with every colour of the light theme replaced by that of another. Colours of
 * no role stay.
 */
export function inTheme<T>(value: T, theme: Theme): T {
	if (typeof value === 'string') {
		const role = roleOf(value);
		return (role ? theme[role] : value) as T;
	}
	if (Array.isArray(value)) return value.map((item: unknown) => inTheme(item, theme)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]: [string, unknown]) => [key, inTheme(item, theme)])
	) as T;
}

const declarations = (id: ThemeId, indent: string): string =>
	[
		`--theme: ${id};`,
		`color-scheme: ${id === 'dark' ? 'dark' : 'light'};`,
		...(Object.keys(PALETTE) as ColourName[]).map(
			(name) => `${propertyOf(name)}: ${THEMES[id][name]};`
		)
	]
		.map((line) => `${indent}${line}\n`)
		.join('');

const rule = (selector: string, id: ThemeId) => `${selector} {\n${declarations(id, '\t')}}\n`;

const query = (condition: string, selector: string, id: ThemeId) =>
	`@media ${condition} {\n\t${selector} {\n${declarations(id, '\t\t')}\t}\n}\n`;

/**
 * The style sheet of the themes (`src/themes.css` holds its text): the reader's choice on the root element if there is
 * one, else what the system asks for. A system that wants both dark and more contrast gets the dark theme, which has it.
 */
export const themeSheet = (): string =>
	[
		'/* Written from src/lib/core/scale/themes.ts by UPDATE=1 npx vitest run src/lib/core/scale */\n' +
			rule(':root', 'light'),
		query('(prefers-contrast: more)', ':root:not([data-theme])', 'contrast'),
		query('(prefers-color-scheme: dark)', ':root:not([data-theme])', 'dark'),
		rule(":root[data-theme='dark']", 'dark'),
		rule(":root[data-theme='contrast']", 'contrast'),
		query('(forced-colors: active)', ':root:root:root', 'contrast'),
		query('(forced-colors: active) and (prefers-color-scheme: dark)', ':root:root:root', 'dark'),
		query('print', ':root:root:root', 'print')
	].join('\n');
