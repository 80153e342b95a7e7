import { describe, expect, it } from 'vitest';
import { madeDataset, type Made } from '../../../../tests/fixtures/made-dataset';
import { factsByParty } from '../query/select';
import { DEFAULT_VIEW, type View } from '../query/view';
import { resultOf } from './result';

function answer(made: Made, view: Partial<View>) {
	const dataset = madeDataset(made);
	return resultOf(dataset, factsByParty(dataset), { ...DEFAULT_VIEW, ...view });
}
const rows = ({ rows }: ReturnType<typeof answer>) =>
	rows.map(({ party, value, class: of }) => [party, value, of]);

describe('a layer of ties', () => {
	const made: Made = {
		places: ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'],
		groups: { 'diplomatic-allies': [], 'nsp-18': ['CCC'] },
		memberships: [
			{ group: 'diplomatic-allies', place: 'AAA' },
			{ group: 'diplomatic-allies', place: 'BBB' },
			{ group: 'diplomatic-allies', place: 'DDD', end: '2018' }
		],
		activities: [
			{ id: 'clinic', sector: '120', participations: [{ party: 'BBB', role: 'recipient' }] },
			{ id: 'school', sector: '112', participations: [{ party: 'BBB', role: 'recipient' }] },
			{ id: 'fair', participations: [{ party: 'EEE', role: 'host' }] }
		],
		flows: [{ id: 'gift', destination: 'BBB', sector: '120' }],
		indicators: [{ id: 'patients', subject: 'BBB', activity: 'clinic' }]
	};

	it('lists every place with a tie, class by class, most facts first', () => {
		expect(rows(answer(made, {}))).toEqual([
			['BBB', 4, 'ally'],
			['AAA', 0, 'ally'],
			['CCC', 0, 'new-southbound'],
			['DDD', 0, 'former-ally']
		]);
	});

	it('counts facts of the sectors chosen only, of every kind', () => {
		const value = (sectors: string[]) =>
			answer(made, { sectors }).rows.find(({ party }) => party === 'BBB')?.value;
		expect([value(['120']), value(['112']), value(['999'])]).toEqual([3, 1, 0]);
	});

	it('knows which places have any record, with a tie or without', () => {
		const { recorded } = answer(made, {});
		expect([...recorded].sort()).toEqual(['BBB', 'EEE']);
	});

	it('follows the year', () => {
		const at = (year: number) => rows(answer(made, { years: { from: year, to: year } }));
		expect(at(2017)).toContainEqual(['DDD', 0, 'ally']);
		expect(at(2018)).toContainEqual(['DDD', 0, 'former-ally']);
	});
});

describe('a layer of counts', () => {
	const event = { programme: 'gctf', start: '2020' };
	const made: Made = {
		places: ['AAA', 'BBB', 'CCC'],
		groups: { islands: ['CCC'] },
		organisations: ['ministry'],
		programmes: { gctf: '' },
		activities: [
			{
				...event,
				id: 'first',
				participations: [
					{ party: 'TWN', role: 'host' },
					{ party: 'AAA', role: 'participant' },
					{ party: 'AAA', role: 'co-host' },
					{ party: 'BBB', role: 'participant' },
					{ party: 'BBB', role: 'funder' },
					{ party: 'ministry', role: 'co-host' },
					{ party: 'islands', role: 'participant' }
				]
			},
			{
				...event,
				id: 'second',
				start: '2022',
				participations: [
					{ party: 'BBB', role: 'host' },
					{ party: 'AAA', role: 'participant' },
					{ party: 'CCC', role: 'participant' }
				]
			}
		]
	};

	it('counts a place once per activity and classes it by its strongest part', () => {
		expect(rows(answer(made, { layer: 'gctf' }))).toEqual([
			['AAA', 2, 'co-host'],
			['BBB', 2, 'host'],
			['CCC', 1, 'participant'],
			['islands', 1, 'participant']
		]);
	});

	it('counts neither Taiwan nor organisations as places, nor other roles', () => {
		const { rows: all } = answer(made, { layer: 'gctf' });
		expect(all.map(({ party }) => party)).not.toContain('ministry');
		expect(all.map(({ party }) => party)).not.toContain('TWN');
	});

	it('classes by what is shown: a part in another year is no part', () => {
		expect(rows(answer(made, { layer: 'gctf', years: { from: 2020, to: 2020 } }))).toEqual([
			['AAA', 1, 'co-host'],
			['BBB', 1, 'participant'],
			['islands', 1, 'participant']
		]);
	});

	it('hands a group’s part to none of its members', () => {
		const { rows: all } = answer(made, { layer: 'gctf' });
		expect(all.find(({ party }) => party === 'CCC')?.activities.map(({ id }) => id)).toEqual([
			'second'
		]);
	});

	it('adds no money', () => {
		const { sums, listed, widerTotals } = answer(made, { layer: 'gctf' });
		expect([sums, widerTotals]).toEqual([[], []]);
		expect(listed).toEqual({ value: 0, qualifier: 'exact' });
	});
});

