import type { ActivityKind, FlowType, PartyId, Role, Stage } from '../dataset/types';

/** The groups of the chooser, in its order. */
export const LAYER_GROUPS = ['ties', 'aid', 'economy', 'people', 'policy'] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

/** Fixed sizes of one unit: a value with its radius or width in px, and the values that the legend shows. */
export interface UnitScale {
	unit: string;
	/** area grows with the value */
	circle: readonly [value: number, r: number];
	/** width grows with the value; absent where no flow is drawn */
	line?: readonly [value: number, width: number];
	keys: readonly number[];
}

/** What an entry of the catalogue says; whatever it leaves out has the default that `layers.ts` gives it. */
export interface Entry {
	group: LayerGroup;
	measure: 'ties' | 'count' | 'money';
	counted?: 'activities' | 'flows' | 'indicators' | 'memberships';
	draw?: 'circles' | 'classes';
	colourBy?: 'role' | 'named';
	partners?: PartyId;
	/** counts what is planned instead of what was done */
	planned?: boolean;
	organisations?: boolean;
	programmes?: readonly string[];
	kinds?: readonly ActivityKind[];
	roles?: readonly Role[];
	flowTypes?: readonly FlowType[];
	stages?: readonly Stage[];
	twoWay?: boolean;
	moment?: boolean;
	/** first and last year with a record */
	span: readonly [from: number, to: number];
	/** shown when the link names no years; default: the span */
	years?: readonly [from: number, to: number];
	frame?: 'world' | 'eurasia';
	/** what is counted, where no scale names it */
	unit?: string;
	/** the first is drawn unless the view names another */
	scales?: readonly UnitScale[];
	unitInTitle?: boolean;
	/** lowest value of each class, `draw: 'classes'` */
	breaks?: readonly number[];
}

/** Circles for counts: the first key gets the largest circle. */
const counts = (unit: string, keys: readonly [number, ...number[]]): UnitScale[] => [
	{ unit, circle: [keys[0], 22], keys }
];

/** Circles and lines for amounts: `top` gets the largest circle and the widest line. */
const amounts = (unit: string, top: number, keys: readonly number[]): UnitScale => ({
	unit,
	circle: [top, 30],
	line: [top, 15],
	keys
});

/**
 * Every layer, in the order of the chooser. Ids stand in links for ever. Scales and classes were computed from the data
 * once and are constants: a filter never re-fits them. The compiler checks every entry against the data (`src/compiler/
 * layers.ts`); words are in `i18n/<language>/layers.ts`.
 */
