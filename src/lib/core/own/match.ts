import type { SearchPayload } from '../dataset/payload';
import type { PartyId } from '../dataset/types';

/** What a cell says of a place. */
export interface PlaceMatch {
	/** null where no place, or more than one, bears the name */
	place: PartyId | null;
	/** the best guesses where `place` is null, the likeliest first; both bearers of a name that two share */
	suggestions: PartyId[];
}

export interface PlaceMatcher {
	/** `codes`: whether two or three capital letters, or three digits, are read as an ISO code */
	match(text: string, codes?: boolean): PlaceMatch;
	/** whether a text names one place for certain; cheap */
	knows(text: string, codes?: boolean): boolean;
}

const LISTED = 3;
/** Words that official forms of a name add, and that tell no two places apart once the rest of the name is unique. */
const FORMAL =
	/^(?:the|of|and|rep|republic|arab|rb|fed|federal|federated|sts|states?|islamic|kingdom|sar|plurinational|bolivarian|united|former|yugoslav)$/;
const SHORT: Record<string, string> = {
	rep: 'republic',
	dem: 'democratic',
	st: 'saint',
	is: 'islands',
	isl: 'islands',
	ppl: 'peoples'
};

const fold = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('台', '臺')
		.replaceAll('&', ' and ')
		.replace(/['’`]/g, '');

const wordsOf = (text: string) =>
	(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => SHORT[word] ?? word);

/** A name as it is compared: words without the small ones that tables drop. */
const keyOf = (text: string) =>
	wordsOf(text)
		.filter((word) => !/^(?:the|of|and)$/.test(word))
		.join('');

/** Every way in which a table may turn a name around: "Korea, Rep.", "Bolivia (Plurinational State of)". */
function forms(text: string): { key: string; formal: string[] }[] {
	const found = [{ key: keyOf(text), formal: [] as string[] }];
	const turned = /^(.+?),\s*(.+)$/.exec(text) ?? /^(.+?)\s*[(（](.+?)[)）]\s*$/.exec(text) ?? null;
	if (turned) {
		const [, base = '', rest = ''] = turned;
		found.push({ key: keyOf(`${rest} ${base}`), formal: [] });
		found.push({ key: keyOf(base), formal: wordsOf(rest) });
	}
	return found.filter(({ key }) => key !== '');
}

/** Edits (a swap of neighbours is one) between two texts, or `most` + 1 where there are more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				row[j] = Math.min(row[j]!, before[j - 2]! + 1);
		}
		if (Math.min(...row) > most) return most + 1;
		before = last;
		last = row;
	}
	return last[b.length]!;
}

/** Share of the character pairs that two texts have in common: forgives what edits do not, in 漢字 above all. */
function likeness(a: string, b: string): number {
	const pairs = (text: string) =>
		new Set([...text].map((letter, at) => letter + (text[at + 1] ?? '')));
	const [first, second] = [pairs(a), pairs(b)];
	let shared = 0;
	for (const pair of first) if (second.has(pair)) shared++;
	return (2 * shared) / (first.size + second.size);
}

/** Least likeness of a name that is suggested. */
const LIKE = 0.4;

/** Finds places by names in either language, by aliases and historical names, and by ISO code. */
export function makePlaceMatcher({ places }: Pick<SearchPayload, 'places'>): PlaceMatcher {
	const byKey = new Map<string, Set<PartyId>>();
	const byCode = new Map<string, PartyId>();
	places.id.forEach((id, at) => {
		const names = [places.en[at] ?? '', places.zh[at] ?? '', ...(places.aliases[at] ?? [])];
		for (const name of names) {
			const key = keyOf(name);
			if (key) byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
		}
		for (const code of [id, places.iso2[at], places.numeric[at]]) if (code) byCode.set(code, id);
	});
	/** a name of its own beats an alias of another: "Guinea", "Samoa" */
	const own = new Map<string, PartyId>();
	places.id.forEach((id, at) => {
		for (const name of [places.en[at] ?? '', places.zh[at] ?? '']) own.set(keyOf(name), id);
	});

	function bearers(text: string, codes: boolean): PartyId[] {
		const plain = text.normalize('NFKC').trim();
		if (codes && /^(?:[A-Za-z]{2,3}|\d{1,3})$/.test(plain)) {
			const code = /\d/.test(plain) ? plain.padStart(3, '0') : plain.toUpperCase();
			const place = byCode.get(code);
			if (place) return [place];
		}
		let shared: PartyId[] = [];
		for (const { key, formal } of forms(plain)) {
			if (!formal.every((word) => FORMAL.test(word))) continue;
			const only = own.get(key);
			if (only) return [only];
			const found = [...(byKey.get(key) ?? [])];
			if (found.length === 1) return found;
			if (shared.length === 0) shared = found;
		}
		return shared;
	}

	function suggest(text: string): PartyId[] {
		const asked = forms(text.normalize('NFKC')).map(({ key }) => key);
		const scores = new Map<PartyId, number>();
		for (const [key, ids] of byKey)
			for (const word of asked) {
				const most = Math.min(2, Math.floor(Math.max(word.length, key.length) / 3));
				const edits = editDistance(word, key, most);
				const inside =
					Math.min(word.length, key.length) > 3 && (word.includes(key) || key.includes(word));
				const score =
					edits <= most ? 2 - edits / 10 : inside ? 1 + likeness(word, key) : likeness(word, key);
				if (score >= LIKE)
					for (const id of ids) scores.set(id, Math.max(score, scores.get(id) ?? 0));
			}
		return [...scores]
			.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
			.slice(0, LISTED)
			.map(([id]) => id);
	}

	return {
		match(text, codes = true) {
			const found = bearers(text, codes);
			if (found.length === 1) return { place: found[0]!, suggestions: [] };
			return { place: null, suggestions: found.length > 1 ? found : suggest(text) };
		},
		knows: (text, codes = true) => bearers(text, codes).length === 1
	};
}
