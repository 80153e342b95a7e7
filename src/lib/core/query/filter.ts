import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	STAGES,
	type Dataset,
	type Stage,
	type Years
} from '../dataset/types';
import { recordsOfLayer, subtreeOf } from './layer-records';
import { layerOf, yearsShown } from './layers';
import { recordsOf, type RecordIndex, type Vocabulary } from './records';
import { isTieGroup } from './ties';
import type { RecordKind, View } from './view';

/** Everything that can narrow a query, in the order in which it is printed; bit n of a record's mask is the nth. */
export const FILTERS = [
	'layer',
	'years',
	'programmes',
	'kinds',
	'flowTypes',
	'unit',
	'stages',
	'origins',
	'parties',
	'groups',
	'organisations',
	'regions',
	'sectors',
	'sdgs',
	'sources',
	'text'
] as const;
export type FilterId = (typeof FILTERS)[number];

/** The bit of a filter in a mask. */
export const bitOf = (filter: FilterId) => 1 << FILTERS.indexOf(filter);

/** Which filters each record fails; 0 = it is in the query. */
export type Masks = Uint16Array;

/** The kind of record that a view's table lists. */
export function recordsShown(view: View): RecordKind {
	if (view.records) return view.records;
	if (view.scope === 'all') return 'flows';
	const { measure, counted } = layerOf(view.layer);
	return measure === 'money' ? 'flows' : measure === 'count' ? counted : 'memberships';
}

/** The years of a view: within the layer's span where a layer narrows it; null = all years. */
export const yearsOfQuery = (view: View): Years | null =>
	view.scope === 'all' ? view.years : yearsShown(view);

/**
 * The stages that a total adds. What is planned never joins what was done: of both, the done ones count; where only
 * others are asked for, the first of them.
 * @param done the stages that count as having happened on the layer shown
 */
export function stagesCounted(view: View, done: readonly Stage[]): readonly Stage[] {
	if (view.stages.length === 0) return done;
	const asked = done.filter((stage) => view.stages.includes(stage));
	return asked.length > 0 ? asked : view.stages.slice(0, 1);
}

const layerMembers = new WeakMap<RecordIndex, Map<string, Uint8Array>>();

/** 1 for each record that a view's layer is about; kept, because filters do not change it. */
function membersOfLayer(dataset: Dataset, view: View): Uint8Array {
	const index = recordsOf(dataset);
	const kept = layerMembers.get(index) ?? new Map<string, Uint8Array>();
	layerMembers.set(index, kept);
	const key = `${view.layer} ${view.direction}`;
	const known = kept.get(key);
	if (known) return known;

	const layer = layerOf(view.layer);
	const records = recordsOfLayer(dataset, layer);
	const own = new Set<unknown>([
		...records.activities,
		...records.indicators,
		...records.memberships
	]);
	for (const flow of records.flows)
		if (!layer.twoWay || (view.direction === 'out' ? flow.origin : flow.destination) === 'TWN')
			own.add(flow);
	const programmes = layer.programmes.length > 0 ? subtreeOf(dataset, layer.programmes) : null;
	const members = new Uint8Array(index.records.length);
	for (const { at, kind, fact } of index.records)
		members[at] = Number(
			kind === 'indicators' && layer.counted !== 'indicators'
				? !programmes || programmes.has(index.programmes.ids[index.programme[at]!] ?? '')
				: kind === 'memberships' && layer.counted !== 'memberships'
					? layer.measure === 'ties' && isTieGroup(fact.group)
					: own.has(fact)
		);
	kept.set(key, members);
	return members;
}

/** Where codes are asked for by id: 1 for each code. */
function wanted(vocabulary: Vocabulary, ids: Iterable<string>): Uint8Array {
	const flags = new Uint8Array(vocabulary.ids.length);
	for (const id of ids) flags[vocabulary.codeOf(id)] = 1;
	flags[0] = 0;
	return flags;
}

const bitsOf = <T>(list: readonly T[], asked: readonly T[]) =>
	asked.reduce((bits, entry) => bits | (1 << list.indexOf(entry)), 0);

const texts = new WeakMap<RecordIndex, { words: string[]; found: string; hits: Uint8Array }>();

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** What a text filter looks through: the names, titles and wording of a record, in the dataset's language. */
function wordsOf(dataset: Dataset, index: RecordIndex): string[] {
	const names = index.parties.ids.map((id) => {
		const party = dataset.places.get(id) ?? dataset.groups.get(id) ?? dataset.organisations.get(id);
		return party ? `${party.name} ${party.short} ${party.other} ${id}` : '';
	});
	const { starts, codes } = index.party;
	return index.records.map(({ at, id, kind, fact }) => {
		const parts = [id];
		for (let k = starts[at]!; k < starts[at + 1]!; k++) parts.push(names[codes[k]!]!);
		if (kind === 'activities') parts.push(fact.title, fact.venue);
		else {
			parts.push(fact.note);
			if (kind !== 'memberships')
				parts.push(dataset.activities.get(fact.activity)?.title ?? '', fact.asStated);
			if (kind === 'indicators') parts.push(dataset.metrics.get(fact.metric) ?? '', fact.breakdown);
		}
		return fold(parts.join('\n'));
	});
}

/** 1 for each record that has every word of a text. */
function textHits(dataset: Dataset, index: RecordIndex, text: string): Uint8Array {
	const known = texts.get(index);
	if (known?.found === text) return known.hits;
	const words = known?.words ?? wordsOf(dataset, index);
	const terms = fold(text).split(' ');
	const hits = new Uint8Array(words.length);
	for (let at = 0; at < words.length; at++)
		if (terms.every((term) => words[at]!.includes(term))) hits[at] = 1;
	texts.set(index, { words, found: text, hits });
	return hits;
}

