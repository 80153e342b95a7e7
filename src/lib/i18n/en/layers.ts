import type { LayerGroup, LayerId } from '$lib/core/query/catalogue';
import type { StackFault } from '$lib/core/query/stack';
import { makeFormat } from '../format';

const f = makeFormat('en');

type Direction = 'out' | 'in';

const layers = {
	partnership: 'Partnership',
	offices: 'Offices and missions',
	agreements: 'Agreements',
	multilateral: 'International organisations',
	groups: 'Groups and blocs',
	visits: 'Visits',
	'aid-money': 'Aid money',
	ukraine: 'Aid to Ukraine and neighbours',
	goods: 'Goods, all kinds',
	masks: 'Masks',
	vaccines: 'Vaccine doses',
	equipment: 'Medical equipment',
	relief: 'Disaster relief',
	'covid-19': 'COVID-19',
	ngo: 'NGO projects',
	technical: 'Technical missions and projects',
	investment: 'Investment',
	'investment-promotion': 'Investment promotion',
	trade: 'Trade',
	'trade-promotion': 'Trade relations and promotion',
	'economic-agreements': 'Economic agreements',
	'southbound-trade': 'New Southbound trade',
	industry: 'Industrial cooperation',
	gctf: 'GCTF',
	medical: 'Medical cooperation',
	'one-country-one-centre': 'One Country, One Centre',
	training: 'Training and scholarships',
	democracy: 'Democracy network',
	southbound: 'New Southbound Policy',
	targets: 'Targets and plans',
	indicators: 'Figures reported',
	activities: 'All activities'
} satisfies Record<LayerId, string>;

/** Where the title is not simply the layer's name. */
const titles: Partial<Record<LayerId, Record<Direction, string>>> = {
	gctf: { out: 'GCTF events', in: 'GCTF events' },
	goods: { out: 'Goods from Taiwan', in: 'Goods to Taiwan' },
	masks: { out: 'Masks from Taiwan', in: 'Masks from Taiwan' },
	equipment: { out: 'Equipment from Taiwan', in: 'Equipment from Taiwan' },
	vaccines: { out: 'Vaccine doses from Taiwan', in: 'Vaccine doses to Taiwan' },
	investment: { out: 'Investment from Taiwan', in: 'Investment in Taiwan' },
	trade: { out: 'Exports from Taiwan', in: 'Imports to Taiwan' }
};

const legendTitles: Partial<Record<LayerId, Record<Direction, string>>> = {
	partnership: { out: 'Ties', in: 'Ties' },
	gctf: {
		out: 'Events in which a country took part',
		in: 'Events in which a country took part'
	},
	ngo: { out: 'Projects in a country', in: 'Projects in a country' },
	ukraine: { out: 'Gifts from Taiwan', in: 'Gifts from Taiwan' },
	investment: { out: 'Approved investment from Taiwan', in: 'Approved investment in Taiwan' }
};

