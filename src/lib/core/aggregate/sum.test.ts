import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeFlow } from '../../../../tests/fixtures/made-dataset';
import type { Flow } from '../dataset/types';
import { ancestorsOf, sumByParty, sumFlows, weakest } from './sum';

const flow = (id: string, over: Partial<Flow> = {}) => madeFlow({ id, ...over });
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
		const euros = flow('euros', {
			value: 0.5,
			unit: 'EUR',
			partOf: ['total'],
			destination: 'ebrd'
		});
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
	const byParty = (rows: Flow[], end: 'origin' | 'destination' = 'destination') =>
		sumByParty(rows, 'USD', end, mapOf(rows)).map(({ party, sum: { stated } }) => [party, stated]);

	it('gives each party its own amount once and leaves containing totals out', () => {
		expect(byParty([total, wave, kyiv, six, poland])).toEqual([
			['UKR', 8],
			['POL', 6.5]
		]);
	});

	it('keeps a total of a party whose parts are all its own, with what they leave over', () => {
		const china = flow('china', { value: 8.74, destination: 'CHN' });
		const jiangsu = flow('jiangsu', { value: 2.33, destination: 'CHN', partOf: ['china'] });
		const rows = [china, jiangsu];
		expect(byParty(rows)).toEqual([['CHN', 8.74]]);
		expect(sumByParty(rows, 'USD', 'destination', mapOf(rows))[0]?.sum.notBrokenDown).toBeCloseTo(
			6.41
		);
	});

	it('never hands a group a total that others’ amounts are part of, even beside its own', () => {
		const south = flow('south', { value: 36.8, destination: 'nsp-18' });
		const singapore = flow('singapore', { value: 9.2, destination: 'SGP', partOf: ['south'] });
		const own = flow('own', { value: 1, destination: 'nsp-18' });
		expect(byParty([south, singapore, own])).toEqual([
			['SGP', 9.2],
			['nsp-18', 1]
		]);
	});

	it('sees parts of another party through totals between them', () => {
		const top = flow('top', { value: 20, destination: 'AAA' });
		const middle = flow('middle', { value: 10, destination: 'BBB', partOf: ['top'] });
		const leaf = flow('leaf', { value: 4, destination: 'AAA', partOf: ['middle'] });
		expect(byParty([top, middle, leaf])).toEqual([['AAA', 20]]);
	});

	it('adds up by origin for what came', () => {
		const rows = [
			flow('in', { value: 3, origin: 'NLD', destination: 'TWN' }),
			flow('in-2', { value: 4, origin: 'NLD', destination: 'TWN' })
		];
		expect(byParty(rows, 'origin')).toEqual([['NLD', 7]]);
	});

	it('has nothing to say about rows without an amount, told again or in another unit', () => {
		expect(byParty([flow('silent', { value: null })])).toEqual([]);
		expect(
			byParty([wave, flow('again', { value: 8, restates: 'wave', destination: 'POL' })])
		).toEqual([['UKR', 8]]);
		expect(byParty([flow('euros', { unit: 'EUR' })])).toEqual([]);
		expect(byParty([flow('zero', { value: 0 })])).toEqual([['UKR', 0]]);
	});
});

describe('what is claimed of a sum', () => {
	it.each([
		[['exact', 'exact'], 'exact'],
		[['exact', 'about'], 'about'],
		[['about', 'at-most'], 'at-most'],
		[['at-most', 'at-least', 'exact'], 'at-least'],
		[[], 'exact']
	] as const)('%j is %s', (qualifiers, claim) =>
		expect(weakest(qualifiers.map((qualifier) => ({ qualifier })))).toBe(claim)
	);
});

describe('ancestorsOf', () => {
	it('climbs through totals, and stops where a cycle would not', () => {
		const [a, b] = [flow('a', { partOf: ['b', 'gone'] }), flow('b', { partOf: ['a'] })];
		expect([...ancestorsOf(kyiv, mapOf([total, wave, kyiv]))]).toEqual(['wave', 'total']);
		expect([...ancestorsOf(a, mapOf([a, b]))].sort()).toEqual(['a', 'b', 'gone']);
	});
});
