import { isSmall } from '$lib/core/plane/hit';
import type { Dataset, Evidence, Membership, PartyId } from '$lib/core/dataset/types';
import type { Details } from '$lib/core/dataset/details';
import type { PartyFacts } from '$lib/core/query/select';
import { tiesAtEndOf, type TieClass } from '$lib/core/query/ties';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import { LAST_YEAR, partySections, type PartySections } from './party-page';
import { frameAround, MAP_WIDTH, taipei, type Frame } from './places-map';

export { LAST_YEAR };

/** Everything that a country page prints. Plain data: it travels in the page. */
export interface CountryPage extends PartySections {
	id: PartyId;
	name: string;
	other: string;
	region: string;
	ties: { tie: TieClass; evidence: Evidence | null }[];
	memberships: Membership[];
	groupNames: Record<string, string>;
	/** crop of the plane for the locator map: place, Taipei and some room */
	frame: Frame;
	/** its land is too small to be seen in that crop */
	small: boolean;
	point: { x: number; y: number };
	taipei: { x: number; y: number };
}

/** Ids of the places that have a page: every place with a record, or with a tie. */
export function countryIds(dataset: Dataset, facts: ReadonlyMap<PartyId, PartyFacts>): PartyId[] {
	return [...dataset.places.keys()].filter((id) => id !== 'TWN' && facts.has(id));
}

/**
 * What a country page prints, in one language.
 * @throws where the place has no page (see `countryIds`)
 */
export function countryPage(
	dataset: Dataset,
	details: Pick<Details, 'activities'>,
	facts: PartyFacts,
	m: Messages,
	f: Format
): CountryPage {
	const id = facts.party;
	const place = dataset.places.get(id);
	if (!place) throw new Error(`no country page for "${id}"`);

	const tie = tiesAtEndOf(dataset, LAST_YEAR).get(id);
	const frame = frameAround([place]);
	return {
		...partySections(dataset, details, facts, m, f),
		id,
		name: place.name,
		other: place.other,
		region: dataset.regions.get(place.region) ?? '',
		ties: (tie?.classes ?? []).map((entry, at) => ({
			tie: entry,
			evidence: tie?.evidence[at] ?? null
		})),
		memberships: facts.memberships,
		groupNames: Object.fromEntries(
			facts.memberships.map(({ group }) => [group, m.groupTie[group] ?? nameOf(dataset, group)])
		),
		frame,
		small: isSmall(place.area, frame.width / MAP_WIDTH),
		point: { x: place.x, y: place.y },
		taipei: taipei()
	};
}
