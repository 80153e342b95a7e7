import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchPayload } from '$lib/core/dataset/payload';

/** Kinds of what can be found, in the order in which equally good answers stand. */
export const SEARCH_KINDS = [
	'place',
	'group',
	'programme',
	'organisation',
	'source',
	'activity'
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const TABLES = {
	place: 'places',
	group: 'groups',
	programme: 'programmes',
	organisation: 'organisations',
	source: 'sources',
	activity: 'activities'
} as const satisfies Record<SearchKind, keyof SearchPayload>;

/** Hits listed of a kind; the count of those left out is told. */
const LISTED: Record<SearchKind, number> = {
	place: 6,
	group: 4,
	programme: 4,
	organisation: 4,
	source: 4,
	activity: 6
};

export interface SearchHit {
	kind: SearchKind;
	id: string;
	en: string;
	zh: string;
	/** position in the table of its kind */
	at: number;
	/** a further name by which it was found, where neither name shows why; '' otherwise */
	alias: string;
}

export interface HitGroup {
	kind: SearchKind;
	hits: SearchHit[];
	/** hits of this kind, listed or not */
	count: number;
}

export interface SearchIndex {
	/** What fits a query, best kind first. Answers from names alone until the activities have been added. */
	find(query: string): HitGroup[];
	/** Adds the titles of the activities, a slice at a time, so that typing goes on meanwhile. */
	addActivities(): Promise<void>;
}

const HAN = /\p{Script=Han}/u;
/** Characters that are written either way in Taiwan. */
const VARIANTS: Record<string, string> = { 台: '臺', 祕: '秘', 羣: '群', 裏: '裡', 峯: '峰' };

/** A text as it is compared: no accents, no case, one form of characters that have two. */
const fold = (text: string) =>
	// Most names are ASCII, and this runs for every one of them.
	ASCII.test(text) ? text.toLowerCase().trim() : foldAny(text);

const ASCII = /^[\x20-\x7e]*$/;

const foldAny = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[台祕羣裏峯]/gu, (character) => VARIANTS[character] ?? character)
		.trim();

/**
 * Words of a name: Latin words without accents, and for Chinese each run as single characters and bigrams, since
 * Chinese has no spaces to part words at.
 */
export function searchTokens(text: string): string[] {
	const folded = fold(text);
	if (ASCII.test(folded)) return folded.match(/[a-z0-9]+/g) ?? [];
	const tokens: string[] = [];
	for (const run of folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []) {
		if (!HAN.test(run)) tokens.push(run);
		else {
			const characters = [...run];
			tokens.push(...characters);
			for (let at = 0; at + 1 < characters.length; at++)
				tokens.push(`${characters[at]}${characters[at + 1]}`);
		}
	}
	return tokens;
}

interface Entry {
	/** position in `entries`, MiniSearch's own key: ids of different kinds may be the same word */
	key: number;
	kind: SearchKind;
	at: number;
	id: string;
	en: string;
	zh: string;
	aliases: readonly string[];
	/** `en` and `zh` as they are compared */
	own: readonly string[];
	/** aliases as they are compared */
	others: readonly string[];
}

/** How well an entry answers, the best first. */
const SAME = 0;
const BEGINS = 1;
const EVERY_WORD = 2;
const NEAR = 3;
/** From so many answers in the words asked for, those that need a typing error are left out. */
const ENOUGH = 3;
/** Least share of the words asked for, where no entry has all of them. */
const SOME_WORDS = 0.5;

