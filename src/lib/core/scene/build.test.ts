import { describe, expect, it } from 'vitest';
import { madeDataset, plainWords, type Made } from '../../../../tests/fixtures/made-dataset';
import { resultOf } from '../aggregate/result';
import { project } from '../plane';
import { circleRadius, layerOf, lineWidth } from '../query/layers';
import { factsByParty } from '../query/select';
import { DEFAULT_VIEW, type View } from '../query/view';
import { PALETTE, TIE_COLOURS } from '../scale/palette';
import { buildScene, nameOf, positionOf, SMALL_AREA } from './build';
import { FLOWS_DRAWN } from './flow-marks';

function draw(made: Made, over: Partial<View> = {}) {
	const dataset = madeDataset(made);
	const view = { ...DEFAULT_VIEW, ...over };
	return buildScene(dataset, resultOf(dataset, factsByParty(dataset), view), view, plainWords);
}
type Drawn = ReturnType<typeof draw>;
const fillOf = (scene: Drawn, id: string) => scene.fills.find(({ place }) => place === id);
const said = (scene: Drawn): Record<string, unknown> =>
	JSON.parse(scene.finding.slice(scene.finding.indexOf('{')));

const TIES: Made = {
	places: [
		'ALY',
		'SOU',
		'PAR',
		'COH',
		'TWO',
		'END',
		'REC',
		'NIL',
		'FRM',
		{ id: 'DOT', area: SMALL_AREA - 1 },
		{ id: 'BIG', area: SMALL_AREA },
		{ id: 'TNY', area: 0 }
	],
	groups: {
		'diplomatic-allies': ['ALY', 'DOT', 'BIG'],
		'nsp-18': ['SOU', 'TWO'],
		'gctf-partners': ['PAR', 'TWO'],
		'gctf-co-hosts': ['COH']
	},
	memberships: [
		{ group: 'diplomatic-allies', place: 'END', end: '2018-05' },
		{ group: 'nsp-18', place: 'END' },
		{ group: 'diplomatic-allies', place: 'FRM', end: '2018-08' }
	],
	activities: [{ id: 'fair', participations: [{ party: 'REC', role: 'host' }] }]
};

describe('fills of the partnership layer', () => {
	const scene = draw(TIES);

	it.each([
		['an ally', 'ALY', 'ally'],
		['a New Southbound partner', 'SOU', 'new-southbound'],
		['a GCTF partner', 'PAR', 'gctf-partner'],
		['a GCTF co-host', 'COH', 'gctf-co-host']
	] as const)('paint %s flat, with its keyline', (_, place, tie) =>
		expect(fillOf(scene, place)).toEqual({
			place,
			class: tie,
			colour: TIE_COLOURS[tie].fill,
			pattern: null,
			keyline: TIE_COLOURS[tie].keyline
		})
	);

	it('stripe two ties in both colours', () =>
		expect(fillOf(scene, 'TWO')).toEqual({
			place: 'TWO',
			class: 'new-southbound',
			colour: TIE_COLOURS['new-southbound'].fill,
			pattern: { kind: 'stripes', colour: TIE_COLOURS['gctf-partner'].fill },
			keyline: TIE_COLOURS['new-southbound'].keyline
		}));

	it('hatch a former ally, but not where another tie is in force', () => {
		expect(fillOf(scene, 'FRM')).toMatchObject({
			class: 'former-ally',
			pattern: { kind: 'hatch', colour: TIE_COLOURS['former-ally'].keyline }
		});
		expect(fillOf(scene, 'END')).toMatchObject({ class: 'new-southbound', pattern: null });
		expect(fillOf(draw(TIES, { years: { from: 2017, to: 2017 } }), 'END')).toMatchObject({
			class: 'ally',
			pattern: { kind: 'stripes', colour: TIE_COLOURS['new-southbound'].fill }
		});
	});

	it('tell records without a tie from no record at all', () => {
		expect(fillOf(scene, 'REC')).toEqual({
			place: 'REC',
			class: 'recorded',
			colour: PALETTE.landRecorded,
			pattern: null,
			keyline: null
		});
		expect(fillOf(scene, 'NIL')).toMatchObject({
			class: 'unrecorded',
			pattern: { kind: 'hatch', colour: PALETTE.landLine }
		});
	});

	it('give every place one, Taiwan in ink', () => {
		expect(scene.fills).toHaveLength((TIES.places?.length ?? 0) + 1);
		expect(fillOf(scene, 'TWN')).toMatchObject({ class: 'taiwan', colour: PALETTE.ink });
	});
});

