import type { Evidence, Language } from '../dataset/types';
import type { View } from '../query/view';

/** One text in the languages it has been written in. */
export type Texts = Partial<Record<Language, string>>;

/** A figure that a step shows large: its value, unit and evidence are those of the record. */
export interface FigureDocument {
	/** id of a flow or an indicator */
	record: string;
	/** what the figure counts */
	label: Texts;
}

/** A step as it is written and kept: texts of every language, records by id, the view as its query string. */
export interface StepDocument {
	/** unique in its briefing; part of links, so never renamed */
	id: string;
	/** query string of the atlas without `?`; '' = the default view */
	view: string;
	/** the message, one sentence; where a language has none, the view's own title stands for it */
	headline: Texts;
	/** prose (see prose.ts) with citations; where a language has none, the view's own finding stands for it */
	body: Texts;
	/** what the speaker says; prose */
	notes: Texts;
	figures: FigureDocument[];
	/** ids of further records that the step rests on */
	records: string[];
}

/** A briefing as it is written in `data/briefings`, kept in a browser, exported and shared. */
export interface BriefingDocument {
	id: string;
	/** languages it is meant to be given in */
	languages: Language[];
	title: Texts;
	summary: Texts;
	steps: StepDocument[];
	/** id of the step whose picture stands for the briefing; the first where there is none */
	cover?: string | undefined;
}

/** Text of one kind, or a citation in its place after the fact that it supports. */
export type Run =
	{ kind: 'text'; text: string; strong: boolean } | { kind: 'cite'; record: string };

/** A paragraph, or an item of a list. */
export interface Block {
	kind: 'paragraph' | 'item';
	runs: Run[];
}

/** Where a fact of a step is printed. */
export interface StepCitation {
	/** id of the record; '' where the view itself brings the evidence */
	record: string;
	evidence: Evidence;
	/** the figure as printed, '' where the record has none */
	asStated: string;
}

export interface StepFigure {
	record: string;
	/** e.g. "over 54 million", "US$40.72 million", "逾 5,400 萬片" */
	value: string;
	/** what it counts */
	label: string;
	citation: StepCitation;
}

/** A step in one language, with its records looked up: what pages, the stage and exports show. */
export interface Step {
	id: string;
	/** 1 for the first */
	number: number;
	view: View;
	/** the view's canonical query string without `?` */
	query: string;
	/** '' = show the title of the view's scene */
	headline: string;
	/** empty = show the finding of the view's scene */
	body: Block[];
	figures: StepFigure[];
	notes: Block[];
	/** everything that the step cites, in its order, each record once */
	citations: StepCitation[];
}

/** What a closing page of sources lists: one document and the places in it that were cited. */
export interface BriefingSource {
	/** source id */
	source: string;
	citations: StepCitation[];
}

/** A briefing in one language. `readBriefing` makes it of a document. */
export interface Briefing {
	id: string;
	language: Language;
	/** other languages that it can be given in */
	languages: Language[];
	title: string;
	summary: string;
	steps: Step[];
	sources: BriefingSource[];
}
