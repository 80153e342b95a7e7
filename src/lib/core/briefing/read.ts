import type { Dataset, Evidence, Language, Qualifier } from '../dataset/types';
import { parseView, printView, type KnownIds } from '../query/url';
import { citedRecords, parseProse } from './prose';
import { recordOf } from './records';
import type {
	Briefing,
	BriefingDocument,
	BriefingSource,
	Step,
	StepCitation,
	StepDocument,
	StepFigure,
	Texts
} from './types';

/** A text in a language, or else in the language that it has been written in. */
export const textIn = (texts: Texts, language: Language): string =>
	texts[language] || Object.values(texts).find((text) => text !== '') || '';

/** How a figure is printed large, e.g. "over 54 million". i18n supplies it: core knows no locale. */
export type FigureText = (value: number, unit: string, qualifier: Qualifier) => string;

/** One citation for each printed place: two rows of one page are one source to the reader. */
const placeOf = ({ source, page, section, lines }: Evidence) =>
	`${source}|${page ? `p${page}` : `${section}|${lines}`}`;

/** Keeps the first citation of each printed place. */
export function distinctCitations(citations: readonly StepCitation[]): StepCitation[] {
	const kept = new Map<string, StepCitation>();
	for (const citation of citations) {
		const place = placeOf(citation.evidence);
		if (!kept.has(place)) kept.set(place, citation);
	}
	return [...kept.values()];
}

function citationOf(dataset: Dataset, id: string): StepCitation | null {
	const record = recordOf(dataset, id);
	return record && { record: id, evidence: record.evidence, asStated: record.asStated };
}

function stepOf(
	step: StepDocument,
	number: number,
	language: Language,
	dataset: Dataset,
	known: KnownIds,
	figureText: FigureText
): Step {
	const { view } = parseView(step.view, known);
	const body = parseProse(textIn(step.body, language));
	const notes = parseProse(textIn(step.notes, language));
	const figures = step.figures.flatMap(({ record: id, label }): StepFigure[] => {
		const record = recordOf(dataset, id);
		const citation = citationOf(dataset, id);
		if (!record || !citation || record.value === null) return [];
		return [
			{
				record: id,
				value: figureText(record.value, record.unit, record.qualifier),
				label: textIn(label, language),
				citation
			}
		];
	});
	const cited = new Set([
		...figures.map(({ record }) => record),
		...citedRecords(body),
		...citedRecords(notes),
		...step.records
	]);
	return {
		id: step.id,
		number,
		view,
		query: printView(view),
		headline: textIn(step.headline, language),
		body,
		figures,
		notes,
		citations: [...cited].flatMap((id) => citationOf(dataset, id) ?? [])
	};
}

/** Line of the text edition that evidence starts at, for sorting; without lines, last. */
const firstLine = ({ lines }: Evidence) => Number(/^\d+/.exec(lines)?.[0] ?? Infinity);

/** What steps cite, by document: those cited most first, each in the order of the document. */
export function sourcesOf(steps: readonly Pick<Step, 'citations'>[]): BriefingSource[] {
	const bySource = new Map<string, StepCitation[]>();
	for (const citation of distinctCitations(steps.flatMap(({ citations }) => citations))) {
		const { source } = citation.evidence;
		bySource.set(source, [...(bySource.get(source) ?? []), citation]);
	}
	return [...bySource]
		.map(([source, citations]) => ({
			source,
			citations: citations.sort((a, b) => firstLine(a.evidence) - firstLine(b.evidence))
		}))
		.sort((a, b) => b.citations.length - a.citations.length || (a.source < b.source ? -1 : 1));
}

/**
 * A briefing in one language with its records looked up. Records and parts of a view that this edition lacks are left
 * out: a briefing kept for years still opens.
 */
export function readBriefing(
	document: BriefingDocument,
	language: Language,
	dataset: Dataset,
	known: KnownIds,
	figureText: FigureText
): Briefing {
	const steps = document.steps.map((step, at) =>
		stepOf(step, at + 1, language, dataset, known, figureText)
	);
	return {
		id: document.id,
		language,
		languages: document.languages,
		title: textIn(document.title, language),
		summary: textIn(document.summary, language),
		steps,
		sources: sourcesOf(steps)
	};
}
