import type { GroupKind, Role } from '$lib/core/dataset/types';
import { makeFormat } from '../format';

const f = makeFormat('en');
const n = f.number;
const many = (count: number, one: string, other: string) =>
	`${n(count)} ${f.plural(count, one, other)}`;

/** English words of the pages of groups, organisations and activities; they load with those pages only. */
export const open = {
	party: {
		groups: 'Groups',
		organisations: 'Organisations',
		groupsTitle: 'Groups of countries',
		groupsNote: (count: number) =>
			`${many(count, 'group', 'groups')} that the documents name as one. What is stated for a group stays with it and is never handed to its members.`,
		organisationsTitle: 'Organisations',
		organisationsNote: (count: number) =>
			`${many(count, 'organisation', 'organisations')} that give, receive, host or carry out. The number is the count of facts.`,
		groupKinds: {
			policy: 'Group set by a policy',
			region: 'Region, as the documents name it',
			'organisation-members': 'Members of an organisation',
			informal: 'Group named together'
		} satisfies Record<GroupKind, string>,
		/** by IATI OrganisationType */
		organisationKinds: {
			'10': 'Government',
			'11': 'Local government',
			'15': 'Other public sector body',
			'21': 'International NGO',
			'22': 'National NGO',
			'23': 'Regional NGO',
			'24': 'Partner-country NGO',
			'30': 'Public-private partnership',
			'40': 'Multilateral organisation',
			'60': 'Foundation',
			'70': 'Private sector',
			'71': 'Private sector in the provider country',
			'72': 'Private sector in the recipient country',
			'73': 'Private sector in a third country',
			'80': 'Academic, training and research',
			'90': 'Other'
		} as Record<string, string>,
		seat: 'Seat',
		members: (count: number) => many(count, 'member', 'members'),
		membersTitle: 'Members',
		listed: (count: number) => `${many(count, 'member', 'members')} listed`,
		notListed: 'The documents do not list its members.',
		since: (date: string) => `since ${date}`,
		until: (date: string) => `until ${date}`,
		span: (from: string, to: string) => `${from} to ${to}`,
		notSplit:
			'The facts below are stated for the group as a whole. They are not split and not repeated on the pages of its members.',
		mapOfMembers: (name: string) => `Map of the members of ${name}`,
		mapOfWork: (name: string) => `Map of the places named with ${name}`,
		mapOfActivity: (title: string) => `Map of the places named: ${title}`,
		mapCaption: 'Places named in the same activities.',
		membersCaption: 'Members in colour, whatever the years of their membership.',
		named: (count: number) => `${many(count, 'place named', 'places named')}.`,
		namedPlaces: 'Places named with it',
		namedBodies: 'Organisations and groups named with it',
		more: (count: number) => `${n(count)} more`,
		noAmount: 'No amount of money is stated here.',
		groupDescription: (name: string, facts: number, members: number) =>
			`${name}: ${many(members, 'member', 'members')} listed, ${many(facts, 'fact', 'facts')} stated for the group, each with its document and page.`,
		organisationDescription: (name: string, facts: number) =>
			`What ${name} does with Taiwan: ${many(facts, 'fact', 'facts')} from government documents, each with its page.`
	},
	activity: {
		all: 'Activities',
		kindIn: (kind: string, status: string) => `${kind}, ${status}`,
		date: 'Date',
		venue: 'Place',
		programme: 'Programme',
		sector: 'Sector',
		sdgs: 'Sustainable Development Goals',
		sdg: (goal: number) => `Goal ${goal}`,
		undated: 'not stated in the document',
		who: 'Who took part',
		roles: {
			host: 'Host',
			'co-host': 'Co-host',
			partner: 'Partner',
			recipient: 'Recipient',
			participant: 'Participant',
			funder: 'Funder',
			implementer: 'Carried out by',
			awardee: 'Awardee',
			destination: 'Destination',
			subject: 'Subject'
		} satisfies Record<Role, string>,
		nobody: 'The document names no country or organisation besides Taiwan.',
		amounts: 'Amounts',
		amount: 'Amount',
		direction: 'From and to',
		type: 'Type',
		printed: 'As printed',
		source: 'Source',
		noAmount: 'No amount stated',
		noAmounts: 'The document states no amount for this activity.',
		together: (amount: string) => `Together ${amount}`,
		partOf: 'Part of a total:',
		restates: 'The same again, not counted:',
		contains: (listed: string, rest: string) =>
			rest
				? `Of this, ${listed} is itemised; ${rest} is not broken down.`
				: `All of it itemised: ${listed}.`,
		figures: 'Figures reported',
		note: 'Note',
		conflict: 'The source contradicts itself or prints a slip here',
		conflicts: 'All known conflicts',
		evidence: 'Where it is printed',
		inProgramme: 'More from this programme',
		earlier: 'Before',
		later: 'After',
		showProgramme: (count: number) => `All ${many(count, 'activity', 'activities')}`,
		description: (title: string, label: string, summary: string) =>
			`${title} (${label}): ${summary}`
	}
};

export type OpenMessages = typeof open;
