import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDataset, anyView } from '../../../../tests/fixtures/any-query';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import { accountOf } from '../table/account';
import { DEFAULT_VIEW } from '../query/view';
import { chartsOf, typesByUnit } from './charts';

const sum = (bars: readonly { value: number }[]) =>
	bars.reduce((total, { value }) => total + value, 0);

it('draws every counted amount once, in every chart, whatever the filters', () =>
	fc.assert(
		fc.property(anyDataset, anyView, (dataset, view) => {
			const { parts, sums } = accountOf(dataset, { ...view, records: 'flows' });
			for (const { unit, itemised } of sums) {
				const rows = parts.counted.filter(
					({ kind, fact }) => kind === 'flows' && fact.unit === unit
				);
				const charts = chartsOf(dataset, rows);
				expect(sum(charts.sectors)).toBe(itemised);
				expect(sum(charts.parties)).toBe(itemised);
				expect(sum(charts.kinds)).toBe(itemised);
				expect(sum(charts.years) + sum(charts.spans) + charts.undated.value).toBe(itemised);
				const cells = [...charts.matrix.values()].flatMap((row) => [...row.values()]);
				expect(cells.reduce((total, value) => total + value, 0)).toBe(itemised);
			}
			const counts = typesByUnit(parts.counted).reduce((total, { count }) => total + count, 0);
			expect(counts).toBe(parts.counted.length);
		})
	));

describe('charts', () => {
	const dataset = madeDataset({
		places: ['AAA', 'BBB'],
		activities: [
			{
				id: 'meeting',
				start: '2019',
				sector: '111',
				participations: [
					{ party: 'AAA', role: 'host' },
					{ party: 'BBB', role: 'participant' }
				]
			},
			{ id: 'alone', start: '2019', end: '2021' }
		],
		flows: [
			{ id: 'a', destination: 'AAA', date: '2019', value: 5, sector: '720' },
			{ id: 'b', origin: 'BBB', destination: 'TWN', date: '2011/2020', value: 3 },
			{ id: 'c', destination: 'AAA', date: '', value: 2 }
		]
	});
	const of = (records: 'flows' | 'activities') =>
		chartsOf(dataset, accountOf(dataset, { ...DEFAULT_VIEW, scope: 'all', records }).parts.counted);

	it('name the party at the far end, and put what is not stated last', () => {
		expect(of('flows').parties).toEqual([
			{ id: 'AAA', value: 7, count: 2 },
			{ id: 'BBB', value: 3, count: 1 }
		]);
		expect(of('flows').sectors.map(({ id }) => id)).toEqual(['720', '']);
	});

	it('leave a span of years unsplit, and the undated out of the years', () => {
		const { years, spans, undated } = of('flows');
		expect(years.map(({ year, value }) => [year, value])).toEqual([[2019, 5]]);
		expect(spans).toEqual([
			{ years: { from: 2011, to: 2020 }, value: 3, count: 1, kinds: new Map([['grant in', 3]]) }
		]);
		expect(undated.value).toBe(2);
	});

	it('count an activity once for each party', () => {
		expect(of('activities').parties.map(({ id, value }) => [id, value])).toEqual([
			['AAA', 1],
			['BBB', 1],
			['', 1]
		]);
	});
});
