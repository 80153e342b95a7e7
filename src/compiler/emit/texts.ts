import type { DetailsPayload, TextsPayload } from '../../lib/core/dataset/payload';
import type { Language } from '../../lib/core/dataset/types';
import type { Linked } from '../link';
import { cell } from '../read/row';

/** Column suffix of a language; the package names Traditional Chinese `zh`. */
const SUFFIX: Record<Language, 'en' | 'zh'> = { en: 'en', 'zh-Hant': 'zh' };
const OTHER: Record<Language, Language> = { en: 'zh-Hant', 'zh-Hant': 'en' };

/** Reads columns of one language; `otherwise` names the column to take where a cell is empty. */
function reader(linked: Linked, language: Language) {
	return (table: string, stem: string, otherwise = '') =>
		linked
			.rows(table)
			.map(
				(row) =>
					cell(row, `${stem}_${SUFFIX[language]}`) ||
					(otherwise && cell(row, `${otherwise}_${SUFFIX[language]}`))
			);
}

/** `texts.<language>.json`: the names and titles that the first picture needs. */
export function emitTexts(linked: Linked, language: Language): TextsPayload {
	const text = reader(linked, language);
	const other = reader(linked, OTHER[language]);
	return {
		edition: linked.edition,
		language,
		sources: { title: text('sources', 'title'), publisher: text('sources', 'publisher') },
		regions: { name: text('regions', 'name') },
		categories: { name: text('categories', 'name') },
		sectors: { name: text('sectors', 'name'), short: text('sectors', 'short', 'name') },
		units: {
			name: text('units', 'name'),
			plural: text('units', 'plural', 'name'),
			symbol: text('units', 'symbol'),
			classifier: text('units', 'classifier')
		},
		metrics: { name: text('metrics', 'name') },
		places: {
			name: text('places', 'name'),
			short: text('places', 'short', 'name'),
			other: other('places', 'name')
		},
		groups: { name: text('groups', 'name'), other: other('groups', 'name') },
		organisations: {
			name: text('organisations', 'name'),
			short: text('organisations', 'short', 'name'),
			other: other('organisations', 'name')
		},
		programmes: { name: text('programmes', 'name') },
		activities: { title: text('activities', 'title'), venue: text('activities', 'venue') },
		indicators: { breakdown: text('indicators', 'breakdown') }
	};
}

/** `details.<language>.json`: the summaries and notes that are read after a click. */
export function emitDetails(linked: Linked, language: Language): DetailsPayload {
	const text = reader(linked, language);
	const conflict = (table: string) =>
		linked.rows(table).map((row): 0 | 1 => (cell(row, 'conflict') === 'yes' ? 1 : 0));
	return {
		edition: linked.edition,
		language,
		sources: { note: text('sources', 'note') },
		groups: { note: text('groups', 'note') },
		memberships: { note: text('memberships', 'note') },
		programmes: { summary: text('programmes', 'summary') },
		activities: {
			summary: text('activities', 'summary'),
			note: text('activities', 'note'),
			conflict: conflict('activities')
		},
		flows: { note: text('flows', 'note'), conflict: conflict('flows') },
		indicators: { note: text('indicators', 'note'), conflict: conflict('indicators') }
	};
}
