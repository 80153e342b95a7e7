import * as v from 'valibot';
import { LANGUAGES, type Language } from '../dataset/types';
import type { BriefingDocument, StepDocument, Texts } from './types';

/** Id of the briefing that a reader makes in the browser. */
export const OWN_ID = 'mine';

/** Far more than anyone presents; a file beyond it is no briefing. */
const LIMITS = { steps: 200, text: 20_000, figures: 12, records: 200 } as const;

const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const texts = v.pipe(
	v.object({ en: v.optional(text), 'zh-Hant': v.optional(text) }),
	v.transform((given): Texts => {
		const kept: Texts = {};
		for (const language of LANGUAGES) {
			const one = given[language];
			if (one) kept[language] = one;
		}
		return kept;
	})
);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

const step = v.object({
	id,
	view: text,
	headline: v.optional(texts, {}),
	body: v.optional(texts, {}),
	notes: v.optional(texts, {}),
	figures: v.optional(
		v.pipe(
			v.array(v.object({ record: id, label: v.optional(texts, {}) })),
			v.maxLength(LIMITS.figures)
		),
		[]
	),
	records: v.optional(v.pipe(v.array(id), v.maxLength(LIMITS.records)), [])
});

const document = v.object({
	id: v.optional(id, OWN_ID),
	languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1)),
	title: v.optional(texts, {}),
	summary: v.optional(texts, {}),
	steps: v.pipe(v.array(step), v.maxLength(LIMITS.steps))
});

/** First words of a briefing's file, so that any other JSON is told apart. */
const FORMAT = 'taiwan-cooperation-atlas/briefing';
const VERSION = 1;

/** Why a text is not a briefing. */
export type BriefingFault =
	/** not JSON at all */
	| { reason: 'syntax' }
	/** JSON of something else */
	| { reason: 'foreign' }
	/** written by a later version of the atlas */
	| { reason: 'newer' }
	/** a briefing with a part that is not as it must be, e.g. "steps.2.view" */
	| { reason: 'part'; path: string };

export type BriefingReading =
	{ ok: true; document: BriefingDocument } | { ok: false; fault: BriefingFault };

const fail = (fault: BriefingFault): BriefingReading => ({ ok: false, fault });

/** Ids that stand twice get a number: a step must be addressed by its id. */
function withDistinctIds(steps: StepDocument[]): StepDocument[] {
	const taken = new Set<string>();
	return steps.map((one) => {
		let free = one.id;
		for (let n = 2; taken.has(free); n++) free = `${one.id}-${n}`;
		taken.add(free);
		return free === one.id ? one : { ...one, id: free };
	});
}

/** Reads a briefing's file. Never throws; unknown keys are dropped. */
export function parseBriefing(json: string): BriefingReading {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return fail({ reason: 'syntax' });
	}
	if (typeof value !== 'object' || value === null) return fail({ reason: 'foreign' });
	const { format, version, briefing } = value as Record<string, unknown>;
	if (format !== FORMAT) return fail({ reason: 'foreign' });
	if (typeof version === 'number' && version > VERSION) return fail({ reason: 'newer' });
	const result = v.safeParse(document, briefing);
	if (!result.success)
		return fail({ reason: 'part', path: v.getDotPath(result.issues[0]) ?? 'briefing' });
	const { output } = result;
	return {
		ok: true,
		document: {
			...output,
			languages: LANGUAGES.filter((language) => output.languages.includes(language)),
			steps: withDistinctIds(output.steps)
		}
	};
}

/** A briefing as its file: what `parseBriefing` reads. `indent` for files that people open. */
export const printBriefing = (briefing: BriefingDocument, indent = ''): string =>
	JSON.stringify({ format: FORMAT, version: VERSION, briefing }, null, indent);

/** A briefing without steps. */
export const emptyBriefing = (languages: Language[]): BriefingDocument => ({
	id: OWN_ID,
	languages,
	title: {},
	summary: {},
	steps: []
});

/** A new step on a view; its words come from the view until somebody writes others. */
export function withStep(briefing: BriefingDocument, view: string): BriefingDocument {
	const numbers = briefing.steps.map(({ id: name }) => Number(/^step-(\d+)$/.exec(name)?.[1] ?? 0));
	const next: StepDocument = {
		id: `step-${Math.max(0, ...numbers) + 1}`,
		view,
		headline: {},
		body: {},
		notes: {},
		figures: [],
		records: []
	};
	return { ...briefing, steps: [...briefing.steps, next] };
}

/** The briefing without a step. */
export const withoutStep = (briefing: BriefingDocument, stepId: string): BriefingDocument => ({
	...briefing,
	steps: briefing.steps.filter(({ id: name }) => name !== stepId)
});

/** The briefing with a step moved to a position (0 = first); a position outside is the nearest end. */
export function withStepAt(
	briefing: BriefingDocument,
	stepId: string,
	position: number
): BriefingDocument {
	const moved = briefing.steps.find(({ id: name }) => name === stepId);
	if (!moved) return briefing;
	const rest = briefing.steps.filter((one) => one !== moved);
	const to = Math.min(Math.max(position, 0), rest.length);
	return { ...briefing, steps: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

/** The briefing with one step changed. */
export const withStepChanged = (
	briefing: BriefingDocument,
	stepId: string,
	change: Partial<Omit<StepDocument, 'id'>>
): BriefingDocument => ({
	...briefing,
	steps: briefing.steps.map((one) => (one.id === stepId ? { ...one, ...change } : one))
});

/** A text with one language rewritten; an emptied one goes. */
export function withText(texts: Texts, language: Language, written: string): Texts {
	const kept: Texts = {};
	for (const one of LANGUAGES) {
		const text = one === language ? written : texts[one];
		if (text) kept[one] = text;
	}
	return kept;
}

/** The briefing with the steps of another after its own; a briefing without a title takes the other's. */
export function withStepsOf(briefing: BriefingDocument, other: BriefingDocument): BriefingDocument {
	const first = briefing.steps.length === 0;
	return {
		...briefing,
		title: first && Object.keys(briefing.title).length === 0 ? other.title : briefing.title,
		languages: first ? other.languages : briefing.languages,
		steps: withDistinctIds([...briefing.steps, ...other.steps])
	};
}
