import { makeFormat } from '../format';

const f = makeFormat('en');

/** Words of the search box. */
export const searchWords = {
	loading: 'Loading names',
	failed: 'The index did not load. The lists of countries, programmes and sources lead everywhere.',
	kinds: {
		place: 'Countries and territories',
		group: 'Groups',
		programme: 'Programmes',
		organisation: 'Organisations',
		source: 'Sources',
		activity: 'Activities'
	},
	/** beside a group's heading */
	shown: (listed: number, count: number) =>
		listed < count ? `${f.number(listed)} of ${f.number(count)}` : f.number(count),
	results: (count: number) => `${f.number(count)} ${f.plural(count, 'result', 'results')}`,
	alias: (name: string) => `also ${name}`,
	seat: (place: string) => `seat: ${place}`,
	partOf: (programme: string) => `part of ${programme}`,
	published: (date: string) => `published ${f.date(date)}`,
	separator: ' · ',
	none: (query: string) => `Nothing found for “${query}”.`,
	advice:
		'Try fewer words, another spelling, the other language, a former name (Swaziland) or a code (PLW). Or look through:',
	all: { country: 'All countries', programme: 'All programmes', sources: 'All sources' }
};

export type SearchWords = typeof searchWords;
