import { LEAST_TARGET } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';

/** What lies under the pointer. */
export interface Hit {
	kind: 'symbol' | 'flow' | 'place';
	/** id of the symbol, flow or place */
	id: string;
	party: PartyId;
}

/** Something near the pointer, in px from it. */
export interface Candidate extends Hit {
	/** from the pointer to its middle (symbols) or 0 */
	distance: number;
	/** radius as drawn (symbols) or 0 */
	radius: number;
	/** land drawn, px² (places), or 0 */
	area: number;
	/** whether the pointer is on it, not only near it */
	exact: boolean;
}

/** Half a target's width: the box that is searched reaches this far from the pointer, px. */
export const REACH = LEAST_TARGET / 2;

const least = (list: readonly Candidate[], by: (candidate: Candidate) => number) =>
	list.reduce<Candidate | null>((best, one) => (best && by(best) <= by(one) ? best : one), null);

/**
 * The one that is meant: symbols before flows before places, small places before large ones. Symbols and small places
 * are 24 px wide to the pointer, however small they are drawn.
 */
export function pickHit(candidates: readonly Candidate[]): Hit | null {
	const of = (kind: Hit['kind']) => candidates.filter((candidate) => candidate.kind === kind);
	const symbols = of('symbol').filter(
		({ distance, radius }) => distance <= Math.max(radius, REACH)
	);
	const places = of('place');
	const best =
		least(symbols, ({ distance, radius }) => distance / Math.max(radius, 1)) ??
		of('flow').find(({ exact }) => exact) ??
		of('flow')[0] ??
		least(
			places.filter(({ area }) => area < LEAST_TARGET ** 2),
			({ area, exact }) => (exact ? 0 : area)
		) ??
		places.find(({ exact }) => exact);
	return best ? { kind: best.kind, id: best.id, party: best.party } : null;
}
