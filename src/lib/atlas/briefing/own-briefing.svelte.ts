import { changed, historyOf, redone, undone, type History } from '$lib/core/briefing/history';
import { emptyBriefing } from '$lib/core/briefing/own';
import type { BriefingDocument } from '$lib/core/briefing/types';
import type { Language } from '$lib/core/dataset/types';
import { keep, readKept, SHELF_KEY, type Keeping } from './keep';

const shelf = () => localStorage;

/**
 * The reader's own briefing, with undo, kept in the browser at every change. Browser only; make it in `onMount`.
 */
export class OwnBriefing {
	history: History<BriefingDocument> = $state.raw(historyOf(emptyBriefing(['en', 'zh-Hant'])));
	/** how the last keeping went; null before the first */
	keeping: Keeping | null = $state(null);
	/** what the browser keeps and nobody can read; while it stands, nothing is kept over it */
	corrupt: string | null = $state(null);
	/** whether another tab changed the briefing meanwhile */
	elsewhere = $state(false);

	constructor(language: Language) {
		const kept = readKept(shelf);
		const own = kept.state === 'kept' ? kept.document : emptyBriefing([language]);
		this.history = historyOf(own);
		if (kept.state === 'corrupt') this.corrupt = kept.raw;
		if (kept.state === 'denied') this.keeping = 'denied';
	}

	get document(): BriefingDocument {
		return this.history.present;
	}

	private take(history: History<BriefingDocument>): void {
		this.history = history;
		this.elsewhere = false;
		// What cannot be read is not overwritten until the reader says so.
		if (this.corrupt === null) this.keeping = keep(shelf, history.present);
	}

	/** Changes the briefing. Changes of one `subject` in a row (letters typed into one field) are undone together. */
	change(next: BriefingDocument, subject = ''): void {
		this.take(changed(this.history, next, subject));
	}

	undo(): void {
		this.take(undone(this.history));
	}

	redo(): void {
		this.take(redone(this.history));
	}

	/** Gives up what cannot be read and keeps the briefing in its place. */
	startAnew(): void {
		this.corrupt = null;
		this.take(this.history);
	}

	/** Follows what other tabs keep. @returns what ends it */
	follow(): () => void {
		const changedElsewhere = ({ key }: StorageEvent) => {
			if (key !== SHELF_KEY) return;
			const kept = readKept(shelf);
			if (kept.state !== 'kept') return;
			this.history = changed(this.history, kept.document);
			this.elsewhere = true;
		};
		addEventListener('storage', changedElsewhere);
		return () => removeEventListener('storage', changedElsewhere);
	}
}