describe('dots', () => {
	const { symbols, fills } = draw(TIES);

	it('stand for small places with a tie, and for no others', () =>
		expect(symbols.map(({ id, kind }) => [id, kind])).toEqual([['dot-DOT', 'dot']]));

	it('look like the fill they stand for', () => {
		const fill = fills.find(({ place }) => place === 'DOT');
		expect(symbols[0]).toMatchObject({
			colour: fill?.colour,
			keyline: fill?.keyline,
			pattern: fill?.pattern,
			class: fill?.class,
			value: null,
			title: 'Place DOT: class ally'
		});
	});

	it('come with the tie and go with it', () => {
		const made: Made = {
			places: [{ id: 'DOT', area: 1 }],
			groups: { 'diplomatic-allies': [] },
			memberships: [{ group: 'diplomatic-allies', place: 'DOT', start: '2019' }]
		};
		const at = (year: number) => draw(made, { years: { from: year, to: year } }).symbols.length;
		expect([at(2018), at(2019)]).toEqual([0, 1]);
	});
});

describe('labels', () => {
	it('put small places before large ones, and stand beside their dots', () => {
		const labels = new Map(draw(TIES).labels.map((label) => [label.party, label]));
		expect(labels.get('DOT')).toMatchObject({ align: 'start', text: 'DOT' });
		expect(labels.get('BIG')).toMatchObject({ align: 'middle', dx: 0 });
		expect(labels.get('DOT')?.priority).toBeGreaterThan(labels.get('BIG')?.priority ?? 0);
		expect(labels.get('TWN')?.priority).toBeGreaterThan(labels.get('DOT')?.priority ?? 0);
	});

	it('name places with a tie and Taiwan; the others from near, where their land has room', () => {
		const labels = draw(TIES).labels.filter(({ party }) => party !== '');
		const parties = labels.map(({ party }) => party);
		expect(parties).toContain('END');
		expect(new Set(parties).size).toBe(parties.length);
		const other = labels.find(({ party }) => party === 'REC');
		expect(other?.kind).toBe('context');
		expect(other?.minK).toBeGreaterThan(1.7);
		expect(other?.priority).toBeLessThan(20);
	});
});

const EVENTS: Made = {
	places: [{ id: 'AAA', lon: 20, lat: 50 }, { id: 'BBB', lon: 25, lat: 45 }, 'CCC', 'DDD'],
	groups: { islands: ['AAA', 'BBB'] },
	programmes: { gctf: '' },
	activities: [
		{
			id: 'one',
			programme: 'gctf',
			start: '2020',
			sector: '120',
			participations: [
				{ party: 'AAA', role: 'host' },
				{ party: 'BBB', role: 'participant' },
				{ party: 'islands', role: 'participant' }
			]
		},
		{
			id: 'two',
			programme: 'gctf',
			start: '2021',
			participations: [{ party: 'AAA', role: 'co-host' }]
		},
		{ id: 'elsewhere', participations: [{ party: 'CCC', role: 'host' }] }
	]
};

describe('a layer of counts', () => {
	const scene = draw(EVENTS, { layer: 'gctf' });

	it('draws a circle at each place, the largest first, and none for a group', () =>
		expect(scene.symbols.map(({ id, kind, value }) => [id, kind, value])).toEqual([
			['circle-AAA', 'circle', 2],
			['circle-BBB', 'circle', 1]
		]));

	it('writes no name where it draws no mark', () =>
		expect(scene.labels.map(({ party }) => party)).not.toContain('islands'));

	it('tells places of the layer, places with other records and places without', () =>
		expect(['AAA', 'BBB', 'CCC', 'DDD'].map((id) => fillOf(scene, id)?.class)).toEqual([
			'host',
			'participant',
			'none',
			'unrecorded'
		]));

	it('draws no flows', () => expect(scene.flows).toEqual([]));

	it('counts places, not groups, in its sentence', () =>
		expect(said(scene)).toMatchObject({
			records: 2,
			places: 2,
			top: [
				{ name: 'Place AAA', count: 2 },
				{ name: 'Place BBB', count: 1 }
			]
		}));

	it('says so where the filters leave nothing', () => {
		const empty = draw(EVENTS, { layer: 'gctf', sectors: ['999'] });
		expect(empty.finding).toBe('nothing in gctf 2015-2022');
		expect([empty.symbols, empty.findingEvidence, empty.sources]).toEqual([[], [], []]);
	});
});

