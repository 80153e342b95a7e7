import type { Language } from '../../lib/core/dataset/types';
import type { BriefingDocument, Texts } from '../../lib/core/briefing/types';

/** A text of a briefing's file, with the line that it starts on. */
export interface Located {
	text: string;
	line: number;
}

/** What a language says in a step. */
export interface StepText {
	headline: Located;
	body: Located;
	notes: Located;
}

export interface FigureDraft {
	record: Located;
	label: Partial<Record<Language, Located>>;
}

export interface StepDraft {
	id: Located;
	view: Located;
	figures: FigureDraft[];
	records: Located[];
	texts: Partial<Record<Language, StepText>>;
}

/** A briefing as it stands in its file: complete only where no rule objects. */
export interface BriefingDraft {
	file: string;
	id: string;
	order: number;
	cover: Located | null;
	title: Partial<Record<Language, Located>>;
	summary: Partial<Record<Language, Located>>;
	steps: StepDraft[];
	/** steps of the text that the front matter does not list */
	strays: { language: Language; id: Located }[];
	/** the line that each language's section starts on; 0 where it is missing */
	sections: Record<Language, number>;
}

function textsOf<T>(
	found: Partial<Record<Language, T>>,
	pick: (value: T) => Located | undefined
): Texts {
	const texts: Texts = {};
	for (const [language, value] of Object.entries(found) as [Language, T][]) {
		const text = pick(value)?.text;
		if (text) texts[language] = text;
	}
	return texts;
}

/** The document that a draft without faults stands for. */
export function documentOf({ id, title, summary, steps, cover }: BriefingDraft): BriefingDocument {
	return {
		id,
		languages: ['en', 'zh-Hant'],
		title: textsOf(title, (text) => text),
		summary: textsOf(summary, (text) => text),
		steps: steps.map((step) => ({
			id: step.id.text,
			view: step.view.text,
			headline: textsOf(step.texts, ({ headline }) => headline),
			body: textsOf(step.texts, ({ body }) => body),
			notes: textsOf(step.texts, ({ notes }) => notes),
			figures: step.figures.map(({ record, label }) => ({
				record: record.text,
				label: textsOf(label, (text) => text)
			})),
			records: step.records.map(({ text }) => text)
		})),
		...(cover ? { cover: cover.text } : {})
	};
}
