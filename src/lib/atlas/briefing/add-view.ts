import { withStep } from '$lib/core/briefing/own';
import type { Language } from '$lib/core/dataset/types';
import type { BriefingWords } from '$lib/i18n/briefing';
import { OwnBriefing } from './own-briefing.svelte';

/** Adds a view, as its query string, to the reader's own briefing; says what came of it and whether there is one to open. */
export function addView(
	query: string,
	language: Language,
	{ own: w }: BriefingWords
): { message: string; openable: boolean } {
	// Read anew each time: another tab may have changed it.
	const own = new OwnBriefing(language);
	if (own.corrupt !== null) return { message: w.corrupt, openable: true };
	own.change(withStep(own.document, query));
	if (own.keeping === 'full') return { message: w.full, openable: false };
	if (own.keeping === 'denied') return { message: w.denied, openable: false };
	return { message: w.added(own.document.steps.length), openable: own.keeping === 'saved' };
}
