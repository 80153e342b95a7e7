import { yearsOf } from '../dataset/edtf';
import type { Dataset, Evidence, Membership, PartyId } from '../dataset/types';

/** Tie classes in the order in which the first of several colours a place. */
export const TIE_CLASSES = [
	'ally',
	'new-southbound',
	'gctf-partner',
	'gctf-co-host',
	'former-ally'
] as const;
export type TieClass = (typeof TIE_CLASSES)[number];

export interface PlaceTies {
	place: PartyId;
	/** in the order of TIE_CLASSES */
	classes: TieClass[];
	/** one for each class, in the same order */
	evidence: Evidence[];
}

/** The evidence of one of a place's ties. */
export const evidenceOfTie = ({ classes, evidence }: PlaceTies, tie: TieClass): Evidence[] =>
	evidence.filter((_, at) => classes[at] === tie);

/** First year in which the partnership layer counts ended ties as "tie ended". */
const ENDED_SINCE = 2016;

const GROUP_OF: Partial<Record<TieClass, string>> = {
	ally: 'diplomatic-allies',
	'new-southbound': 'nsp-18',
	'gctf-partner': 'gctf-partners',
	'gctf-co-host': 'gctf-co-hosts'
};

/** Whether a group's memberships are ties that the partnership layer shows. */
export const isTieGroup = (group: string) => Object.values(GROUP_OF).includes(group);

/** Dates are text: read once, not with every year that a reader tries. */
const spans = new WeakMap<Membership, { start: number; end: number }>();
function spanOf(membership: Membership) {
	let span = spans.get(membership);
	if (!span) {
		span = {
			start: yearsOf(membership.start)?.from ?? -Infinity,
			end: yearsOf(membership.end)?.to ?? Infinity
		};
		spans.set(membership, span);
	}
	return span;
}
const startYear = (membership: Membership) => spanOf(membership).start;
const endYear = (membership: Membership) => spanOf(membership).end;

/** Whether a membership holds at the end of a year: a tie that ended during the year does not. */
export const holdsAtEndOf = (membership: Membership, year: number) =>
	startYear(membership) <= year && endYear(membership) > year;

/** Every place with a tie at the end of a year, by place id. */
export function tiesAtEndOf(dataset: Dataset, year: number): Map<PartyId, PlaceTies> {
	const ties = new Map<PartyId, PlaceTies>();
	const put = (place: PartyId, tie: TieClass, evidence: Evidence) => {
		const entry = ties.get(place) ?? { place, classes: [], evidence: [] };
		// Of two rows that state the same tie, the first is its evidence.
		if (entry.classes.includes(tie)) return;
		// A tie taken up again has not ended.
		if (tie === 'former-ally' && entry.classes.includes('ally')) return;
		entry.classes.push(tie);
		entry.evidence.push(evidence);
		ties.set(place, entry);
	};
	// Class by class, so that each place's list comes out in their order.
	for (const tie of TIE_CLASSES)
		for (const membership of dataset.memberships) {
			const ended = endYear(membership);
			const counts =
				tie === 'former-ally'
					? membership.group === GROUP_OF.ally && ended <= year && ended >= ENDED_SINCE
					: membership.group === GROUP_OF[tie] && holdsAtEndOf(membership, year);
			if (counts) put(membership.place, tie, membership.evidence);
		}
	return ties;
}

/** Places whose diplomatic tie ended in a year, by place id in the order of the table. */
export function tiesEndedIn(dataset: Dataset, year: number): PartyId[] {
	return dataset.memberships
		.filter((membership) => membership.group === GROUP_OF.ally && endYear(membership) === year)
		.map((membership) => membership.place);
}

/** How many diplomatic allies there were at the end of each year of a span. */
export function alliesByYear(
	dataset: Dataset,
	from: number,
	to: number
): { year: number; count: number }[] {
	const allies = dataset.memberships.filter((membership) => membership.group === GROUP_OF.ally);
	return Array.from({ length: to - from + 1 }, (_, offset) => ({
		year: from + offset,
		count: allies.filter((membership) => holdsAtEndOf(membership, from + offset)).length
	}));
}
