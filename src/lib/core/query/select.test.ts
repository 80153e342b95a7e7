import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import { layerOf } from './layers';
import { factsByParty, recordsOfLayer, select, subtreeOf } from './select';
import { DEFAULT_VIEW, type View } from './view';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const view = (over: Partial<View>): View => ({ ...DEFAULT_VIEW, ...over });
const years = (from: number, to = from) => ({ from, to });

describe('the programme tree', () => {
	const dataset = madeDataset({
		programmes: { aid: '', 'ukraine-aid': 'aid', winter: 'ukraine-aid', trade: '' },
		activities: [
			{ id: 'heaters', programme: 'winter' },
			{ id: 'fair', programme: 'trade' },
			{ id: 'loose' }
		],
		flows: [
			{ id: 'own', programme: 'ukraine-aid' },
			{ id: 'through-activity', activity: 'heaters' },
			{ id: 'invested', programme: 'winter', type: 'investment' },
			{ id: 'elsewhere', programme: 'aid' }
		]
	});

	it('holds a programme and all below it', () => {
		expect([...subtreeOf(dataset, ['ukraine-aid'])]).toEqual(['ukraine-aid', 'winter']);
		expect([...subtreeOf(dataset, ['aid', 'trade'])].sort()).toEqual([
			'aid',
			'trade',
			'ukraine-aid',
			'winter'
		]);
	});

	it('says which records are of a layer; a flow may have its programme from its activity', () => {
		const { activities, flows } = recordsOfLayer(dataset, layerOf('ukraine'));
		expect(ids(activities)).toEqual(['heaters']);
		expect(ids(flows)).toEqual(['own', 'through-activity']);
		expect(ids(recordsOfLayer(dataset, layerOf('partnership')).activities)).toEqual([
			'heaters',
			'fair',
			'loose'
		]);
	});
});

describe('years', () => {
	const dataset = madeDataset({
		programmes: { 'ngo-cooperation': '' },
		activities: [
			{ id: 'y2018', start: '2018' },
			{ id: 'long', start: '2018', end: '2020' },
			{ id: 'y2020', start: '2020-03' },
			{ id: 'undated' },
			{ id: 'late', start: '2023' }
		].map((row) => ({
			...row,
			kind: 'project' as const,
			programme: 'ngo-cooperation',
			participations: [{ party: 'AAA', role: 'recipient' as const }]
		})),
		places: ['AAA']
	});
	const of = (span: View['years']) => select(dataset, view({ layer: 'ngo', years: span }));

	it('keeps what overlaps them', () => {
		expect(ids(of(years(2019)).activities)).toEqual(['long']);
		expect(ids(of(years(2018, 2019)).activities)).toEqual(['y2018', 'long']);
		expect(ids(of(years(2020, 2022)).activities)).toEqual(['long', 'y2020']);
	});

	it('keep the undated while the link names none, and lose it once it does', () => {
		expect(ids(of(null).activities)).toEqual(['y2018', 'long', 'y2020', 'undated']);
		expect(ids(of(years(2018, 2022)).activities)).not.toContain('undated');
		expect([of(null).undated, of(years(2019)).undated]).toEqual([1, 1]);
	});

	it('are counted in the histogram whatever years are chosen, a span in each of its years', () => {
		const expected = [
			[2018, 2],
			[2019, 1],
			[2020, 2]
		];
		for (const span of [null, years(2019)])
			expect([...of(span).histogram].sort(([a], [b]) => a - b)).toEqual(expected);
	});
});

describe('what a count layer counts', () => {
	const recipient = { party: 'AAA', role: 'recipient' as const };
	const project = {
		kind: 'project' as const,
		programme: 'ngo-cooperation',
		start: '2019',
		participations: [recipient]
	};
	const dataset = madeDataset({
		places: ['AAA'],
		groups: { islands: ['AAA'] },
		organisations: ['charity'],
		programmes: { 'ngo-cooperation': '' },
		activities: [
			{ ...project, id: 'done' },
			{ ...project, id: 'under-way', status: 'implementation' },
			{ ...project, id: 'for-a-group', participations: [{ party: 'islands', role: 'recipient' }] },
			{ ...project, id: 'planned', status: 'pipeline' },
			{ ...project, id: 'called-off', status: 'cancelled' },
			{ ...project, id: 'office', kind: 'office' },
			{ ...project, id: 'target', kind: 'target' },
			{ ...project, id: 'at-home', participations: [{ party: 'TWN', role: 'host' }] },
			{
				...project,
				id: 'charity-alone',
				participations: [{ party: 'charity', role: 'recipient' }]
			},
			{ ...project, id: 'funded-by', participations: [{ party: 'AAA', role: 'funder' }] }
		]
	});

	it('is done, of the kinds of the layer, and with a part of a place or group abroad', () => {
		const { activities, count } = select(dataset, view({ layer: 'ngo' }));
		expect(ids(activities)).toEqual(['done', 'under-way', 'for-a-group']);
		expect(count).toBe(3);
	});
});

