import type {
	ActivityKind,
	FlowType,
	Language,
	Role,
	Stage,
	Status
} from '$lib/core/dataset/types';
import type { LayerId, PresetId } from '$lib/core/query/view';
import { layerWords } from './en/layers';
import { makeFormat } from './format';

const f = makeFormat('en');
const n = f.number;
const many = (count: number, one: string, other: string) =>
	`${n(count)} ${f.plural(count, one, other)}`;

/** English interface words. The Chinese module satisfies the same type, so a missing key fails the type check. */
export const en = {
	...layerWords,
	siteName: 'Taiwan Cooperation Atlas',
	siteTagline: 'Who Taiwan works with, where, when, on what and with how much',
	siteDescription:
		'An interactive map of Taiwan’s international cooperation: diplomatic allies, New Southbound partners, GCTF events, aid, investment and NGO projects. Every figure leads to its document and page.',
	languageName: 'English',
	otherLanguage: { code: 'zh-Hant' as Language, name: '繁體中文', short: '中文' },
	skipToContent: 'Skip to content',
	skipToList: 'Skip to the list',
	nav: {
		label: 'Main',
		atlas: 'Atlas',
		countries: 'Countries',
		programmes: 'Programmes',
		briefings: 'Briefings',
		sources: 'Sources',
		data: 'Data',
		about: 'About',
		menu: 'Menu',
		theme: 'Appearance',
		close: 'Close'
	},
	search: {
		label: 'Search countries, programmes, organisations, activities and sources',
		placeholder: 'Find a country or programme',
		open: 'Search',
		kinds: { place: 'Country', group: 'Group', organisation: 'Organisation' }
	},
	controls: {
		filters: 'Filters',
		layer: 'Layer',
		years: 'Years',
		year: 'Year',
		from: 'From',
		to: 'To',
		sector: 'Sector',
		allSectors: 'All',
		clear: 'Clear',
		clearAll: 'Clear all filters',
		direction: 'Direction',
		out: 'From Taiwan',
		in: 'To Taiwan',
		moreSectors: (count: number) => `${n(count)} more sectors`,
		fewerSectors: 'Fewer sectors',
		noSector: 'No sector stated',
		undated: (count: number) => many(count, 'undated record', 'undated records'),
		undatedOut: 'left out while years are chosen',
		play: 'Play the years',
		pause: 'Pause',
		previousYear: 'Previous year',
		nextYear: 'Next year',
		allYears: 'All years',
		download: 'Download',
		ownTable: 'Draw your own table',
		display: 'Show as',
		map: 'Map',
		list: 'List',
		table: 'Table',
		compare: 'Compare',
		tableFailed: 'The table did not load.',
		noScript:
			'Without JavaScript the map and the list of one view are here; every record is on the page of its document:',
		moreFilters: 'More filters',
		done: 'Show results',
		openMap: 'Open map',
		closeMap: 'Close map',
		takeAway: 'Export',
		share: 'Share & export'
	},
	presets: {
		world: 'World',
		pacific: 'Pacific',
		caribbean: 'Caribbean',
		'southeast-asia': 'Southeast Asia',
		'south-asia': 'South Asia',
		'central-and-eastern-europe': 'Central and Eastern Europe'
	} satisfies Record<PresetId, string>,
	map: {
		label: 'Map',
		description:
			'Map of the world. Arrow keys move it, plus and minus zoom, Home shows the whole view. Everything on it is in the list too.',
		regions: 'Go to a region',
		projection: 'Projection',
		equalEarth: 'Equal Earth, centred on 150° E',
		equalEarthShort: 'Equal Earth',
		equalEarthNote: 'Equal Earth, centred on 150° E.',
		globe: 'Globe',
		globeNote: 'A globe shows where places lie; its areas do not compare.',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		reset: 'Show the whole view',
		loading: 'Loading the map in detail',
		noWebgl:
			'This browser has no WebGL 2. The map stays a drawing; everything works but the globe.',
		detailFailed: 'The detailed map did not load. The drawn map stays.',
		webglLost: 'The graphics card gave up the map. The drawn map has taken over.',
		webglRetry: 'Try again',
		inset: (name: string) => `Inset: ${name}`,
		legend: 'Legend',
		touchHint: 'Use two fingers to move the map'
	},
	ties: {
		ally: 'Diplomatic ally',
		'new-southbound': 'New Southbound partner',
		'gctf-partner': 'GCTF partner',
		'gctf-co-host': 'GCTF co-host',
		'former-ally': 'Tie ended'
	},
	tieIn: {
		ally: (year: number) => `Diplomatic ally at the end of ${year}`,
		'new-southbound': () => 'New Southbound partner',
		'gctf-partner': () => 'GCTF partner',
		'gctf-co-host': () => 'GCTF co-host',
		'former-ally': (year: number) => `Former ally at the end of ${year}`
	} as Record<string, (year: number) => string>,
	legend: { separator: ', ', shared: '* counted in two groups' },
	yearWithAllies: (year: number, count: number) => `${year}: ${many(count, 'ally', 'allies')}`,
	alliesAtYearEnd: 'Diplomatic allies',
	alliesAtYearEndNote: 'at the end of each year',
	membershipsAtYearEnd: 'Memberships',
	recordsPerYear: 'Records by year',
	yearWithRecords: (year: number, count: number) => `${year}: ${many(count, 'record', 'records')}`,
	ended: (date: string) => `until ${date}`,
	noTieIn: (year: number) => `None of the ties shown at the end of ${year}`,
	groupTie: {
		'diplomatic-allies': 'Diplomatic ally',
		'nsp-18': 'New Southbound',
		'gctf-partners': 'GCTF partner'
	} as Record<string, string>,
	noTie: 'None of the ties shown',
	list: {
		title: 'List',
		party: 'Country or group',
		rank: 'Rank',
		show: (count: number) => `Show all ${n(count)}`,
		results: (rows: number, records: number) =>
			`${many(rows, 'country or group', 'countries and groups')}, ${many(records, 'record', 'records')}`,
		empty: 'No record fits these filters.',
		sortedBy: 'Sorted by',
		facts: 'facts',
		also: 'Also, listed under another tie',
		measure: { ties: 'Facts', count: 'Records', money: 'Amount' }
	},
	table: {
		recipient: 'Other party',
		for: 'For',
		containedIn: 'Contained in',
		countries: 'Countries',
		heldIn: 'Held in',
		venueNotStated: 'not stated'
	},
	sums: {
		heading: 'List and totals',
		ranking: (layer: LayerId, direction: 'out' | 'in'): string =>
			layer === 'investment' || layer === 'trade'
				? direction === 'out'
					? 'Destinations by amount'
					: 'Origins by amount'
				: direction === 'out'
					? 'Recipients by amount'
					: 'Givers by amount',
		unit: 'Unit',
		itemised: 'Sum of the items',
		contained: 'Contained in totals, not added',
		otherUnits: 'Other units, not converted, not added',
		notDone: 'Planned or estimated, not added',
		restated: 'Told again in another currency or wording, not added',
		beside: 'beside it, not added:',
		byDate: 'Gifts by day',
		unstated: 'No amount stated',
		documentTotal: 'Total in the document',
		listed: (amount: string) => `Listed here: ${amount}`,
		notBrokenDown: (amount: string) => `Not broken down: ${amount}`,
		stated: 'Stated total',
		overAtLeast: 'at least ',
		period: (years: string) => `stated for ${years}`
	},
	panel: {
		country: 'Country',
		group: 'Group',
		organisation: 'Organisation',
		close: 'Close',
		tiesOverTime: 'Ties over time',
		facts: (count: number) => many(count, 'fact', 'facts'),
		factsInSectors: (facts: number, sectors: number) =>
			`${many(facts, 'fact', 'facts')} in ${many(sectors, 'sector', 'sectors')}.`,
		noMoney: (name: string) => `No money amount is stated for ${name} in these sources.`,
		noFacts: (name: string) => `These sources hold no record of ${name}.`,
		otherFacts: 'Investment, trade and statistics',
		openPage: 'Open country page',
		openOwnPage: 'Open page',
		copyLink: 'Copy link',
		mark: 'Mark',
		markWhy: 'Mark to compare',
		copied: 'Link copied',
		copyFailed: 'Copying was refused. The link is in the address bar.',
		csv: 'CSV',
		undated: 'undated',
		inThisLayer: 'In this layer',
		otherLayers: 'Everything else',
		members: 'Members',
		notSplit: 'Stated for all of them together; not split.',
		showOnAtlas: 'Show on the atlas'
	},
	citation: {
		open: 'Open the citation',
		title: 'Citation',
		document: 'Document',
		section: 'Section',
		page: 'Page',
		lines: 'Lines in the text edition',
		asPrinted: 'Figure as printed',
		noPage: 'not recoverable in the text edition',
		toSource: 'All facts from this document',
		reference: 'Reference knowledge: from the public record, never a figure.',
		close: 'Close',
		short: {
			'icd-white-paper': 'WP',
			'moea-report': 'MOEA',
			'nsp-work-plan': 'NSP plan',
			'nsp-medical-flagship': 'Medical plan',
			reference: 'Reference'
		} as Record<string, string>,
		pageShort: (page: string) => `p. ${page}`,
		/** sections are stored in English; each language prints them its own way */
		sectionText: (section: string) => section,
		annex: (short: string, annex: string) => `${short} Annex ${annex}`
	},
	kinds: {
		event: 'Event',
		project: 'Project',
		mission: 'Mission',
		agreement: 'Agreement',
		office: 'Office',
		relief: 'Relief',
		training: 'Training',
		visit: 'Visit',
		award: 'Award',
		target: 'Target'
	} satisfies Record<ActivityKind, string>,
	statuses: {
		pipeline: 'planned',
		implementation: 'under way',
		finalisation: 'being completed',
		closed: 'done',
		cancelled: 'cancelled',
		suspended: 'suspended'
	} satisfies Record<Status, string>,
	roles: {
		host: 'host',
		'co-host': 'co-host',
		partner: 'partner',
		recipient: 'recipient',
		participant: 'participant',
		funder: 'funder',
		implementer: 'carried out by',
		awardee: 'awardee',
		destination: 'destination',
		subject: 'subject'
	} satisfies Record<Role, string>,
	flowTypes: {
		grant: 'Grant',
		'in-kind': 'Goods in kind',
		loan: 'Loan',
		guarantee: 'Guarantee',
		investment: 'Investment',
		trade: 'Trade',
		budget: 'Budget'
	} satisfies Record<FlowType, string>,
	stages: {
		actual: 'done',
		planned: 'planned',
		approved: 'approved',
		estimated: 'estimated'
	} satisfies Record<Stage, string>,
	fact: {
		separator: ' · ',
		colon: ': ',
		sharedBy: (count: number) => `${n(count)} countries together, not split`,
		fromTo: (from: string, to: string) => `${from} → ${to}`,
		quoted: (text: string) => `“${text}”`,
		restates: 'told again, not counted',
		partOfTotal: 'part of a total',
		metricOf: (metric: string, slice: string) => `${metric}: ${slice}`
	},
	country: {
		all: 'Countries',
		allTitle: 'Countries and territories with a record',
		allNote: (count: number) =>
			`${many(count, 'country or territory has', 'countries and territories have')} a record in these sources. The number is the count of facts.`,
		path: 'Path',
		locator: (name: string) => `Map of ${name} and Taiwan`,
		matrix: 'Facts by sector and year',
		matrixNote:
			'A fact counts in the year it began; n.d. = undated. An empty cell is no record, not zero.',
		noDate: 'n.d.',
		more: (count: number) => `${n(count)} more`,
		pages: (pages: string) => (/[,–]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
		keyFigures: 'Key figures',
		overTime: 'Over time',
		activities: 'Activities by sector',
		flows: 'Flows',
		indicators: 'Figures reported',
		sources: 'Sources',
		namedWith: 'Named together with',
		bodiesWith: 'Organisations and groups named with it',
		moreBodies: (count: number) => `${n(count)} more`,
		timesEach: (count: number) => many(count, 'activity', 'activities'),
		groups: 'Member of',
		groupRecords: (group: string) => `Records stated for ${group} as a whole stay with the group.`,
		noAmount: 'No amount stated for this place in these sources',
		type: 'Type',
		direction: 'Direction',
		quantity: 'Quantity',
		date: 'Date',
		source: 'Source',
		what: 'What',
		toTaiwan: 'to Taiwan',
		fromTaiwan: 'from Taiwan',
		tie: 'Tie',
		allyUntil: (date: string) => `Diplomatic ally until ${date}`,
		allyInForce: (date: string) => `Diplomatic ally, in force at ${date}`,
		memberSince: (group: string, date: string) => `${group}, since ${date}`,
		factsBySource: (count: number) => many(count, 'fact', 'facts'),
		description: (name: string, facts: number) =>
			`What Taiwan and ${name} do together: ${many(facts, 'fact', 'facts')} from government documents, each with its page.`,
		intro: (name: string, facts: number, sectors: string[]) =>
			sectors.length > 0 && facts > 2
				? `${many(facts, 'fact is', 'facts are')} recorded for ${name}, most of them on ${f.list(sectors)}.`
				: `${many(facts, 'fact is', 'facts are')} recorded for ${name}.`,
		participants: 'with'
	},
	programme: {
		all: 'Programmes',
		allTitle: 'Programmes: what was planned, what was reported',
		allNote: (count: number) =>
			`${many(count, 'programme', 'programmes')}, as the documents arrange them. The number is the count of activities recorded for a programme and its parts.`,
		description: (name: string, activities: number) =>
			`${name}: ${many(activities, 'activity', 'activities')}, targets and reported results from government documents, each with its page.`,
		activities: (count: number) => many(count, 'activity', 'activities'),
		parts: 'Parts',
		sideBySide:
			'Plans and reports stand side by side. The atlas does not claim that one fulfilled the other.',
		planned: 'Targets and plans',
		reported: 'What the documents report',
		noPlan: 'No target or plan is recorded here.',
		noReport: 'These documents report nothing here.',
		empty: 'No activity and no figure is recorded for this programme itself.',
		whole: 'The programme as a whole',
		named: 'Named',
		noFigure: 'no figure stated'
	},
	conflicts: {
		title: 'Known conflicts in the sources',
		lead: (count: number) =>
			`Where a document contradicts itself or another, or prints a slip, the atlas keeps what is printed and says so. ${many(count, 'row is', 'rows are')} concerned. Rows that share a note stand together.`,
		description: 'Contradictions and printed slips in the source documents, each with its place.',
		printed: 'as printed'
	},
	sourcesPage: {
		membership: (place: string, group: string) => `${place}: ${group}`,
		lineRange: (lines: string) => `lines ${lines}`,
		all: 'Sources',
		allTitle: 'The documents behind every figure',
		allNote:
			'Four government documents are the evidence. What none of them states, such as the date a tie ended, is marked as reference knowledge and never supplies a figure.',
		published: 'Published',
		covers: 'Covers',
		publisher: 'Publisher',
		facts: 'Facts from this document, in its order',
		description: (title: string, facts: number) =>
			`Every fact that the atlas takes from “${title}”, in its order: ${many(facts, 'row', 'rows')}.`,
		page: 'Page',
		undated: 'undated'
	},
	about: {
		title: 'Method',
		lead: 'How the atlas counts, names, draws and cites.'
	},
	notice: {
		heading: 'This link could not be shown as written',
		unknown: (p: string, _v: string, _used: string) =>
			`“${p}” is not a setting of this atlas and was ignored.`,
		invalid: (p: string, v: string, _used: string) =>
			`“${v}” is no value for “${p}”; the default is shown.`,
		missing: (p: string, v: string, _used: string) =>
			`“${v}” (${p}) is not in this edition; the nearest valid view is shown.`,
		clamped: (p: string, v: string, used: string) =>
			`“${v}” (${p}) is out of range; ${used} is shown.`,
		newer: (_p: string, _v: string, _used: string) =>
			'This link was made with a newer version of the atlas; what is known of it is shown.',
		edition: (_p: string, v: string, used: string) =>
			`This link was made from data edition ${v}; the present one is shown.${used}`,
		/** follows the sentence above */
		foundThen: (then: number, now: number) =>
			then === now
				? ` Its query finds ${many(now, 'record', 'records')}, as it did then.`
				: ` Its query found ${many(then, 'record', 'records')} then and finds ${n(now)} now.`,
		same: (_p: string, v: string, _used: string) => `“${v}” is shown already.`,
		many: (_p: string, v: string, _used: string) =>
			`“${v}” was left out: three layers can lie over the main one.`,
		'flow-unit': (_p: string, v: string, _used: string) =>
			`“${v}” was left out: flows in two units cannot be compared on one map. Make it the main layer, or remove the other flows.`,
		'same-flows': (_p: string, v: string, _used: string) =>
			`“${v}” was left out: another layer draws some of its flows already, and they would be there twice.`,
		classes: (_p: string, v: string, _used: string) =>
			`“${v}” was left out: another layer is hatched over the land already.`,
		dismiss: 'Dismiss',
		loadFailed: 'The data did not load. The page shows the default view as printed.',
		retry: 'Try again'
	},
	notFound: {
		title: 'There is no page here',
		text: 'The address may have changed. The atlas, the list of countries and the sources are here:'
	},
	footer: {
		offline: 'Use offline',
		statement:
			'every figure leads to its document and page. Dates of diplomatic ties come from the reference table.',
		edition: (edition: string) => `Data edition ${edition}.`,
		licence: 'Code MIT; data CC BY 4.0.'
	},
	finding: {
		ties: ({
			year,
			allies,
			newSouthbound,
			gctf,
			shared,
			ended
		}: {
			year: number;
			allies: number;
			newSouthbound: number;
			gctf: number;
			shared: string[];
			ended: string[];
		}) => {
			const parts = [
				many(allies, 'diplomatic ally', 'diplomatic allies'),
				many(newSouthbound, 'New Southbound partner', 'New Southbound partners'),
				`${many(gctf, 'partner or co-host state', 'partner or co-host states')} in the GCTF`
			];
			const twice =
				shared.length > 0
					? `; ${f.list(shared)} ${shared.length === 1 ? 'counts' : 'count'} in two groups`
					: '';
			const gone = ended.length > 0 ? ` In ${year}, ties ended with ${f.list(ended)}.` : '';
			return `At the end of ${year}, Taiwan had ${f.list(parts)}${twice}.${gone}`;
		},
		count: (
			layer: LayerId,
			{
				years,
				counted,
				records,
				undated,
				places,
				others,
				top
			}: {
				years: string;
				/** the records with their noun */
				counted: string;
				records: number;
				undated: number;
				places: number;
				others: number;
				top: { name: string; count: number }[];
			}
		) => {
			const leaders =
				top.length > 0
					? `; most often ${f.list(top.map(({ name, count }) => `${name} (${n(count)})`))}`
					: '';
			const countries = many(places, 'country', 'countries');
			if (layer === 'gctf')
				return `${years}: ${many(records, 'GCTF activity', 'GCTF activities')} with ${countries} named${leaders}.`;
			if (layer === 'ngo')
				return `${years}: ${many(records, 'project', 'projects')} reached ${countries}${leaders}.`;
			const without = undated > 0 ? ` (${n(undated)} undated)` : '';
			const who = [
				...(places > 0 || others === 0 ? [countries] : []),
				...(others > 0 ? [many(others, 'group or organisation', 'groups or organisations')] : [])
			];
			return `${years}: ${counted}${without} ${f.plural(records, 'names', 'name')} ${f.list(who)}${leaders}.`;
		},
		money: (
			layer: LayerId,
			{
				years,
				direction,
				total,
				places,
				others,
				unstated,
				top
			}: {
				years: string;
				direction: 'out' | 'in';
				total: string;
				places: number;
				others: number;
				unstated: number;
				top: { name: string; amount: string; percent: number } | null;
			}
		) => {
			// Of one alone there is no largest.
			const one = places + others === 1 && top;
			const who =
				one && places
					? one.name
					: f.list([
							...(places > 0 || others === 0 ? [many(places, 'country', 'countries')] : []),
							...(others > 0
								? [many(others, 'group or organisation', 'groups or organisations')]
								: [])
						]) + (one ? ` (${one.name})` : '');
			const most =
				top && !one
					? ` ${top.name}: the largest, ${top.amount}${top.percent < 100 ? ` (${top.percent}% of it)` : ''}.`
					: '';
			const without =
				unstated > 0 ? ` ${many(unstated, 'other is', 'others are')} named without an amount.` : '';
			if (!top) return `In ${years}, no amount is stated.${without}`;
			if (layer === 'ukraine')
				return `In ${years}, itemised gifts add up to ${total} for ${who}.${most}${without}`;
			if (layer === 'investment')
				return direction === 'out'
					? `In ${years}, approved investment from Taiwan named by destination adds up to ${total} in ${who}.${most}`
					: `In ${years}, approved investment in Taiwan named by origin adds up to ${total} from ${who}.${most}`;
			if (layer === 'trade' && direction === 'out')
				return `In ${years}, exports stated by destination come to ${total}, to ${who}; all exports are in the list.${most}`;
			return `In ${years}, the amounts stated come to ${total} ${direction === 'out' ? 'for' : 'from'} ${who}.${most}${without}`;
		},
		empty: (years: string) =>
			`No record fits these filters in ${years}. Widen the years or the sectors.`
	},
	scene: {
		classes: {
			ally: 'Diplomatic ally',
			'new-southbound': 'New Southbound partner',
			'gctf-partner': 'GCTF partner',
			'gctf-co-host': 'GCTF co-host',
			'two-ties': 'Two ties: both colours',
			recorded: 'Records, but none of these ties',
			unrecorded: 'No record in these sources',
			none: 'Records, but none in this layer',
			taiwan: 'Taiwan',
			partner: 'Full partner of the GCTF',
			host: 'Hosted an event',
			'co-host': 'Co-hosted an event',
			participant: 'Took part',
			recipient: 'Projects',
			named: 'Named in these records',
			amount: 'Amount stated',
			unstated: 'Named, but no amount stated',
			'group-amount': 'Stated for a group only, not split'
		} as Record<string, string>,
		formerAlly: (year: number) => `Tie ended 2016–${year}`,
		coHostNote:
			'Named as co-hosts in the white paper, each from its first event on. The European Union, also named, is not filled.',
		thinnest: (amount: string) => `${amount} or less: thinnest line`,
		restLabel: (count: string, amount: string) => `+ ${count} more: ${amount}`,
		restNote: (drawn: string, count: string, amount: string) =>
			`Lines for the ${drawn} largest; ${count} more, ${amount} in all, have a circle only`,
		unplacedNote: (count: string, amount: string) =>
			`Without a place on the map, in the list only: ${count}, ${amount} in all`,
		regions: {
			pacific: 'Pacific',
			oceania: 'Oceania',
			americas: 'Americas',
			africa: 'Africa',
			europe: 'Europe',
			'southeast-asia': 'Southeast Asia',
			'south-asia': 'South Asia',
			'east-asia': 'East Asia',
			'west-central-asia': 'West and Central Asia',
			other: 'Other'
		},
		seas: {
			pacific: 'Pacific Ocean',
			indian: 'Indian Ocean',
			southern: 'Southern Ocean',
			bengal: 'Bay of Bengal'
		},
		taiwan: 'Taiwan',
		taipei: 'Taipei',
		boundaryNote: 'Boundaries and names state no position. Natural Earth 1:50m.'
	}
};

export type Messages = Omit<typeof en, 'languageName'> & { languageName: string };
