import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { LANGUAGES, type Language } from '../../lib/core/dataset/types';
import { quoted, type Diagnostic } from '../diagnostics';
import { nearest } from '../nearest';
import type { BriefingDraft, Located, StepDraft, StepText } from './draft';
import type { BriefingRule } from './rules';

/** A finding in a briefing's file. */
export function finding(
	rule: BriefingRule,
	file: string,
	line: number,
	column: string,
	rest: Pick<Diagnostic, 'found' | 'expected'> & Partial<Diagnostic>
): Diagnostic {
	return { severity: 'error', advice: '', ...rest, rule, file, line, column };
}

const KEYS = ['title', 'summary', 'order', 'cover', 'steps'];
/** Addresses beside those of the briefings. */
const RESERVED = ['mine', 'presenter'];
const STEP_KEYS = ['id', 'view', 'figures', 'records'];
const FIGURE_KEYS = ['record', 'label'];

/** Reads the front matter; what it cannot use becomes diagnostics, and the rest is read on. */
class FrontMatter {
	readonly diagnostics: Diagnostic[] = [];
	private readonly counter = new LineCounter();

	constructor(
		private readonly file: string,
		private readonly text: string
	) {}

	/** `---` is the first line of the file, so that a line of the YAML is one further down. */
	private line(node: unknown): number {
		const start = (node as Node | null)?.range?.[0];
		return start === undefined ? 1 : this.counter.linePos(start).line + 1;
	}

	private wrong(node: unknown, column: string, found: string, expected: string, advice = '') {
		this.diagnostics.push(
			finding('briefing-format', this.file, this.line(node), column, { found, expected, advice })
		);
	}

	root(): YAMLMap | null {
		const document = parseDocument(this.text, { lineCounter: this.counter });
		const [error] = document.errors;
		if (error) {
			const line = this.counter.linePos(error.pos[0]).line + 1;
			this.diagnostics.push(
				finding('briefing-format', this.file, line, '', {
					found: `YAML that cannot be read (${error.message.split(/[\n:]/)[0]?.replace(/ at line.*/, '')})`,
					expected: 'front matter in YAML',
					advice: 'put a text that contains a colon or a quotation mark in quotes'
				})
			);
			return null;
		}
		if (isMap(document.contents)) return document.contents;
		this.wrong(document.contents, '', 'front matter without keys', KEYS.join(', '));
		return null;
	}

	keys(map: YAMLMap, allowed: readonly string[]) {
		for (const { key } of map.items) {
			const name = isScalar(key) ? String(key.value) : '';
			if (allowed.includes(name)) continue;
			const near = nearest(name, allowed);
			this.wrong(
				key,
				name,
				'a key that briefings do not have',
				allowed.join(', '),
				near && `${near}:`
			);
		}
	}

	string(map: YAMLMap, key: string): Located | null {
		const node = map.get(key, true);
		if (node === undefined) return null;
		if (isScalar(node) && ['string', 'number'].includes(typeof node.value))
			return { text: String(node.value).trim(), line: this.line(node) };
		if (isScalar(node) && node.value === null) return { text: '', line: this.line(node) };
		this.wrong(node, key, 'no plain text', 'a text');
		return null;
	}

	texts(map: YAMLMap, key: string): Partial<Record<Language, Located>> {
		const node = map.get(key, true);
		if (!isMap(node)) {
			if (node !== undefined)
				this.wrong(node, key, 'one text', `a text for each of ${LANGUAGES.join(', ')}`);
			return {};
		}
		this.keys(node, LANGUAGES);
		const found: Partial<Record<Language, Located>> = {};
		for (const language of LANGUAGES) {
			const text = this.string(node, language);
			if (text) found[language] = text;
		}
		return found;
	}

	list(map: YAMLMap, key: string): unknown[] {
		const node = map.get(key, true);
		if (node === undefined || (isScalar(node) && node.value === null)) return [];
		if (isSeq(node)) return node.items;
		this.wrong(node, key, 'no list', 'a list');
		return [];
	}

	step(node: unknown): StepDraft | null {
		if (!isMap(node)) {
			this.wrong(node, 'steps', 'an item without keys', STEP_KEYS.join(', '));
			return null;
		}
		this.keys(node, STEP_KEYS);
		const id = this.string(node, 'id');
		if (!id || !/^[a-z][a-z0-9-]*$/.test(id.text)) {
			this.wrong(
				node,
				'id',
				id ? quoted(id.text) : 'a step without one',
				'lower-case letters, digits and hyphens'
			);
			return null;
		}
		const view = this.string(node, 'view');
		if (!view) this.wrong(node, 'view', 'a step without one', 'the query string of its view');
		return {
			id,
			view: view ?? { text: '', line: id.line },
			figures: this.list(node, 'figures').flatMap((item) => {
				if (!isMap(item)) {
					this.wrong(item, 'figures', 'an item without keys', FIGURE_KEYS.join(', '));
					return [];
				}
				this.keys(item, FIGURE_KEYS);
				const record = this.string(item, 'record');
				if (record) return [{ record, label: this.texts(item, 'label') }];
				this.wrong(item, 'record', 'a figure without one', 'the id of a flow or an indicator');
				return [];
			}),
			records: this.list(node, 'records').flatMap((item) => {
				if (isScalar(item)) return [{ text: String(item.value), line: this.line(item) }];
				this.wrong(item, 'records', 'no plain text', 'ids of records');
				return [];
			}),
			texts: {}
		};
	}
}

