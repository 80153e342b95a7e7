import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathArea, pathBounds, pathData } from './path-data';

const square = [
	[0, 0],
	[4, 0],
	[4, 4],
	[0, 4],
	[0, 0]
];

test('closed runs start from where the last one started', () => {
	const small = [
		[10, 10],
		[11, 10],
		[11, 11],
		[10, 10]
	];
	expect(pathData([square, small], 1, true)).toBe('m0 0 4 0 0 4-4 0zm10 10 1 0 0 1z');
});

test('open runs start from where the last one ended', () => {
	expect(
		pathData(
			[
				[
					[0, 0],
					[5, 5]
				],
				[
					[6, 5],
					[6, -5]
				]
			],
			2,
			false
		)
	).toBe('m0 0 10 10m2 0 0-20');
});

test('points on a straight run are left out, a turn back is kept', () => {
	const line = [
		[0, 0],
		[1, 1],
		[2, 2],
		[1, 1]
	];
	expect(pathData([line], 1, false)).toBe('m0 0 2 2-1-1');
});

test('runs that shrink to nothing are left out', () => {
	expect(
		pathData(
			[
				[
					[0, 0],
					[0.2, 0],
					[0, 0.2],
					[0, 0]
				]
			],
			1,
			true
		)
	).toBe('');
});

test('bounds and area read the path back', () => {
	const hole = [
		[1, 1],
		[1, 2],
		[2, 2],
		[2, 1],
		[1, 1]
	];
	const path = pathData([square, hole], 2, true);
	expect(pathBounds(path)).toEqual({ x: 0, y: 0, width: 8, height: 8 });
	expect(pathArea(path)).toBe(64 - 4);
	expect(pathBounds('')).toBeNull();
});

test('bounds hold for any run', () => {
	const point = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }));
	fc.assert(
		fc.property(
			fc.array(fc.array(point, { minLength: 2, maxLength: 9 }), { maxLength: 4 }),
			(runs) => {
				const box = pathBounds(pathData(runs, 1, false));
				const drawn = runs.filter((run) =>
					run.some(([x, y]) => x !== run[0]?.[0] || y !== run[0]?.[1])
				);
				const xs = drawn.flat().map(([x]) => x);
				if (!box) {
					expect(drawn).toEqual([]);
					return;
				}
				expect(box.x).toBe(Math.min(...xs));
				expect(box.x + box.width).toBe(Math.max(...xs));
			}
		)
	);
});
