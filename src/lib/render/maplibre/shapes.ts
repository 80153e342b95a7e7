import {
	CENTRAL_MERIDIAN,
	fromMercator,
	PLANE,
	project,
	toMercator,
	UNITS2_PER_KM2
} from '$lib/core/plane';
import type { ProjectionId } from '$lib/core/query/view';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

const DEGREE = Math.PI / 180;
/** The earth's radius in plane units: the plane is equal-area. */
const RADIUS = 6371.0088 * Math.sqrt(UNITS2_PER_KM2);

/** The objects of a shapes file that are lines; with `places` they are all that is drawn of it. */
export const LINE_OBJECTS = ['graticule', 'borders', 'coast', 'disputed'] as const;
type ShapeObject = 'places' | (typeof LINE_OBJECTS)[number];

/** A shapes file as the compiler writes it: plane units for the flat world, degrees for the globe. */
export type ShapeTopology = Omit<Topology, 'objects'> & {
	objects: Partial<Record<ShapeObject, ShapeGeometry>>;
};
type ShapeGeometry = GeometryObject<{ id?: string | null }>;

export interface PlaceProperties {
	/** '' for land of no place */
	id: string;
	/** plane units² */
	area: number;
}

/** Two sources, whatever the number of kinds: each source costs a tile of its own. */
export interface Shapes {
	places: FeatureCollection<Geometry, PlaceProperties>;
	lines: FeatureCollection<Geometry, { kind: LineKind }>;
}

/** Arcs as absolute positions, each brought to MapLibre's degrees once. */
function decodeArcs({ arcs, transform }: ShapeTopology, toDegrees: (p: Position) => Position) {
	const [kx, ky] = transform?.scale ?? [1, 1];
	const [dx, dy] = transform?.translate ?? [0, 0];
	return arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([ax = 0, ay = 0]) => {
			[x, y] = transform ? [x + ax, y + ay] : [ax, ay];
			return toDegrees([x * kx + dx, y * ky + dy]);
		});
	});
}

type LineKind = (typeof LINE_OBJECTS)[number];

const lineFeature = (
	kind: LineKind,
	geometry: Geometry
): Feature<Geometry, { kind: LineKind }> => ({
	type: 'Feature',
	properties: { kind },
	geometry
});

function idOf({ id, properties }: ShapeGeometry): string {
	return (properties as { id?: string | null } | undefined)?.id ?? String(id ?? '');
}

const geometriesOf = (object: ShapeGeometry | undefined): ShapeGeometry[] =>
	object?.type === 'GeometryCollection' ? object.geometries : object ? [object] : [];

/** Twice the area of a ring. */
function ringArea2(ring: readonly Position[]): number {
	let sum = 0;
	let [px = 0, py = 0] = ring.at(-1) ?? [];
	for (const [x = 0, y = 0] of ring) {
		sum += px * y - x * py;
		[px, py] = [x, y];
	}
	return Math.abs(sum);
}

/** Area of land in plane units², from pseudo degrees or true ones. */
function areaOf(geometry: Geometry, flat: boolean): number {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return 0;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const equalArea = ([lon = 0, lat = 0]: Position): Position =>
		flat ? fromMercator(lon, lat) : [lon * DEGREE * RADIUS, Math.sin(lat * DEGREE) * RADIUS];
	// Holes are rare and small: the outer ring decides how large a target the place is.
	return polygons.reduce((sum, [ring = []]) => sum + ringArea2(ring.map(equalArea)) / 2, 0);
}

/** The outline of the earth in the plane, drawn like the graticule. */
function outline(): Geometry {
	// The edge belongs to both sides; this keeps the points on theirs.
	const west = CENTRAL_MERIDIAN - 180 + 1e-6;
	const left = Array.from({ length: 61 }, (_, i): Position => project(west, 3 * i - 90));
	const right = left.map(([x = 0, y = 0]): Position => [PLANE.width - x, y]).reverse();
	const ring = [...left, ...right, ...left.slice(0, 1)];
	return {
		type: 'LineString',
		coordinates: ring.map(([x = 0, y = 0]) => toMercator(x, y))
	};
}

/** A shapes file as GeoJSON for MapLibre: the plane in pseudo degrees, the globe in true ones. */
export function decodeShapes(topology: ShapeTopology, projection: ProjectionId): Shapes {
	const flat = projection === 'equal-earth';
	const decoded = {
		type: 'Topology',
		objects: {},
		arcs: decodeArcs(topology, ([x = 0, y = 0]) => (flat ? toMercator(x, y) : [x, y]))
	} as unknown as Topology;
	const draw = (geometry: ShapeGeometry) => feature(decoded, geometry) as Feature;
	return {
		places: {
			type: 'FeatureCollection',
			features: geometriesOf(topology.objects.places).map((shape) => {
				const { geometry } = draw(shape);
				const properties = { id: idOf(shape), area: areaOf(geometry, flat) };
				return { type: 'Feature', properties, geometry };
			})
		},
		lines: {
			type: 'FeatureCollection',
			features: [
				...LINE_OBJECTS.flatMap((kind) =>
					geometriesOf(topology.objects[kind]).map((line) => lineFeature(kind, draw(line).geometry))
				),
				...(flat ? [lineFeature('graticule', outline())] : [])
			]
		}
	};
}