const known = new WeakMap<RecordIndex, WeakMap<View, Masks>>();

/**
 * Which filters of a view each record fails. The one place that decides what is in a query: map, list, table, charts
 * and totals all read it. A record without the attribute that a filter asks for fails it.
 */
export function masksOf(dataset: Dataset, view: View): Masks {
	const index = recordsOf(dataset);
	const kept = known.get(index) ?? new WeakMap<View, Masks>();
	known.set(index, kept);
	let masks = kept.get(view);
	if (!masks) kept.set(view, (masks = makeMasks(dataset, index, view)));
	return masks;
}

function makeMasks(dataset: Dataset, index: RecordIndex, view: View): Masks {
	const count = index.records.length;
	const masks = new Uint16Array(count);
	/** marks the records that a filter leaves out */
	const keep = (filter: FilterId, passes: (at: number) => boolean, first = 0, end = count) => {
		const failed = bitOf(filter);
		for (let at = first; at < end; at++) if (!passes(at)) masks[at]! |= failed;
	};
	const keepCodes = (filter: FilterId, codes: Uint16Array | Uint32Array, flags: Uint8Array) =>
		keep(filter, (at) => flags[codes[at]!] === 1);
	const keepBits = (filter: FilterId, bits: Uint16Array | Uint32Array, asked: number) =>
		keep(filter, (at) => (bits[at]! & asked) !== 0);
	const keepLists = (
		filter: FilterId,
		{ starts, codes }: RecordIndex['party'],
		flags: Uint8Array
	) =>
		keep(filter, (at) => {
			for (let k = starts[at]!; k < starts[at + 1]!; k++) if (flags[codes[k]!] === 1) return true;
			return false;
		});

	if (view.scope === 'layer') {
		const members = membersOfLayer(dataset, view);
		keep('layer', (at) => members[at] === 1);
	}
	const years = yearsOfQuery(view);
	if (years) {
		const { moment, span } = layerOf(view.layer);
		const { from, to } = index;
		const [memberships, end] = index.range.memberships;
		const asOf = view.scope === 'layer' && moment;
		const undatedStay = view.scope === 'layer' && view.years === null;
		// A layer of one moment shows what was recorded at any time, and the ties in force or ended by then.
		if (!asOf)
			keep(
				'years',
				(at) => (from[at] === 0 ? undatedStay : from[at]! <= years.to && to[at]! >= years.from),
				0,
				memberships
			);
		const since = asOf ? span.from : years.from;
		keep('years', (at) => from[at]! <= years.to && to[at]! >= since, memberships, end);
	}
	if (view.programmes.length > 0)
		keepCodes(
			'programmes',
			index.programme,
			wanted(index.programmes, subtreeOf(dataset, view.programmes))
		);
	if (view.kinds.length > 0) keepBits('kinds', index.kinds, bitsOf(ACTIVITY_KINDS, view.kinds));
	if (view.flowTypes.length > 0)
		keepBits('flowTypes', index.flowTypes, bitsOf(FLOW_TYPES, view.flowTypes));
	if (view.unit.length > 0) keepLists('unit', index.unit, wanted(index.units, view.unit));
	if (view.stages.length > 0) keepBits('stages', index.stages, bitsOf(STAGES, view.stages));
	if (view.origins.length > 0)
		keepCodes('origins', index.origin, wanted(index.parties, view.origins));
	const keepParties = (filter: FilterId, ids: Iterable<string>) =>
		keepLists(filter, index.party, wanted(index.parties, ids));
	if (view.parties.length > 0) keepParties('parties', view.parties);
	if (view.groups.length > 0) keepParties('groups', partiesOfGroups(dataset, view.groups));
	if (view.organisations.length > 0) keepParties('organisations', view.organisations);
	if (view.regions.length > 0) {
		const regions = new Set(view.regions);
		keepParties(
			'regions',
			[...dataset.places.values()].flatMap(({ id, region }) =>
				regions.has(region) && id !== 'TWN' ? [id] : []
			)
		);
	}
	if (view.sectors.length > 0)
		keepCodes('sectors', index.sector, wanted(index.sectors, view.sectors));
	if (view.sdgs.length > 0)
		keepBits(
			'sdgs',
			index.sdgs,
			view.sdgs.reduce((bits, goal) => bits | (1 << goal), 0)
		);
	if (view.sources.length > 0)
		keepCodes('sources', index.source, wanted(index.sources, view.sources));
	if (view.text) {
		const hits = textHits(dataset, index, view.text);
		keep('text', (at) => hits[at] === 1);
	}
	return masks;
}

/** Groups with every place that is or was a member of theirs; what is stated for a group stays with the group. */
export function partiesOfGroups(dataset: Dataset, groups: readonly string[]): Set<string> {
	const parties = new Set(groups);
	for (const { group, place } of dataset.memberships)
		if (groups.includes(group)) parties.add(place);
	return parties;
}

/** How many records of the kind that the table lists are in a view's query. */
export function countOf(dataset: Dataset, view: View): number {
	const masks = masksOf(dataset, view);
	const [first, end] = recordsOf(dataset).range[recordsShown(view)];
	let count = 0;
	for (let at = first; at < end; at++) if (masks[at] === 0) count++;
	return count;
}
