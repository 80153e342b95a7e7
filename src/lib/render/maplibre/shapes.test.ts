import { describe, expect, it } from 'vitest';
import { project, UNITS2_PER_KM2 } from '$lib/core/plane';
import { decodeShapes, type ShapeTopology } from './shapes';

/** A square of the plane as the compiler packs it: one place, its coast, quantised arcs with deltas. */
const topology = (scale: [number, number], translate: [number, number]): ShapeTopology => ({
	type: 'Topology',
	transform: { scale, translate },
	arcs: [
		[
			[0, 0],
			[10, 0],
			[0, 10],
			[-10, 0],
			[0, -10]
		]
	],
	objects: {
		places: {
			type: 'GeometryCollection',
			geometries: [{ type: 'Polygon', arcs: [[0]], properties: { id: 'AAA' } }]
		},
		coast: { type: 'MultiLineString', arcs: [[0]] }
	}
});

describe('decodeShapes', () => {
	it('puts the plane where MapLibre draws it', () => {
		const { places } = decodeShapes(topology([1, 1], [1000, 486.717]), 'equal-earth');
		const [place] = places.features;
		expect(place?.properties.id).toBe('AAA');
		expect(place?.properties.area).toBeCloseTo(100, 6);
		if (place?.geometry.type !== 'Polygon') throw new Error('no polygon');
		const [lon, lat] = place.geometry.coordinates[0]![2]!;
		expect(lon).toBeCloseTo(1.8, 6);
		expect(lat).toBeCloseTo(-1.8, 2);
	});

	it('leaves degrees as they are, and measures them on the sphere', () => {
		const { places } = decodeShapes(topology([0.1, 0.1], [20, 60]), 'globe');
		const [place] = places.features;
		if (place?.geometry.type !== 'Polygon') throw new Error('no polygon');
		expect(place.geometry.coordinates[0]![0]).toEqual([20, 60]);
		// A degree by a degree at 60.5° N is 6,090 km².
		expect((place.properties.area ?? 0) / UNITS2_PER_KM2).toBeCloseTo(6090, -2);
	});

	it('names each line by its kind, and outlines the flat earth', () => {
		const kinds = (projection: 'equal-earth' | 'globe') =>
			decodeShapes(topology([1, 1], [0, 0]), projection).lines.features.map(
				({ properties }) => properties.kind
			);
		expect(kinds('equal-earth')).toEqual(['coast', 'graticule']);
		expect(kinds('globe')).toEqual(['coast']);
	});

	it('gives land of no place no id', () => {
		const shapes = topology([1, 1], project(150, 0));
		const { places } = shapes.objects;
		if (places?.type !== 'GeometryCollection') throw new Error('no places');
		places.geometries[0]!.properties = { id: null };
		expect(decodeShapes(shapes, 'equal-earth').places.features[0]?.properties.id).toBe('');
	});
});
