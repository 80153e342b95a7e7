import type { Layer } from '../query/layers';
import { HATCH, PALETTE, ROLE_COLOURS, TIE_COLOURS } from '../scale/palette';
import type { Fill } from './types';

/** Five classes from few to many (visual.md, sequential); fewer classes take the darker ones. */
const RAMP = ['#f7e7df', '#ebc1ae', '#d9937a', '#b85c42', '#7f2d1b'] as const;
/** Brings the lighter classes to 3:1 on land and water. */
const RAMP_LINE = '#b85c42';
const LIGHT = 3;

export type Paint = Pick<Fill, 'colour' | 'pattern' | 'keyline'>;

const plain = (colour: string, keyline: string | null = null): Paint => ({
	colour,
	pattern: null,
	keyline
});

/** How the land of one of a layer's classes is painted. What is only planned is hatched. */
export function classPaint(layer: Layer, at: number): Paint {
	const step = RAMP.length - layer.breaks.length + at;
	const colour = RAMP[Math.max(0, Math.min(step, RAMP.length - 1))] ?? RAMP[0];
	return {
		colour,
		pattern: layer.planned ? { kind: 'hatch', colour: PALETTE.paper, pitch: HATCH.ended } : null,
		keyline: step < LIGHT ? RAMP_LINE : null
	};
}

/** How the land of a row's place is painted on a layer that counts or sums. */
export function rowPaint(layer: Layer, classOf: string): Paint {
	if (classOf.startsWith('class-')) return classPaint(layer, Number(classOf.slice(6)));
	if (classOf === 'partner') return plain(TIE_COLOURS['gctf-partner'].fill);
	if (classOf === 'unstated')
		return {
			colour: PALETTE.landNamed,
			pattern: { kind: 'stripes', colour: RAMP[2] },
			keyline: null
		};
	const colours = ROLE_COLOURS[classOf];
	return plain(colours?.fill ?? PALETTE.landNamed, colours?.keyline ?? null);
}
