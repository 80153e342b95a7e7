import { resultOf } from '../../lib/core/aggregate/result';
import { citedRecords, parseProse, plainText } from '../../lib/core/briefing/prose';
import { LANGUAGES, type Dataset, type Language } from '../../lib/core/dataset/types';
import type { PartyFacts } from '../../lib/core/query/select';
import { knownIds, parseView, type ParsedView } from '../../lib/core/query/url';
import { hasHan, simplifiedIn, traditional } from '../checks/scripts';
import { quoted, type Diagnostic } from '../diagnostics';
import { nearest } from '../nearest';
import { addRecord, addView, noBacking, type Backing, type recordIndex } from './backing';
import type { BriefingDraft, Located, StepDraft } from './draft';
import { figuresIn } from './figures-in-text';
import { finding } from './parse';

/** A talk of fewer steps is a slide, one of more loses its room. */
const STEPS = { least: 6, most: 12 } as const;

/** The data that a briefing is held against. */
export interface Ground {
	dataset: Dataset;
	facts: ReadonlyMap<string, PartyFacts>;
	records: ReturnType<typeof recordIndex>;
}

/** The place of a step's language in a message, e.g. `steps.total.en`. */
const columnOf = (step: StepDraft, part: string) => `steps.${step.id.text}.${part}`;

function* checkScript(file: string, column: string, language: Language, text: Located) {
	if (text.text === '') {
		yield finding('briefing-language', file, text.line, column, {
			found: 'no text',
			expected: language === 'en' ? 'a text in English' : 'a text in Traditional Chinese'
		});
		return;
	}
	const simplified = simplifiedIn(text.text);
	if (language === 'zh-Hant' && simplified.length > 0)
		yield finding('briefing-language', file, text.line, column, {
			found: `simplified ${simplified.join('')}`,
			expected: 'traditional characters',
			advice: traditional(simplified.join(''))
		});
	else if (language === 'zh-Hant' && !hasHan(text.text))
		yield finding('briefing-language', file, text.line, column, {
			found: `${quoted(text.text)} without a Chinese character`,
			expected: 'Traditional Chinese'
		});
	else if (language === 'en' && hasHan(text.text))
		yield finding('briefing-language', file, text.line, column, {
			found: quoted(text.text),
			expected: 'English'
		});
}

/** Both languages, each with every step. */
function* checkLanguages(draft: BriefingDraft): Generator<Diagnostic> {
	const { file } = draft;
	for (const key of ['title', 'summary'] as const)
		for (const language of LANGUAGES)
			yield* checkScript(
				file,
				`${key}.${language}`,
				language,
				draft[key][language] ?? { text: '', line: 1 }
			);
	for (const { language, id } of draft.strays)
		yield finding('briefing-language', file, id.line, language, {
			found: id.text
				? `the step ${quoted(id.text)}, which the front matter does not list or which came before`
				: 'a heading without the id of its step',
			expected: `one of ${draft.steps.map((step) => step.id.text).join(', ')}`,
			advice: id.text ? '' : '## Headline {#id}'
		});
	for (const step of draft.steps)
		for (const language of LANGUAGES) {
			const text = step.texts[language];
			if (!text) {
				yield finding(
					'briefing-language',
					file,
					draft.sections[language] || step.id.line,
					columnOf(step, language),
					{
						found: `no step ${quoted(step.id.text)} in ${language}`,
						expected: 'the same steps in both languages',
						advice: `## Headline {#${step.id.text}}`
					}
				);
				continue;
			}
			for (const part of ['headline', 'body', 'notes'] as const)
				yield* checkScript(file, columnOf(step, `${language}.${part}`), language, text[part]);
			for (const { record, label } of step.figures)
				yield* checkScript(
					file,
					columnOf(step, `figures.${record.text}.${language}`),
					language,
					label[language] ?? { text: '', line: record.line }
				);
		}
}

function* checkSteps({ file, steps, cover }: BriefingDraft): Generator<Diagnostic> {
	if (cover && !steps.some(({ id }) => id.text === cover.text))
		yield finding('briefing-steps', file, cover.line, 'cover', {
			found: quoted(cover.text),
			expected: 'the id of a step',
			advice: nearest(
				cover.text,
				steps.map(({ id }) => id.text)
			)
		});
	if (steps.length < STEPS.least || steps.length > STEPS.most)
		yield finding('briefing-steps', file, 1, 'steps', {
			found: String(steps.length),
			expected: `${STEPS.least} to ${STEPS.most} steps`
		});
	const seen = new Set<string>();
	for (const { id } of steps) {
		if (seen.has(id.text))
			yield finding('briefing-steps', file, id.line, 'id', {
				found: `a second step ${quoted(id.text)}`,
				expected: 'an id of its own'
			});
		seen.add(id.text);
	}
}

