import { ACTIVITY_KINDS, FLOW_TYPES, STAGES, type Dataset, type PartyId } from '../dataset/types';
import { bitOf, FILTERS, masksOf, recordsShown, type FilterId } from './filter';
import { recordsOf, type CodeLists, type Vocabulary } from './records';
import { DEFAULT_VIEW, type RecordKind, type View } from './view';

/** Filters whose values can be chosen from a list. */
export type FacetId = Exclude<FilterId, 'layer' | 'text'>;

/** A filter as a view with it lifted. */
export function lifted(filter: FilterId): Partial<View> {
	if (filter === 'layer') return { scope: 'all' };
	return { [filter]: DEFAULT_VIEW[filter] };
}

/** Filters that narrow a view beyond what its layer shows anyway. */
export const activeFilters = (view: View): FilterId[] =>
	FILTERS.filter((filter) =>
		filter === 'layer'
			? view.scope === 'layer'
			: filter === 'years'
				? view.years !== null
				: view[filter].length > 0
	);

export interface LeftOut {
	filter: FilterId;
	/** records that lifting this filter alone brings back */
	alone: number;
	/** records that fail it, whatever else they fail */
	all: number;
}

/**
 * What each active filter leaves out of the records of a kind: its effect, visible.
 * @returns in the order of FILTERS; a filter that leaves out nothing is there with zeros
 */
export function leftOut(
	dataset: Dataset,
	view: View,
	kind: RecordKind = recordsShown(view)
): LeftOut[] {
	const masks = masksOf(dataset, view);
	const [first, end] = recordsOf(dataset).range[kind];
	const tally = new Uint32Array(1 << FILTERS.length);
	for (let at = first; at < end; at++) tally[masks[at]!]!++;
	const masksFound: number[] = [];
	tally.forEach((count, mask) => {
		if (count > 0) masksFound.push(mask);
	});
	return activeFilters(view).map((filter) => {
		const bit = bitOf(filter);
		return {
			filter,
			alone: tally[bit]!,
			all: masksFound.reduce((sum, mask) => sum + (mask & bit ? tally[mask]! : 0), 0)
		};
	});
}

/**
 * How many records of a kind each value of a filter would leave, under every other filter. Trees are counted upwards: a
 * programme with all below it. Values without a record are missing.
 */
export function facetOf(
	dataset: Dataset,
	view: View,
	filter: FacetId,
	kind: RecordKind = recordsShown(view)
): Map<string, number> {
	const index = recordsOf(dataset);
	const masks = masksOf(dataset, view);
	const others = ~bitOf(filter);
	const [first, end] = index.range[kind];
	const counts = new Map<string, number>();
	const add = (id: string, count: number) => {
		if (id !== '' && count > 0) counts.set(id, (counts.get(id) ?? 0) + count);
	};
	const each = (count: (at: number) => void) => {
		for (let at = first; at < end; at++) if ((masks[at]! & others) === 0) count(at);
	};

	const byCode = (codes: Uint16Array | Uint32Array, vocabulary: Vocabulary) => {
		const tally = new Uint32Array(vocabulary.ids.length);
		each((at) => tally[codes[at]!]!++);
		tally.forEach((count, code) => add(vocabulary.ids[code]!, count));
	};
	const byBit = (bits: Uint16Array | Uint32Array, ids: readonly string[]) =>
		ids.forEach((id, position) => {
			let count = 0;
			each((at) => {
				if (bits[at]! & (1 << position)) count++;
			});
			add(id, count);
		});
	/** Counts a record once for each answer that its codes give. */
	const byList = (
		{ starts, codes }: CodeLists,
		size: number,
		answers: (code: number) => readonly number[],
		idOf: (answer: number) => string
	) => {
		const tally = new Uint32Array(size);
		const seen = new Int32Array(size).fill(-1);
		each((at) => {
			for (let k = starts[at]!; k < starts[at + 1]!; k++)
				for (const answer of answers(codes[k]!))
					if (seen[answer] !== at) {
						seen[answer] = at;
						tally[answer]!++;
					}
		});
		tally.forEach((count, answer) => add(idOf(answer), count));
	};
	const byParty = (answersOf: (party: PartyId) => readonly PartyId[]) => {
		const { parties } = index;
		const answers = parties.ids.map((id) =>
			answersOf(id)
				.map((answer) => parties.codeOf(answer))
				.filter((code) => code > 0)
		);
		byList(
			index.party,
			parties.ids.length,
			(code) => answers[code] ?? [],
			(code) => parties.ids[code]!
		);
	};

	switch (filter) {
		case 'years':
			each((at) => {
				const [from, to] = [index.from[at]!, index.to[at]!];
				if (from > 1 && to < 9999) for (let year = from; year <= to; year++) add(String(year), 1);
			});
			break;
		case 'programmes': {
			const tally = new Uint32Array(index.programmes.ids.length);
			each((at) => tally[index.programme[at]!]!++);
			tally.forEach((count, code) => {
				const seen = new Set<string>();
				for (
					let id = index.programmes.ids[code]!;
					id !== '' && !seen.has(id);
					id = dataset.programmes.get(id)?.parent ?? ''
				) {
					seen.add(id);
					add(id, count);
				}
			});
			break;
		}
		case 'kinds':
			byBit(index.kinds, ACTIVITY_KINDS);
			break;
		case 'flowTypes':
			byBit(index.flowTypes, FLOW_TYPES);
			break;
		case 'stages':
			byBit(index.stages, STAGES);
			break;
		case 'sdgs':
			byBit(
				index.sdgs,
				Array.from({ length: 18 }, (_, goal) => (goal > 0 ? String(goal) : ''))
			);
			break;
		case 'sectors':
			byCode(index.sector, index.sectors);
			break;
		case 'sources':
			byCode(index.source, index.sources);
			break;
		case 'origins':
			byCode(index.origin, index.parties);
			break;
		case 'unit':
			byList(
				index.unit,
				index.units.ids.length,
				(code) => [code],
				(code) => index.units.ids[code]!
			);
			break;
		case 'parties':
			byParty((id) => (id !== 'TWN' && dataset.places.has(id) ? [id] : []));
			break;
		case 'organisations':
			byParty((id) => (dataset.organisations.has(id) ? [id] : []));
			break;
		case 'groups': {
			const groupsOf = new Map<string, string[]>();
			for (const { group, place } of dataset.memberships)
				groupsOf.set(place, [...(groupsOf.get(place) ?? []), group]);
			byParty((id) => (dataset.groups.has(id) ? [id] : [...new Set(groupsOf.get(id) ?? [])]));
			break;
		}
		case 'regions': {
			const codes = [...dataset.regions.keys()];
			const answers = index.parties.ids.map((id) => {
				const at = id === 'TWN' ? -1 : codes.indexOf(dataset.places.get(id)?.region ?? '');
				return at < 0 ? [] : [at];
			});
			byList(
				index.party,
				codes.length,
				(code) => answers[code] ?? [],
				(at) => codes[at]!
			);
			break;
		}
	}
	return counts;
}
