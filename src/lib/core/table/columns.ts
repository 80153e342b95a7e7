import type { Dataset, Flow, Indicator } from '../dataset/types';
import { recordsOf, type AtlasRecord } from '../query/records';
import type { ColumnId, RecordKind } from '../query/view';
import type { CellValue, TableColumn, TableWords, Vocabulary } from './types';

/** Columns of each kind of record, in their usual order. */
export const COLUMNS_OF: Readonly<Record<RecordKind, readonly ColumnId[]>> = {
	flows: [
		'date',
		'origin',
		'destination',
		'title',
		'kind',
		'programme',
		'sector',
		'sdgs',
		'type',
		'stage',
		'qualifier',
		'value',
		'unit',
		'as-stated',
		'contained-in',
		'restates',
		'citation',
		'source',
		'section',
		'page',
		'id'
	],
	activities: [
		'date',
		'end',
		'title',
		'kind',
		'parties',
		'venue',
		'programme',
		'sector',
		'sdgs',
		'status',
		'citation',
		'source',
		'section',
		'page',
		'id'
	],
	indicators: [
		'date',
		'subject',
		'metric',
		'breakdown',
		'activity',
		'programme',
		'sector',
		'sdgs',
		'stage',
		'qualifier',
		'value',
		'unit',
		'as-stated',
		'citation',
		'source',
		'section',
		'page',
		'id'
	],
	memberships: ['group', 'place', 'region', 'date', 'end', 'citation', 'source', 'section', 'page']
};

/** Columns shown until the reader chooses others. */
export const USUAL_COLUMNS: Readonly<Record<RecordKind, readonly ColumnId[]>> = {
	flows: ['date', 'destination', 'title', 'sector', 'value', 'contained-in', 'citation'],
	activities: ['date', 'title', 'kind', 'parties', 'sector', 'status', 'citation'],
	indicators: ['date', 'subject', 'metric', 'breakdown', 'value', 'unit', 'citation'],
	memberships: ['group', 'place', 'region', 'date', 'end', 'citation']
};

const VOCABULARY: Readonly<Record<ColumnId, Vocabulary>> = {
	date: 'date',
	end: 'date',
	origin: 'party',
	destination: 'party',
	group: 'party',
	place: 'party',
	region: 'region',
	subject: 'party',
	metric: 'metric',
	breakdown: 'text',
	activity: 'activity',
	title: 'text',
	kind: 'kind',
	parties: 'party',
	venue: 'text',
	programme: 'programme',
	sector: 'sector',
	sdgs: 'sdg',
	type: 'flowType',
	stage: 'stage',
	status: 'status',
	qualifier: 'qualifier',
	value: 'number',
	unit: 'unit',
	'as-stated': 'text',
	'contained-in': 'flow',
	restates: 'flow',
	citation: 'citation',
	source: 'source',
	section: 'text',
	page: 'text',
	id: 'text'
};

const amount = (record: AtlasRecord): Flow | Indicator | null =>
	record.kind === 'flows' || record.kind === 'indicators' ? record.fact : null;

/** The columns of a kind of record, each able to read its value from a record. */
export function columnsOf(dataset: Dataset, kind: RecordKind): readonly TableColumn[] {
	let known = columnsMade.get(dataset);
	if (!known) columnsMade.set(dataset, (known = new Map()));
	let made = known.get(kind);
	if (!made) known.set(kind, (made = makeColumns(dataset, kind)));
	return made;
}
/** Made once: a table knows a column again, and draws anew only what is in it. */
const columnsMade = new WeakMap<Dataset, Map<RecordKind, TableColumn[]>>();

