import { geoArea, geoEquirectangular, type GeoProjection } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { planeProjection } from '../../lib/core/plane/plane-projection';

/** Segments of the source are straight in longitude and latitude; longer than this they get points in between. */
const LONGEST_DEGREES = 1;

function between(a: Position, b: Position): Position[] {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const n = Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / LONGEST_DEGREES);
	// A jump over the antimeridian is a short way in the other direction: no points to add.
	if (n < 2 || Math.abs(bx - ax) > 180) return [a];
	return Array.from({ length: n }, (_, i) => [ax + ((bx - ax) * i) / n, ay + ((by - ay) * i) / n]);
}

/** Adds points to long segments, the same ones whichever way the segment is run, so that neighbours still touch. */
export function densify(line: readonly Position[]): Position[] {
	const dense: Position[] = [];
	line.forEach((point, i) => {
		const next = line[i + 1];
		if (!next) return dense.push(point);
		const forward = (point[0] ?? 0) - (next[0] ?? 0) || (point[1] ?? 0) - (next[1] ?? 0);
		if (forward <= 0) return dense.push(...between(point, next));
		const back = between(next, point).slice(1).reverse();
		return dense.push(point, ...back);
	});
	return dense;
}

const plane = planeProjection().precision(0);
// Longitude and latitude as they are, but cut at ±180; d3's y grows downwards.
const degrees: GeoProjection = geoEquirectangular()
	.scale(180 / Math.PI)
	.translate([0, 0])
	.reflectY(true)
	.precision(0);

/** `plane`: plane units, cut at the seam 30°W. `degrees`: longitude and latitude, cut at ±180. */
export type Frame = 'plane' | 'degrees';

const projections: Record<Frame, GeoProjection> = { plane, degrees };

/** A tiny ring of the source that runs the wrong way round would be all of the earth but an islet: it is turned. */
function upright(rings: Position[][]): Position[][] {
	const area = geoArea({ type: 'Polygon', coordinates: rings });
	return area > 2 * Math.PI ? rings.map((ring) => ring.toReversed()) : rings;
}

/** Land in degrees → land in a frame, cut so that no ring runs across the map. */
export function flattenLand({ coordinates }: MultiPolygon, frame: Frame): MultiPolygon {
	const dense: MultiPolygon = {
		type: 'MultiPolygon',
		coordinates: coordinates.map((rings) => upright(rings).map(densify))
	};
	const flat = geoProject<MultiPolygon | Polygon>(dense, projections[frame]);
	if (!flat) return { type: 'MultiPolygon', coordinates: [] };
	return flat.type === 'MultiPolygon'
		? flat
		: { type: 'MultiPolygon', coordinates: [flat.coordinates] };
}

/** Lines in degrees → lines in a frame, cut like the land. */
export function flattenLines({ coordinates }: MultiLineString, frame: Frame): MultiLineString {
	const dense: MultiLineString = { type: 'MultiLineString', coordinates: coordinates.map(densify) };
	const flat = geoProject<MultiLineString | LineString>(dense, projections[frame]);
	if (!flat) return { type: 'MultiLineString', coordinates: [] };
	return flat.type === 'MultiLineString'
		? flat
		: { type: 'MultiLineString', coordinates: [flat.coordinates] };
}

/** Twice the signed area of a ring, in its own units². */
export function ringArea2(ring: readonly Position[]): number {
	let sum = 0;
	ring.forEach(([x = 0, y = 0], i) => {
		const [px = 0, py = 0] = ring[i ? i - 1 : ring.length - 1] ?? [];
		sum += px * y - x * py;
	});
	return sum;
}

/** Planar area, holes taken off. */
export function areaOf({ coordinates }: MultiPolygon): number {
	return (
		coordinates
			.flatMap((rings) => rings.map((ring, i) => (i ? -1 : 1) * Math.abs(ringArea2(ring))))
			.reduce((a, b) => a + b, 0) / 2
	);
}
