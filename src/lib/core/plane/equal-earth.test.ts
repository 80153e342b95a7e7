import { geoEqualEarthRaw } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { equalEarth, equalEarthInverse } from './equal-earth';

const EARTH = Array.from({ length: 25 }, (_, column) =>
	Array.from({ length: 13 }, (_, row) => [
		((column - 12) / 12) * Math.PI,
		((row - 6) / 6) * (Math.PI / 2)
	])
).flat() as [number, number][];

describe('the Equal Earth projection', () => {
	it('puts every place where d3-geo puts it', () => {
		for (const [lambda, phi] of EARTH) {
			const [x, y] = equalEarth(lambda, phi);
			const [wantedX, wantedY] = geoEqualEarthRaw(lambda, phi);
			expect(x).toBeCloseTo(wantedX, 12);
			expect(y).toBeCloseTo(wantedY, 12);
		}
	});

	it('finds the place again, poles aside', () => {
		for (const [lambda, phi] of EARTH.filter(([, phi]) => Math.abs(phi) < 1.57)) {
			const [back, up] = equalEarthInverse(...equalEarth(lambda, phi));
			expect(back).toBeCloseTo(lambda, 9);
			expect(up).toBeCloseTo(phi, 9);
		}
	});
});
