import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDataset, anyView } from '../../../../tests/fixtures/any-query';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import { countOf, recordsShown } from '../query/filter';
import { DEFAULT_VIEW, PARTS, type View } from '../query/view';
import { accountOf } from './account';
import { COLUMNS_OF } from './columns';
import { tableModel } from './model';
import type { TableModel, TableWords } from './types';

const words: TableWords = {
	flowType: (id) => id,
	stage: (id) => id,
	kind: (id) => id,
	status: (id) => id,
	qualifier: (id) => id,
	date: (edtf) => edtf,
	number: String,
	list: (items) => items.join(', '),
	compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0)
};
const flows = (over: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, scope: 'all', ...over });
const ids = ({ rows }: TableModel) => rows.map(({ id }) => id);

describe('any query', () => {
	it('accounts for every record once: counted + the rest = stated', () =>
		fc.assert(
			fc.property(anyDataset, anyView, (dataset, view) => {
				const { stated, parts } = accountOf(dataset, view);
				const every = PARTS.flatMap((part) => parts[part].map(({ at }) => at));
				expect(every).toHaveLength(stated);
				expect(new Set(every).size).toBe(stated);
				const kind = recordsShown(view);
				const lifted = { ...view, records: kind, unit: [], stages: [], origins: [] };
				expect(countOf(dataset, lifted)).toBe(stated);
			})
		));

	it('adds up in every unit: items + not broken down = stated + what the items exceed it by', () =>
		fc.assert(
			fc.property(anyDataset, anyView, (dataset, view) => {
				const { sums, parts } = accountOf(dataset, { ...view, records: 'flows' });
				const value = (unit: string) =>
					parts.counted.reduce(
						(total, { kind, fact }) =>
							total + (kind === 'flows' && fact.unit === unit ? (fact.value ?? 0) : 0),
						0
					);
				for (const sum of sums) {
					expect(sum.itemised + sum.notBrokenDown).toBe(sum.stated + sum.exceeds);
					expect(Math.min(sum.notBrokenDown, sum.exceeds)).toBe(0);
					expect(value(sum.unit)).toBe(sum.itemised);
				}
			})
		));

	it('never adds a planned amount to a done one', () =>
		fc.assert(
			fc.property(anyDataset, anyView, (dataset, view) => {
				const { parts } = accountOf(dataset, { ...view, scope: 'all', records: 'flows' });
				const stages = new Set(
					parts.counted.map(({ kind, fact }) => kind === 'flows' && fact.stage)
				);
				expect(stages.size).toBeLessThanOrEqual(1);
			})
		));

	it('lists each row of the part that is asked for, in any order that is asked for', () =>
		fc.assert(
			fc.property(
				anyDataset,
				anyView,
				fc.constantFrom(...PARTS),
				fc.record({ column: fc.constantFrom(...COLUMNS_OF.flows), descending: fc.boolean() }),
				(dataset, view, part, sort) => {
					const model = tableModel(dataset, { ...view, records: 'flows', part, sort }, words);
					expect(ids(model).sort()).toEqual(model.account.parts[part].map(({ id }) => id).sort());
				}
			)
		));
});

const dataset = madeDataset({
	places: ['AAA', 'BBB'],
	groups: { pair: ['AAA', 'BBB'] },
	activities: [{ id: 'wave', sector: '720' }],
	flows: [
		{ id: 'total', activity: 'wave', destination: 'pair', date: '2022-03', value: 10 },
		{ id: 'a', activity: 'wave', destination: 'AAA', date: '2022-03', value: 6, partOf: ['total'] },
		{ id: 'b', activity: 'wave', destination: 'BBB', date: '2022-03', value: 3, partOf: ['total'] },
		{ id: 'alone', destination: 'BBB', date: '2021', value: 5 },
		{ id: 'again', destination: 'BBB', date: '2021', value: 5, restates: 'alone' },
		{ id: 'silent', destination: 'AAA', date: '2023', value: null },
		{ id: 'promised', destination: 'AAA', date: '2024', value: 99, stage: 'planned' },
		{ id: 'long', destination: 'AAA', date: '2011/2022', value: 7 },
		{ id: 'euro', destination: 'AAA', date: '2022', value: 4, unit: 'EUR' },
		{ id: 'theirs', origin: 'BBB', destination: 'TWN', date: '2022', value: 8 }
	]
});

describe('a table of flows', () => {
	const view = flows({
		unit: ['USD'],
		origins: ['TWN'],
		stages: ['actual'],
		years: { from: 2021, to: 2024 }
	});
	const model = tableModel(dataset, view, words);

	it('puts every record into its part', () => {
		const parts = Object.fromEntries(
			PARTS.map((part) => [part, model.account.parts[part].map(({ id }) => id)])
		);
		expect(parts).toEqual({
			counted: ['a', 'b', 'alone'],
			container: ['total'],
			restated: ['again'],
			unstated: ['silent'],
			'not-done': ['promised'],
			wider: ['long'],
			'other-unit': ['euro'],
			'other-origin': ['theirs']
		});
		expect(model.account.stated).toBe(10);
	});

	it('lists what is counted, newest first, with a bracket round what one total contains', () => {
		expect(ids(model)).toEqual(['a', 'b', 'alone']);
		expect([0, 1, 2].map((at) => model.bracketAt(at))).toMatchObject([
			{ total: { id: 'total' }, first: true, last: false },
			{ total: { id: 'total' }, first: false, last: true },
			null
		]);
		expect(model.containers.map(({ id }) => id)).toEqual(['total']);
	});

	it('opens the rows behind a part', () =>
		expect(ids(tableModel(dataset, { ...view, part: 'container' }, words))).toEqual(['total']));

	it('sums each unit, what is left of a total beside it', () => {
		const sums = accountOf(dataset, flows()).sums;
		expect(
			sums.map(({ unit, itemised, notBrokenDown }) => [unit, itemised, notBrokenDown])
		).toEqual([
			['USD', 29, 1],
			['EUR', 4, 0]
		]);
	});

	it('sorts by what a reader sees, and puts what is not stated last either way', () => {
		const sorted = (descending: boolean) =>
			ids(tableModel(dataset, flows({ sort: { column: 'sector', descending } }), words));
		expect(sorted(false).slice(0, 2)).toEqual(['a', 'b']);
		expect(sorted(true).slice(0, 2)).toEqual(['a', 'b']);
		expect(
			ids(tableModel(dataset, flows({ sort: { column: 'value', descending: true } }), words))
		).toEqual(['theirs', 'long', 'a', 'alone', 'b', 'euro']);
	});

	it('shows the columns chosen, in the reader’s order, and prints names for ids', () => {
		const chosen = tableModel(dataset, flows({ columns: ['value', 'destination'] }), words);
		const row = chosen.rows.find(({ id }) => id === 'a')!;
		expect(chosen.columns.map((column) => chosen.text(row, column))).toEqual(['6', 'Place AAA']);
		expect(chosen.columns.map((column) => column.value(row))).toEqual([6, 'AAA']);
	});
});
