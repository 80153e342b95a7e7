import type { Pattern } from './types';

const HATCH = { width: 1.2, cased: 2.4 } as const;
const STRIPES = { width: 3, pitch: 9 } as const;

/** How the lines of a pattern lie, px. */
export interface PatternLines {
	/** distance between them */
	pitch: number;
	width: number;
	/** the edges that part them from whatever lies below; `width` is that of a line with both */
	casing: { colour: string; width: number } | null;
}

/** The lines of a pattern, the same in every renderer. */
export function linesOf(pattern: Pattern): PatternLines {
	if (pattern.kind === 'stripes') return { ...STRIPES, casing: null };
	const { pitch, casing } = pattern;
	return {
		pitch,
		width: HATCH.width,
		casing: casing ? { colour: casing, width: HATCH.cased } : null
	};
}
