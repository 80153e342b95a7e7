import { pathData, PLANE, type WorldShapes } from '$lib/core/plane';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** `shapes/plane-50m.topo.json` as the compiler writes it. */
export type DetailTopology = Topology<{
	places: GeometryCollection<{ id: string | null }>;
	borders: GeometryObject;
	disputed: GeometryObject;
	coast: GeometryObject;
	graticule: GeometryObject;
}>;

/** A tenth of a plane unit is a pixel at a magnification of about 20. */
const SCALE = 10;

/**
 * The world in full 1:50m detail, for pictures of a frame closer than the world: files to save, and the map of a
 * browser without WebGL. `base` supplies the outline of the earth.
 */
export function detailedWorld(topology: DetailTopology, base: WorldShapes): WorldShapes {
	const { objects } = topology;
	const line = (name: 'borders' | 'disputed' | 'graticule') => {
		const { geometry } = feature(topology, objects[name]) as unknown as {
			geometry: MultiLineString;
		};
		return pathData(geometry.coordinates, SCALE, false);
	};
	const land = feature(topology, objects.places).features.map(({ properties, geometry }) => {
		const { type, coordinates } = geometry as Polygon | MultiPolygon;
		const rings = type === 'Polygon' ? coordinates : coordinates.flat();
		return { id: properties.id ?? '', d: pathData(rings, SCALE, true) };
	});
	return {
		width: PLANE.width,
		height: PLANE.height,
		scale: SCALE,
		land: land.filter(({ d }) => d),
		borders: line('borders'),
		disputed: line('disputed'),
		graticule: line('graticule'),
		sphere: rescaled(base.sphere, SCALE / base.scale)
	};
}

/** Path data at a whole multiple of its scale. */
const rescaled = (path: string, factor: number): string =>
	path.replace(/-?\d+/g, (number) => String(Number(number) * factor));
