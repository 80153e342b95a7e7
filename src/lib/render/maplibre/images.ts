import type { Pattern, SceneSymbol } from '$lib/core/scene/types';

/** A picture that MapLibre asks for by name and that is drawn when it does (draw-image.ts). */
export type ImageSpec =
	/** a square that tiles, transparent between the lines */
	| { kind: 'pattern'; pattern: Pattern }
	/** a disc with a pattern in it */
	| { kind: 'dot'; r: number; colour: string; keyline: string | null; pattern: Pattern }
	/** a dashed ring: stated for a group only */
	| { kind: 'ring'; r: number; colour: string };

/** The name says how to draw the image, so that nothing has to be registered beforehand. */
export const imageName = (spec: ImageSpec): string => JSON.stringify(spec);

/** The inverse of `imageName`; null for a name that is not ours. */
export function parseImageName(name: string): ImageSpec | null {
	try {
		return JSON.parse(name) as ImageSpec;
	} catch {
		return null;
	}
}

/** The image that stands for a symbol, or null where a circle does. */
export function symbolImage({ kind, r, colour, keyline, pattern }: SceneSymbol): ImageSpec | null {
	if (kind === 'ring') return { kind: 'ring', r, colour };
	return pattern ? { kind: 'dot', r, colour, keyline, pattern } : null;
}
