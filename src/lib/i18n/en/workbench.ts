import type { FilterId } from '$lib/core/query/filter';
import type { ColumnId, Part, RecordKind } from '$lib/core/query/view';
import type { FlowType } from '$lib/core/dataset/types';
import { makeFormat } from '../format';

const f = makeFormat('en');
const n = f.number;
const many = (count: number, one: string, other: string) =>
	`${n(count)} ${f.plural(count, one, other)}`;

const KIND_COUNT: Record<RecordKind, [string, string]> = {
	flows: ['flow record', 'flow records'],
	activities: ['activity', 'activities'],
	indicators: ['reported figure', 'reported figures'],
	memberships: ['membership', 'memberships']
};
const TYPE_PLURAL: Record<FlowType, string> = {
	grant: 'grants',
	'in-kind': 'goods in kind',
	loan: 'loans',
	guarantee: 'guarantees',
	investment: 'investment',
	trade: 'trade',
	budget: 'budgets'
};
/** What a type of flow in one direction is called from Taiwan, where it has a name of its own. */
const TYPE_TOWARDS: Partial<Record<FlowType, Record<'in' | 'out', string>>> = {
	trade: { in: 'imports', out: 'exports' },
	investment: { in: 'investment in Taiwan', out: 'investment abroad' }
};
const ofType = (type: FlowType, direction: 'in' | 'out' | null): string =>
	direction
		? (TYPE_TOWARDS[type]?.[direction] ??
			`${TYPE_PLURAL[type]} ${direction === 'in' ? 'to' : 'from'} Taiwan`)
		: TYPE_PLURAL[type];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a title of the table is made of; names are in the page's language. */
export interface TitleParts {
	kind: RecordKind;
	flowTypes: readonly FlowType[];
	origins: readonly string[];
	who: readonly string[];
	years: string;
}

