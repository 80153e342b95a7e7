import { expect, it } from 'vitest';
import { madeDataset, madeEvidence, type Made } from '../../../../tests/fixtures/made-dataset';
import { factsByParty } from '../query/select';
import { DEFAULT_VIEW, type View } from '../query/view';
import { changeOf } from './change';

function change(made: Made, over: Partial<View>) {
	const dataset = madeDataset(made);
	return changeOf(dataset, factsByParty(dataset), { ...DEFAULT_VIEW, ...over });
}
const inYear = (year: number) => ({ from: year, to: year });

const TIES: Made = {
	places: ['OLD', 'SLB', 'KIR', 'NEW'],
	memberships: [
		{ group: 'diplomatic-allies', place: 'OLD' },
		{
			group: 'diplomatic-allies',
			place: 'SLB',
			end: '2019-09',
			evidence: madeEvidence('9', 'reference')
		},
		{ group: 'diplomatic-allies', place: 'KIR', end: '2019-09' },
		{ group: 'gctf-co-hosts', place: 'NEW', start: '2019' }
	]
};

it('names ties that ended and ties that began during the year, with the row that ends one', () => {
	const found = change(TIES, { years: inYear(2019) });
	expect(found).toMatchObject({
		year: 2019,
		before: 2018,
		ties: [
			{ tie: 'ally', begun: [], ended: ['SLB', 'KIR'] },
			{ tie: 'gctf-co-host', begun: ['NEW'], ended: [] }
		],
		appeared: [],
		gone: [],
		largest: null
	});
	expect(found?.evidence[0]).toEqual(madeEvidence('9', 'reference'));
});

it('finds nothing to tell in a year like the one before, and in the first year of a layer', () => {
	expect(change(TIES, { years: inYear(2021) })?.ties).toEqual([]);
	expect(change(TIES, { years: inYear(2016) })).toBeNull();
});

const event = (id: string, year: number, ...hosts: string[]) => ({
	id,
	start: String(year),
	programme: 'gctf',
	participations: hosts.map((party) => ({ party, role: 'host' as const }))
});

const EVENTS: Made = {
	places: ['JPN', 'USA', 'AUS', 'PLW'],
	programmes: { gctf: '' },
	activities: [
		event('a', 2016, 'JPN', 'USA'),
		event('b', 2016, 'JPN'),
		event('c', 2019, 'JPN', 'AUS'),
		event('d', 2019, 'JPN'),
		event('e', 2019, 'JPN'),
		event('f', 2019, 'AUS'),
		event('g', 2019, 'PLW')
	]
};

it('compares counts with the last year that has any, and names the largest change', () => {
	const found = change(EVENTS, { layer: 'gctf', years: inYear(2019) });
	expect(found).toMatchObject({
		year: 2019,
		before: 2016,
		ties: [],
		appeared: ['AUS', 'PLW'],
		gone: ['USA'],
		largest: { party: 'JPN', from: { value: 2 }, to: { value: 3 } }
	});
	expect(found?.evidence.length).toBeGreaterThan(0);
});

it('has no largest change where every party that stays keeps its figure', () => {
	expect(change(EVENTS, { layer: 'gctf', years: inYear(2017) })).toMatchObject({
		before: 2016,
		appeared: [],
		gone: ['JPN', 'USA'],
		largest: null
	});
});

it('says nothing of a span of years', () => {
	expect(change(EVENTS, { layer: 'gctf' })).toBeNull();
});

it('never compares amounts of different units', () => {
	const found = change(
		{
			places: ['UKR'],
			programmes: { 'ukraine-aid': '' },
			flows: [
				{ id: 'a', programme: 'ukraine-aid', date: '2022', value: 5 },
				{ id: 'b', programme: 'ukraine-aid', date: '2023', value: 900, unit: 'EUR' }
			]
		},
		{ layer: 'ukraine', years: inYear(2023) }
	);
	expect(found).toMatchObject({ appeared: [], gone: ['UKR'], largest: null });
});