/** What count layers count, one and several; things of the data's own units are named there. */
const units: Record<string, [one: string, other: string]> = {
	fact: ['fact', 'facts'],
	activity: ['activity', 'activities'],
	agreement: ['agreement', 'agreements'],
	delivery: ['recorded delivery', 'recorded deliveries'],
	event: ['event', 'events'],
	figure: ['figure', 'figures'],
	membership: ['membership', 'memberships'],
	'office-or-mission': ['office or mission', 'offices and missions'],
	project: ['project', 'projects'],
	target: ['target or plan', 'targets and plans'],
	training: ['training activity', 'training activities'],
	visit: ['visit', 'visits']
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of the layers: names, one line each, titles, legends. */
export const layerWords = {
	layerGroups: {
		ties: 'Ties',
		aid: 'Aid',
		economy: 'Economy',
		people: 'People and knowledge',
		policy: 'Policy and figures'
	} satisfies Record<LayerGroup, string>,
	layers: layers as Record<LayerId, string>,
	layerNotes: {
		partnership: 'Allies, New Southbound and GCTF partners at the end of a year',
		offices: 'Offices opened or kept and missions sent, with their hosts',
		agreements: 'Agreements and memoranda, signed or in force, by partner',
		multilateral: 'Work in the WTO, APEC, development banks and other organisations',
		groups: 'In how many of the groups that the documents name a country is a member',
		visits: 'Visits of officials, legislators and scholars, either way',
		'aid-money': 'Grants and loans with a stated amount, in one currency at a time',
		ukraine: 'Money and relief goods given after the invasion of February 2022',
		goods: 'How often goods went to or came from a country, whatever they were',
		masks: 'Masks given during COVID-19, by number',
		vaccines: 'Vaccine doses given, received and bought, by number',
		equipment: 'Gowns, oxygen concentrators, thermometers and more, one kind at a time',
		relief: 'Relief after disasters and in war: operations, projects and events',
		'covid-19': 'Goods, meetings, research and agreements against COVID-19',
		ngo: 'Projects run with non-governmental organisations',
		technical: 'Technical missions, development projects and the case studies of them',
		investment: 'Investment approved in 2017, in and out',
		'investment-promotion': 'Missions, offices and plans to attract investment and talent',
		trade: 'Exports and imports of 2017, where a partner is named',
		'trade-promotion': 'Dialogues, trade missions, fairs and standards work',
		'economic-agreements': 'Free trade, investment protection and similar agreements',
		'southbound-trade': 'Expos, trade missions, online sales and finance in partner countries',
		industry: 'Industry forums, memoranda, joint projects and patents',
		gctf: 'Events of the Global Cooperation and Training Framework',
		medical: 'Hospital partnerships, supply chains and public health',
		'one-country-one-centre': 'Countries paired with a Taiwanese medical centre since 2018',
		training: 'Courses, scholarships and training camps, by who was trained',
		democracy: 'Forums, visits, grants and awards of the Taiwan Foundation for Democracy',
		southbound: 'Everything reported under the four pillars since 2016',
		targets: 'What was planned: never counted as done',
		indicators: 'How many statistics the documents state for a country, targets included',
		activities: 'Every activity of every programme, by country'
	} satisfies Record<LayerId, string>,
	countUnits: units,
	countIn: (unit: string, count: number, years: string) => {
		const [one, other] = units[unit] ?? ['', ''];
		return `${f.plural(count, one, other)}, ${years}`;
	},
	/** `unit`: the one shown, on layers with a choice of units; '' elsewhere */
	layerTitle: (layer: LayerId, years: string, direction: Direction, unit: string) =>
		`${titles[layer]?.[direction] ?? layers[layer]}${unit ? `: ${unit}` : ''}, ${years}`,
	legendTitle: (layer: LayerId, direction: Direction, unit: string) =>
		legendTitles[layer]?.[direction] ??
		(units[unit]
			? `${capital(units[unit][1])} by country`
			: direction === 'out'
				? 'Amounts from Taiwan'
				: 'Amounts to Taiwan'),
	legendUnitOf: (unit: string) => units[unit]?.[1] ?? '',
	classRange: (from: string, to: string) =>
		to === '' ? `${from} or more` : from === to ? from : `${from}–${to}`,
	scaleNotes: {
		count: 'Circle area shows the count; the scale is fixed and does not change with filters.',
		amount:
			'Line width and circle area show the amount; both scales are fixed and do not change with filters.',
		classes: 'The classes are fixed and do not change with filters.'
	},
	sharedScale: (layer: string) => `Widths and circles on the scale of “${layer}”`,
	stack: {
		title: 'Layers shown',
		main: 'main layer',
		add: (layer: string) => `Show ${layer} over the main layer`,
		remove: (layer: string) => `Remove ${layer}`,
		up: (layer: string) => `Move ${layer} up`,
		down: (layer: string) => `Move ${layer} down`,
		order: 'The first gives the land its colours; the others lie over it.',
		why: {
			same: 'It is shown already.',
			many: 'Three layers can lie over the main one. Remove one first.',
			'flow-unit':
				'Flows in another unit are shown, and widths in two units cannot be compared. Remove that layer first, or make this one the main layer.',
			'same-flows':
				'Another layer draws some of its flows already, and they would be there twice. Remove that layer first, or make this one the main layer.',
			classes: 'Another layer is hatched over the land already. Remove that one first.'
		} satisfies Record<StackFault, string>,
		sceneTitle: (title: string, others: string[]) => `${title}, with ${f.list(others)}`
	},
	sentenceGap: ' ',
	sideBySide: 'Side by side',
	twoMaps: 'Compare two maps'
};
