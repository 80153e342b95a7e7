import type { Dataset, Evidence, PartyId } from '../dataset/types';
import { yearsShown } from '../query/layers';
import type { PartyFacts } from '../query/select';
import { evidenceOfTie, TIE_CLASSES, type TieClass } from '../query/ties';
import type { View } from '../query/view';
import { resultOf, type LayerResult, type PartyRow } from './result';

/** What a year shows that the year before it did not, and the other way round. */
export interface YearChange {
	year: number;
	/** the year it is compared with: the last before it that shows anything */
	before: number;
	/** layers of ties: by class, in the order of TIE_CLASSES; classes without a change are left out */
	ties: { tie: TieClass; begun: PartyId[]; ended: PartyId[] }[];
	/** the other layers: parties that are new, and parties that are gone, the largest first */
	appeared: PartyId[];
	gone: PartyId[];
	/** the largest change of a party that both years show */
	largest: { party: PartyId; from: PartyRow; to: PartyRow } | null;
	/** of what changed, the first of each kind */
	evidence: Evidence[];
}

const CLASSES_IN_FORCE = TIE_CLASSES.filter((tie) => tie !== 'former-ally');

function tieChanges(now: LayerResult, then: LayerResult): YearChange['ties'] {
	const having = ({ ties }: LayerResult, tie: TieClass) =>
		[...ties.values()].filter(({ classes }) => classes.includes(tie)).map(({ place }) => place);
	return CLASSES_IN_FORCE.map((tie) => {
		const [before, after] = [having(then, tie), having(now, tie)];
		return {
			tie,
			begun: after.filter((place) => !before.includes(place)),
			ended: before.filter((place) => !after.includes(place))
		};
	}).filter(({ begun, ended }) => begun.length + ended.length > 0);
}

/** A tie that ended is proved by the row that ends it, which makes the place a former ally. */
function evidenceOfTies(changes: YearChange['ties'], now: LayerResult, then: LayerResult) {
	return changes.flatMap(({ tie, begun, ended }) => [
		...begun.slice(0, 1).flatMap((place) => evidenceOfTie(now.ties.get(place)!, tie)),
		...ended.slice(0, 1).flatMap((place) => {
			const after = now.ties.get(place);
			const end = tie === 'ally' && after ? evidenceOfTie(after, 'former-ally') : [];
			return end.length > 0 ? end : evidenceOfTie(then.ties.get(place)!, tie);
		})
	]);
}

const evidenceOfRow = ({ activities, flows, sum }: PartyRow): Evidence[] =>
	[...(sum?.leaves ?? []), ...flows, ...activities].slice(0, 1).map(({ evidence }) => evidence);

/** One citation for each place in a document. */
const unique = (list: readonly Evidence[]): Evidence[] => [
	...new Map(
		list.map((evidence) => [`${evidence.source} ${evidence.page || evidence.section}`, evidence])
	).values()
];

/**
 * What changed from the year before the one that a view shows. Null for a span of years, and where no earlier year of
 * the layer shows anything. `facts` is `factsByParty(dataset)`.
 */
export function changeOf(
	dataset: Dataset,
	facts: ReadonlyMap<PartyId, PartyFacts>,
	view: View
): YearChange | null {
	const { from, to: year } = yearsShown(view);
	if (from !== year) return null;
	const at = (of: number) => resultOf(dataset, facts, { ...view, years: { from: of, to: of } });
	const now = at(year);
	const { layer } = now.selection;
	let before = year - 1;
	let then = at(before);
	while (before > layer.span.from && then.rows.length === 0) then = at(--before);
	if (before < layer.span.from || then.rows.length === 0) return null;

	if (layer.measure === 'ties') {
		const ties = tieChanges(now, then);
		const evidence = unique(evidenceOfTies(ties, now, then));
		return { year, before, ties, appeared: [], gone: [], largest: null, evidence };
	}
	const earlier = new Map(then.rows.map((row) => [row.party, row]));
	const later = new Map(now.rows.map((row) => [row.party, row]));
	const appeared = now.rows.filter(({ party }) => !earlier.has(party));
	const gone = then.rows.filter(({ party }) => !later.has(party));
	const moved = now.rows.flatMap((row) => {
		const old = earlier.get(row.party);
		return old && old.value !== row.value ? [{ party: row.party, from: old, to: row }] : [];
	});
	const size = ({ from, to }: { from: PartyRow; to: PartyRow }) => Math.abs(to.value - from.value);
	const [largest = null] = moved.sort((a, b) => size(b) - size(a) || (a.party < b.party ? -1 : 1));
	return {
		year,
		before,
		ties: [],
		appeared: appeared.map(({ party }) => party),
		gone: gone.map(({ party }) => party),
		largest,
		evidence: unique([
			...(largest ? [...evidenceOfRow(largest.from), ...evidenceOfRow(largest.to)] : []),
			...appeared.slice(0, 1).flatMap(evidenceOfRow),
			...gone.slice(0, 1).flatMap(evidenceOfRow)
		])
	};
}
