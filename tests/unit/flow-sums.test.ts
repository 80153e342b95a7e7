import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, sumByParty, sumFlows } from '../../src/lib/core/aggregate/sum';
import type { Flow } from '../../src/lib/core/dataset/types';
import { readRealData } from './real-dataset';

const { flows } = readRealData().dataset();
const all = [...flows.values()];
const subsets = fc.subarray(all);
const UNITS = [...new Set(all.map(({ unit }) => unit))];

/** Half of the last digit printed: `115.7 億` is 11,570,000,000 ± 5,000,000. */
function rounding({ value }: Flow): number {
	const digits = String(value ?? 0)
		.replace('.', '')
		.replace(/0+$/, '').length;
	const whole = Math.floor(Math.log10(Math.abs(value || 1))) + 1;
	return 10 ** (whole - digits) / 2;
}

describe('the sum of any selection of the real flows', () => {
	it('holds no flow together with a total that contains it', () => {
		fc.assert(
			fc.property(subsets, (chosen) => {
				for (const { roots } of sumFlows(chosen, flows)) {
					const ids = new Set(roots.map(({ id }) => id));
					for (const root of roots)
						expect([...ancestorsOf(root, flows)].filter((id) => ids.has(id))).toEqual([]);
				}
			})
		);
	});

	it('holds no leaf that contains another, and every flow exactly once', () => {
		fc.assert(
			fc.property(subsets, (chosen) => {
				const sums = sumFlows(chosen, flows);
				for (const { leaves, unit } of sums) {
					const above = new Set(leaves.flatMap((leaf) => [...ancestorsOf(leaf, flows)]));
					expect(leaves.filter(({ id }) => above.has(id))).toEqual([]);
					expect(leaves.every((leaf) => leaf.unit === unit)).toBe(true);
				}
				const told = sums.flatMap(({ leaves, containers, restated, unstated }) => [
					...leaves,
					...containers.map(({ flow }) => flow),
					...restated,
					...unstated
				]);
				expect(told.map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id).sort());
			})
		);
	});

	it('states at least what it itemises, but for rounding, where every figure is exact', () => {
		const exact = all.filter(({ qualifier }) => qualifier === 'exact');
		fc.assert(
			fc.property(fc.subarray(exact), (chosen) => {
				for (const { stated, itemised, roots, leaves } of sumFlows(chosen, flows)) {
					const slack = [...roots, ...leaves].reduce((sum, flow) => sum + rounding(flow), 0);
					expect(stated).toBeGreaterThanOrEqual(itemised - slack);
				}
			})
		);
	});

	it('does not depend on the order in which the flows come', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(all), (chosen) => {
				const inOrder = all.filter((flow) => chosen.includes(flow));
				expect(
					sumFlows(chosen, flows).map(({ unit, roots, leaves }) => [unit, roots, leaves])
				).toEqual(sumFlows(inOrder, flows).map(({ unit, roots, leaves }) => [unit, roots, leaves]));
			}),
			{ numRuns: 30 }
		);
	});

	it('parts into parties without counting an amount for two of them', () => {
		fc.assert(
			fc.property(subsets, fc.constantFrom(...UNITS), (chosen, unit) => {
				const parties = sumByParty(chosen, unit, 'destination', flows);
				const roots = parties.flatMap(({ sum }) => sum.roots);
				const ids = new Set(roots.map(({ id }) => id));
				expect(ids.size).toBe(roots.length);
				for (const root of roots)
					expect([...ancestorsOf(root, flows)].filter((id) => ids.has(id))).toEqual([]);
			})
		);
	});
});
