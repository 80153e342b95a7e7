import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import type { WorldShapes } from '$lib/core/plane';
import { detailedWorld, type DetailTopology } from './detail';

const line = (...coordinates: number[][]) => ({
	type: 'MultiLineString' as const,
	coordinates: [coordinates]
});

test('turns the shapes of the GPU map into path data', () => {
	const square = [
		[0, 0],
		[4, 0],
		[4, 4],
		[0, 4],
		[0, 0]
	];
	const detail = topology({
		places: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: { id: 'PLW' },
					geometry: { type: 'MultiPolygon', coordinates: [[square]] }
				},
				{
					type: 'Feature',
					properties: { id: null },
					geometry: { type: 'Polygon', coordinates: [square] }
				}
			]
		},
		borders: line([4, 0], [4, 4]),
		disputed: line([0, 0], [0, 4]),
		coast: line([0, 0], [4, 0]),
		graticule: line([0, 2], [9, 2])
	} as never) as unknown as DetailTopology;
	const base = { scale: 2, sphere: 'm0-3 8 4z' } as WorldShapes;
	const world = detailedWorld(detail, base);
	expect(world.scale).toBe(10);
	expect(world.land).toEqual([
		{ id: 'PLW', d: 'm0 0 40 0 0 40-40 0z' },
		{ id: '', d: 'm0 0 40 0 0 40-40 0z' }
	]);
	expect(world.borders).toBe('m40 0 0 40');
	expect(world.disputed).toBe('m0 0 0 40');
	expect(world.sphere).toBe('m0-15 40 20z');
});
