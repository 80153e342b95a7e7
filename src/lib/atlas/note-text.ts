import type { Dataset } from '$lib/core/dataset/types';
import type { Messages } from '$lib/i18n';
import { citationLabel } from './context';

/** A note as a reader can use it: an identifier of another row, which only a data keeper knows, gives way to the title of that activity or the page of that figure. */
export function noteText(note: string, dataset: Dataset, m: Messages): string {
	return note.replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (word) => {
		const activity = dataset.activities.get(word);
		if (activity) return m.fact.quoted(activity.title);
		const row = dataset.flows.get(word) ?? dataset.indicators.get(word);
		return row ? citationLabel(row.evidence, m) : word;
	});
}
