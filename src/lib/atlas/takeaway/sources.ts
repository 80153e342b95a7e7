import type { LayerResult } from '$lib/core/aggregate/result';
import type { Dataset, Evidence } from '$lib/core/dataset/types';
import type { Scene } from '$lib/core/scene/types';
import type { SheetSource } from '$lib/core/sheet';
import type { Messages } from '$lib/i18n';
import type { TakeawayWords } from '$lib/i18n/takeaway';

/** Everything that a view rests on: the evidence of its activities, flows and ties. */
export function evidenceOf(result: LayerResult, scene: Scene): Evidence[] {
	return [
		...result.selection.activities.map(({ evidence }) => evidence),
		...result.selection.flows.map(({ evidence }) => evidence),
		...[...result.ties.values()].flatMap(({ evidence }) => evidence),
		...scene.findingEvidence
	].filter(({ source }) => source !== '');
}

/** Page numbers in ascending order, neighbours joined: "9, 12–14". Pages that are no numbers stand last, as printed. */
export function pageRuns(pages: Iterable<string>): string {
	const all = [...new Set(pages)].filter((page) => page !== '');
	const numbers = all
		.filter((page) => /^\d+$/.test(page))
		.map(Number)
		.sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const page of numbers) {
		const last = runs.at(-1);
		if (last && page === last[1] + 1) last[1] = page;
		else runs.push([page, page]);
	}
	return [
		...runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)),
		...all.filter((page) => !/^\d+$/.test(page)).sort()
	].join(', ');
}

/** The documents that evidence comes from, each with its publisher and pages; those cited most come first. */
export function sourceList(
	evidence: readonly Evidence[],
	dataset: Dataset,
	m: Messages,
	t: TakeawayWords
): SheetSource[] {
	const bySource = new Map<string, Evidence[]>();
	for (const one of evidence) {
		const list = bySource.get(one.source);
		if (list) list.push(one);
		else bySource.set(one.source, [one]);
	}
	return [...bySource]
		.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
		.map(([id, list]) => {
			const source = dataset.sources.get(id);
			if (id === 'reference' || !source)
				return { title: m.citation.short[id] ?? id, detail: t.references };
			const pages = pageRuns(list.flatMap(({ page }) => page.split(/[;,]\s*/)));
			return {
				title: source.title,
				detail: [source.publisher, source.published.slice(0, 4), pages ? t.pages(pages) : t.unpaged]
					.filter((part) => part !== '')
					.join(t.comma)
			};
		});
}
