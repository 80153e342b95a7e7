import { brotliCompressSync } from 'node:zlib';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { pathBounds, pathRuns } from '../../lib/core/plane/path-data';
import { PLANE, project, UNITS2_PER_KM2 } from '../../lib/core/plane/project';
import type { MissingShapes, WorldShapes } from '../../lib/core/plane/world-shapes';
import { DOTS_ONLY } from './departures';
import { shapeFiles } from './index';
import { readPlaceNumbers } from './numbers';
import type { MapTopology } from './topologies';

const numbers = readPlaceNumbers(new URL('../../../data/places.csv', import.meta.url));

type Rings = Position[][];
type Shapes = Map<string, Rings[]>;

let files: Map<string, string>;
let world: WorldShapes;
let plane: MapTopology;
let degrees: MapTopology;
/** place → polygons, in each of the three files; '' = land of no place */
let shapes: Record<'world' | 'plane' | 'degrees', Shapes>;

const parsed = <T>(name: string): T => JSON.parse(files.get(name) ?? 'null') as T;

function polygonsOf(topology: MapTopology): Shapes {
	return new Map(
		feature(topology, topology.objects.places).features.map(({ properties, geometry }) => {
			const { type, coordinates } = geometry as Polygon | MultiPolygon;
			return [properties.id ?? '', type === 'Polygon' ? [coordinates] : coordinates];
		})
	);
}

const linesOf = (topology: MapTopology, name: 'borders' | 'disputed' | 'coast' | 'graticule') =>
	(feature(topology, topology.objects[name]).geometry as MultiLineString).coordinates;

/** Three seconds alone, more beside other work, ms. */
const BUILD_TIME = 60_000;

beforeAll(() => {
	files = shapeFiles(numbers);
	world = parsed('world.json');
	plane = parsed('plane-50m.topo.json');
	degrees = parsed('geo-50m.topo.json');
	shapes = {
		world: new Map(
			world.land.map(({ id, d }) => [
				id,
				[pathRuns(d).map((ring) => ring.map((p) => p.map((v) => v / world.scale)))]
			])
		),
		plane: polygonsOf(plane),
		degrees: polygonsOf(degrees)
	};
}, BUILD_TIME);

/** Even-odd, over all rings of a place. */
function holds(polygons: Rings[] | undefined, [x, y]: readonly [number, number]): boolean {
	let inside = false;
	for (const ring of (polygons ?? []).flat()) {
		ring.forEach(([ax = 0, ay = 0], i) => {
			const [bx = 0, by = 0] = ring.at(i - 1) ?? [];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		});
	}
	return inside;
}

/** The places whose land holds a point given in degrees. */
function placesAt(file: keyof typeof shapes, lon: number, lat: number): string[] {
	const at = file === 'degrees' ? ([lon, lat] as const) : project(lon, lat);
	return [...shapes[file]].filter(([, polygons]) => holds(polygons, at)).map(([id]) => id);
}

