import { describe, expect, it } from 'vitest';
import { fanOut } from './fan-out';
import { LEAST_TARGET } from './hit';

describe('things of one spot, fanned out', () => {
	it.each([0, 1, 2, 3, 8, 9, 10, 24, 60])('%i of them keep a target apart', (n) => {
		const points = fanOut(n);
		expect(points).toHaveLength(n);
		for (const [i, [x, y]] of points.entries()) {
			expect(Math.hypot(x, y)).toBeGreaterThan(LEAST_TARGET);
			for (const [ox, oy] of points.slice(0, i))
				expect(Math.hypot(x - ox, y - oy)).toBeGreaterThanOrEqual(LEAST_TARGET);
		}
	});

	it('begins at the top and goes clockwise', () => {
		const [[x0, y0] = [NaN, NaN], [x1] = [NaN]] = fanOut(4);
		expect(x0).toBeCloseTo(0);
		expect(y0).toBeLessThan(0);
		expect(x1).toBeGreaterThan(0);
	});
});