const gift = { programme: 'ukraine-aid', date: '2022', sector: '720' };
const GIFTS: Made = {
	places: [
		{ id: 'UKR', lon: 31, lat: 49 },
		{ id: 'POL', lon: 19, lat: 52 },
		{ id: 'SVK', lon: 19.5, lat: 48.7 },
		{ id: 'CZE', lon: 15.4, lat: 49.8 }
	],
	groups: { five: ['POL', 'SVK'], wave: ['UKR', 'POL', 'SVK'], world: [] },
	organisations: ['charity'],
	programmes: { 'ukraine-aid': '' },
	flows: [
		{ ...gift, id: 'wave', destination: 'wave', value: 20_000_000 },
		{ ...gift, id: 'kyiv', destination: 'UKR', value: 14_500_000, partOf: ['wave'] },
		{
			...gift,
			id: 'poland',
			destination: 'POL',
			value: 1_000_000,
			partOf: ['wave'],
			sector: '111'
		},
		{ ...gift, id: 'slovakia', destination: 'SVK', value: 2_000_000, sector: '111' },
		{ ...gift, id: 'czechia', destination: 'CZE', value: 500_000, qualifier: 'about' },
		{ ...gift, id: 'five', destination: 'five', value: 4_000_000 },
		{ ...gift, id: 'charity', destination: 'charity', value: 500_000 },
		{ ...gift, id: 'everywhere', destination: 'world', value: 100_000 }
	]
};

