import { changeOf, type YearChange } from '$lib/core/aggregate/change';
import type { LayerResult } from '$lib/core/aggregate/result';
import type { Dataset, Evidence, Language, PartyId } from '$lib/core/dataset/types';
import type { PartyFacts } from '$lib/core/query/select';
import type { View } from '$lib/core/query/view';
import { measureText, nameOf } from '$lib/core/scene/build';
import type { SceneWords } from '$lib/core/scene/words';
import type { Format } from '$lib/i18n';
import type { TimeWords } from '$lib/i18n/en/time';

/** Names in one sentence; the rest are counted. */
const NAMED = 4;

/** A change between two years as one sentence, with what proves it. */
export interface SaidChange {
	text: string;
	evidence: Evidence[];
}

/** The words for changes of one language. */
export const loadTimeWords = async (language: Language): Promise<TimeWords> =>
	(language === 'en' ? await import('$lib/i18n/en/time') : await import('$lib/i18n/zh-Hant/time'))
		.time;

/** A change in words. */
export function sayChange(
	change: YearChange,
	result: LayerResult,
	dataset: Dataset,
	{ words, time, f }: { words: SceneWords; time: TimeWords; f: Format }
): string {
	const { year, before, ties, appeared, gone, largest } = change;
	const names = (parties: readonly PartyId[]) => {
		const all = parties.map((party) => nameOf(dataset, party));
		const rest = all.length - NAMED;
		// One more name is as short as the count of one.
		return f.list(rest > 1 ? [...all.slice(0, NAMED), time.more(rest)] : all);
	};
	if (result.selection.layer.measure === 'ties') {
		const parts = ties.flatMap(({ tie, begun, ended }) => [
			...(ended.length > 0 ? [time.ended[tie]?.(names(ended)) ?? ''] : []),
			...(begun.length > 0 ? [time.begun[tie]?.(names(begun)) ?? ''] : [])
		]);
		return parts.length > 0 ? time.said(year, parts) : time.noTieChange(year);
	}
	const parts = [
		...(appeared.length > 0 ? [time.appeared(names(appeared), appeared.length)] : []),
		...(gone.length > 0 ? [time.gone(names(gone), gone.length)] : []),
		...(largest
			? [
					time.largest(
						nameOf(dataset, largest.party),
						measureText(result, largest.from, words),
						measureText(result, largest.to, words)
					)
				]
			: [])
	];
	return parts.length > 0 ? time.since(year, before, parts) : time.noChange(year, before);
}

/** What changed from the year before the one that a view shows, or null where there is nothing to compare. */
export async function yearChange(
	dataset: Dataset,
	facts: ReadonlyMap<PartyId, PartyFacts>,
	view: View,
	result: LayerResult,
	forms: { words: SceneWords; f: Format }
): Promise<SaidChange | null> {
	const change = changeOf(dataset, facts, view);
	if (!change) return null;
	const time = await loadTimeWords(dataset.language);
	return {
		text: sayChange(change, result, dataset, { ...forms, time }),
		evidence: change.evidence
	};
}
