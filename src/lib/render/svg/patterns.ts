import { linesOf } from '$lib/core/scene/pattern-lines';
import type { Pattern } from '$lib/core/scene/types';
import { element, short } from './markup';
import { ink, type Pen } from './pen';

/** A fill with its second carrier. */
export interface PatternedFill {
	colour: string;
	pattern: Pattern;
}

/** Where a pattern is used: on land, whose user units scale with the picture, or inside px-sized marks. */
export type Ground = 'land' | 'px';

/** The same fill has the same id in every picture. */
export function patternId({ colour, pattern }: PatternedFill, ground: Ground): string {
	const { pitch, casing } = linesOf(pattern);
	const bare = (c: string) => c.replace(/[^\w]/g, '');
	const name = `${pattern.kind}-${bare(colour)}-${bare(pattern.colour)}`;
	const cased = casing ? '-cased' : '';
	return `${name}-${short(pitch).replace('.', '_')}${cased}${ground === 'px' ? '-px' : ''}`;
}

/** A `<pattern>`: 45° lines rising to the right. `unitsPerPx`: user units per px where it is used. */
export function patternDefinition(
	fill: PatternedFill,
	ground: Ground,
	pen: Pick<Pen, 'mode' | 'prefix'>,
	unitsPerPx: number
): string {
	const { pitch, width: line, casing } = linesOf(fill.pattern);
	const bar = (x: number, width: number, colour: string) =>
		element('rect', { x: x || null, width, height: pitch, fill: ink(pen, colour) });
	return element(
		'pattern',
		{
			id: pen.prefix + patternId(fill, ground),
			width: pitch,
			height: pitch,
			patternUnits: 'userSpaceOnUse',
			patternTransform: `scale(${Number(unitsPerPx.toPrecision(4))}) rotate(45)`
		},
		element('rect', { width: pitch, height: pitch, fill: ink(pen, fill.colour) }) +
			(casing ? bar(0, casing.width, casing.colour) : '') +
			bar(casing ? (casing.width - line) / 2 : 0, line, fill.pattern.colour)
	);
}

/** The `fill` of a mark: its colour, or a reference to its pattern. */
export function paintOf(
	{ colour, pattern }: { colour: string; pattern: Pattern | null },
	ground: Ground,
	pen: Pick<Pen, 'mode' | 'prefix'>
): string {
	return pattern
		? `url(#${pen.prefix}${patternId({ colour, pattern }, ground)})`
		: ink(pen, colour);
}

/** The fills that have a pattern, each once, in order of appearance. */
export function patternedFills(
	fills: readonly { colour: string; pattern: Pattern | null }[]
): PatternedFill[] {
	const found = new Map<string, PatternedFill>();
	for (const { colour, pattern } of fills) {
		if (pattern) found.set(patternId({ colour, pattern }, 'land'), { colour, pattern });
	}
	return [...found.values()];
}