function* checkView(
	draft: BriefingDraft,
	step: StepDraft,
	{ notices }: ParsedView
): Generator<Diagnostic> {
	for (const { parameter, found, reason, used } of notices)
		yield finding('briefing-view', draft.file, step.view.line, columnOf(step, 'view'), {
			found: `${parameter}=${found} (${reason})`,
			expected: 'a view that the atlas opens as it stands',
			advice: used && `${parameter}=${used}`
		});
}

/** Every place where a step names a record. */
function namedRecords(step: StepDraft): Located[] {
	const inTexts = LANGUAGES.flatMap((language) => {
		const words = step.texts[language];
		if (!words) return [];
		return [words.body, words.notes].flatMap((part) =>
			part.text
				.split('\n')
				.flatMap((line, k) =>
					citedRecords(parseProse(line)).map((text) => ({ text, line: part.line + k }))
				)
		);
	});
	return [...step.figures.map(({ record }) => record), ...step.records, ...inTexts];
}

function* checkRecords(
	draft: BriefingDraft,
	step: StepDraft,
	{ records, dataset }: Ground
): Generator<Diagnostic> {
	const { file } = draft;
	for (const { text, line } of namedRecords(step))
		if (!records.ids.has(text))
			yield finding('briefing-record', file, line, columnOf(step, 'records'), {
				found: quoted(text),
				expected: 'the id of a flow, an indicator, an activity, a programme or a group',
				advice: nearest(text, records.ids)
			});
	for (const { record } of step.figures) {
		if (!records.ids.has(record.text)) continue;
		const figure = dataset.flows.get(record.text) ?? dataset.indicators.get(record.text);
		if (!figure || figure.value === null)
			yield finding('briefing-record', file, record.line, columnOf(step, 'figures'), {
				found: `${quoted(record.text)}, which states no figure`,
				expected: 'a flow or an indicator with a value'
			});
	}
	const [en, zh] = LANGUAGES.map((language) => {
		const words = step.texts[language];
		return new Set(citedRecords(parseProse(`${words?.body.text}\n\n${words?.notes.text}`)));
	});
	for (const [language, cited, other] of [
		['zh-Hant', zh, en],
		['en', en, zh]
	] as const) {
		const missing = [...(other ?? [])].filter((id) => !cited?.has(id));
		const text = step.texts[language];
		if (!text || missing.length === 0) continue;
		yield finding('briefing-citation', file, text.body.line, columnOf(step, language), {
			found: `no citation of ${missing.join(', ')}`,
			expected: 'the same records cited in both languages',
			advice: `[@${missing.join('; @')}]`
		});
	}
	if (namedRecords(step).length === 0)
		yield finding('briefing-citation', file, step.id.line, columnOf(step, 'records'), {
			found: 'a step that cites no record',
			expected: 'a figure, or a citation in its text',
			advice: '[@id-of-a-record]'
		});
}

const EXPECTED = {
	figure: 'a figure of a record that this step cites, or of its view',
	year: 'a year of the view, or of a record that this step cites',
	date: 'a date of a record that this step cites'
} as const;

/** The same number, but for what binary fractions miss by a hair. */
const includes = (set: ReadonlySet<number>, value: number) =>
	set.has(value) || [...set].some((one) => Math.abs(one - value) <= Math.abs(value) * 1e-9);

function* checkFigures(
	draft: BriefingDraft,
	step: StepDraft,
	backing: Backing
): Generator<Diagnostic> {
	const texts: { part: string; text: Located }[] = [];
	for (const language of LANGUAGES) {
		const words = step.texts[language];
		if (words)
			for (const part of ['headline', 'body', 'notes'] as const)
				texts.push({ part: `${language}.${part}`, text: words[part] });
		for (const { label } of step.figures) {
			const text = label[language];
			if (text) texts.push({ part: 'figures.label', text });
		}
	}
	for (const { part, text } of texts) {
		// Line by line, so that the line of the finding is that of the file.
		for (const [offset, line] of text.text.split('\n').entries())
			for (const { text: found, kind, values } of figuresIn(plainText(parseProse(line)))) {
				if (values.every((value) => includes(backing[kind], value))) continue;
				yield finding('briefing-figure', draft.file, text.line + offset, columnOf(step, part), {
					found: `${quoted(found)}, which nothing backs`,
					expected: EXPECTED[kind],
					advice: 'cite the record behind it with [@id], or under records:'
				});
			}
	}
}

/** Holds a briefing against every rule. */
export function* checkBriefing(draft: BriefingDraft, ground: Ground): Generator<Diagnostic> {
	yield* checkLanguages(draft);
	yield* checkSteps(draft);
	const { dataset, facts, records } = ground;
	const known = knownIds(dataset);
	for (const step of draft.steps) {
		const parsed = parseView(step.view.text, known);
		yield* checkView(draft, step, parsed);
		yield* checkRecords(draft, step, ground);
		const backing = noBacking();
		addView(resultOf(dataset, facts, parsed.view), dataset, backing);
		for (const { text } of namedRecords(step))
			addRecord(text, records.rows(text), dataset, backing);
		yield* checkFigures(draft, step, backing);
	}
}
