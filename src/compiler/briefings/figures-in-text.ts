import { plainNumber } from '../figures';

/** A figure that a text states. */
export interface TextFigure {
	/** as it stands in the text */
	text: string;
	/** `year` and `date` are numbers of the calendar, held to the dates of view and records */
	kind: 'figure' | 'year' | 'date';
	/** the plain number; for a date its day, or its month where it has no day */
	values: number[];
	/** lines below the first line of the text */
	lineOffset: number;
}

const MONTHS =
	'January|February|March|April|May|June|July|August|September|October|November|December';
const HAN = '〇零一二兩三四五六七八九十百千';

/** Numbers in words that carry a scale: those below a hundred are prose. */
const WORDS: Record<string, number> = Object.fromEntries(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, k) => [word, k + 1])
);
for (const [k, ten] of 'twenty thirty forty fifty sixty seventy eighty ninety'
	.split(' ')
	.entries()) {
	WORDS[ten] = 20 + 10 * k;
	for (const [n, one] of 'one two three four five six seven eight nine'.split(' ').entries())
		WORDS[`${ten}-${one}`] = 21 + 10 * k + n;
}
const SCALES: Record<string, number> = {
	hundred: 1e2,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12
};

const digits = String.raw`\d[\d,]*(?:\.\d+)?`;
const PATTERN = new RegExp(
	[
		// 24 February 2022; February 24
		String.raw`(?<englishDay>\d{1,2}) (?:${MONTHS})\b`,
		String.raw`(?:${MONTHS}) (?<englishDay2>\d{1,2})(?!\d)`,
		// 2022 年 2 月 24 日; 2 月; 24 日
		String.raw`(?<chineseMonth>\d{1,2}) ?月(?: ?(?<chineseDay>\d{1,2}) ?日)?`,
		// a number with its scale: 54 million, 5,400 萬, 1 億 3,000 萬, 2萬5千
		String.raw`(?<scaled>${digits}(?: ?[十百千萬億兆]+(?: ?${digits} ?[十百千萬億兆]+)*(?:\d+)?| (?:${Object.keys(SCALES).join('|')})\b))`,
		String.raw`(?<year>(?:19|20)\d\d)(?![\d,.]*\d)`,
		String.raw`(?<plain>${digits})`,
		// 五千四百萬: a scale after a digit, so that 萬一 and 百分之 are words
		String.raw`(?<han>[一二兩三四五六七八九十][${HAN}萬億]*[百千萬億][${HAN}萬億]*)`,
		String.raw`(?<words>\b(?:${Object.keys(WORDS)
			.sort((a, b) => b.length - a.length)
			.join('|')}) (?:${Object.keys(SCALES).join('|')})\b)`
	].join('|'),
	'giu'
);

/** Digits of a name: COVID-19, N95, G7, 5G, 第 3 波, 1st, Annex 3. They count nothing. */
const isName = (text: string, start: number, end: number): boolean =>
	/[\p{L}][-–‑]?$/u.test(text.slice(0, start).replace(/\p{Script=Han}$/u, ' ')) ||
	/(?:第|附錄|章|節|表|圖) ?$/.test(text.slice(0, start)) ||
	/\b(?:Annex|Chapter|Part|Table|Figure|Goal|Phase|Article) $/.test(text.slice(0, start)) ||
	/^[-–]?[A-Za-z]/.test(text.slice(end));

const wordValue = (text: string): number => {
	const [number = '', scale = ''] = text.toLowerCase().split(' ');
	return (WORDS[number] ?? NaN) * (SCALES[scale] ?? NaN);
};

/** Every figure that a text states, in its order. Numbers in words count from a hundred on. */
export function figuresIn(source: string): TextFigure[] {
	const text = source.normalize('NFKC');
	const found: TextFigure[] = [];
	for (const match of text.matchAll(PATTERN)) {
		const groups = match.groups ?? {};
		const start = match.index;
		const end = start + match[0].length;
		const base = { text: match[0], lineOffset: text.slice(0, start).split('\n').length - 1 };
		const date = groups.englishDay ?? groups.englishDay2 ?? groups.chineseDay;
		if (date ?? groups.chineseMonth) {
			found.push({
				...base,
				kind: 'date',
				values: [groups.chineseMonth, date].flatMap((part) => (part ? [Number(part)] : []))
			});
		} else if (groups.words) {
			found.push({ ...base, kind: 'figure', values: [wordValue(groups.words)] });
		} else if (groups.han) {
			const value = plainNumber(groups.han);
			if (value !== null) found.push({ ...base, kind: 'figure', values: [value] });
		} else if (isName(text, start, end)) continue;
		else if (groups.year) found.push({ ...base, kind: 'year', values: [Number(groups.year)] });
		else {
			const value = plainNumber(match[0].replace(/,$/, ''));
			if (value !== null) found.push({ ...base, kind: 'figure', values: [value] });
		}
	}
	return found;
}
