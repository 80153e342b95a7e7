import type { Details } from '$lib/core/dataset/details';
import type { Dataset, Evidence, PartyId } from '$lib/core/dataset/types';
import type { PartyFacts } from '$lib/core/query/select';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import type { OpenMessages } from '$lib/i18n/open';
import { partySections, type PartySections } from './party-page';
import { placesMap, type PlacesMap } from './places-map';

/** A place in a group, with the time that the sources state. */
export interface Member {
	place: PartyId;
	name: string;
	/** '' where no date is stated */
	/** Taiwan has none */
	page: boolean;
	period: string;
	evidence: Evidence;
}

/** Everything that the page of a body prints. A body is a party that is no place: a group or an organisation. */
export interface BodyPage extends PartySections {
	kind: 'group' | 'organisation';
	id: PartyId;
	name: string;
	/** the name in the other language */
	other: string;
	/** kind of group or organisation, in words */
	label: string;
	/** IATI OrganisationType of an organisation */
	code: string;
	/** what a reader must know of a group */
	note: string;
	/** seat of an organisation */
	seat: { id: PartyId; name: string; page: boolean } | null;
	/** of a group */
	members: Member[];
	map: PlacesMap | null;
}

const noFacts = (party: PartyId): PartyFacts => ({
	party,
	activities: [],
	flows: [],
	indicators: [],
	memberships: [],
	count: 0
});

/** When a membership holds, in words. */
function periodOf(start: string, end: string, w: OpenMessages, f: Format): string {
	if (start && end) return w.party.span(f.date(start), f.date(end));
	if (start) return w.party.since(f.date(start));
	return end ? w.party.until(f.date(end)) : '';
}

/**
 * What the page of a group or an organisation prints, in one language.
 * @param allFacts of every party; a place without any has no page to link to
 * @throws where there is neither a group nor an organisation with this id
 */
export function bodyPage(
	dataset: Dataset,
	details: Details,
	id: PartyId,
	allFacts: ReadonlyMap<PartyId, PartyFacts>,
	m: Messages,
	w: OpenMessages,
	f: Format
): BodyPage {
	const group = dataset.groups.get(id);
	const organisation = dataset.organisations.get(id);
	const body = group ?? organisation;
	if (!body) throw new Error(`no group or organisation "${id}"`);

	const sections = partySections(dataset, details, allFacts.get(id) ?? noFacts(id), m, f);
	const members = dataset.memberships
		.filter((membership) => membership.group === id)
		.map(({ place, start, end, evidence }): Member => ({
			place,
			name: nameOf(dataset, place),
			page: place !== 'TWN',
			period: periodOf(start, end, w, f),
			evidence
		}))
		.sort((a, b) => f.compare(a.name, b.name));
	const seat = organisation?.place ?? '';
	return {
		...sections,
		kind: body.kind,
		id,
		name: body.name,
		other: body.other,
		label: group
			? w.party.groupKinds[group.groupKind]
			: (w.party.organisationKinds[organisation?.organisationKind ?? ''] ?? ''),
		code: organisation?.organisationKind ?? '',
		note: details.groups.get(id)?.note ?? '',
		seat: seat
			? { id: seat, name: nameOf(dataset, seat), page: seat !== 'TWN' && allFacts.has(seat) }
			: null,
		members,
		map: placesMap(
			dataset,
			members.length > 0
				? members.map(({ place }) => place)
				: sections.namedWith.map(({ party }) => party)
		)
	};
}
