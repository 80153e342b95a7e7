import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, textOn } from './contrast';
import { PALETTE, ROLE_COLOURS, roleOf, TIE_COLOURS, type ColourName } from './palette';
import { inTheme, themeSheet, THEMES } from './themes';

const SHEET = 'src/themes.css';

it('the style sheet of the themes is written from them', () => {
	if (process.env.UPDATE) writeFileSync(SHEET, themeSheet());
	expect(readFileSync(SHEET, 'utf8')).toBe(themeSheet());
});

it('replaces colours at any depth and leaves the rest', () => {
	const mark = { colour: PALETTE.ally, pattern: { colour: PALETTE.paper }, keyline: null, r: 3 };
	expect(inTheme([mark], THEMES.dark)).toEqual([
		{
			colour: THEMES.dark.ally,
			pattern: { colour: THEMES.dark.paper },
			keyline: null,
			r: 3
		}
	]);
	expect(inTheme('#123456', THEMES.dark)).toBe('#123456');
});

/** Fill and what outlines it, by role. */
const EDGES = [...Object.entries(TIE_COLOURS), ...Object.entries(ROLE_COLOURS)]
	// Named land carries a symbol; its fill says no more than that.
	.filter(([, { fill }]) => roleOf(fill) !== 'landNamed')
	.map(([id, { fill, keyline }]) => [id, roleOf(keyline ?? fill)!] as const);

const LAND = ['landRecorded', 'landUnrecorded', 'landPlain'] as const;

describe.each(Object.entries(THEMES))('%s', (_, theme) => {
	const ratio = (a: ColourName, b: ColourName) => contrast(theme[a], theme[b]);

	it.each(EDGES)('%s stands out from land and sea at 3:1', (_, edge) => {
		for (const ground of ['water', ...LAND] as const)
			expect(ratio(edge, ground), ground).toBeGreaterThanOrEqual(3);
	});

	it('keeps flows and the selection apart from sea and land at 3:1', () => {
		for (const flow of ['flowOut', 'flowIn', 'accent'] as const)
			for (const ground of ['water', ...LAND, 'landNamed'] as const)
				expect(ratio(flow, ground), `${flow} on ${ground}`).toBeGreaterThanOrEqual(3);
	});

	it('keeps text readable', () => {
		for (const text of ['ink', 'inkMuted', 'inkChip', 'accent', 'flowIn'] as const)
			for (const ground of ['paper', 'paper2', 'water'] as const)
				expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
		expect(ratio('control', 'paper')).toBeGreaterThanOrEqual(3);
		expect(ratio('paper', 'accent')).toBeGreaterThanOrEqual(4.5);
	});

	it('keeps a label on its own land or circle readable, in the text colour that the light theme chooses', () => {
		const grounds = [
			...Object.values(TIE_COLOURS).map(({ fill }) => fill),
			...LAND.map((name) => PALETTE[name]),
			PALETTE.landNamed,
			PALETTE.accent,
			PALETTE.flowIn
		].map((colour) => roleOf(colour)!);
		for (const ground of grounds) {
			const chosen = textOn(PALETTE[ground], PALETTE.ink, PALETTE.paper);
			const text = chosen === PALETTE.ink ? 'ink' : 'paper';
			expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
			expect(textOn(theme[ground], theme.ink, theme.paper)).toBe(theme[text]);
		}
	});

	it('keeps a table of five classes readable', () => {
		for (const step of [0, 1, 2, 3, 4, 5] as const) {
			const text = step > 3 ? 'paper' : 'ink';
			expect(ratio(text, `ramp${step}`), `ramp ${step}`).toBeGreaterThanOrEqual(4.5);
		}
	});
});
