import type { Block, Run } from './types';

/**
 * The Markdown that briefings may use: paragraphs parted by an empty line, lists of `- ` items, `**strong**`, a
 * backslash before a character that is meant as such, and citations `[@record-id]` (as Pandoc writes them; several
 * parted by `;`). Anything else is plain text: HTML in it is shown, never interpreted.
 */
const INLINE = /\\(?<escaped>[\\*[\]-])|\*\*(?<strong>\S(?:.*?\S)?)\*\*|\[(?<cites>@[^\]\n]+)\]/gu;

/** Ids in the brackets of a citation, e.g. `@a; @b`. */
const idsOf = (cites: string): string[] =>
	cites.split(';').flatMap((part) => {
		const id = part.trim().replace(/^@/, '');
		return id ? [id] : [];
	});

function runsOf(text: string, strong = false): Run[] {
	const runs: Run[] = [];
	const put = (piece: string, bold = strong) => {
		const last = runs.at(-1);
		if (piece === '') return;
		if (last?.kind === 'text' && last.strong === bold) last.text += piece;
		else runs.push({ kind: 'text', text: piece, strong: bold });
	};
	let at = 0;
	for (const match of text.matchAll(INLINE)) {
		const { escaped, strong: bold, cites } = match.groups ?? {};
		let before = text.slice(at, match.index);
		at = match.index + match[0].length;
		// The chip brings its own distance.
		if (cites !== undefined) before = before.replace(/\s+$/, '');
		put(before);
		if (escaped !== undefined) put(escaped);
		else if (bold !== undefined) runs.push(...runsOf(bold, true));
		else if (cites !== undefined)
			for (const record of idsOf(cites)) runs.push({ kind: 'cite', record });
	}
	put(text.slice(at));
	return runs;
}

/** Characters of scripts that are written without spaces: a line end between two of them is nothing. */
const UNSPACED = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

function joinLines(lines: readonly string[]): string {
	return lines.reduce((text, line) => {
		const next = line.trim();
		if (text === '') return next;
		const close = UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '');
		return `${text}${close ? '' : ' '}${next}`;
	}, '');
}

/** Reads prose into blocks. Never throws: what is no markup is text. */
export function parseProse(text: string): Block[] {
	const blocks: Block[] = [];
	let lines: string[] = [];
	let kind: Block['kind'] = 'paragraph';
	const close = () => {
		const runs = runsOf(joinLines(lines));
		if (runs.length > 0) blocks.push({ kind, runs });
		lines = [];
		kind = 'paragraph';
	};
	for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
		const item = /^\s*[-*]\s+(.*)$/.exec(line);
		if (line.trim() === '') close();
		else if (item) {
			close();
			kind = 'item';
			lines = [item[1] ?? ''];
		} else lines.push(line);
	}
	close();
	return blocks;
}

/** Blocks as plain text, without citations; blocks parted by a line end. */
export const plainText = (blocks: readonly Block[]): string =>
	blocks
		.map(({ kind, runs }) => {
			const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
			return kind === 'item' ? `• ${text}` : text;
		})
		.join('\n');

/** Ids of the records cited, in order, each once. */
export const citedRecords = (blocks: readonly Block[]): string[] => [
	...new Set(
		blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'cite' ? [run.record] : [])))
	)
];
