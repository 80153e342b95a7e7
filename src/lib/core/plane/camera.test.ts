import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	clampCamera,
	fitBox,
	MAGNIFICATION,
	magnificationOf,
	outgrows,
	pan,
	planeAt,
	unitsPerPixel,
	viewBoxOf,
	windowAt,
	zoomAt,
	zoomOf
} from './camera';
import { FRAMES } from './presets';
import { fromMercator, PLANE, toMercator } from './project';

const viewport = fc.record({
	width: fc.integer({ min: 120, max: 3000 }),
	height: fc.integer({ min: 80, max: 2000 })
});
const camera = fc.record({
	x: fc.double({ min: -500, max: 2500, noNaN: true }),
	y: fc.double({ min: -500, max: 1500, noNaN: true }),
	k: fc.double({ min: 0.1, max: 100, noNaN: true })
});

describe('fitBox', () => {
	test('of the world is k = 1, whatever the window', () => {
		fc.assert(
			fc.property(viewport, (v) => {
				expect(fitBox(FRAMES.world, v).k).toBeCloseTo(1, 9);
			})
		);
	});

	test('shows the whole frame, touching the window in one direction', () => {
		fc.assert(
			fc.property(viewport, fc.constantFrom(...Object.values(FRAMES)), (v, box) => {
				const shown = viewBoxOf(fitBox(box, v), v);
				expect(shown.x).toBeLessThanOrEqual(box.x + 1e-6);
				expect(shown.y).toBeLessThanOrEqual(box.y + 1e-6);
				expect(shown.width - box.width).toBeGreaterThan(-1e-6);
				expect(shown.height - box.height).toBeGreaterThan(-1e-6);
				expect(Math.min(shown.width - box.width, shown.height - box.height)).toBeCloseTo(0, 6);
			})
		);
	});

	test('keeps padding free', () => {
		const v = { width: 800, height: 400, padding: 20 };
		const box = FRAMES.pacific;
		const units = unitsPerPixel(fitBox(box, v), v);
		expect(Math.max(box.width / units / 760, box.height / units / 360)).toBeCloseTo(1, 9);
	});
});

test('zoomOf makes MapLibre draw the same picture', () => {
	const v = { width: 840, height: 418 };
	const c = { x: 849.1, y: 302.5, k: 3 };
	const world = 512 * 2 ** zoomOf(c, v);
	const mercatorPx = (x: number, y: number): [number, number] => {
		const [lng, lat] = toMercator(x, y);
		const [px, py] = fromMercator(lng, lat);
		return [(px / PLANE.width) * world, (py / PLANE.width) * world];
	};
	const [ax, ay] = mercatorPx(c.x, c.y);
	const [bx, by] = mercatorPx(900, 430);
	const [wx, wy] = windowAt(c, v, [900, 430]);
	expect(bx - ax + v.width / 2).toBeCloseTo(wx, 6);
	expect(by - ay + v.height / 2).toBeCloseTo(wy, 6);
	expect(magnificationOf(zoomOf(c, v), v)).toBeCloseTo(3, 9);
});

test('windowAt undoes planeAt', () => {
	const v = { width: 390, height: 164 };
	const c = { x: 1000, y: 400, k: 2 };
	const [x, y] = windowAt(c, v, planeAt(c, v, [17, 120]));
	expect([x, y].map(Math.round)).toEqual([17, 120]);
});

describe('clampCamera', () => {
	test('is idempotent and leaves the world preset alone', () => {
		fc.assert(
			fc.property(viewport, camera, (v, c) => {
				const once = clampCamera(c, v);
				expect(clampCamera(once, v)).toEqual(once);
				const home = fitBox(FRAMES.world, v);
				const kept = clampCamera(home, v);
				expect(kept.x).toBeCloseTo(home.x, 6);
				expect(kept.y).toBeCloseTo(home.y, 6);
			})
		);
	});

	test('always shows some of the plane', () => {
		fc.assert(
			fc.property(viewport, camera, (v, c) => {
				const box = viewBoxOf(clampCamera(c, v), v);
				expect(box.x).toBeLessThan(PLANE.width);
				expect(box.x + box.width).toBeGreaterThan(0);
				expect(box.y).toBeLessThan(PLANE.height);
				expect(box.y + box.height).toBeGreaterThan(0);
			})
		);
	});
});

test('pan moves the picture with the pointer', () => {
	const v = { width: 800, height: 400 };
	const c = { x: 900, y: 400, k: 6 };
	const moved = pan(c, v, 30, -12);
	const [x, y] = windowAt(moved, v, [900, 400]);
	expect([Math.round(x), Math.round(y)]).toEqual([430, 188]);
});

test('zoomAt keeps the point under the pointer', () => {
	const v = { width: 800, height: 400 };
	const c = { x: 900, y: 400, k: 4 };
	const before = planeAt(c, v, [200, 100]);
	const after = planeAt(zoomAt(c, v, 2, [200, 100]), v, [200, 100]);
	expect(after[0]).toBeCloseTo(before[0], 6);
	expect(after[1]).toBeCloseTo(before[1], 6);
	expect(zoomAt(c, v, 1e6, [200, 100]).k).toBe(MAGNIFICATION.most);
});

test('every frame is fitted where the map comes to rest, in any window', () => {
	for (const box of Object.values(FRAMES))
		for (const [width, height] of [
			[420, 820],
			[390, 164],
			[840, 420],
			[2560, 500]
		] as const) {
			const fitted = fitBox(box, { width, height });
			expect(clampCamera(fitted, { width, height })).toEqual(fitted);
		}
});

test('a layout serves until the magnification has changed enough, either way, and never before the first', () => {
	expect(outgrows(0, 2)).toBe(true);
	expect(outgrows(2, 2)).toBe(false);
	expect(outgrows(2, 2.1)).toBe(false);
	expect(outgrows(2, 2.2)).toBe(true);
	expect(outgrows(2.2, 2)).toBe(true);
});
