import { expect, test } from 'vitest';
import { fromMercator, joinDetail } from '$lib/core/plane';
import { refineShapes } from './refine-shapes';
import type { Shapes } from './shapes';

const shapes: Shapes = {
	places: {
		type: 'FeatureCollection',
		features: ['PLW', 'FJI'].map((id) => ({
			type: 'Feature',
			properties: { id, area: 5 },
			geometry: { type: 'Point', coordinates: [0, 0] }
		}))
	},
	lines: {
		type: 'FeatureCollection',
		features: (['graticule', 'coast', 'borders', 'disputed'] as const).map((kind) => ({
			type: 'Feature',
			properties: { kind },
			geometry: { type: 'LineString', coordinates: [] }
		}))
	}
};
// A square with a hole, and a second square; then land of no place from two regions.
const detail = joinDetail([
	{
		scale: 2,
		land: [
			{ id: 'PLW', d: 'm0 0 40 0 0 40-40 0zm10 10 0 10 10 0 0-10zm60 0 40 0 0 40-40 0z' },
			{ id: '', d: 'm4 4 8 0 0 8z' }
		],
		borders: 'm0 0 40 0',
		disputed: ''
	},
	{ scale: 2, land: [{ id: '', d: 'm104 4 8 0 0 8z' }], borders: 'm6 6 2 2', disputed: 'm8 8 2 2' }
])!;
const refined = refineShapes(shapes, detail, 'equal-earth');
const landOf = (id: string) =>
	refined.places.features.find(({ properties }) => properties.id === id)?.geometry;

test('land in detail stands in the place of its own, holes within their polygons', () => {
	const palau = landOf('PLW');
	if (palau?.type !== 'MultiPolygon') throw new Error('no land');
	expect(palau.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
	const [lon = 0, lat = 0] = palau.coordinates[1]?.[0]?.[0] ?? [];
	const [x, y] = fromMercator(lon, lat);
	expect(x).toBeCloseTo(35);
	expect(y).toBeCloseTo(5);
	expect(landOf('FJI')).toEqual({ type: 'Point', coordinates: [0, 0] });
});

test('land of no place comes from every region', () => {
	const none = landOf('');
	if (none?.type !== 'MultiPolygon') throw new Error('no land');
	expect(none.coordinates).toHaveLength(2);
	expect(fromMercator(...(none.coordinates[1]![0]![0] as [number, number]))[0]).toBeCloseTo(52);
});

test('lines are those of the detail, but for the graticule', () => {
	const lines = new Map(
		refined.lines.features.map(({ properties, geometry }) => [properties.kind, geometry])
	);
	expect(lines.get('graticule')).toEqual({ type: 'LineString', coordinates: [] });
	const borders = lines.get('borders');
	expect(borders?.type === 'MultiLineString' && borders.coordinates.length).toBe(2);
});
