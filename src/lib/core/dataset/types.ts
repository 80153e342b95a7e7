/**
 * The dataset as the app holds it: every table of the data package, typed, with one language's texts.
 * Column names follow `data/datapackage.json`; ids are never reused or renamed.
 */

export const LANGUAGES = ['en', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** ISO 3166-1 alpha-3 (or XKX, XSL), or the lower-case slug of a group or an organisation. */
export type PartyId = string;

/** An inclusive span of calendar years. */
export interface Years {
	from: number;
	to: number;
}

/** Where a fact is printed. `lines` addresses the text edition, `page` the printed page ('' where not recoverable). */
export interface Evidence {
	source: string;
	section: string;
	page: string;
	lines: string;
}

export interface Source {
	id: string;
	title: string;
	publisher: string;
	/** EDTF */
	published: string;
	coverage: string;
	url: string;
}

export interface Place {
	kind: 'place';
	id: PartyId;
	iso2: string;
	/** UN M49 sub-region code */
	region: string;
	name: string;
	/** for map labels */
	short: string;
	/** the name in the other language */
	other: string;
	/** label point, degrees */
	lon: number;
	lat: number;
	/** label point in the plane (see core/plane) */
	x: number;
	y: number;
	/** land area in plane units², 0 where the first-paint scale has no shape */
	area: number;
}

export const GROUP_KINDS = ['policy', 'region', 'organisation-members', 'informal'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface Group {
	kind: 'group';
	id: PartyId;
	groupKind: GroupKind;
	name: string;
	short: string;
	other: string;
	note: string;
}

export interface Organisation {
	kind: 'organisation';
	id: PartyId;
	/** IATI OrganisationType code */
	organisationKind: string;
	name: string;
	short: string;
	other: string;
	/** seat, '' where international or not stated */
	place: string;
}

export type Party = Place | Group | Organisation;

export interface Membership {
	group: PartyId;
	place: PartyId;
	/** EDTF; '' = before the records begin, or not stated */
	start: string;
	/** EDTF; '' = still in force */
	end: string;
	note: string;
	evidence: Evidence;
}

export interface Sector {
	/** OECD DAC CRS, 3 digits */
	id: string;
	category: string;
	name: string;
	short: string;
}

export interface Programme {
	id: string;
	parent: string;
	name: string;
	evidence: Evidence;
}

export interface Unit {
	id: string;
	/** ISO 4217 code, false for counted nouns */
	currency: boolean;
	name: string;
	plural: string;
	symbol: string;
	/** Chinese measure word, '' in English */
	classifier: string;
}

export const ACTIVITY_KINDS = [
	'event',
	'project',
	'mission',
	'agreement',
	'office',
	'relief',
	'training',
	'visit',
	'award',
	'target'
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** IATI ActivityStatus, by name. */
export const STATUSES = [
	'pipeline',
	'implementation',
	'finalisation',
	'closed',
	'cancelled',
	'suspended'
] as const;
export type Status = (typeof STATUSES)[number];

export const ROLES = [
	'host',
	'co-host',
	'partner',
	'recipient',
	'participant',
	'funder',
	'implementer',
	'awardee',
	'destination',
	/** what the activity was about: no part in it */
	'subject'
] as const;
export type Role = (typeof ROLES)[number];

export interface Participation {
	party: PartyId;
	role: Role;
}

export interface Activity {
	id: string;
	kind: ActivityKind;
	programme: string;
	title: string;
	status: Status;
	/** EDTF */
	start: string;
	end: string;
	/** null where undated */
	years: Years | null;
	venue: string;
	/** '' where not assigned */
	sector: string;
	sdgs: number[];
	participations: Participation[];
	evidence: Evidence;
}

export const FLOW_TYPES = [
	'grant',
	'in-kind',
	'loan',
	'guarantee',
	'investment',
	'trade',
	'budget'
] as const;
export type FlowType = (typeof FLOW_TYPES)[number];
export const STAGES = ['actual', 'planned', 'approved', 'estimated'] as const;
export type Stage = (typeof STAGES)[number];
export const QUALIFIERS = ['exact', 'at-least', 'about', 'at-most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export interface Flow {
	id: string;
	/** '' where the flow belongs to no activity */
	activity: string;
	programme: string;
	type: FlowType;
	stage: Stage;
	origin: PartyId;
	destination: PartyId;
	/** EDTF */
	date: string;
	years: Years | null;
	/** null = no amount stated (never zero) */
	value: number | null;
	unit: string;
	qualifier: Qualifier;
	/** the figure as printed */
	asStated: string;
	/** flow ids of the totals that contain this one; nested */
	partOf: string[];
	/** the flow that this one tells again (another currency or wording); such a row never counts. '' otherwise */
	restates: string;
	/** own sector, else that of the activity */
	sector: string;
	note: string;
	evidence: Evidence;
}

export interface Indicator {
	id: string;
	metric: string;
	/** party that the statistic is about, '' when it is about the activity */
	subject: PartyId;
	activity: string;
	programme: string;
	/** EDTF */
	period: string;
	years: Years | null;
	stage: Stage | '';
	/** the slice: an industry, an item, a city */
	breakdown: string;
	value: number | null;
	unit: string;
	qualifier: Qualifier;
	asStated: string;
	note: string;
	evidence: Evidence;
}

/** All tables, typed and indexed; what every function of core takes. Built by `decodeDataset`. */
export interface Dataset {
	edition: string;
	language: Language;
	sources: ReadonlyMap<string, Source>;
	places: ReadonlyMap<PartyId, Place>;
	groups: ReadonlyMap<PartyId, Group>;
	organisations: ReadonlyMap<PartyId, Organisation>;
	memberships: readonly Membership[];
	sectors: ReadonlyMap<string, Sector>;
	/** DAC broad category code -> name */
	categories: ReadonlyMap<string, string>;
	/** M49 code -> name */
	regions: ReadonlyMap<string, string>;
	programmes: ReadonlyMap<string, Programme>;
	units: ReadonlyMap<string, Unit>;
	metrics: ReadonlyMap<string, string>;
	activities: ReadonlyMap<string, Activity>;
	flows: ReadonlyMap<string, Flow>;
	indicators: ReadonlyMap<string, Indicator>;
}
