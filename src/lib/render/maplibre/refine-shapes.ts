import { pathRuns, toMercator, unproject, type LandDetail } from '$lib/core/plane';
import type { ProjectionId } from '$lib/core/query/view';
import type { Feature, Geometry, MultiPolygon, Position } from 'geojson';
import type { Shapes } from './shapes';

/** The runs of joined path data: each part of it begins at the origin. */
const runsOf = (path: string): Position[][] => path.split('M0 0').flatMap(pathRuns);

function turns(ring: readonly Position[]): number {
	let sum = 0;
	let [px = 0, py = 0] = ring.at(-1) ?? [];
	for (const [x = 0, y = 0] of ring) {
		sum += px * y - x * py;
		[px, py] = [x, y];
	}
	return Math.sign(sum);
}

/** Rings as polygons: a ring that turns like the first is an outer one, the others are holes in the last of these. */
function polygonsOf(rings: readonly Position[][]): Position[][][] {
	const polygons: Position[][][] = [];
	const outer = turns(rings[0] ?? []);
	for (const ring of rings) {
		if (turns(ring) === outer) polygons.push([ring]);
		else polygons.at(-1)?.push(ring);
	}
	return polygons;
}

/**
 * Shapes with the land and the lines of a detail in the place of their own. Its coast is the outline of its land: where
 * that is a border, the neighbour's fill covers it.
 */
export function refineShapes(shapes: Shapes, detail: LandDetail, projection: ProjectionId): Shapes {
	const degrees = ([x = 0, y = 0]: Position): Position =>
		projection === 'globe'
			? unproject(x / detail.scale, y / detail.scale)
			: toMercator(x / detail.scale, y / detail.scale);
	const line = (path: string): Geometry => ({
		type: 'MultiLineString',
		coordinates: runsOf(path).map((run) => run.map(degrees))
	});
	const land = new Map<string, MultiPolygon>();
	for (const [id, d] of detail.land) {
		const rings = runsOf(d).map((run) => [...run, ...run.slice(0, 1)]);
		land.set(id, {
			type: 'MultiPolygon',
			coordinates: polygonsOf(rings).map((polygon) => polygon.map((ring) => ring.map(degrees)))
		});
	}
	const outlines = [...land.values()].flatMap(({ coordinates }) => coordinates.flat());
	const kept = new Set(shapes.places.features.map(({ properties }) => properties.id));
	const added = [...land].filter(([id]) => !kept.has(id));
	const feature = (kind: 'borders' | 'disputed' | 'coast', geometry: Geometry) =>
		({ type: 'Feature', properties: { kind }, geometry }) as const;
	return {
		places: {
			type: 'FeatureCollection',
			features: [
				...shapes.places.features.map((place) => {
					const geometry = land.get(place.properties.id);
					return geometry ? { ...place, geometry } : place;
				}),
				...added.map(([id, geometry]): Feature<Geometry, { id: string; area: number }> => ({
					type: 'Feature',
					properties: { id, area: 0 },
					geometry
				}))
			]
		},
		lines: {
			type: 'FeatureCollection',
			features: [
				...shapes.lines.features.filter(({ properties }) => properties.kind === 'graticule'),
				feature('coast', { type: 'MultiLineString', coordinates: outlines }),
				feature('borders', line(detail.borders)),
				feature('disputed', line(detail.disputed))
			]
		}
	};
}
