import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMercator, PLANE, project, toMercator, unproject, UNITS2_PER_KM2 } from './project';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -89, max: 89, noNaN: true });

describe('project', () => {
	test('puts the crossing of 150°E and the equator in the middle', () => {
		const [x, y] = project(150, 0);
		expect(x).toBeCloseTo(1000, 9);
		expect(y).toBeCloseTo(PLANE.height / 2, 9);
	});

	test('keeps every place inside the plane', () => {
		fc.assert(
			fc.property(lon, lat, (a, b) => {
				const [x, y] = project(a, b);
				expect(x).toBeGreaterThanOrEqual(-1e-6);
				expect(x).toBeLessThanOrEqual(PLANE.width + 1e-6);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(PLANE.height);
			})
		);
	});

	test('runs unbroken from Taipei east to Asunción', () => {
		expect(project(121.56, 25.04)[0]).toBeLessThan(project(134.5, 7.4)[0]);
		expect(project(179.2, -8.5)[0]).toBeLessThan(project(-179, -8.5)[0]);
		expect(project(-90.5, 14.6)[0]).toBeLessThan(project(-57.6, -25.3)[0]);
	});

	test('is undone by unproject', () => {
		fc.assert(
			fc.property(lon, lat, (a, b) => {
				const [c, d] = unproject(...project(a, b));
				// At the seam 30°W either edge of the map is the same place.
				expect(Math.abs(((((c - a + 540) % 360) + 360) % 360) - 180)).toBeLessThan(1e-6);
				expect(d).toBeCloseTo(b, 6);
			})
		);
	});

	test('is equal-area: a degree cell covers the same share of plane and earth', () => {
		const cell = (lon0: number, lat0: number) => {
			const e = 0.01;
			const [ax, ay] = project(lon0 - e, lat0 - e);
			const [bx, by] = project(lon0 + e, lat0 - e);
			const [cx, cy] = project(lon0 + e, lat0 + e);
			const [dx, dy] = project(lon0 - e, lat0 + e);
			const plane = Math.abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2;
			const radians = Math.PI / 180;
			const earth = 4 * e * e * radians ** 2 * Math.cos(lat0 * radians) * 6371.0088 ** 2;
			return plane / earth;
		};
		for (const [a, b] of [
			[150, 0],
			[30, 50],
			[-60, -25],
			[0, 75]
		] as const) {
			expect(cell(a, b) / UNITS2_PER_KM2).toBeCloseTo(1, 3);
		}
	});
});

describe('toMercator', () => {
	test('fills the width of the Mercator world, middle on middle', () => {
		expect(toMercator(0, PLANE.height / 2)).toEqual([-180, 0]);
		expect(toMercator(2000, PLANE.height / 2)).toEqual([180, 0]);
	});

	test('has the scale of MapLibre: px of its 512 px world are plane units × 512 / 2000', () => {
		const [, lat0] = toMercator(0, 0);
		const mercatorY =
			(180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat0 * Math.PI) / 360))) / 360;
		expect((mercatorY - 0.5) * PLANE.width).toBeCloseTo(-PLANE.height / 2, 6);
	});

	test('is undone by fromMercator', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -500, max: 2500, noNaN: true }),
				fc.double({ min: -400, max: 1400, noNaN: true }),
				(x, y) => {
					const [a, b] = fromMercator(...toMercator(x, y));
					expect(a).toBeCloseTo(x, 6);
					expect(b).toBeCloseTo(y, 6);
				}
			)
		);
	});
});