/** An index over `search.json`: names in both languages, aliases and historical names, typing errors forgiven. */
export function makeSearchIndex(payload: SearchPayload): SearchIndex {
	const entries: Entry[] = [];
	/** every Latin word of the index, to tell a slip from a word; sorted when first asked */
	const vocabulary = new Set<string>();
	let sorted: string[] = [];
	const isBeginning = (word: string) => {
		if (sorted.length !== vocabulary.size) sorted = [...vocabulary].sort();
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sorted[middle]! < word) low = middle + 1;
			else high = middle;
		}
		return sorted[low]?.startsWith(word) ?? false;
	};
	const makeIndex = () =>
		new MiniSearch<Entry>({
			fields: ['en', 'zh', 'aliases'],
			idField: 'key',
			extractField: (entry, field) => {
				const value = entry[field as keyof Entry];
				return Array.isArray(value) ? value.join(' ; ') : String(value);
			},
			tokenize: searchTokens,
			processTerm: (term) => {
				if (!HAN.test(term)) vocabulary.add(term);
				return term;
			},
			searchOptions: { processTerm: (term) => term }
		});
	const entriesOf = (kind: SearchKind): Entry[] => {
		const table = payload[TABLES[kind]];
		const aliases = 'aliases' in table ? table.aliases : [];
		return table.id.map((id, at) => {
			const [en = '', zh = ''] = [table.en[at], table.zh[at]];
			// The ISO code is a name, too: analysts type it.
			const further = [...(aliases[at] ?? []), ...(kind === 'place' ? [id] : [])];
			const entry: Entry = {
				key: entries.length,
				kind,
				at,
				id,
				en,
				zh,
				aliases: further,
				own: [fold(en), fold(zh)],
				others: further.map(fold)
			};
			entries.push(entry);
			return entry;
		});
	};
	const names = makeIndex();
	for (const kind of SEARCH_KINDS) if (kind !== 'activity') names.addAll(entriesOf(kind));
	const titles = makeIndex();

	const search = (
		query: string,
		combineWith: 'AND' | 'OR',
		slips: (word: string) => boolean
	): SearchResult[] =>
		[names, titles].flatMap((index) =>
			index.search(query, {
				combineWith,
				boost: { en: 2, zh: 2 },
				prefix: (term: string) => !HAN.test(term),
				// Two edits forgive a swapped pair of letters.
				fuzzy: (term: string) =>
					HAN.test(term) || term.length < 4 || !slips(term) ? false : term.length > 4 ? 2 : 1
			})
		);

	/**
	 * Entries with every word; where those are few, with slips forgiven; where there are none, with some of the words.
	 * Forgiving costs most of the time that a key has, so only words that begin no word of the index are taken for slips.
	 */
	function answers(query: string, words: readonly string[]): SearchResult[] {
		const exact = search(query, 'AND', () => false);
		if (exact.length >= ENOUGH) return exact;
		const isSlip = (word: string) => !isBeginning(word);
		const near = words.some(isSlip) ? search(query, 'AND', isSlip) : exact;
		if (near.length > 0) return near;
		if (words.length < 2) return search(query, 'AND', () => true);
		return search(query, 'OR', isSlip).filter(
			({ queryTerms }) => new Set(queryTerms).size >= words.length * SOME_WORDS
		);
	}

	function find(query: string): HitGroup[] {
		const asked = fold(query);
		const words = [...new Set(searchTokens(query))];
		if (words.length === 0) return [];
		const ranked = answers(query, words)
			.map((result) => {
				const entry = entries[result.id as number]!;
				const has = (word: string) => result.terms.some((term) => term.startsWith(word));
				let rank = NEAR;
				if (entry.own.includes(asked) || entry.others.includes(asked)) rank = SAME;
				else if (entry.own.some((name) => name.startsWith(asked))) rank = BEGINS;
				else if (words.every(has)) rank = EVERY_WORD;
				return { entry, rank, score: result.score };
			})
			.sort((a, b) => a.rank - b.rank || b.score - a.score || a.entry.key - b.entry.key);
		const exact = ranked.filter(({ rank }) => rank < NEAR);
		const kept = exact.length >= ENOUGH ? exact : ranked;

		const groups = new Map<SearchKind, HitGroup>();
		for (const { entry } of kept) {
			const { kind, id, en, zh, at } = entry;
			const group = groups.get(kind) ?? { kind, hits: [], count: 0 };
			group.count++;
			if (group.hits.length < LISTED[kind])
				group.hits.push({ kind, id, en, zh, at, alias: aliasOf(entry, asked, words) });
			groups.set(kind, group);
		}
		const best = (kind: SearchKind) => kept.find(({ entry }) => entry.kind === kind)?.rank ?? NEAR;
		return [...groups.values()].sort(
			(a, b) =>
				best(a.kind) - best(b.kind) || SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind)
		);
	}

	return {
		find,
		addActivities: () => titles.addAllAsync(entriesOf('activity'), { chunkSize: 100 })
	};
}

/** The alias that explains a hit whose two names hold none of the words asked for. */
function aliasOf({ kind, id, en, zh, aliases }: Entry, asked: string, words: string[]): string {
	const shows = (name: string) => {
		const tokens = searchTokens(name);
		return words.some((word) => tokens.some((token) => token.startsWith(word)));
	};
	if (shows(en) || shows(zh)) return '';
	const others = kind === 'place' ? aliases.filter((name) => name !== id) : aliases;
	return others.find((name) => fold(name).startsWith(asked)) ?? others.find(shows) ?? '';
}
