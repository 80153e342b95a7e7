import { fitBox } from '$lib/core/plane';
import { DEFAULT_VIEW, type View } from '$lib/core/query/view';
import type { Sheet, SheetFormat } from '$lib/core/sheet';
import { citationLabel } from '../context';
import { countryPage } from '../country-page';
import { viewDeck, viewSheet, type SheetText, type Workshop } from './compose';
import type { FileKind } from './save';

/** Something that can be taken away. */
export interface Subject {
	/** part of the file's name */
	name: string;
	/** sheets in the workshop's language; the first is the picture, a presentation may have more */
	sheets(kind: FileKind, format: SheetFormat, workshop: Workshop): Promise<Sheet[]>;
	/** what an embedded map shows; null = cannot be embedded */
	embed: View | null;
	/** kinds of file that can hold it; default: all */
	kinds?: readonly FileKind[];
}

/** The view that the atlas shows. */
export const viewSubject = (view: View): Subject => ({
	name: [view.layer, view.years ? `${view.years.from}-${view.years.to}` : '', view.party ?? '']
		.filter((part) => part !== '')
		.join(' '),
	embed: view,
	sheets: async (kind, format, workshop) =>
		kind === 'pptx' ? viewDeck(view, format, workshop) : [await viewSheet(view, format, workshop)]
});

/** A country's page in short: its map, what binds it to Taiwan, its key figures. */
export function countrySubject(id: string): Subject {
	const view: View = { ...DEFAULT_VIEW, party: id };
	return {
		name: id,
		embed: view,
		async sheets(kind, format, workshop) {
			const { dataset, facts, m, f, home } = workshop;
			const own = facts.get(id);
			if (!own) throw new Error(`no records about "${id}"`);
			const page = countryPage(dataset, { activities: new Map() }, own, m, f);
			const text: SheetText = {
				title: page.other === page.name ? page.name : `${page.name} · ${page.other}`,
				finding: page.intro,
				figures: page.keyFigures.slice(0, 3).map(({ figure, text, evidence }) => ({
					figure,
					text,
					citation: citationLabel(evidence, m)
				})),
				evidence: [...own.activities, ...own.flows, ...own.indicators].map(
					({ evidence }) => evidence
				),
				link: `${home}/${dataset.language}/country/${id}/`
			};
			const framed: View = { ...view, camera: fitBox(page.frame, { width: 880, height: 440 }) };
			return kind === 'pptx'
				? viewDeck(framed, format, workshop, text)
				: [await viewSheet(framed, format, workshop, text)];
		}
	};
}