/** Words of the table display, its filters and charts; loaded with them. */
export const workbench = {
	copyLink: 'Copy link',
	copied: 'Link copied',
	copyFailed: 'Copying was refused. The link is in the address bar.',
	records: 'Records',
	recordKinds: {
		flows: 'Flows',
		activities: 'Activities',
		indicators: 'Figures reported',
		memberships: 'Memberships'
	} satisfies Record<RecordKind, string>,
	title: ({ kind, flowTypes, origins, who, years }: TitleParts) => {
		const subject =
			kind === 'flows'
				? flowTypes.length === 0
					? 'Money and goods'
					: capital(f.list(flowTypes.map((type) => TYPE_PLURAL[type])))
				: { activities: 'Activities', indicators: 'Figures reported', memberships: 'Memberships' }[
						kind
					];
		const from = origins.length > 0 ? ` from ${f.list(origins)}` : '';
		const about = who.length > 0 ? `: ${f.list(who)}` : '';
		return `${subject}${from}${about}${years ? `, ${years}` : ''}`;
	},
	/** heading of the comparison */
	comparing: (names: readonly string[]): string =>
		names.length > 0 ? `${f.list([...names])}, side by side` : 'Side by side',
	titleOf: (title: string, kind: RecordKind) =>
		`${title}: ${{ flows: 'flows', activities: 'activities', indicators: 'figures reported', memberships: 'memberships' }[kind]}`,
	findingSum: (count: number, unit: string, total: string, others: number) =>
		`${many(count, 'amount', 'amounts')} in ${unit} ${count === 1 ? 'makes' : 'add up to'} ${total}${
			others > 0
				? `; amounts in ${many(others, 'other unit', 'other units')} stand beside it, not converted`
				: ''
		}.`,
	/** amounts of several types, which one total would mix */
	findingTypes: (
		count: number,
		unit: string,
		types: readonly { type: FlowType; direction: 'in' | 'out' | null; amount: string }[],
		others: number
	) =>
		`${many(count, 'amount', 'amounts')} in ${unit}, by type: ${types
			.map(({ type, direction, amount }) => `${ofType(type, direction)} ${amount}`)
			.join('; ')}.${
			others > 0
				? ` Amounts in ${many(others, 'other unit', 'other units')} stand beside them, not converted.`
				: ''
		}`,
	findingLargest: (percent: number, name: string) => ` ${n(percent)}% of it is one: ${name}.`,
	findingCount: (count: number, kind: RecordKind) => `${many(count, ...KIND_COUNT[kind])}.`,
	/** before the parts that hold everything that fits */
	findingAside: 'Nothing that fits these filters is counted. It stands apart:',
	findingEmpty: 'No record fits these filters. Lift one of them to see more.',
	findingNeverAdded: ' Such figures are never added up.',
	filters: {
		label: 'Filters in force',
		add: 'Add filter',
		clearAll: 'Clear all',
		remove: (label: string) => `Remove the filter ${label}`,
		change: (label: string) => `Change the filter ${label}`,
		more: (first: string, more: number) => `${first} and ${n(more)} more`,
		search: 'Find a value',
		none: 'No value fits.',
		done: 'Done',
		back: 'All filters',
		allRecords: 'All records',
		textLabel: 'Every word must occur in the record',
		textHint: 'Names, titles, places and wording as printed',
		apply: 'Apply',
		count: (count: number) => many(count, 'record', 'records'),
		from: 'From',
		to: 'To',
		names: {
			layer: 'Layer',
			years: 'Years',
			programmes: 'Programme',
			kinds: 'Kind',
			flowTypes: 'Type',
			unit: 'Unit',
			stages: 'Stage',
			origins: 'Origin',
			parties: 'Country',
			groups: 'Group',
			organisations: 'Organisation',
			regions: 'Region',
			sectors: 'Sector',
			sdgs: 'SDG',
			sources: 'Document',
			text: 'Text'
		} satisfies Record<FilterId, string>,
		notes: {
			programmes: 'A programme brings everything below it.',
			groups: 'Records of the group itself and of places that are or were its members.',
			kinds: 'The kind of the activity, also for its flows and figures.',
			flowTypes: 'For activities: those with such a flow.',
			years: 'A span counts in each of its years; undated records are left out.',
			sdgs: 'Only where the document names a goal.'
		} as Partial<Record<FilterId, string>>
	},
	goal: (goal: string) => `Goal ${goal}`,
	leftOut: {
		title: 'What the filters leave out',
		none: 'The filters leave nothing out.',
		alone: (count: number) => `brings back ${many(count, 'record', 'records')}`,
		nothing: 'on its own brings back none',
		lift: (label: string) => `Lift ${label}`
	},
	columns: {
		date: 'Date',
		end: 'Until',
		origin: 'Origin',
		destination: 'Recipient',
		group: 'Group',
		place: 'Country',
		region: 'Region',
		subject: 'About',
		metric: 'Measure',
		breakdown: 'Part of it',
		activity: 'Activity',
		title: 'For',
		kind: 'Kind',
		parties: 'With',
		venue: 'Held in',
		programme: 'Programme',
		sector: 'Sector',
		sdgs: 'SDG',
		type: 'Type',
		stage: 'Stage',
		status: 'Status',
		qualifier: 'Claim',
		value: 'Amount',
		unit: 'Unit',
		'as-stated': 'As printed',
		'contained-in': 'Contained in',
		restates: 'Told again from',
		citation: 'Source',
		source: 'Document',
		section: 'Section',
		page: 'Page',
		id: 'Identifier'
	} satisfies Record<ColumnId, string>,
	titleColumn: { activities: 'What', flows: 'For' } as Partial<Record<RecordKind, string>>,
	dateColumn: { memberships: 'Since' } as Partial<Record<RecordKind, string>>,
	qualifiers: {
		exact: 'exact',
		'at-least': 'at least',
		about: 'about',
		'at-most': 'at most'
	} as Record<string, string>,
	chooseColumns: 'Columns',
	usualColumns: 'Usual columns',
	sortBy: (column: string) => `Sort by ${column}`,
	tableHelp:
		'Arrow keys move from row to row; Space marks a row on the map; Enter opens its source.',
	rowsShown: (shown: number, stated: number, kind: RecordKind) =>
		`${n(shown)} of ${many(stated, ...KIND_COUNT[kind])}`,
	noAmount: 'no amount stated',
	bracket: (name: string, amount: string) => `${name} ${amount}`,
	total: (rows: number) => `Total, ${many(rows, 'row', 'rows')}`,
	/** rows of several types, which one total would mix */
	moreParties: (count: number) => `${n(count)} more, on the record’s own page`,
	byType: (rows: number) => `${many(rows, 'row', 'rows')}, by type, never added`,
	ofType,
	totals: 'Totals',
	containing: (count: number) =>
		`${many(count, 'total that contains', 'totals that contain')} these rows ${count === 1 ? 'is' : 'are'} not added`,
	notBrokenDown: (amount: string) => `Not broken down in those totals: ${amount}`,
	exceeds: (amount: string) =>
		`The rows come to ${amount} more than the totals that contain them: a conflict in the sources`,
	semicolon: '; ',
	otherUnits: 'Other units, not added',
	moreUnits: (count: number) => many(count, 'more unit', 'more units'),
	unitRows: (count: number) => many(count, 'row', 'rows'),
	equals: '=',
	plus: '+',
	stated: (count: number, kind: RecordKind) => many(count, ...KIND_COUNT[kind]),
	noSector: 'no sector',
	otherSectors: (count: number) => many(count, 'other sector', 'other sectors'),
	parts: {
		counted: (count) => `${n(count)} counted`,
		container: (count) => many(count, 'containing total', 'containing totals'),
		restated: (count) => `${n(count)} told again`,
		unstated: (count) => `${n(count)} without an amount`,
		'not-done': (count) => `${n(count)} planned, approved or not done`,
		wider: (count) => `${n(count)} stated for more years`,
		'other-unit': (count) => `${n(count)} in other units`,
		'other-origin': (count) => `${n(count)} from another origin`
	} satisfies Record<Part, (count: number) => string> as Record<Part, (count: number) => string>,
	partNote: {
		counted: 'These rows are added.',
		container: 'Totals that contain counted rows: adding them would count twice.',
		restated: 'The same money or goods told again in another currency or wording: not added.',
		unstated: 'The document states no amount: unknown is not zero.',
		'not-done': 'Planned, approved, estimated or called off: not added to what was done.',
		wider: 'Stated for more years than are shown and not split: beside the total.',
		'other-unit': 'In units that the filter leaves out: never converted.',
		'other-origin': 'From an origin that the filter leaves out.'
	} satisfies Record<Part, string>,
	openRows: (what: string) => `Show these rows: ${what}`,
	backToCounted: 'Back to the counted rows',
	charts: {
		title: 'Charts',
		fixed: 'Scales stay fixed while filtering. Amounts as printed, never converted.',
		fixedCount: 'Scales stay fixed while filtering.',
		count: 'records',
		sector: 'By sector',
		year: 'By year',
		party: 'By party',
		types: 'Flow types by unit',
		matrix: 'Party by sector',
		asTable: 'As a table',
		asChart: 'As a chart',
		notSplit: (amount: string, years: string) => `${amount} stated for ${years}, not split by year`,
		outside: (amount: string, years: string) => `${amount} in ${years}`,
		undated: (amount: string) => `${amount} undated`,
		/** before the other types, each a button */
		oneType: (name: string) => `Charts show ${name}; types are never added. Show instead:`,
		noSector: 'No sector',
		noParty: 'None named',
		more: (count: number) => `${n(count)} more`,
		fewer: 'Fewer',
		value: 'Value',
		rows: 'Rows',
		choose: (name: string, value: string) => `${name}: ${value}. Show only this`,
		release: (name: string, value: string) => `${name}: ${value}. Shown alone; show all again`,
		cell: (party: string, sector: string, value: string) => `${party}, ${sector}: ${value}`,
		empty: 'Nothing to draw.',
		yearColumn: 'Year'
	}
};

export type WorkbenchWords = typeof workbench;
