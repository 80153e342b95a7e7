import MiniSearch from 'minisearch';

/** `search.json` as far as the search box reads it: parallel columns, both languages. */
export interface NameColumns {
	id: string[];
	en: string[];
	zh: string[];
	aliases: string[][];
}
export interface SearchNames {
	places: NameColumns;
	groups: NameColumns;
	organisations: NameColumns;
}

export interface NameHit {
	id: string;
	kind: 'place' | 'group' | 'organisation';
	en: string;
	zh: string;
}

const HAN = /\p{Script=Han}/u;

/**
 * Words of a name: Latin words without accents, and for Chinese each run as single characters and bigrams, since
 * Chinese has no spaces to part words at.
 */
export function nameTokens(text: string): string[] {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const tokens: string[] = [];
	for (const run of plain.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
		if (!HAN.test(run)) tokens.push(run);
		else {
			const characters = [...run.replaceAll('台', '臺')];
			tokens.push(...characters);
			for (let at = 0; at + 1 < characters.length; at++)
				tokens.push(`${characters[at]}${characters[at + 1]}`);
		}
	}
	return tokens;
}

/** An index over the names of countries, groups and organisations in both languages, aliases included. */
export function makeNameIndex(names: SearchNames): (query: string, limit?: number) => NameHit[] {
	const index = new MiniSearch<NameHit & { aliases: string }>({
		fields: ['en', 'zh', 'aliases'],
		storeFields: ['id', 'kind', 'en', 'zh'],
		idField: 'id',
		tokenize: nameTokens,
		processTerm: (term) => term
	});
	const kinds = [
		['place', names.places],
		['group', names.groups],
		['organisation', names.organisations]
	] as const;
	for (const [kind, columns] of kinds)
		index.addAll(
			columns.id.map((id, at) => ({
				id,
				kind,
				en: columns.en[at] ?? '',
				zh: columns.zh[at] ?? '',
				// The ISO code is a name, too: analysts type it.
				aliases: [...(columns.aliases[at] ?? []), kind === 'place' ? id : ''].join(' ; ')
			}))
		);
	return (query, limit = 8) =>
		index
			.search(query, {
				prefix: (term) => !HAN.test(term),
				// Two edits forgive a swapped pair of letters.
				fuzzy: (term) => (HAN.test(term) || term.length < 4 ? false : term.length > 4 ? 2 : 1),
				combineWith: HAN.test(query) ? 'AND' : 'OR',
				boost: { en: 2, zh: 2 },
				boostDocument: (_, __, stored) => (stored?.kind === 'place' ? 2 : 1)
			})
			.slice(0, limit)
			.map(({ id, kind, en, zh }) => ({ id, kind, en, zh }) as NameHit);
}