describe('a layer of money', () => {
	const scene = draw(GIFTS, { layer: 'ukraine' });

	it('draws a circle for a place, a ring for a group amid its members, nothing for an organisation', () => {
		expect(scene.symbols.map(({ id, kind }) => [id, kind])).toEqual([
			['circle-UKR', 'circle'],
			['circle-five', 'ring'],
			['circle-SVK', 'circle'],
			['circle-POL', 'circle'],
			['circle-CZE', 'circle']
		]);
		const [poland, slovakia] = [project(19, 52), project(19.5, 48.7)];
		const ring = scene.symbols.find(({ kind }) => kind === 'ring');
		expect(ring?.x).toBeCloseTo((poland[0] + slovakia[0]) / 2);
		expect(ring?.y).toBeCloseTo((poland[1] + slovakia[1]) / 2);
		expect(ring?.class).toBe('group-amount');
	});

	it('never colours the members of a group as if each had received the whole', () => {
		const members = draw(
			{ ...GIFTS, flows: GIFTS.flows?.filter(({ id }) => id === 'five') },
			{ layer: 'ukraine' }
		);
		expect(fillOf(members, 'POL')?.class).toBe('unrecorded');
		expect(members.symbols.map(({ kind }) => kind)).toEqual(['ring']);
	});

	it('leaves out a total whose parts are drawn', () =>
		expect(scene.flows.map(({ party }) => party)).not.toContain('wave'));

	it('draws the largest flows and sums the rest: the legend and a label beside Taipei say so', () => {
		const ids = Array.from({ length: FLOWS_DRAWN + 3 }, (_, at) => `P${10 + at}`);
		const made: Made = {
			places: ids,
			programmes: { 'ukraine-aid': '' },
			flows: ids.map((id, at) => ({ ...gift, id, destination: id, value: 1_000_000 + at }))
		};
		const many = draw(made, { layer: 'ukraine' });
		expect(many.flows).toHaveLength(FLOWS_DRAWN);
		expect(many.moreFlows.map(({ party }) => party)).toEqual(['P12', 'P11', 'P10']);
		expect(many.symbols).toHaveLength(ids.length);
		expect(many.labels.find(({ id }) => id === 'label-rest')?.text).toBe('+3: 3000003');
		const said = many.legend.nothings.find(({ id }) => id === 'rest');
		expect(said?.label).toMatch(/^12 drawn, 3 not: .*3000003/);

		// Who is selected has its flow, and is not in the rest.
		const one = draw(made, { layer: 'ukraine', party: 'P10' });
		expect(one.flows.map(({ party }) => party)).toContain('P10');
		expect(one.labels.find(({ id }) => id === 'label-rest')?.text).toBe('+2: 2000003');
	});

	it('counts what went to parties without a place on the map', () =>
		expect(scene.legend.nothings.find(({ id }) => id === 'unplaced')?.label).toMatch(
			/^2 nowhere: .*600000/
		));

	it('draws flows from Taipei, the widest first, on the fixed scale', () => {
		const layer = layerOf('ukraine');
		expect(scene.flows.map(({ party, width }) => [party, width])).toEqual([
			['UKR', 15],
			['five', lineWidth(layer, 4_000_000)],
			['SVK', lineWidth(layer, 2_000_000)],
			['CZE', 1.4],
			['POL', 1.4]
		]);
		const [x, y] = project(121.56, 25.04);
		for (const { curve, direction } of scene.flows) {
			expect([curve[0], curve[1]]).toEqual([x, y]);
			expect(direction).toBe('out');
		}
		expect(scene.symbols[0]?.r).toBe(circleRadius(layer, 14_500_000));
	});

	it('carries figure, unit and qualifier in every title', () => {
		expect(scene.flows.find(({ party }) => party === 'CZE')?.title).toBe(
			'Place CZE: about 500000 USD'
		);
		expect(scene.symbols.find(({ party }) => party === 'five')?.title).toBe(
			'Group five: exact 4000000 USD'
		);
	});

	it('adds in its sentence what its rows show', () => {
		expect(said(scene)).toMatchObject({
			total: 'about 22600000 USD',
			places: 4,
			others: 3,
			top: { name: 'Place UKR', amount: 'exact 14500000 USD', percent: 64 }
		});
	});

	it('puts a party whose amount is not split against the sum it belongs to', () => {
		const china = { ...gift, destination: 'UKR', value: 8 };
		const parts = draw(
			{
				...GIFTS,
				flows: [
					{ ...china, id: 'whole' },
					{ ...china, id: 'part', value: 2, partOf: ['whole'] },
					{ ...gift, id: 'other', destination: 'POL', value: 2 }
				]
			},
			{ layer: 'ukraine' }
		);
		expect(said(parts)).toMatchObject({ total: 'exact 10 USD', top: { percent: 80 } });
	});

	it('names every source it draws on, once', () => expect(scene.sources).toEqual(['paper']));
});

describe('what a filter must not change', () => {
	const whole = draw(GIFTS, { layer: 'ukraine' });
	const part = draw(GIFTS, { layer: 'ukraine', sectors: ['111'] });
	const [before, after] = [whole, part].map(
		({ flows }) => new Map(flows.map((flow) => [flow.party, flow]))
	);

	it('leaves something out', () => {
		expect([...(after?.keys() ?? [])]).toEqual(['SVK', 'POL']);
	});

	it('moves no curve and changes no width', () => {
		for (const [party, flow] of after ?? []) expect(flow).toEqual(before?.get(party));
	});

	it('keeps radii and size keys', () => {
		for (const symbol of part.symbols)
			expect(symbol).toEqual(whole.symbols.find(({ id }) => id === symbol.id));
		const keys = ({ legend }: Drawn) => legend.entries.filter(({ id }) => id.startsWith('key-'));
		expect(keys(part)).toEqual(keys(whole));
	});

	it('moves no curve either where a total comes up that loses its parts', () => {
		const lone = draw(
			{
				...GIFTS,
				flows: GIFTS.flows?.map((flow) => (flow.id === 'kyiv' ? { ...flow, sector: '111' } : flow))
			},
			{ layer: 'ukraine', sectors: ['720'] }
		);
		expect(lone.flows.map(({ party }) => party)).toEqual(['wave', 'five', 'CZE']);
		for (const { party, curve } of lone.flows)
			if (party !== 'wave') expect(curve).toEqual(before?.get(party)?.curve);
	});
});

