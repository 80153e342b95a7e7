import type { Dataset, Language } from '$lib/core/dataset/types';
import { activeFilters } from '$lib/core/query/facets';
import type { FilterId } from '$lib/core/query/filter';
import type { ColumnId, RecordKind, View } from '$lib/core/query/view';
import { nameIn } from '$lib/core/table/columns';
import type { TableWords, Vocabulary } from '$lib/core/table/types';
import type { Format, Messages } from '$lib/i18n';
import type { WorkbenchWords } from '$lib/i18n/en/workbench';

/** The words of the table display, in one language. */
export async function loadWorkbenchWords(language: Language): Promise<WorkbenchWords> {
	return language === 'en'
		? (await import('$lib/i18n/en/workbench')).workbench
		: (await import('$lib/i18n/zh-Hant/workbench')).workbench;
}

/** What the pure table takes from the page's language. Dates stay in figures: they stand in columns. */
export const tableWords = (w: WorkbenchWords, m: Messages, f: Format): TableWords => ({
	flowType: (id) => m.flowTypes[id as keyof typeof m.flowTypes] ?? id,
	stage: (id) => m.stages[id as keyof typeof m.stages] ?? id,
	kind: (id) => m.kinds[id as keyof typeof m.kinds] ?? id,
	status: (id) => m.statuses[id as keyof typeof m.statuses] ?? id,
	qualifier: (id) => w.qualifiers[id] ?? id,
	date: (edtf) => edtf.replace('/', '–'),
	number: f.number,
	list: f.list,
	compare: f.compare
});

/** The heading of a column; some read differently over another kind of record. */
export const columnLabel = (w: WorkbenchWords, kind: RecordKind, id: ColumnId): string =>
	(id === 'title' && w.titleColumn[kind]) || (id === 'date' && w.dateColumn[kind]) || w.columns[id];

const VOCABULARY: Partial<Record<FilterId, Vocabulary>> = {
	programmes: 'programme',
	kinds: 'kind',
	flowTypes: 'flowType',
	unit: 'unit',
	stages: 'stage',
	origins: 'party',
	parties: 'party',
	groups: 'party',
	organisations: 'party',
	regions: 'region',
	sectors: 'sector',
	sources: 'source'
};

/** One value of a filter in words. */
export const valueName = (
	dataset: Dataset,
	words: TableWords,
	w: WorkbenchWords,
	filter: FilterId,
	id: string
): string =>
	filter === 'sdgs' ? w.goal(id) : nameIn(dataset, words, VOCABULARY[filter] ?? 'text', id);

/** A filter in force as it is read: "Type: grant". */
export interface Chip {
	filter: FilterId;
	label: string;
	value: string;
	/** every value, where the chip names only the first */
	full: string;
}

/** Sector codes as names; a DAC category whose sectors are all chosen is named instead of them. */
function sectorNames(dataset: Dataset, chosen: readonly string[]): string[] {
	const left = new Set(chosen);
	const names: string[] = [];
	for (const [category, name] of dataset.categories) {
		const inside = [...dataset.sectors.values()].filter((sector) => sector.category === category);
		if (inside.length > 1 && inside.every(({ id }) => left.has(id))) {
			names.push(name);
			for (const { id } of inside) left.delete(id);
		}
	}
	return [...names, ...[...left].map((id) => dataset.sectors.get(id)?.short ?? id)];
}

/** The filters of a view as chips that read on from each other. */
export function chipsOf(
	dataset: Dataset,
	view: View,
	words: TableWords,
	w: WorkbenchWords,
	m: Messages,
	f: Format
): Chip[] {
	return activeFilters(view).map((filter) => {
		const label = w.filters.names[filter];
		const single = (value: string): Chip => ({ filter, label, value, full: value });
		if (filter === 'layer') return single(m.layers[view.layer]);
		if (filter === 'text')
			return single(f.language === 'en' ? `“${view.text}”` : `「${view.text}」`);
		if (filter === 'years') return single(view.years ? f.years(view.years) : '');
		// A chip may begin with its value: stages are words within a sentence elsewhere.
		const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
		const names =
			filter === 'sectors'
				? sectorNames(dataset, view.sectors)
				: view[filter].map((id) => capital(valueName(dataset, words, w, filter, String(id))));
		const full = f.list(names);
		return {
			filter,
			label,
			value: names.length > 2 ? w.filters.more(names[0]!, names.length - 1) : full,
			full
		};
	});
}
