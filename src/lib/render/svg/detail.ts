import { pathData, PLANE, rescalePath, type LandDetail, type WorldShapes } from '$lib/core/plane';
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

type LineName = 'borders' | 'disputed' | 'graticule';

function lineOf(topology: DetailTopology, name: LineName): string {
	const { geometry } = feature(topology, topology.objects[name]) as unknown as {
		geometry: MultiLineString;
	};
	return pathData(geometry.coordinates, SCALE, false);
}

function landOf(topology: DetailTopology): { id: string; d: string }[] {
	const land = feature(topology, topology.objects.places).features.map(
		({ properties, geometry }) => {
			const { type, coordinates } = geometry as Polygon | MultiPolygon;
			const rings = type === 'Polygon' ? coordinates : coordinates.flat();
			return { id: properties.id ?? '', d: pathData(rings, SCALE, true) };
		}
	);
	return land.filter(({ d }) => d);
}

/**
 * The world in full 1:50m detail, for pictures of a frame closer than the world: files to save. `base` supplies the
 * outline of the earth.
 */
export const detailedWorld = (topology: DetailTopology, base: WorldShapes): WorldShapes => ({
	width: PLANE.width,
	height: PLANE.height,
	scale: SCALE,
	land: landOf(topology),
	borders: lineOf(topology, 'borders'),
	disputed: lineOf(topology, 'disputed'),
	graticule: lineOf(topology, 'graticule'),
	sphere: rescalePath(base.sphere, SCALE / base.scale)
});

/** Land and lines at 1:50m, for a live picture that is looked at closely. */
export const landDetail = (topology: DetailTopology): LandDetail => ({
	scale: SCALE,
	land: new Map(landOf(topology).map(({ id, d }) => [id, d])),
	borders: lineOf(topology, 'borders'),
	disputed: lineOf(topology, 'disputed')
});
