import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { PartyId } from '../../lib/core/dataset/types';
import type { RegionIndex, RegionShapes } from '../../lib/core/plane/detail';
import { pathData, pathRuns } from '../../lib/core/plane/path-data';
import { PLANE } from '../../lib/core/plane/project';
import type { Land } from './atlas';
import { areaOf } from './flatten';
import { cutLines, type PlaceTopology } from './lines';
import type { PlaceNumbers } from './numbers';
import { linesWithinPlaces, placeFeatures, placeTopology } from './topologies';

/** Path units per plane unit: half a kilometre. */
const SCALE = 40;
/** At the closest view a px² is .003 plane units²: corners that span less go (Visvalingam). */
const LEAST_CORNER = 0.0022;
/** Few look that closely at the far north and south, whose coasts are half of the source. */
const POLAR = { north: 90, south: 860, factor: 0.12 } as const;
/** Islets below this many plane units² go, unless they are all that a place has. */
const LEAST_ISLET = 0.0008;
/** A file holds no more than this many characters, unless one place has more. */
const LARGEST = 230_000;
/** Boxes of land nearer to each other than this are one, plane units. */
const NEAR = 12;

type Corner = [x: number, y: number];
type Bounds = [x: number, y: number, width: number, height: number];

const corner = (triangle: [Corner, Corner, Corner]): number => {
	const [, y] = triangle[1];
	const polar = y < POLAR.north || y > POLAR.south;
	return planarTriangleArea(triangle) * (polar ? POLAR.factor : 1);
};

interface Drawn {
	id: PartyId | '';
	d: string;
	boxes: Bounds[];
}

function boundsOf(ring: readonly Position[]): Bounds {
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = 0, y = 0] of ring) {
		west = Math.min(west, x);
		east = Math.max(east, x);
		north = Math.min(north, y);
		south = Math.max(south, y);
	}
	return [west, north, east - west, south - north];
}

const near = (a: Bounds, b: Bounds) =>
	a[0] < b[0] + b[2] + NEAR &&
	b[0] < a[0] + a[2] + NEAR &&
	a[1] < b[1] + b[3] + NEAR &&
	b[1] < a[1] + a[3] + NEAR;

const united = (a: Bounds, b: Bounds): Bounds => {
	const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
	return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
};

/** Boxes around all of the given, those that lie near each other joined. */
function clustered(boxes: readonly Bounds[]): Bounds[] {
	const clusters: Bounds[] = [];
	for (const box of boxes) {
		let grown = box;
		for (let at = clusters.findIndex((one) => near(one, grown)); at >= 0;) {
			grown = united(grown, clusters.splice(at, 1)[0] as Bounds);
			at = clusters.findIndex((one) => near(one, grown));
		}
		clusters.push(grown);
	}
	return clusters;
}

function draw(polygons: Position[][][], id: PartyId | ''): Drawn {
	const areas = polygons.map((rings) => areaOf({ type: 'MultiPolygon', coordinates: [rings] }));
	const largest = Math.max(...areas);
	const kept = polygons.filter((_, i) => {
		const area = areas[i] ?? 0;
		return area >= LEAST_ISLET || area === largest;
	});
	const d = pathData(kept.flat(), SCALE, true);
	const boxes = pathRuns(d).map((run) =>
		boundsOf(run.map(([x = 0, y = 0]) => [x / SCALE, y / SCALE]))
	);
	return { id, d, boxes: clustered(boxes) };
}

/** Places of a sub-region together, in as many files as their size asks for. */
function packed(drawn: readonly Drawn[], regionOf: ReadonlyMap<PartyId, string>) {
	const packs = new Map<string, Drawn[]>();
	const ordered = [...drawn].sort((a, b) => b.d.length - a.d.length || (a.id < b.id ? -1 : 1));
	for (const place of ordered) {
		const region = regionOf.get(place.id) ?? 'none';
		for (let at = 0; ; at++) {
			const name = `${region}-${at}`;
			const pack = packs.get(name) ?? [];
			const size = pack.reduce((sum, { d }) => sum + d.length, 0);
			if (pack.length && size + place.d.length > LARGEST) continue;
			packs.set(name, [...pack, place]);
			break;
		}
	}
	return [...packs].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The land at 1:10m in files by region, and where they lie; for closer views than 1:50m carries. */
export function regionFiles(
	land: Land,
	numbers: PlaceNumbers
): { index: RegionIndex; regions: Map<string, RegionShapes> } {
	const gridded = placeTopology(placeFeatures(land, 'plane'), SCALE * PLANE.width);
	const topology = simplify(presimplify(gridded, corner), LEAST_CORNER) as PlaceTopology;
	const drawn = feature(topology, topology.objects.places)
		.features.map(({ properties, geometry }) => {
			const polygons =
				geometry.type === 'Polygon'
					? [geometry.coordinates]
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates
						: [];
			return draw(polygons, properties.id ?? '');
		})
		.filter(({ d }) => d);
	const within = linesWithinPlaces(land, 'plane').coordinates;
	const index: RegionIndex = {};
	const regions = new Map<string, RegionShapes>();
	for (const [name, pack] of packed(drawn, numbers.regionOf)) {
		const own = new Set(pack.map(({ id }) => id));
		const { borders, disputed } = cutLines(topology, 'plane', own);
		const cyprus = own.has('CYP') ? within : [];
		regions.set(name, {
			scale: SCALE,
			land: pack.map(({ id, d }) => ({ id, d })).sort((a, b) => (a.id < b.id ? -1 : 1)),
			borders: pathData(borders.coordinates, SCALE, false),
			disputed: pathData([...disputed.coordinates, ...cyprus], SCALE, false)
		});
		index[name] = clustered(pack.flatMap(({ boxes }) => boxes)).map(
			(box) => box.map((value) => Math.round(value * 10) / 10) as Bounds
		);
	}
	return { index, regions };
}