describe('sectors', () => {
	const flow = { programme: 'ukraine-aid', date: '2022' };
	const dataset = madeDataset({
		programmes: { 'ukraine-aid': '' },
		activities: [{ id: 'schools', sector: '112' }],
		flows: [
			{ ...flow, id: 'relief', sector: '720' },
			{ ...flow, id: 'relief-2023', sector: '720', date: '2023' },
			{ ...flow, id: 'through-activity', activity: 'schools' },
			{ ...flow, id: 'no-sector' }
		]
	});
	const of = (sectors: string[], span: View['years'] = null) =>
		select(dataset, view({ layer: 'ukraine', sectors, years: span }));

	it('narrow the records; a flow may have its sector from its activity', () => {
		expect(ids(of(['720']).flows)).toEqual(['relief']);
		expect(ids(of(['112', '720']).flows)).toEqual(['relief', 'through-activity']);
		expect(of(['999']).count).toBe(0);
	});

	it('are counted under every filter but their own', () => {
		const counts = new Map([
			['720', 1],
			['112', 1],
			['', 1]
		]);
		for (const chosen of [[], ['112'], ['999']]) expect(of(chosen).sectors).toEqual(counts);
		expect(of([], years(2023)).sectors).toEqual(new Map([['720', 1]]));
	});

	it('narrow the histogram', () => {
		expect(of(['112']).histogram).toEqual(new Map([[2022, 1]]));
		expect(of(['720']).histogram).toEqual(
			new Map([
				[2022, 1],
				[2023, 1]
			])
		);
	});
});

describe('direction', () => {
	const flow = {
		programme: 'investment',
		type: 'investment' as const,
		stage: 'approved' as const,
		date: '2017'
	};
	const dataset = madeDataset({
		places: ['JPN', 'VNM'],
		programmes: { investment: '', 'ukraine-aid': '' },
		flows: [
			{ ...flow, id: 'out', destination: 'VNM' },
			{ ...flow, id: 'in', origin: 'JPN', destination: 'TWN' },
			{ id: 'gift', programme: 'ukraine-aid' }
		]
	});

	it('parts what left Taiwan from what came, where the layer has both', () => {
		const of = (direction: View['direction']) =>
			ids(select(dataset, view({ layer: 'investment', direction })).flows);
		expect(of('out')).toEqual(['out']);
		expect(of('in')).toEqual(['in']);
	});

	it('means nothing on a layer with one', () => {
		expect(ids(select(dataset, view({ layer: 'ukraine', direction: 'in' })).flows)).toEqual([
			'gift'
		]);
	});
});

describe('flows beside the totals', () => {
	const flow = { programme: 'ukraine-aid' };
	const dataset = madeDataset({
		programmes: { 'ukraine-aid': '' },
		flows: [
			{ ...flow, id: 'of-2022', date: '2022-05' },
			{ ...flow, id: 'to-date', date: '2022/2023' },
			{ ...flow, id: 'next-year', date: '2023', stage: 'planned' },
			{ ...flow, id: 'plan-to-date', date: '2022/2023', stage: 'planned' },
			{ ...flow, id: 'guess', date: '2022', stage: 'estimated' }
		]
	});
	const of = (span: View['years']) => select(dataset, view({ layer: 'ukraine', years: span }));

	it('a span wider than the years shown is not split', () => {
		const { flows, flowsWider } = of(years(2022));
		expect(ids(flows)).toEqual(['of-2022']);
		expect(ids(flowsWider)).toEqual(['to-date']);
		expect(ids(of(years(2022, 2023)).flows)).toEqual(['of-2022', 'to-date']);
		expect(of(years(2022, 2023)).flowsWider).toEqual([]);
	});

	it('what is planned or estimated is not done, however long its span', () => {
		expect(ids(of(years(2022)).flowsNotDone)).toEqual(['plan-to-date', 'guess']);
		expect(ids(of(years(2022, 2023)).flowsNotDone)).toEqual(['next-year', 'plan-to-date', 'guess']);
	});

	it('all of them are counted as records', () => {
		expect(of(years(2022)).count).toBe(4);
		expect(of(years(2022, 2023)).count).toBe(5);
	});
});

describe('facts by party', () => {
	const dataset = madeDataset({
		places: ['AAA', 'BBB', 'CCC'],
		groups: { islands: ['AAA'] },
		activities: [
			{
				id: 'visit',
				participations: [
					{ party: 'AAA', role: 'host' },
					{ party: 'AAA', role: 'participant' },
					{ party: 'TWN', role: 'participant' }
				]
			}
		],
		flows: [
			{ id: 'to-group', destination: 'islands' },
			{ id: 'to-place', destination: 'AAA' }
		],
		indicators: [
			{ id: 'of-place', subject: 'BBB' },
			{ id: 'of-activity', activity: 'visit' }
		]
	});
	const facts = factsByParty(dataset);

	it('count an activity once, however many parts a party had in it', () => {
		expect(facts.get('AAA')).toMatchObject({ count: 2 });
		expect(ids(facts.get('AAA')?.activities ?? [])).toEqual(['visit']);
	});

	it('stay with the group they are stated for', () => {
		expect(ids(facts.get('islands')?.flows ?? [])).toEqual(['to-group']);
		expect(ids(facts.get('AAA')?.flows ?? [])).toEqual(['to-place']);
		expect(facts.get('AAA')?.memberships.map(({ group }) => group)).toEqual(['islands']);
	});

	it('hold figures about the party, not those about an activity', () => {
		expect(ids(facts.get('BBB')?.indicators ?? [])).toEqual(['of-place']);
		expect(facts.get('BBB')?.count).toBe(1);
	});

	it('are none for a party that no record names, and no flow is Taiwan’s own', () => {
		expect(facts.has('CCC')).toBe(false);
		expect(facts.get('TWN')?.flows).toEqual([]);
	});
});