describe('a layer of money', () => {
	const gift = { programme: 'ukraine-aid', date: '2022' };
	const made: Made = {
		places: ['UKR', 'POL', 'SVK'],
		groups: { 'second-wave': ['POL', 'SVK'], neighbours: ['UKR', 'POL', 'SVK'], five: ['POL'] },
		organisations: ['charity'],
		programmes: { 'ukraine-aid': '' },
		flows: [
			{
				...gift,
				id: 'all',
				destination: 'neighbours',
				date: '2022/2023',
				value: 40,
				qualifier: 'at-least'
			},
			{ ...gift, id: 'wave', destination: 'second-wave', value: 8, partOf: ['all'] },
			{ ...gift, id: 'poland', destination: 'POL', value: 6, partOf: ['wave'] },
			{ ...gift, id: 'slovakia', destination: 'SVK', value: 2, partOf: ['wave'] },
			{ ...gift, id: 'kyiv', destination: 'UKR', value: 14, qualifier: 'about', partOf: ['all'] },
			{ ...gift, id: 'charity', destination: 'charity', value: 2, partOf: ['all'] },
			{ ...gift, id: 'five', destination: 'five', value: 1 },
			{ ...gift, id: 'euros', destination: 'POL', value: 9, unit: 'EUR', partOf: ['all'] },
			{ ...gift, id: 'again', destination: 'POL', value: 180, unit: 'TWD', restates: 'poland' },
			{ ...gift, id: 'next', destination: 'SVK', value: 100, date: '2022', stage: 'planned' },
			{ ...gift, id: 'masks', destination: 'SVK', value: 500, unit: 'mask', type: 'in-kind' }
		]
	};
	const of = (view: Partial<View> = {}) => answer(made, { layer: 'ukraine', ...view });

	it('lists each party’s own amount in the layer’s unit, largest first, then by id', () => {
		expect(rows(of())).toEqual([
			['UKR', 14, 'amount'],
			['POL', 6, 'amount'],
			['SVK', 2, 'amount'],
			['charity', 2, 'organisation-amount'],
			['five', 1, 'group-amount']
		]);
	});

	it('keeps a party’s flows in other units beside its row', () => {
		const flows = of().rows.find(({ party }) => party === 'POL')?.flows;
		expect(flows?.map(({ id }) => id)).toEqual(['poland', 'euros', 'again']);
	});

	it('says what its rows add up to, with the weakest claim', () => {
		expect(of().listed).toEqual({ value: 25, qualifier: 'about' });
	});

	it('puts the sum in its own unit first and adds across none', () => {
		expect(of().sums.map(({ unit, stated, itemised }) => [unit, stated, itemised])).toEqual([
			['USD', 25, 25],
			['EUR', 9, 9],
			['mask', 500, 500],
			['TWD', 0, 0]
		]);
	});

	it('sets a total for a longer span against what is listed of it', () => {
		expect(
			of().widerTotals.map(({ flow, itemised, notBrokenDown }) => [
				flow.id,
				itemised,
				notBrokenDown
			])
		).toEqual([['all', 24, 16]]);
	});

	it('counts that total once the years shown hold its span', () => {
		const { widerTotals, sums, listed } = of({ years: { from: 2022, to: 2023 } });
		expect(widerTotals).toEqual([]);
		expect(sums[0]).toMatchObject({
			stated: 41,
			itemised: 25,
			notBrokenDown: 16,
			qualifier: 'at-least'
		});
		expect(listed.value).toBe(25);
	});

	it('shows no wider total of which nothing is listed', () => {
		expect(of({ sectors: ['999'] }).widerTotals).toEqual([]);
		expect(of({ sectors: ['999'] }).rows).toEqual([]);
	});

	it('takes the origin as the party for what came', () => {
		const invested = {
			programme: 'investment',
			type: 'investment',
			stage: 'approved',
			date: '2017'
		} as const;
		const view = { layer: 'investment', direction: 'in' } as const;
		const result = answer(
			{
				places: ['NLD'],
				groups: { world: [] },
				programmes: { investment: '' },
				flows: [
					{ ...invested, id: 'all', origin: 'world', destination: 'TWN', value: 75 },
					{ ...invested, id: 'nld', origin: 'NLD', destination: 'TWN', value: 19, partOf: ['all'] },
					{ ...invested, id: 'out', destination: 'NLD', value: 50 }
				]
			},
			view
		);
		expect(rows(result)).toEqual([['NLD', 19, 'amount']]);
		expect(result.sums[0]).toMatchObject({ stated: 75, itemised: 19, notBrokenDown: 56 });
	});
});