/** The line on which the words after a marker begin, and those words. */
function located(lines: readonly string[], from: number, to: number): Located {
	let start = from;
	while (start < to && lines[start]?.trim() === '') start++;
	return { text: lines.slice(start, to).join('\n').trim(), line: start + 1 };
}

const HEADING = /^##\s+(?<headline>.*?)\s*(?:\{#(?<id>[a-z0-9-]+)\})?\s*$/;

/** The steps of one language's section: `## Headline {#id}`, the body, `Note:` and what the speaker says. */
function* stepTexts(
	lines: readonly string[],
	from: number,
	to: number
): Generator<{ id: Located; text: StepText }> {
	const starts: number[] = [];
	for (let at = from; at < to; at++) if (/^##\s/.test(lines[at] ?? '')) starts.push(at);
	for (const [k, start] of starts.entries()) {
		const end = starts[k + 1] ?? to;
		const { headline = '', id = '' } = HEADING.exec(lines[start] ?? '')?.groups ?? {};
		let note = start + 1;
		while (note < end && !/^Note:/.test(lines[note] ?? '')) note++;
		const notes = lines.slice(0, end);
		// The notes may begin on the line of the marker itself.
		notes[note] = (notes[note] ?? '').replace(/^Note:/, '');
		yield {
			id: { text: id, line: start + 1 },
			text: {
				headline: { text: headline, line: start + 1 },
				body: located(lines, start + 1, note),
				notes: located(notes, note, end)
			}
		};
	}
}

/**
 * Reads a briefing's file.
 * @returns `draft` is null where the front matter cannot be read at all
 */
export function parseBriefingFile(
	file: string,
	text: string
): { draft: BriefingDraft | null; diagnostics: Diagnostic[] } {
	const lines = text.split('\n');
	const close = lines.indexOf('---', 1);
	if (lines[0] !== '---' || close < 0) {
		const found = lines[0] === '---' ? 'front matter that is never closed' : quoted(lines[0] ?? '');
		return {
			draft: null,
			diagnostics: [
				finding('briefing-format', file, 1, '', {
					found,
					expected: 'front matter between two lines of ---'
				})
			]
		};
	}
	const front = new FrontMatter(file, lines.slice(1, close).join('\n'));
	const root = front.root();
	if (!root) return { draft: null, diagnostics: front.diagnostics };
	front.keys(root, KEYS);
	const id = file.replace(/^.*\//, '').replace(/\.md$/, '');
	if (!/^[a-z][a-z0-9-]*$/.test(id) || RESERVED.includes(id))
		front.diagnostics.push(
			finding('briefing-format', file, 0, '', {
				found: `the file name ${quoted(`${id}.md`)}`,
				expected: `lower-case letters, digits and hyphens, and none of ${RESERVED.join(', ')}`
			})
		);
	const draft: BriefingDraft = {
		file,
		id,
		order: Number(front.string(root, 'order')?.text ?? 99) || 0,
		cover: front.string(root, 'cover'),
		title: front.texts(root, 'title'),
		summary: front.texts(root, 'summary'),
		steps: front.list(root, 'steps').flatMap((node) => front.step(node) ?? []),
		strays: [],
		sections: { en: 0, 'zh-Hant': 0 }
	};
	const { diagnostics } = front;

	const sections: { language: Language | null; at: number }[] = [];
	for (let at = close + 1; at < lines.length; at++) {
		const name = /^#\s+(.*?)\s*$/.exec(lines[at] ?? '')?.[1];
		if (name === undefined) continue;
		const language = LANGUAGES.find((one) => one === name) ?? null;
		if (!language)
			diagnostics.push(
				finding('briefing-format', file, at + 1, '', {
					found: `the section ${quoted(name)}`,
					expected: LANGUAGES.map((one) => `# ${one}`).join(' and ')
				})
			);
		sections.push({ language, at });
	}
	for (const [k, { language, at }] of sections.entries()) {
		if (!language) continue;
		draft.sections[language] = at + 1;
		for (const { id, text: words } of stepTexts(
			lines,
			at + 1,
			sections[k + 1]?.at ?? lines.length
		)) {
			const step = draft.steps.find((one) => one.id.text === id.text);
			if (step && !step.texts[language]) step.texts[language] = words;
			else draft.strays.push({ language, id });
		}
	}
	return { draft, diagnostics };
}
