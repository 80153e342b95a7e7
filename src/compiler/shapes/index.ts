import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartyId } from '../../lib/core/dataset/types';
import type { MissingShapes } from '../../lib/core/plane/world-shapes';
import { readLand } from './atlas';
import { areaOf } from './flatten';
import { readPlaceNumbers, type PlaceNumbers } from './numbers';
import { regionFiles } from './regions';
import { detailTopology, placeFeatures } from './topologies';
import { worldShapes } from './world';

const PLACES = new URL('../../../data/places.csv', import.meta.url);

/** Steps across the map's width: .04 plane units, .8 km. */
const STEPS = 5e4;

/** The files of `shapes/`, by name; no clock and no chance in them. */
export function shapeFiles(numbers: PlaceNumbers): Map<string, string> {
	const land = readLand(numbers);
	const world = worldShapes(land);
	const areas: Record<PartyId, number> = {};
	for (const { properties, geometry } of placeFeatures(land, 'plane').features) {
		if (properties.id) areas[properties.id] = Number(areaOf(geometry).toPrecision(4));
	}
	const drawn = new Set<string>(world.land.map(({ id }) => id));
	const missing: MissingShapes = {
		world: numbers.ids.filter((id) => !drawn.has(id)),
		plane: numbers.ids.filter((id) => !(id in areas))
	};
	const { index, regions } = regionFiles(readLand(numbers, '10m'), numbers);
	const files: Record<string, unknown> = {
		'world.json': world,
		'plane-50m.topo.json': detailTopology(land, 'plane', STEPS),
		'geo-50m.topo.json': detailTopology(land, 'degrees', STEPS),
		'areas.json': areas,
		'missing.json': missing,
		'regions.json': index,
		...Object.fromEntries([...regions].map(([name, shapes]) => [`regions/${name}.json`, shapes]))
	};
	return new Map(
		Object.entries(files).map(([name, content]) => [name, `${JSON.stringify(content)}\n`])
	);
}

/**
 * Writes `${outDir}/shapes/`: `world.json` (first paint), `plane-50m.topo.json` and `geo-50m.topo.json` (GPU map, flat
 * and globe), `areas.json` (place → land area in plane units²), `missing.json` (places without a shape, by scale), `regions.json` and
 * `regions/*.json` (1:10m by region, for close views).
 */
export async function buildShapes(outDir: string): Promise<void> {
	const folder = join(outDir, 'shapes');
	// Afresh: the site takes every region that lies there.
	await rm(join(folder, 'regions'), { recursive: true, force: true });
	await mkdir(join(folder, 'regions'), { recursive: true });
	for (const [name, content] of shapeFiles(readPlaceNumbers(PLACES))) {
		await writeFile(join(folder, name), content);
	}
}