describe('what came to Taiwan', () => {
	const invested = {
		programme: 'investment',
		type: 'investment',
		stage: 'approved',
		date: '2017'
	} as const;
	const scene = draw(
		{
			places: [{ id: 'NLD', lon: 5, lat: 52 }, { id: 'CYM' }],
			groups: { isles: ['CYM'] },
			programmes: { investment: '' },
			flows: [
				{ ...invested, id: 'a', origin: 'NLD', destination: 'TWN', value: 2e9 },
				{ ...invested, id: 'b', origin: 'isles', destination: 'TWN', value: 1e9 }
			]
		},
		{ layer: 'investment', direction: 'in' }
	);

	it('runs to Taipei in the colour of what came, ring and legend included', () => {
		const [x, y] = project(121.56, 25.04);
		for (const { curve, to, direction, colour } of scene.flows) {
			expect([curve[6], curve[7]]).toEqual([x, y]);
			expect(to).toEqual([121.56, 25.04]);
			expect([direction, colour]).toEqual(['in', PALETTE.flowIn]);
		}
		expect(scene.symbols.map(({ colour }) => colour)).toEqual([PALETTE.flowIn, PALETTE.flowIn]);
		expect(scene.legend.nothings.find(({ id }) => id === 'group-amount')?.colour).toBe(
			PALETTE.flowIn
		);
	});
});

describe('where a party is drawn', () => {
	const dataset = madeDataset({
		places: [
			{ id: 'FJI', lon: 179, lat: -17 },
			{ id: 'WSM', lon: -172, lat: -14 }
		],
		groups: { pacific: ['FJI', 'WSM'], world: [] },
		organisations: ['charity']
	});

	it('a group between its members, also across the 180th meridian', () => {
		const at = positionOf(dataset, 'pacific');
		expect(Math.abs(at?.lon ?? 0)).toBeGreaterThan(170);
		const [x, y] = project(at?.lon ?? 0, at?.lat ?? 0);
		expect(x).toBeCloseTo(at?.x ?? 0);
		expect(y).toBeCloseTo(at?.y ?? 0);
	});

	it('an organisation and a group without members nowhere', () => {
		expect(positionOf(dataset, 'charity')).toBeNull();
		expect(positionOf(dataset, 'world')).toBeNull();
		expect(positionOf(dataset, 'nobody')).toBeNull();
	});

	it('by its name, or else its id', () => {
		expect(['FJI', 'pacific', 'charity', 'nobody'].map((id) => nameOf(dataset, id))).toEqual([
			'Place FJI',
			'Group pacific',
			'Organisation charity',
			'nobody'
		]);
	});
});

describe('the sentence of the partnership layer', () => {
	it('counts ties, and names who has two and whose ended within the year', () => {
		expect(said(draw(TIES))).toEqual({
			year: 2022,
			allies: 3,
			newSouthbound: 3,
			gctf: 3,
			shared: ['Place TWO'],
			ended: []
		});
		expect(said(draw(TIES, { years: { from: 2018, to: 2018 } })).ended).toEqual([
			'Place END',
			'Place FRM'
		]);
	});

	it('counts a partner that also co-hosts as one tie', () => {
		const made: Made = {
			places: ['AAA'],
			groups: { 'gctf-partners': ['AAA'], 'gctf-co-hosts': ['AAA'] }
		};
		expect(said(draw(made))).toMatchObject({ gctf: 1, shared: [] });
	});

	it('cites each class by its own evidence', () => {
		const scene = draw({
			places: ['TWO'],
			memberships: [
				{
					group: 'gctf-partners',
					place: 'TWO',
					evidence: { source: 'white-paper', section: '', page: '9', lines: '5' }
				},
				{
					group: 'nsp-18',
					place: 'TWO',
					evidence: { source: 'plan', section: '', page: '1', lines: '7' }
				}
			]
		});
		expect(scene.findingEvidence.map(({ source }) => source)).toEqual(['plan', 'white-paper']);
		expect(scene.legend.entries.map(({ id, evidence }) => [id, evidence[0]?.source])).toEqual([
			['new-southbound', 'plan'],
			['gctf-partner', 'white-paper']
		]);
	});
});

it('the same dataset and view give the same scene', () => {
	expect(draw(GIFTS, { layer: 'ukraine' })).toEqual(draw(GIFTS, { layer: 'ukraine' }));
	expect(JSON.parse(JSON.stringify(draw(TIES)))).toEqual(draw(TIES));
});
