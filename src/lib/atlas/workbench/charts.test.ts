import { describe, expect, it } from 'vitest';
import { madeDataset, type Made } from '../../../../tests/fixtures/made-dataset';
import { DEFAULT_VIEW, type View } from '$lib/core/query/view';
import { tableModel } from '$lib/core/table/model';
import { loadMessages } from '$lib/i18n';
import { workbench as w } from '$lib/i18n/en/workbench';
import { chartsOfModel, chartTables, unitShown } from './charts';
import { tableWords } from './words';

const { m, f } = await loadMessages('en');
const words = tableWords(w, m, f);

function chartsIn(made: Made, over: Partial<View>) {
	const dataset = madeDataset(made);
	const model = tableModel(dataset, { ...DEFAULT_VIEW, scope: 'all', ...over }, words);
	const unit = unitShown(dataset, model, '');
	const charts = chartsOfModel(dataset, model, unit);
	return { charts, tables: chartTables(dataset, charts, words, w, m, f) };
}

describe('amounts of several types', () => {
	const MADE: Made = {
		places: ['AAA', 'BBB'],
		flows: [
			{ id: 'gift', destination: 'AAA', date: '2019', value: 5, sector: '720' },
			{ id: 'gift-2', destination: 'BBB', date: '2020', value: 7, sector: '111' },
			{ id: 'import', type: 'trade', origin: 'AAA', destination: 'TWN', date: '2019', value: 900 },
			{ id: 'export', type: 'trade', destination: 'AAA', date: '2019', value: 400 }
		]
	};
	const flows = (over: Partial<View> = {}) => chartsIn(MADE, { records: 'flows', ...over });

	it('are drawn one type at a time: that with most rows', () => {
		const { charts } = flows();
		expect(charts.type).toBe('grant out');
		expect(charts.data.parties.map(({ id, value }) => [id, value])).toEqual([
			['BBB', 7],
			['AAA', 5]
		]);
		expect(charts.data.years.map(({ year, value }) => [year, value])).toEqual([
			[2019, 5],
			[2020, 7]
		]);
	});

	it('stand side by side below the years, what Taiwan gets apart from what it gives', () => {
		const { charts, tables } = flows();
		expect(charts.kinds.kinds.map(({ id, value }) => [id, value])).toEqual([
			['grant out', 12],
			['trade in', 900],
			['trade out', 400]
		]);
		expect(tables.year.columns.map(({ label }) => label).slice(2)).toEqual([
			'grants',
			'imports',
			'exports'
		]);
		expect(tables.year.rows).toEqual([
			['2019', 5, 5, 900, 400],
			['2020', 7, 7, null, null]
		]);
		expect(tables.types.rows.map(([type, , value, count]) => [type, value, count])).toEqual([
			['grants', 12, 2],
			['imports', 900, 1],
			['exports', 400, 1]
		]);
	});

	it('keep the scale of their type, whatever another type comes to', () => {
		expect(flows().charts.most.year).toBe(7);
		expect(flows({ flowTypes: ['trade'] }).charts.most.year).toBe(900);
		expect(flows({ flowTypes: ['trade'], origins: ['TWN'] }).charts.most.year).toBe(400);
	});

	it('stay the same type when a bar of it is chosen', () => {
		const { charts } = flows({ years: { from: 2019, to: 2019 } });
		expect(charts.type).toBe('grant out');
		expect(charts.timeline.years.map(({ year }) => year)).toEqual([2019, 2020]);
	});

	it('draw nothing where nothing is counted, instead of all units together', () => {
		const { charts } = flows({ sectors: ['112'] });
		expect([charts.unit, charts.sectors, charts.data.parties]).toEqual(['', [], []]);
	});

	it('leave a sector that is filtered for among the others', () => {
		const { charts } = flows({ sectors: ['720'] });
		expect(charts.sectors.map(({ id, value }) => [id, value])).toEqual([
			['111', 7],
			['720', 5]
		]);
		expect(charts.data.sectors.map(({ id }) => id)).toEqual(['720']);
	});
});

describe('the axis of years', () => {
	const activities = (years: readonly number[]): Made => ({
		activities: years.map((year, at) => ({ id: `a${at}`, start: String(year) }))
	});
	const lately = Array.from({ length: 60 }, (_, at) => 2016 + (at % 5));
	const spanOf = (years: readonly number[], over: Partial<View> = {}) =>
		chartsIn(activities(years), { records: 'activities', ...over }).charts.span;

	it('begins where the records do, not with one from long ago', () => {
		expect(spanOf([1950, ...lately])).toEqual({ from: 2016, to: 2020 });
	});

	it('keeps early years that hold a good part, and all of a short axis', () => {
		expect(spanOf([1950, 1951, 1951, ...lately])).toEqual({ from: 1951, to: 2020 });
		expect(spanOf([2000, ...lately])).toEqual({ from: 2000, to: 2020 });
	});

	it('stays where it is when one year is shown alone', () => {
		expect(spanOf([1950, ...lately], { years: { from: 2018, to: 2018 } })).toEqual({
			from: 2016,
			to: 2020
		});
	});

	it('moves to where what is left lies', () => {
		const made = activities([1950, 1952, ...lately]);
		const early = { ...made.activities![0]!, sector: '111' };
		const { charts } = chartsIn(
			{ ...made, activities: [early, ...made.activities!.slice(1)] },
			{ records: 'activities', sectors: ['111'] }
		);
		expect(charts.span).toEqual({ from: 1950, to: 1950 });
	});
});
