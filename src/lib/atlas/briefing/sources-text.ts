import { sourcesOf } from '$lib/core/briefing/read';
import type { StepCitation } from '$lib/core/briefing/types';
import type { Evidence, Language } from '$lib/core/dataset/types';
import type { Messages } from '$lib/i18n';
import type { BriefingWords } from '$lib/i18n/briefing';

/** Page numbers in order, runs joined: 19, 175–179. Pages that are no number stand as they are. */
export function pageRanges(pages: readonly string[]): string {
	const numbers = [...new Set(pages)]
		.flatMap((page) => {
			const [from, to = from] = page.split(/[-–]/).map(Number);
			if (!from || !to || to < from || to - from > 500) return [];
			return Array.from({ length: to - from + 1 }, (_, k) => from + k);
		})
		.sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const page of new Set(numbers)) {
		const last = runs.at(-1);
		if (last && page === last[1] + 1) last[1] = page;
		else runs.push([page, page]);
	}
	const others = pages.filter((page) => !/^\d+(?:[-–]\d+)?$/.test(page));
	return [
		...runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)),
		...new Set(others)
	].join(', ');
}

/** How a place without a page is named: its annex, or its section up to the first comma or semicolon. */
const sectionOf = ({ section }: Evidence, m: Messages): string =>
	m.citation.sectionText(/^[^,;]+/.exec(section)?.[0] ?? section);

/**
 * The sources of a step in one line, as a slide prints them: each document with its pages, or its sections where pages
 * are not recoverable.
 */
export function sourcesLine(
	citations: readonly StepCitation[],
	title: (source: string) => string,
	m: Messages,
	words: BriefingWords,
	language: Language
): string {
	const english = language === 'en';
	const comma = english ? ', ' : '、';
	const documents = sourcesOf([{ citations: [...citations] }]).map(({ source, citations: own }) => {
		const name = english ? title(source) : `《${title(source)}》`;
		if (source === 'reference') return title(source);
		const evidence = own.map((citation) => citation.evidence);
		const pages = pageRanges(evidence.flatMap(({ page }) => page || []));
		const sections = [
			...new Set(evidence.filter(({ page }) => !page).map((one) => sectionOf(one, m)))
		].filter(Boolean);
		const places = [
			...(pages ? [words.pages(english ? pages : pages.replaceAll(', ', '、'))] : []),
			...sections
		];
		return [name, ...(places.length > 0 ? [places.join(comma)] : [])].join(english ? ', ' : '，');
	});
	return documents.join(english ? '; ' : '；');
}
