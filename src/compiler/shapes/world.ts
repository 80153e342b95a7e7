import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import { FRAMES, type Box } from '../../lib/core/plane/presets';
import { PLANE } from '../../lib/core/plane/project';
import type { WorldShapes } from '../../lib/core/plane/world-shapes';
import type { Land } from './atlas';
import { areaOf } from './flatten';
import { outline, planeGraticule } from './graticule';
import { pathData } from '../../lib/core/plane/path-data';
import { detailTopology, placeFeatures, type MapTopology } from './topologies';

type Corner = [x: number, y: number];

/** Half a plane unit is a quarter of a pixel at world view on a 900 px map. */
const SCALE = 2;
/**
 * Chosen by eye and by size: corners that span less than this many plane units² go (Visvalingam), and islets below the
 * second figure, unless they are all that a place has. 1 unit² is a fifth of a px² at world view on an 840 px map.
 */
const LEAST_CORNER = 1;
const LEAST_ISLET = 0.6;

/**
 * Corners count for more where a frame or an inset magnifies, for less where few look: the factor of the first zone
 * that holds the corner, else 1.
 */
const ZONES: readonly { box: Box; factor: number }[] = [
	{ box: FRAMES.caribbean, factor: 3 },
	{ box: FRAMES['central-and-eastern-europe'], factor: 2.5 },
	{ box: FRAMES['southeast-asia'], factor: 1.5 },
	{ box: { x: 0, y: 0, width: PLANE.width, height: 60 }, factor: 0.3 },
	{ box: { x: 0, y: 885, width: PLANE.width, height: 100 }, factor: 0.15 }
];

const corner = (triangle: [Corner, Corner, Corner]): number => {
	const [x, y] = triangle[1];
	const zone = ZONES.find(
		({ box }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
	);
	return planarTriangleArea(triangle) * (zone?.factor ?? 1);
};

function parts(geometry: Polygon | MultiPolygon): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const areaOfPart = (rings: Position[][]) => areaOf({ type: 'MultiPolygon', coordinates: [rings] });

function withoutIslets(polygons: Position[][][]): Position[][][] {
	const areas = polygons.map(areaOfPart);
	const largest = Math.max(...areas);
	return polygons.filter((_, i) => {
		const area = areas[i] ?? 0;
		return area >= LEAST_ISLET || area === largest;
	});
}

/** The first-paint world: 1:50m, simplified for a whole-world view. */
export function worldShapes(land: Land): WorldShapes {
	const whole = placeFeatures(land, 'plane');
	// Lines are cut out before simplifying: a straight border is one segment afterwards.
	const detailed = detailTopology(land, 'plane', 1e6);
	const topology = simplify(presimplify(detailed, corner), LEAST_CORNER) as MapTopology;
	const line = (name: 'borders' | 'disputed') =>
		pathData(feature(topology, topology.objects[name]).geometry.coordinates, SCALE, false);
	const shapes = feature(topology, topology.objects.places).features.map(
		({ properties, geometry }, i) => {
			const polygons = parts(geometry as Polygon | MultiPolygon);
			const simple = pathData(withoutIslets(polygons).flat(), SCALE, true);
			// A shape that simplifies to nothing is drawn whole, if the grid can show it.
			const source = whole.features[i]?.geometry.coordinates ?? [];
			return {
				id: properties.id ?? '',
				d: simple || pathData(withoutIslets(source).flat(), SCALE, true)
			};
		}
	);
	return {
		width: PLANE.width,
		height: PLANE.height,
		scale: SCALE,
		land: shapes.filter(({ d }) => d),
		borders: line('borders'),
		disputed: line('disputed'),
		graticule: pathData(planeGraticule().coordinates, SCALE, false),
		sphere: pathData([outline()], SCALE, true)
	};
}
