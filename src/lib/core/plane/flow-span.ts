import type { FlowMark, SceneSymbol } from '../scene/types';
import { headOf, lengthOf, parameterBefore, reversed, tailOf, type Bezier } from './curves';

/** The dot where flows leave and end in Taiwan: its radius and that of its white halo, px. */
export const HUB = { radius: 5, halo: 6.6 } as const;

/** Lines tuck this far under the rim of what they meet, px. */
const TUCK = 1.3;

/**
 * The part of a flow that shows: from the rim of the hub to the rim of the symbol at its other end, so that no arrowhead
 * hides under a circle or runs into a group's ring. The whole curve where the two rims leave no room.
 */
export function drawnCurve(
	{ curve, direction, party }: Pick<FlowMark, 'curve' | 'direction' | 'party'>,
	symbols: readonly SceneSymbol[],
	unitsPerPx: number
): Bezier {
	const symbol = symbols.find((one) => one.party === party && one.kind !== 'dot');
	const hub = (HUB.halo - TUCK) * unitsPerPx;
	const far = symbol ? (symbol.r + TUCK) * unitsPerPx : 0;
	if (hub + far >= lengthOf(curve) / 2) return curve;
	const [start, end] = direction === 'out' ? [hub, far] : [far, hub];
	const begun = start ? tailOf(curve, 1 - parameterBefore(reversed(curve), start)) : curve;
	return end ? headOf(begun, parameterBefore(begun, end)) : begun;
}
