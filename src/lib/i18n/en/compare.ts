import { makeFormat } from '../format';

const f = makeFormat('en');
const n = f.number;
const many = (count: number, one: string, other: string) =>
	`${n(count)} ${f.plural(count, one, other)}`;

/** Words of the comparison. */
export const compareWords = {
	title: 'Side by side',
	lead: 'Same rows and same scales for all. Filters apply to each alike. Amounts in different units are never set against each other.',
	table: 'Comparison as a table',
	mode: 'Compare',
	places: 'Places and groups',
	periods: 'Two periods',
	add: 'Add a place or group',
	choose: 'Choose …',
	kinds: { place: 'Countries and territories', group: 'Groups', organisation: 'Organisations' },
	remove: (name: string) => `Remove ${name}`,
	full: 'Five are compared. Remove one to add another.',
	need: (count: number): string =>
		count === 0
			? 'Choose at least two places or groups to set them side by side.'
			: 'Choose one more to set beside it.',
	/** before pairs that may be compared with one press */
	examples: 'For example:',
	first: 'First period',
	second: 'Second period',
	from: 'from',
	to: 'to',
	differences: 'What differs',
	measure: 'Measure',
	overview: 'Facts in these sources',
	facts: 'Facts',
	activities: 'Activities',
	flows: 'Amounts and goods',
	indicators: 'Figures',
	time: 'Facts by year',
	undated: (count: number) => `${n(count)} undated`,
	inYear: (year: number, count: number) => `${year}: ${n(count)}`,
	scale: (most: number) => `Tallest bar: ${n(most)}. A span counts in each of its years.`,
	received: 'Amounts to each',
	receivedAll: 'Amounts',
	given: 'Amounts from each to Taiwan',
	amountNote:
		'Totals and their parts are counted once; planned amounts are left out. Types of flow are never added.',
	sectors: 'Facts by sector',
	noSector: 'No sector stated',
	programmes: 'Activities by programme',
	none: 'no record',
	zero: '–',
	noRecord: (names: string[]) => `${f.list(names)}: no record under these filters.`,
	moreFacts: (most: string, least: string, by: number, times: number | null) =>
		`${most} has ${n(by)} more ${f.plural(by, 'fact', 'facts')} than ${least}${times ? `, ${n(times)} times as many` : ''}.`,
	sameFacts: (count: number) => `All have ${many(count, 'fact', 'facts')}.`,
	moreAmount: (most: string, least: string, by: string, type: string) =>
		`${most}: ${by} more than ${least} (${type}).`,
	onlyAmount: (name: string, amount: string, measure: string) =>
		`Only ${name} has an amount in ${measure}: ${amount}.`,
	sharedSectors: (sectors: string[]) => `All have records on ${f.list(sectors)}.`,
	onlySectors: (name: string, sectors: string[]) => `Only ${name}: ${f.list(sectors)}.`,
	onlyProgrammes: (name: string, programmes: string[]) =>
		`Only ${name} takes part in ${f.list(programmes)}.`,
	membersNote: 'Figures of a group are those stated for the group itself, not of its members.'
};

export type CompareWords = typeof compareWords;
