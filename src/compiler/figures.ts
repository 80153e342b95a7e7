/**
 * Reading figures as the sources print them: `4,072 萬美元`, `1億3,000萬`, `五`, `US$4.07 million`.
 */
const SMALL: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = {
	萬: 1e4,
	万: 1e4,
	億: 1e8,
	亿: 1e8,
	兆: 1e12,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12
};
const DIGITS: Record<string, number> = Object.fromEntries(
	[...'〇零一二三四五六七八九'].map((digit, k) => [digit, Math.max(0, k - 1)])
);
DIGITS['兩'] = 2;

type Token =
	| { kind: 'number'; value: number }
	| { kind: 'small' | 'large'; value: number }
	| { kind: 'gap'; text: string };

const TOKEN =
	/(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<han>[〇零一二兩三四五六七八九]+)|(?<small>[十拾百千])|(?<large>[萬万億亿兆]|thousand|million|billion|trillion)|(?<gap>.)/gis;

/** Full width becomes half width; separators and spaces inside figures are dropped. */
export function squeeze(text: string): string {
	return text.normalize('NFKC').replace(/[\s,，'’]/g, '');
}

function tokens(text: string): Token[] {
	return [...squeeze(text).matchAll(TOKEN)].map(({ groups = {} }): Token => {
		if (groups.number) return { kind: 'number', value: Number(groups.number) };
		if (groups.han) {
			// 一〇六 is 106; the digits of 一百零六 come one by one
			const value = Number([...groups.han].map((digit) => DIGITS[digit]).join(''));
			return { kind: 'number', value };
		}
		if (groups.small) return { kind: 'small', value: SMALL[groups.small] ?? 1 };
		if (groups.large) return { kind: 'large', value: LARGE[groups.large.toLowerCase()] ?? 1 };
		return { kind: 'gap', text: groups.gap ?? '' };
	});
}

/** Floating point leaves 795551000000.0001 behind; 15 digits are what a double holds. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** The value of one unbroken run of numbers and scale words; 百萬 alone is one million. */
function valueOf(run: readonly Token[]): number {
	let total = 0;
	let section = 0;
	let current: number | null = null;
	for (const token of run) {
		if (token.kind === 'number') {
			section += current ?? 0;
			current = token.value;
		} else if (token.kind === 'small') {
			section += (current ?? 1) * token.value;
			current = null;
		} else if (token.kind === 'large') {
			section += current ?? 0;
			current = null;
			if (section === 0) total = (total || 1) * token.value;
			else total += section * token.value;
			section = 0;
		}
	}
	return exact(total + section + (current ?? 0));
}

/** Unbroken runs of figures, in order. */
function runs(text: string): Token[][] {
	const found: Token[][] = [[]];
	for (const token of tokens(text)) {
		if (token.kind === 'gap') found.push([]);
		else found.at(-1)!.push(token);
	}
	return found.filter((run) => run.length > 0);
}

/**
 * Every number that a printed figure can mean. Generous on purpose: it is asked whether a recorded value is among them.
 * `1億3,000萬` → 130000000 (and its parts); `6-8 萬` → 60000, 80000; `3成` → 3, 30; `半數` → 0.5, 50.
 * @returns an empty set where the text holds no figure
 */
export function readings(text: string): Set<number> {
	const found = new Set<number>();
	const all = runs(text);
	let carried = 0; // 3億元又2,000萬元 is one figure with words between
	all.forEach((run, k) => {
		const value = valueOf(run);
		found.add(value).add(exact(carried + value));
		for (let length = 1; length < run.length; length++) {
			found.add(valueOf(run.slice(0, length))).add(valueOf(run.slice(length)));
		}
		// 6-8萬: the first number borrows the scale of the second
		const next = all[k + 1];
		const scale = next?.findLast((token) => token.kind === 'large');
		if (scale && run.every((token) => token.kind === 'number')) {
			found.add(exact(value * (scale as { value: number }).value));
		}
		carried = exact(carried + value);
	});
	if (text.includes('成')) for (const value of [...found]) found.add(exact(value * 10));
	if (text.includes('半')) found.add(0.5).add(50);
	return found;
}

/** True where the text holds a figure in Arabic digits, which always has one plain reading. */
export function hasDigits(text: string): boolean {
	return /\d/.test(squeeze(text));
}

/**
 * The plain number that somebody meant who typed a figure with separators, words or a unit.
 * @returns null where there is no single one
 */
export function plainNumber(text: string): number | null {
	const [run, ...more] = runs(text);
	if (!run || more.length > 0) return null;
	const sign = /^[-−–(]/.test(squeeze(text)) ? -1 : 1;
	return sign * valueOf(run);
}
