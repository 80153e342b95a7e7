import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBox, FRAMES, MAGNIFICATION, PLANE, toMercator, unitsPerPixel } from '$lib/core/plane';
import { PROJECTIONS } from '$lib/core/query/view';
import { cameraOf, constrainPose, poseOf, scaleOf } from './camera';

const viewport = { width: 840, height: 420 };
const cameras = fc.record({
	x: fc.double({ min: 300, max: 1700, noNaN: true }),
	y: fc.double({ min: 150, max: 800, noNaN: true }),
	k: fc.double({ min: 1, max: 30, noNaN: true })
});

describe.each(PROJECTIONS)('camera, %s', (projection) => {
	it('comes back from its pose', () => {
		fc.assert(
			fc.property(cameras, (camera) => {
				const back = cameraOf(poseOf(camera, viewport, projection), viewport, projection);
				expect(back.x).toBeCloseTo(camera.x, 6);
				expect(back.y).toBeCloseTo(camera.y, 6);
				expect(back.k).toBeCloseTo(camera.k, 6);
			})
		);
	});

	it('stays within its magnifications', () => {
		for (const zoom of [-5, 20]) {
			const pose = constrainPose({ center: [10, 10], zoom }, viewport, projection);
			const { k } = cameraOf(pose, viewport, projection);
			expect(k).toBeGreaterThan(MAGNIFICATION.least - 1e-9);
			expect(k).toBeLessThan(MAGNIFICATION.most + 1e-9);
		}
	});
});

describe('poseOf', () => {
	it('shows as many plane units per px as the SVG does', () => {
		const camera = fitBox(FRAMES.pacific, viewport);
		const { zoom } = poseOf(camera, viewport, 'equal-earth');
		// MapLibre's world is 512 px wide at zoom 0 and holds the 2000 units of the plane.
		expect(PLANE.width / (512 * 2 ** zoom)).toBeCloseTo(unitsPerPixel(camera, viewport), 9);
	});

	it('keeps the globe as large at any latitude', () => {
		const radius = (y: number) => {
			const { center, zoom } = poseOf({ x: 1000, y, k: 1 }, viewport, 'globe');
			return (512 * 2 ** zoom) / (2 * Math.PI * Math.cos((center[1] * Math.PI) / 180));
		};
		expect(radius(100)).toBeCloseTo(radius(480), 6);
	});

	it('draws the globe just inside the window', () => {
		const { unitsPerPixel: units } = scaleOf({ x: 1000, y: 486, k: 1 }, viewport, 'globe');
		const radius = PLANE.width / (2 * Math.PI * units);
		const distance = 1.5 * viewport.height;
		// What is seen of a sphere from nearby is less than its radius.
		const outline = (distance * radius) / Math.sqrt(distance ** 2 + 2 * distance * radius);
		expect((2 * outline) / viewport.height).toBeCloseTo(0.92, 6);
	});
});

describe('constrainPose', () => {
	it('brings the world back into the window', () => {
		const pose = { center: toMercator(5000, -900), zoom: 3 };
		const { x, y } = cameraOf(
			constrainPose(pose, viewport, 'equal-earth'),
			viewport,
			'equal-earth'
		);
		expect(x).toBeLessThan(PLANE.width);
		expect(y).toBeGreaterThan(0);
	});
});