describe('shapes and places', () => {
	test('are the same at 1:50m', () => {
		const drawn = [...shapes.plane.keys()].filter((id) => id);
		expect(drawn.sort()).toEqual([...numbers.ids].sort());
		expect([...shapes.degrees.keys()]).toEqual([...shapes.plane.keys()]);
		expect(parsed<MissingShapes>('missing.json').plane).toEqual([]);
	});

	test('differ at first paint by the listed dots only', () => {
		const { world: missing } = parsed<MissingShapes>('missing.json');
		expect(missing).toEqual(DOTS_ONLY.map(({ place }) => place));
	});

	test('one shape each', () => {
		const ids = world.land.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('an unknown ISO number stops the build', () => {
		const without = new Map([...numbers.byNumber].filter(([, id]) => id !== 'FJI'));
		expect(() => shapeFiles({ ...numbers, byNumber: without })).toThrow(
			"Natural Earth's Fiji (242) is no place of the dataset"
		);
	});
});

describe.each(['world', 'plane', 'degrees'] as const)('%s: departures', (file) => {
	test.each([
		['Simferopol', 34.1, 44.95, 'UKR'],
		['Sevastopol', 33.65, 44.6, 'UKR'],
		['Rostov', 40.2, 47.4, 'RUS'],
		['Pristina', 21, 42.6, 'XKX'],
		['Hargeisa', 44.06, 9.56, 'XSL'],
		['Mogadishu hinterland', 45, 2.5, 'SOM'],
		['northern Nicosia', 33.3, 35.25, 'CYP'],
		['Western Sahara, west of the sand wall', -12.5, 26.5, 'ESH'],
		['Western Sahara, east of it', -10, 26.3, 'ESH'],
		['southern Morocco', -10, 28.5, 'MAR'],
		['Saint-Laurent-du-Maroni', -53.5, 4.5, 'GUF'],
		['Paris', 2.35, 48.85, 'FRA'],
		['Spitsbergen', 16.5, 78.8, 'SJM'],
		['Taichung', 120.9, 24.1, 'TWN'],
		['Nuuk hinterland', -45, 66, 'GRL'],
		['north-east Greenland, beyond the seam', -25, 76, 'GRL'],
		['Anadyr, beyond the antimeridian', -173, 66.5, 'RUS'],
		['South Pole region', 60, -85, 'ATA']
	])('%s', (_, lon, lat, id) => {
		expect(placesAt(file, lon, lat)).toEqual([id]);
	});
});

describe('detail', () => {
	test.each([
		['Kinmen', 118.37, 24.45],
		['Penghu', 119.61, 23.57],
		['Lanyu', 121.55, 22.05]
	])('Taiwan has %s', (_, lon, lat) => {
		expect(placesAt('plane', lon, lat)).toEqual(['TWN']);
	});

	test.each([
		['Christmas Island', 105.64, -10.48, 'CXR'],
		['Bonaire', -68.28, 12.18, 'BES'],
		['Siachen, of no place', 77.2, 35.5, '']
	])('%s', (_, lon, lat, id) => {
		expect(placesAt('plane', lon, lat)).toEqual([id]);
	});

	// km², from the UN Demographic Yearbook, rounded; lakes make the difference.
	test.each([
		['TWN', 36_000, 0.03],
		['UKR', 604_000, 0.03],
		['RUS', 17_070_000, 0.03],
		['GRL', 2_166_000, 0.05],
		['USA', 9_400_000, 0.04],
		['FJI', 18_300, 0.1],
		['PLW', 460, 0.4]
	])('%s has its area', (id, km2, tolerance) => {
		const area = parsed<Record<string, number>>('areas.json')[id] ?? 0;
		expect(Math.abs(area / UNITS2_PER_KM2 / km2 - 1)).toBeLessThan(tolerance);
	});
});

describe('the cut', () => {
	const steps = (ring: Position[]): number[] =>
		ring.slice(1).map(([x = 0, y = 0], i) => {
			const [px = 0, py = 0] = ring[i] ?? [];
			return Math.hypot(x - px, y - py);
		});

	const atSeam = ([x = 0, y = 0]: Position) => {
		const [left] = project(-30 + 1e-9, 90 - (y / PLANE.height) * 180);
		return Math.min(x, PLANE.width - x) < left + 60;
	};

	test('no ring of the plane jumps across the map', () => {
		for (const [id, polygons] of shapes.plane) {
			for (const ring of polygons.flat()) {
				const longest = Math.max(...steps(ring));
				expect(longest, id).toBeLessThan(ring.some(atSeam) ? 100 : 15);
			}
		}
	});

	test('no ring of the globe jumps over the antimeridian', () => {
		for (const [id, polygons] of shapes.degrees) {
			for (const ring of polygons.flat()) {
				ring.slice(1).forEach(([x = 0, y = 0], i) => {
					const [px = 0, py = 0] = ring[i] ?? [];
					// Along the edge through the pole a degree of longitude is no way at all.
					if (y > -89.9 || py > -89.9) expect(Math.abs(x - px), id).toBeLessThan(20);
				});
			}
		}
	});

	test('stays inside the plane', () => {
		for (const { id, d } of world.land) {
			const box = pathBounds(d);
			expect(box, id).not.toBeNull();
			if (!box) continue;
			expect(box.x, id).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width, id).toBeLessThanOrEqual(PLANE.width * world.scale);
			expect(box.y + box.height, id).toBeLessThanOrEqual(PLANE.height * world.scale + 1);
		}
	});

	test.each([
		['FJI', 60],
		['NZL', 230],
		['KIR', 500],
		['IDN', 260]
	])('%s hangs together in the Pacific-centred plane', (id, widest) => {
		const xs = (shapes.plane.get(id) ?? []).flat(2).map(([x = 0]) => x);
		expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(widest);
	});

	test('the coast leaves out the edge of the map', () => {
		const edge = linesOf(plane, 'coast').filter((line) => {
			const middle = line[Math.floor(line.length / 2)] ?? [];
			return line.length > 4 && atSeam(middle) && Math.max(...steps(line)) > 50;
		});
		expect(edge).toEqual([]);
	});
});

describe('lines', () => {
	const near = (lines: Position[][], lon: number, lat: number) => {
		const [x, y] = project(lon, lat);
		return lines.some((line) =>
			line.some(([px = 0, py = 0], i) => {
				const [qx = px, qy = py] = line[i + 1] ?? [];
				const length2 = (qx - px) ** 2 + (qy - py) ** 2 || 1;
				const t = Math.max(0, Math.min(1, ((x - px) * (qx - px) + (y - py) * (qy - py)) / length2));
				return Math.hypot(px + t * (qx - px) - x, py + t * (qy - py) - y) < 0.6;
			})
		);
	};

	test.each([
		['Western Sahara', -10, 27.657],
		['Korea', 127.1, 38.3],
		['Halaib', 34.5, 22]
	])('%s is dashed, not drawn as agreed', (_, lon, lat) => {
		expect(near(linesOf(plane, 'disputed'), lon, lat)).toBe(true);
		expect(near(linesOf(plane, 'borders'), lon, lat)).toBe(false);
	});

	test('the agreed stretch of a partly disputed border is drawn', () => {
		expect(near(linesOf(plane, 'borders'), 28, 22)).toBe(true);
		expect(near(linesOf(plane, 'disputed'), 28, 22)).toBe(false);
	});

	test('no line divides Crimea from Ukraine', () => {
		for (const name of ['borders', 'disputed'] as const) {
			expect(near(linesOf(plane, name), 33.7, 46.15)).toBe(false);
		}
	});

	test('the graticule has 12 meridians on the globe, 11 within the plane, and 5 parallels', () => {
		expect(linesOf(degrees, 'graticule')).toHaveLength(17);
		expect(linesOf(plane, 'graticule')).toHaveLength(16);
	});
});

test('the first-paint world stays small', () => {
	const text = files.get('world.json') ?? '';
	expect(text.length).toBeLessThan(95_000);
	expect(brotliCompressSync(text).length).toBeLessThan(27_000);
});

test(
	'building twice gives the same bytes',
	() => {
		const again = shapeFiles(numbers);
		expect([...again.keys()]).toEqual([...files.keys()]);
		for (const [name, text] of again) expect(text === files.get(name), name).toBe(true);
	},
	BUILD_TIME
);