function makeColumns(dataset: Dataset, kind: RecordKind): TableColumn[] {
	const index = recordsOf(dataset);
	const activityOf = (record: AtlasRecord) =>
		record.kind === 'activities'
			? record.fact
			: record.kind === 'memberships'
				? undefined
				: dataset.activities.get(record.fact.activity);
	/** places before groups before organisations */
	const standing = (party: string) =>
		dataset.places.has(party) ? 0 : dataset.groups.has(party) ? 1 : 2;
	const READ: Record<ColumnId, (record: AtlasRecord) => CellValue> = {
		date: ({ kind, fact }) =>
			kind === 'flows' ? fact.date : kind === 'indicators' ? fact.period : fact.start,
		end: ({ kind, fact }) => (kind === 'activities' || kind === 'memberships' ? fact.end : ''),
		origin: ({ kind, fact }) => (kind === 'flows' ? fact.origin : ''),
		destination: ({ kind, fact }) => (kind === 'flows' ? fact.destination : ''),
		group: ({ kind, fact }) => (kind === 'memberships' ? fact.group : ''),
		place: ({ kind, fact }) => (kind === 'memberships' ? fact.place : ''),
		region: ({ kind, fact }) =>
			kind === 'memberships' ? (dataset.places.get(fact.place)?.region ?? '') : '',
		subject: ({ kind, fact }) => (kind === 'indicators' ? fact.subject : ''),
		metric: ({ kind, fact }) => (kind === 'indicators' ? fact.metric : ''),
		breakdown: ({ kind, fact }) => (kind === 'indicators' ? fact.breakdown : ''),
		activity: ({ kind, fact }) => (kind === 'flows' || kind === 'indicators' ? fact.activity : ''),
		title: (record) => activityOf(record)?.title ?? '',
		kind: (record) => activityOf(record)?.kind ?? '',
		parties: ({ kind, fact }) =>
			kind === 'activities'
				? [...new Set(fact.participations.map(({ party }) => party))]
						.filter((party) => party !== 'TWN')
						.sort((a, b) => standing(a) - standing(b))
				: [],
		venue: ({ kind, fact }) => (kind === 'activities' ? fact.venue : ''),
		programme: ({ at }) => index.programmes.ids[index.programme[at]!] ?? '',
		sector: ({ at }) => index.sectors.ids[index.sector[at]!] ?? '',
		sdgs: (record) => (activityOf(record)?.sdgs ?? []).map(String),
		type: ({ kind, fact }) => (kind === 'flows' ? fact.type : ''),
		stage: (record) => amount(record)?.stage ?? '',
		status: ({ kind, fact }) => (kind === 'activities' ? fact.status : ''),
		qualifier: (record) => amount(record)?.qualifier ?? '',
		value: (record) => amount(record)?.value ?? null,
		unit: (record) => amount(record)?.unit ?? '',
		'as-stated': (record) => amount(record)?.asStated ?? '',
		'contained-in': ({ kind, fact }) => (kind === 'flows' ? fact.partOf : []),
		restates: ({ kind, fact }) => (kind === 'flows' ? fact.restates : ''),
		citation: ({ fact }) => fact.evidence.source,
		source: ({ fact }) => fact.evidence.source,
		section: ({ fact }) => fact.evidence.section,
		page: ({ fact }) => fact.evidence.page,
		id: ({ id }) => id
	};
	return COLUMNS_OF[kind].map((id) => ({ id, vocabulary: VOCABULARY[id], value: READ[id] }));
}

/** The name of an id, in the dataset's language; the id itself where nothing names it. */
export function nameIn(
	dataset: Dataset,
	words: TableWords,
	vocabulary: Vocabulary,
	id: string
): string {
	if (id === '') return '';
	switch (vocabulary) {
		case 'party':
			return (
				(dataset.places.get(id) ?? dataset.groups.get(id) ?? dataset.organisations.get(id))?.name ??
				id
			);
		case 'region':
			return dataset.regions.get(id) ?? id;
		case 'sector':
			return dataset.sectors.get(id)?.short ?? id;
		case 'programme':
			return dataset.programmes.get(id)?.name ?? id;
		case 'activity':
			return dataset.activities.get(id)?.title ?? id;
		case 'unit':
			return dataset.units.get(id)?.name ?? id;
		case 'metric':
			return dataset.metrics.get(id) ?? id;
		case 'source':
			return dataset.sources.get(id)?.title ?? id;
		case 'flow': {
			const flow = dataset.flows.get(id);
			return (flow && dataset.activities.get(flow.activity)?.title) || id;
		}
		case 'flowType':
			return words.flowType(id);
		case 'stage':
			return words.stage(id);
		case 'kind':
			return words.kind(id);
		case 'status':
			return words.status(id);
		case 'qualifier':
			return words.qualifier(id);
		case 'date':
			return words.date(id);
		default:
			return id;
	}
}

/** A cell as it is printed: names for ids, dates and numbers as the language writes them; '' where nothing is stated. */
export function cellText(
	dataset: Dataset,
	words: TableWords,
	column: TableColumn,
	record: AtlasRecord
): string {
	const value = column.value(record);
	if (value === null) return '';
	if (typeof value === 'number') return words.number(value);
	if (typeof value === 'string') return nameIn(dataset, words, column.vocabulary, value);
	return value.length === 0
		? ''
		: words.list(value.map((id) => nameIn(dataset, words, column.vocabulary, id)));
}
