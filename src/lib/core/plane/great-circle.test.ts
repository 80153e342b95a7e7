import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatCircle } from './great-circle';
import type { LonLat } from './project';

const TAIPEI: LonLat = [121.56, 25.04];
const ASUNCION: LonLat = [-57.6, -25.3];

test('starts and ends at the given places, without jumps', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -179, max: 179, noNaN: true }),
			fc.double({ min: -80, max: 80, noNaN: true }),
			(lon, lat) => {
				const line = greatCircle(TAIPEI, [lon, lat], 64);
				expect(line).toHaveLength(64);
				expect(line[0]).toEqual(TAIPEI);
				const end = line.at(-1) ?? [NaN, NaN];
				expect(Math.abs(Math.round((end[0] - lon) / 360) * 360 - (end[0] - lon))).toBeLessThan(
					1e-6
				);
				expect(end[1]).toBeCloseTo(lat, 6);
				line.slice(1).forEach(([x], i) => {
					expect(Math.abs(x - (line[i]?.[0] ?? 0))).toBeLessThanOrEqual(180);
				});
			}
		)
	);
});

test('is the shortest way where there is one', () => {
	const [, middle] = greatCircle([0, 0], [90, 0], 3);
	expect(middle?.[0]).toBeCloseTo(45, 9);
	expect(middle?.[1]).toBeCloseTo(0, 9);
});

test('crosses the antimeridian by running on', () => {
	const line = greatCircle(TAIPEI, [-90.5, 14.6], 40);
	expect(line.at(-1)?.[0]).toBeCloseTo(269.5, 6);
});

test.each([
	['to', TAIPEI, ASUNCION],
	['from', ASUNCION, TAIPEI]
] as const)('flies across the Pacific %s Asunción', (_, from, to) => {
	for (const [lon] of greatCircle([...from], [...to], 60)) {
		const turned = ((lon % 360) + 360) % 360;
		expect(turned).toBeGreaterThan(121);
		expect(turned).toBeLessThan(303);
	}
});

test('the near-antipodal flight is steady: a degree to the side changes little', () => {
	const middle = (to: LonLat) => greatCircle(TAIPEI, to, 3)[1] ?? [0, 0];
	const [a, b] = [middle([-58.5, -25]), middle([-57.5, -25.6])];
	expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(5);
});
