import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../dataset/types';
import { sumByParty, sumFlows } from './sum';

const flow = (id: string, over: Partial<Flow> = {}): Flow => ({
	id,
	activity: '',
	programme: '',
	type: 'grant',
	stage: 'actual',
	origin: 'TWN',
	destination: 'UKR',
	date: '2022',
	years: { from: 2022, to: 2022 },
	value: 1,
	unit: 'USD',
	qualifier: 'exact',
	asStated: '1',
	partOf: [],
	restates: '',
	sector: '',
	note: '',
	evidence: { source: 's', section: '', page: '', lines: '1' },
	...over
});
const mapOf = (rows: Flow[]) => new Map(rows.map((row) => [row.id, row]));
const sum = (rows: Flow[], all = rows) => sumFlows(rows, mapOf(all));

const total = flow('total', { value: 40, qualifier: 'at-least', destination: 'europe' });
const wave = flow('wave', { value: 8, partOf: ['total'] });
const kyiv = flow('kyiv', { value: 3, partOf: ['wave'] });
const six = flow('six', { value: 5, partOf: ['wave'] });
const poland = flow('poland', { value: 6.5, partOf: ['total'], destination: 'POL' });

describe('sumFlows', () => {
	it('counts a total or its parts, never both, and names the remainder', () => {
		const [usd] = sum([total, wave, kyiv, six, poland]);
		expect(usd).toMatchObject({
			stated: 40,
			itemised: 14.5,
			notBrokenDown: 25.5,
			qualifier: 'at-least',
			itemisedQualifier: 'exact'
		});
		expect(usd?.roots.map((row) => row.id)).toEqual(['total']);
		expect(usd?.leaves.map((row) => row.id)).toEqual(['poland', 'six', 'kyiv']);
		expect(usd?.containers).toEqual([
			{ flow: total, itemised: 14.5, notBrokenDown: 25.5 },
			{ flow: wave, itemised: 8, notBrokenDown: 0 }
		]);
	});

	it('sees through a total that the selection leaves out', () => {
		const [usd] = sum([total, kyiv], [total, wave, kyiv]);
		expect(usd).toMatchObject({ stated: 40, itemised: 3, notBrokenDown: 37 });
	});

	it('keeps units apart, and a part in another unit is no remainder', () => {
		const euros = flow('euros', { value: 0.5, unit: 'EUR', partOf: ['total'], destination: 'ebrd' });
		expect(sum([total, euros]).map(({ unit, stated }) => [unit, stated])).toEqual([
			['EUR', 0.5],
			['USD', 40]
		]);
	});

	it('never counts a restatement or a row without an amount', () => {
		const again = flow('again', { value: 322, unit: 'TWD', restates: 'wave' });
		const silent = flow('silent', { value: null });
		const sums = sum([wave, again, silent]);
		expect(sums.map(({ unit, stated }) => [unit, stated])).toEqual([
			['USD', 8],
			['TWD', 0]
		]);
		expect(sums[0]?.unstated).toEqual([silent]);
		expect(sums[1]?.restated).toEqual([again]);
	});

	it('holds for any tree of totals: stated = itemised + remainder where parts fit', () => {
		// Random forests whose parents are worth at least their parts.
		const forest = fc
			.array(fc.record({ parent: fc.nat(), extra: fc.nat(100) }), { minLength: 1, maxLength: 30 })
			.map((nodes) => {
				const rows = nodes.map((node, index) =>
					flow(`f${index}`, {
						value: node.extra,
						partOf: index > 0 && node.parent % 3 > 0 ? [`f${node.parent % index}`] : []
					})
				);
				for (const row of [...rows].reverse()) {
					const parent = rows.find((other) => other.id === row.partOf[0]);
					if (parent) parent.value = (parent.value ?? 0) + (row.value ?? 0);
				}
				return rows;
			});
		fc.assert(
			fc.property(forest, (rows) => {
				const [usd] = sum(rows);
				const roots = rows.filter((row) => row.partOf.length === 0);
				expect(usd?.stated).toBe(roots.reduce((all, row) => all + (row.value ?? 0), 0));
				expect(usd?.stated).toBe((usd?.itemised ?? 0) + (usd?.notBrokenDown ?? 0));
			})
		);
	});
});

describe('sumByParty', () => {
	it('gives each party its own amount once and leaves containing totals out', () => {
		const rows = [total, wave, kyiv, six, poland];
		const sums = sumByParty(rows, 'USD', 'destination', mapOf(rows));
		expect(sums.map(({ party, sum: { stated } }) => [party, stated])).toEqual([
			['UKR', 8],
			['POL', 6.5]
		]);
	});
});
