import { expect, test } from 'vitest';
import { hitAreas, isSmall, nearestHit } from './hit';

test('targets are at least 24 px across', () => {
	const [dot, circle] = hitAreas(
		[
			{ id: 'PLW', x: 0, y: 0, r: 3.6 },
			{ id: 'UKR', x: 90, y: 0, r: 30 }
		],
		0.5
	);
	expect(dot?.radius).toBe(6);
	expect(circle?.radius).toBe(15);
});

test('the nearest of overlapping targets wins; off all of them nothing does', () => {
	const areas = hitAreas(
		[
			{ id: 'LCA', x: 0, y: 0, r: 3.6 },
			{ id: 'VCT', x: 10, y: 0, r: 3.6 }
		],
		1
	);
	expect(nearestHit(areas, [4, 0])?.id).toBe('LCA');
	expect(nearestHit(areas, [6, 0])?.id).toBe('VCT');
	expect(nearestHit(areas, [0, 30])).toBeNull();
});

test('a place is small below 12 px²', () => {
	expect(isSmall(11, 1)).toBe(true);
	expect(isSmall(13, 1)).toBe(false);
	expect(isSmall(11, 0.5)).toBe(false);
});
