import { describe, expect, it } from 'vitest';
import { madeDataset, type Made } from '../../../../tests/fixtures/made-dataset';
import { DEFAULT_VIEW } from '../query/view';
import { compare } from './compare';
import { partySubjects, periodId, periodSubjects } from './subjects';

const gift = { programme: 'ukraine-aid', date: '2022' };
const made: Made = {
	places: ['UKR', 'POL', 'SVK'],
	groups: { neighbours: ['POL', 'SVK'] },
	programmes: { 'ukraine-aid': '', schools: '' },
	activities: [
		{
			id: 'clinic',
			sector: '120',
			start: '2021',
			participations: [{ party: 'POL', role: 'recipient' }]
		},
		{
			id: 'school',
			sector: '112',
			programme: 'schools',
			start: '2018',
			end: '2020',
			participations: [{ party: 'UKR', role: 'recipient' }]
		}
	],
	flows: [
		{ ...gift, id: 'all', destination: 'neighbours', value: 10 },
		{ ...gift, id: 'poland', destination: 'POL', value: 6, partOf: ['all'] },
		{ ...gift, id: 'half', destination: 'POL', value: 2, partOf: ['poland'] },
		{ ...gift, id: 'ukraine', destination: 'UKR', value: 14, qualifier: 'about' },
		{ ...gift, id: 'planned', destination: 'UKR', value: 100, stage: 'planned' },
		{
			...gift,
			id: 'back',
			origin: 'POL',
			destination: 'TWN',
			value: 5,
			unit: 'mask',
			type: 'in-kind'
		}
	]
};
const dataset = madeDataset(made);
const all = { ...DEFAULT_VIEW, scope: 'all' } as const;
const of = (...parties: string[]) => compare(dataset, partySubjects(dataset, all, parties));

describe('places side by side', () => {
	it('counts the facts of each, whichever table they stand in', () => {
		expect(
			of('POL', 'UKR').columns.map(({ id, facts, activities, flows }) => [
				id,
				facts,
				activities,
				flows
			])
		).toEqual([
			['POL', 4, 1, 3],
			['UKR', 3, 1, 2]
		]);
	});

	it('adds totals or parts, never both, nothing planned, each way for itself', () => {
		const [poland, ukraine] = of('POL', 'UKR').columns;
		expect([...poland!.received]).toEqual([['grant out USD', { value: 6, qualifier: 'exact' }]]);
		expect([...ukraine!.received]).toEqual([['grant out USD', { value: 14, qualifier: 'about' }]]);
		expect([...poland!.given]).toEqual([['in-kind in mask', { value: 5, qualifier: 'exact' }]]);
	});

	it('compares exports with exports and gifts with gifts, and adds them to nothing', () => {
		const trading = madeDataset({
			places: ['AAA', 'BBB'],
			flows: [
				{ id: 'gift', destination: 'AAA', value: 5 },
				{ id: 'sale', destination: 'AAA', type: 'trade', value: 900 },
				{ id: 'sale-2', destination: 'BBB', type: 'trade', value: 700 }
			]
		});
		const { columns, differences } = compare(trading, partySubjects(trading, all, ['AAA', 'BBB']));
		expect([...columns[0]!.received].map(([id, { value }]) => [id, value])).toEqual([
			['trade out USD', 900],
			['grant out USD', 5]
		]);
		expect(differences).toContainEqual({
			kind: 'amount',
			measure: { unit: 'USD', type: 'trade', direction: null },
			most: 'AAA',
			least: 'BBB',
			by: 200,
			qualifier: 'exact'
		});
	});

	it('hands nothing of a group to its members', () => {
		const [group, slovakia] = of('neighbours', 'SVK').columns;
		expect(group!.received.get('grant out USD')?.value).toBe(10);
		expect(slovakia!.facts).toBe(0);
	});

	it('has one scale for all: the most that any of them has', () => {
		const { received, span, mostInYear } = of('POL', 'UKR');
		expect(received).toEqual([
			{ id: 'grant out USD', unit: 'USD', type: 'grant', direction: null, most: 14 }
		]);
		expect(span).toEqual({ from: 2018, to: 2022 });
		expect(mostInYear).toBe(3);
	});

	it('names what differs and what is shared', () => {
		const { differences } = of('POL', 'UKR', 'SVK');
		expect(differences).toContainEqual({ kind: 'none', ids: ['SVK'] });
		expect(differences).toContainEqual({
			kind: 'facts',
			most: 'POL',
			least: 'UKR',
			by: 1,
			times: null
		});
		// A difference of two claims is no firmer than either.
		expect(differences).toContainEqual({
			kind: 'amount',
			measure: { unit: 'USD', type: 'grant', direction: null },
			most: 'UKR',
			least: 'POL',
			by: 8,
			qualifier: 'about'
		});
		expect(differences).toContainEqual({ kind: 'only-sectors', id: 'UKR', sectors: ['112'] });
		expect(differences).toContainEqual({
			kind: 'only-programmes',
			id: 'UKR',
			programmes: ['schools']
		});
	});
});

describe('two periods side by side', () => {
	it('count what falls into each, a span in both', () => {
		const periods = [
			{ from: 2018, to: 2019 },
			{ from: 2020, to: 2022 }
		];
		const { columns } = compare(dataset, periodSubjects(dataset, all, periods));
		expect(columns.map(({ id, activities, flows }) => [id, activities, flows])).toEqual([
			[periodId(periods[0]!), 1, 0],
			[periodId(periods[1]!), 2, 6]
		]);
		expect(columns[1]!.received.get('grant out USD')?.value).toBe(24);
	});
});
