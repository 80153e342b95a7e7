import { plainText } from '$lib/core/briefing/prose';
import { readBriefing } from '$lib/core/briefing/read';
import type { BriefingDocument, Step } from '$lib/core/briefing/types';
import { knownIds } from '$lib/core/query/url';
import { composeSheet, openingSheet, type Sheet, type SheetFormat } from '$lib/core/sheet';
import { loadBriefingWords } from '$lib/i18n/briefing';
import { makeFigureText } from '../briefing/figure-text';
import { citationLabel } from '../context';
import {
	closingSheet,
	loadShapes,
	partsOf,
	type Shapes,
	type SheetText,
	type Workshop
} from './compose';
import type { Subject } from './subjects';

/** What a step says in the place of its view's own words. */
function textOf(step: Step, { m, t }: Workshop): SheetText {
	const labels = [...new Set(step.citations.map(({ evidence }) => citationLabel(evidence, m)))];
	const cited = labels.join(m.fact.separator);
	const notes = plainText(step.notes);
	return {
		...(step.headline ? { title: step.headline } : {}),
		...(step.body.length ? { finding: plainText(step.body), findingCitation: cited } : {}),
		figures: step.figures.map(({ value, label, citation }) => ({
			figure: value,
			text: label,
			citation: citationLabel(citation.evidence, m)
		})),
		...(notes ? { notes: cited ? `${notes}\n\n${t.sources}${t.colon}${cited}` : notes } : {}),
		evidence: step.citations.map(({ evidence }) => evidence)
	};
}

/** A title, a sheet for every step, the sources of all. */
export async function briefingSheets(
	document: BriefingDocument,
	format: SheetFormat,
	workshop: Workshop,
	shapes: Shapes
): Promise<Sheet[]> {
	const { dataset, m, f, t, edition, home } = workshop;
	const { language } = dataset;
	const words = await loadBriefingWords(language);
	const briefing = readBriefing(
		document,
		language,
		dataset,
		knownIds(dataset),
		makeFigureText(dataset, words, f)
	);
	const steps = briefing.steps.map((step) =>
		partsOf(step.view, workshop, shapes, textOf(step, workshop))
	);
	const link = `${home}/${language}/`;
	return [
		openingSheet(
			{
				language,
				title: briefing.title || m.siteName,
				summary: briefing.summary,
				lines: [m.siteName, [t.edition(edition), t.licence].join(m.fact.separator), link],
				link
			},
			format
		),
		...steps.map(({ map, content }) => composeSheet(map, content, format)),
		closingSheet(steps, format, workshop)
	];
}

/** A briefing, ready or one's own, as a presentation or a document. */
export const briefingSubject = (document: BriefingDocument): Subject => ({
	name: document.id,
	embed: null,
	kinds: ['pptx', 'pdf'],
	sheets: async (_, format, workshop) =>
		briefingSheets(document, format, workshop, await loadShapes())
});
