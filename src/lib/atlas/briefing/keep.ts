import { parseBriefing, printBriefing } from '$lib/core/briefing/own';
import type { BriefingDocument } from '$lib/core/briefing/types';

/** What a browser keeps texts in: `localStorage`, or a stand-in in tests. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const SHELF_KEY = 'briefing-mine';

/** How reading the kept briefing went. */
export type Kept =
	| { state: 'kept'; document: BriefingDocument }
	| { state: 'none' }
	/** there is something, but no briefing: `raw` is what there is, and it is not touched */
	| { state: 'corrupt'; raw: string }
	/** the browser lets the page keep nothing */
	| { state: 'denied' };

/** Reads the kept briefing. Never throws. */
export function readKept(shelf: () => Shelf): Kept {
	let raw: string | null;
	try {
		raw = shelf().getItem(SHELF_KEY);
	} catch {
		return { state: 'denied' };
	}
	if (raw === null) return { state: 'none' };
	const reading = parseBriefing(raw);
	return reading.ok ? { state: 'kept', document: reading.document } : { state: 'corrupt', raw };
}

/** How keeping it went. */
export type Keeping = 'saved' | 'full' | 'denied';

/** Keeps a briefing. Never throws; what was kept before stays where the new one has no room. */
export function keep(shelf: () => Shelf, document: BriefingDocument): Keeping {
	try {
		shelf().setItem(SHELF_KEY, printBriefing(document));
		return 'saved';
	} catch (reason) {
		// Chrome, Safari and Firefox each had their own name for it.
		const name = reason instanceof Error ? reason.name : '';
		return /quota/i.test(name) || /quota/i.test(String(reason)) ? 'full' : 'denied';
	}
}