export const CATALOGUE = {
	partnership: {
		group: 'ties',
		measure: 'ties',
		span: [2016, 2023],
		years: [2022, 2022],
		moment: true
	},
	offices: {
		group: 'ties',
		measure: 'count',
		kinds: ['office', 'mission'],
		span: [1959, 2022],
		scales: counts('office-or-mission', [8, 3, 1])
	},
	agreements: {
		group: 'ties',
		measure: 'count',
		draw: 'classes',
		kinds: ['agreement'],
		span: [2004, 2023],
		unit: 'agreement',
		breaks: [1, 2, 3, 5, 10]
	},
	multilateral: {
		group: 'ties',
		measure: 'count',
		organisations: true,
		programmes: ['multilateral'],
		span: [2002, 2019],
		scales: counts('activity', [6, 3, 1])
	},
	groups: {
		group: 'ties',
		measure: 'count',
		counted: 'memberships',
		draw: 'classes',
		span: [2016, 2023],
		years: [2022, 2022],
		moment: true,
		unit: 'membership',
		breaks: [1, 2, 3, 4]
	},
	visits: {
		group: 'ties',
		measure: 'count',
		kinds: ['visit'],
		span: [2016, 2022],
		scales: counts('visit', [18, 6, 1])
	},
	'aid-money': {
		group: 'aid',
		measure: 'money',
		flowTypes: ['grant', 'loan', 'budget'],
		span: [2011, 2023],
		scales: [
			amounts('USD', 40_000_000, [40_000_000, 15_000_000, 5_000_000, 1_000_000]),
			amounts('EUR', 500_000, [500_000, 200_000]),
			amounts('TWD', 322_000_000, [300_000_000, 100_000_000])
		]
	},
	ukraine: {
		group: 'aid',
		measure: 'money',
		programmes: ['ukraine-aid'],
		flowTypes: ['grant', 'in-kind', 'loan', 'budget'],
		span: [2022, 2023],
		years: [2022, 2022],
		frame: 'eurasia',
		scales: [
			{
				unit: 'USD',
				circle: [14_500_000, 29],
				line: [14_500_000, 15],
				keys: [15_000_000, 5_000_000, 2_500_000, 1_000_000]
			},
			amounts('TWD', 322_000_000, [300_000_000, 100_000_000]),
			amounts('tonne', 600, [600, 300, 50])
		]
	},
	goods: {
		group: 'aid',
		measure: 'count',
		counted: 'flows',
		flowTypes: ['in-kind', 'trade'],
		programmes: ['covid-19', 'humanitarian-aid', 'oda'],
		twoWay: true,
		span: [2020, 2023],
		scales: counts('delivery', [18, 6, 1])
	},
	masks: {
		group: 'aid',
		measure: 'money',
		programmes: ['covid-19'],
		flowTypes: ['in-kind', 'trade'],
		span: [2020, 2023],
		scales: [
			amounts('mask', 10_000_000, [10_000_000, 3_000_000, 1_000_000, 100_000]),
			amounts('n95-mask', 100_000, [100_000, 10_000])
		]
	},
	vaccines: {
		group: 'aid',
		measure: 'money',
		programmes: ['covid-vaccines'],
		flowTypes: ['in-kind', 'trade'],
		twoWay: true,
		span: [2021, 2022],
		scales: [amounts('vaccine-dose', 4_200_000, [4_000_000, 2_000_000, 500_000])]
	},
	equipment: {
		group: 'aid',
		measure: 'money',
		programmes: ['covid-19', 'oda'],
		flowTypes: ['in-kind', 'trade'],
		span: [2020, 2023],
		unitInTitle: true,
		scales: [
			amounts('isolation-gown', 80_000, [80_000, 20_000, 1_000]),
			amounts('protective-suit', 20_000, [20_000, 5_000, 200]),
			amounts('oxygen-concentrator', 1_000, [1_000, 500, 200]),
			amounts('oxygen-cylinder', 1_500, [1_500, 500]),
			amounts('pulse-oximeter', 10_000, [10_000, 3_000]),
			amounts('forehead-thermometer', 15_000, [15_000, 5_000]),
			amounts('temperature-system', 150, [150, 50]),
			amounts('thermal-camera', 4, [4, 2]),
			amounts('face-shield', 200, [200, 50]),
			amounts('isolation-hood', 200, [200, 50]),
			amounts('ventilator', 25, [25, 10]),
			amounts('production-line', 2, [2, 1])
		]
	},
	relief: {
		group: 'aid',
		measure: 'count',
		programmes: ['humanitarian-aid'],
		span: [2011, 2023],
		scales: counts('activity', [13, 5, 1])
	},
	'covid-19': {
		group: 'aid',
		measure: 'count',
		programmes: ['covid-19'],
		span: [2020, 2022],
		scales: counts('activity', [28, 10, 3, 1])
	},
	ngo: {
		group: 'aid',
		measure: 'count',
		colourBy: 'role',
		programmes: ['ngo-cooperation'],
		kinds: ['project', 'relief', 'training'],
		roles: ['recipient', 'destination', 'host', 'participant'],
		span: [2018, 2022],
		scales: [{ unit: 'project', circle: [30, 22], keys: [30, 10, 3, 1] }]
	},
	technical: {
		group: 'aid',
		measure: 'count',
		programmes: ['oda'],
		span: [1959, 2022],
		scales: counts('activity', [13, 5, 1])
	},
	investment: {
		group: 'economy',
		measure: 'money',
		programmes: ['investment', 'nsp-economic'],
		flowTypes: ['investment'],
		stages: ['actual', 'approved'],
		twoWay: true,
		span: [2017, 2017],
		scales: [
			{
				unit: 'USD',
				circle: [9_000_000_000, 32],
				line: [9_000_000_000, 16],
				keys: [8_000_000_000, 4_000_000_000, 1_000_000_000, 500_000_000]
			}
		]
	},
	'investment-promotion': {
		group: 'economy',
		measure: 'count',
		programmes: ['investment'],
		span: [2017, 2017],
		scales: counts('activity', [3, 1])
	},
	trade: {
		group: 'economy',
		measure: 'money',
		programmes: ['trade', 'economic-agreements'],
		flowTypes: ['trade'],
		twoWay: true,
		span: [2017, 2017],
		scales: [amounts('USD', 25_000_000_000, [25_000_000_000, 10_000_000_000])]
	},
	'trade-promotion': {
		group: 'economy',
		measure: 'count',
		programmes: ['trade'],
		span: [1988, 2017],
		scales: counts('activity', [10, 3, 1])
	},
	'economic-agreements': {
		group: 'economy',
		measure: 'count',
		draw: 'classes',
		programmes: ['economic-agreements'],
		span: [2004, 2017],
		unit: 'activity',
		breaks: [1, 2, 3]
	},
	'southbound-trade': {
		group: 'economy',
		measure: 'count',
		programmes: ['nsp-economic'],
		span: [2017, 2017],
		scales: counts('activity', [12, 4, 1])
	},
	industry: {
		group: 'economy',
		measure: 'count',
		programmes: ['industry-cooperation'],
		span: [2015, 2017],
		scales: counts('activity', [6, 3, 1])
	},
	gctf: {
		group: 'people',
		measure: 'count',
		colourBy: 'role',
		partners: 'gctf-partners',
		programmes: ['gctf'],
		kinds: ['event', 'training'],
		roles: ['host', 'co-host', 'partner', 'participant'],
		span: [2015, 2023],
		years: [2015, 2022],
		scales: [{ unit: 'event', circle: [50, 24], keys: [50, 20, 5, 1] }]
	},
	medical: {
		group: 'people',
		measure: 'count',
		programmes: ['nsp-medical', 'nsp-health', 'public-health-cooperation', 'priority-health'],
		span: [2000, 2025],
		scales: counts('activity', [3, 1])
	},
	'one-country-one-centre': {
		group: 'people',
		measure: 'count',
		programmes: ['nsp-one-country-one-centre'],
		span: [2018, 2022],
		scales: counts('project', [3, 1])
	},
	training: {
		group: 'people',
		measure: 'count',
		kinds: ['training'],
		span: [1998, 2022],
		scales: counts('training', [24, 8, 2, 1])
	},
	democracy: {
		group: 'people',
		measure: 'count',
		programmes: ['tfd-grants'],
		span: [2016, 2022],
		scales: counts('activity', [32, 12, 4, 1])
	},
	southbound: {
		group: 'policy',
		measure: 'count',
		draw: 'classes',
		programmes: ['new-southbound'],
		span: [2015, 2025],
		unit: 'activity',
		breaks: [1, 3, 5, 10, 15]
	},
	targets: {
		group: 'policy',
		measure: 'count',
		draw: 'classes',
		planned: true,
		span: [2016, 2023],
		unit: 'target',
		breaks: [1, 2, 4, 7]
	},
	indicators: {
		group: 'policy',
		measure: 'count',
		counted: 'indicators',
		draw: 'classes',
		span: [1988, 2028],
		unit: 'figure',
		breaks: [1, 3, 6, 12, 24]
	},
	activities: {
		group: 'policy',
		measure: 'count',
		draw: 'classes',
		span: [1959, 2025],
		unit: 'activity',
		breaks: [1, 3, 10, 20, 40]
	}
} as const satisfies Record<string, Entry>;

export type LayerId = keyof typeof CATALOGUE;
export const LAYER_IDS = Object.keys(CATALOGUE) as readonly LayerId[];
