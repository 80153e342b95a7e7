import { getContext, setContext } from 'svelte';
import type { Dataset, Evidence, Language, PartyId } from '$lib/core/dataset/types';
import type { Format, Messages } from '$lib/i18n';

/** What a citation shows: where the fact is printed, and the figure as printed ('' where there is none). */
export interface Citation {
	evidence: Evidence;
	asStated: string;
}

/** Everything that the parts of a page share and that never changes while the page lives. */
export interface PageContext {
	language: Language;
	m: Messages;
	f: Format;
	/** prefix of every link of this language, e.g. "/taiwan/en" */
	root: string;
	/** full titles of the source documents */
	sourceTitle(id: string): string;
	/** opens the citation dialog; null while the page has no scripts */
	cite: { open: ((citation: Citation) => void) | null };
	/** the atlas page selects a party in place; other pages go to its own page */
	select?: (party: string) => void;
}

const KEY = Symbol('page');

export const setPage = (page: PageContext) => setContext(KEY, page);
export const getPage = () => getContext<PageContext>(KEY);

/** Link to a country page. */
export const countryHref = (root: string, place: string) => `${root}/country/${place}/`;

const PARTY_PAGES = { place: 'country', group: 'group', organisation: 'organisation' } as const;

/** Link to the page of a country, a group or an organisation. */
export const partyHref = (root: string, kind: keyof typeof PARTY_PAGES, id: string) =>
	`${root}/${PARTY_PAGES[kind]}/${id}/`;

/** Link to a party's page, whatever kind of party it is. */
export const partyPageHref = (root: string, dataset: Dataset, id: PartyId) =>
	partyHref(
		root,
		dataset.places.has(id) ? 'place' : dataset.groups.has(id) ? 'group' : 'organisation',
		id
	);

/** Link to an activity's page. */
export const activityHref = (root: string, activity: string) => `${root}/activity/${activity}/`;

/** A citation's address on its source page: readable without scripts. */
export const citationHref = (root: string, { source, lines }: Evidence) =>
	`${root}/sources/${source}/${lines ? `#l${lines.split(/[;-]/)[0]}` : ''}`;

/** e.g. "WP p. 102", "Annex 1", "Reference" */
export function citationLabel({ source, section, page }: Evidence, m: Messages): string {
	const short = m.citation.short[source] ?? source;
	if (source === 'reference') return short;
	if (page) return `${short} ${m.citation.pageShort(page)}`;
	const annex = /^Annex (\d+)/.exec(section);
	if (annex) return m.citation.annex(short, annex[1] ?? '');
	return short;
}
