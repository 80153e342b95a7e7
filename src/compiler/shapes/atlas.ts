import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type {
	Feature,
	FeatureCollection,
	MultiLineString,
	MultiPolygon,
	Polygon,
	Position
} from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
	GeometryCollection,
	MultiPolygon as ArcMultiPolygon,
	Polygon as ArcPolygon,
	Topology
} from 'topojson-specification';
import type { PartyId } from '../../lib/core/dataset/types';
import {
	ADDED_ISLANDS,
	DASHED_WITHIN,
	FINER_PARTS,
	MOVED_FINE_PARTS,
	MOVED_PARTS,
	NAMED_FINE_SHAPES,
	NAMED_SHAPES,
	SPLIT_FINE_PARTS,
	SPLIT_PARTS,
	type Bounds,
	type MovedPart,
	type NamedShape,
	type Scale,
	type SplitPart
} from './departures';
import type { PlaceNumbers } from './numbers';

type Shape = (ArcPolygon | ArcMultiPolygon) & { id?: string; properties: { name: string } };
type Atlas = Topology<{ countries: GeometryCollection }>;

/** Land of one place in degrees, every departure applied. `id` null: land of no place. */
export interface PlaceShape {
	id: PartyId | null;
	geometry: MultiPolygon;
}

/** Natural Earth as it is after the departures, in degrees. */
export interface Land {
	shapes: PlaceShape[];
	/** dashed lines inside a place */
	within: MultiLineString[];
}

const require = createRequire(import.meta.url);

/** world-atlas at a scale, as published. */
export function readAtlas(scale: Scale): Atlas {
	return JSON.parse(
		readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8')
	) as Atlas;
}

const shapesOf = (atlas: Atlas) => atlas.objects.countries.geometries as Shape[];

/** One polygon of the source, with the place that it belongs to. */
interface Piece {
	/** the place (null: none), or the source's name while no rule has given it one */
	owner: PartyId | null;
	rings: Position[][];
}

/** The polygons of a shape; neighbours have the very same points. */
function polygonsOf(atlas: Atlas, shape: Shape): Position[][][] {
	const { geometry } = feature(atlas, shape as ArcPolygon) as Feature<Polygon | MultiPolygon>;
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function inside([west, south, east, north]: Bounds, rings: Position[][]): boolean {
	return (rings[0] ?? []).every(
		([lon = NaN, lat = NaN]) => lon >= west && lon <= east && lat >= south && lat <= north
	);
}

/** The departures of a scale. */
interface Rules {
	named: readonly NamedShape[];
	moved: readonly MovedPart[];
	split: readonly SplitPart[];
}

const RULES: Record<Scale, Rules> = {
	'50m': { named: NAMED_SHAPES, moved: MOVED_PARTS, split: SPLIT_PARTS },
	'10m': {
		named: [...NAMED_SHAPES, ...NAMED_FINE_SHAPES],
		moved: [...MOVED_PARTS, ...MOVED_FINE_PARTS],
		split: SPLIT_FINE_PARTS
	}
};

function ownerOf(
	{ id, properties: { name } }: Shape,
	{ byNumber }: PlaceNumbers,
	{ named, moved }: Rules
): PartyId | null {
	// Before its own rule: its parts are told apart by its name.
	if (moved.some(({ from }) => from === name)) return name;
	const rule = named.find((one) => one.name === name);
	if (rule) return rule.to;
	const place = byNumber.get(id ?? '');
	if (place) return place;
	throw new Error(`Natural Earth's ${name} (${id ?? 'no number'}) is no place of the dataset`);
}

function assign(atlas: Atlas, numbers: PlaceNumbers, rules: Rules): Piece[] {
	const found = new Set(shapesOf(atlas).map(({ properties }) => properties.name));
	for (const { name } of rules.named) {
		if (!found.has(name)) throw new Error(`departure no longer needed: no shape named ${name}`);
	}
	const pieces = shapesOf(atlas).flatMap((shape) => {
		const owner = ownerOf(shape, numbers, rules);
		return polygonsOf(atlas, shape).map((rings): Piece => ({ owner, rings }));
	});
	for (const { from, to, within } of rules.moved) {
		const moved = pieces.filter((piece) => piece.owner === from && inside(within, piece.rings));
		if (!moved.length) throw new Error(`departure no longer needed: ${from} → ${to}`);
		for (const piece of moved) piece.owner = to;
	}
	return pieces;
}

/** How near a corner must be to the point that a rule names, degrees: the rules are written to three decimals. */
const SAME_CORNER = 0.001;

function split(pieces: Piece[], { from, to, line }: SplitPart): void {
	for (const piece of pieces) {
		const [ring = [], ...holes] = piece.owner === from ? piece.rings : [];
		const [first = -1, second = -1] = line
			.map(([lon, lat]) =>
				ring.findIndex(([x = NaN, y = NaN]) => Math.hypot(x - lon, y - lat) < SAME_CORNER)
			)
			.sort((a, b) => a - b);
		if (first < 0 || holes.length) continue;
		const between = [...ring.slice(first, second + 1), ...ring.slice(first, first + 1)];
		const around = [...ring.slice(0, first + 1), ...ring.slice(second)];
		const south = (part: Position[]) => Math.min(...part.map(([, lat = 0]) => lat));
		const [kept, given] = south(between) < south(around) ? [around, between] : [between, around];
		piece.rings = [kept];
		pieces.push({ owner: to, rings: [given] });
		return;
	}
	throw new Error(
		`departure no longer possible: ${from} has not both corners of the line to ${to}`
	);
}

function finerPieces(): Piece[] {
	const atlas = readAtlas('10m');
	return FINER_PARTS.flatMap(({ to, shape: name, within }) => {
		const shape = shapesOf(atlas).find(({ properties }) => properties.name === name);
		const found = (shape ? polygonsOf(atlas, shape) : []).filter(
			(rings) => !within || inside(within, rings)
		);
		if (!found.length) throw new Error(`no ${name} at 1:10m for ${to}`);
		return found.map((rings): Piece => ({ owner: to, rings }));
	});
}

/** One shape per owner; lines between neighbouring pieces of the same owner (Crimea, Cyprus) dissolve. */
function dissolve(pieces: readonly Piece[]): PlaceShape[] {
	const polygons: FeatureCollection<Polygon, { owner: PartyId | null }> = {
		type: 'FeatureCollection',
		features: pieces.map(({ owner, rings }) => ({
			type: 'Feature',
			properties: { owner },
			geometry: { type: 'Polygon', coordinates: rings }
		}))
	};
	const arcs = topology({ pieces: polygons }) as Topology<{
		pieces: GeometryCollection<{ owner: PartyId | null }>;
	}>;
	const byOwner = new Map<string, ArcPolygon[]>();
	for (const piece of arcs.objects.pieces.geometries) {
		const owner = (piece.properties as { owner: PartyId | null }).owner ?? '';
		byOwner.set(owner, [...(byOwner.get(owner) ?? []), piece as ArcPolygon]);
	}
	const owners = [...byOwner.keys()].sort();
	// '' sorts first: land of no place goes to the end.
	if (owners[0] === '') owners.push(...owners.splice(0, 1));
	return owners.map((owner) => ({
		id: owner || null,
		geometry: feature(arcs, mergeArcs(arcs, byOwner.get(owner) ?? [])).geometry
	}));
}

/** Discs of their area, as polygons of 16 corners. */
function addedIslands(): Piece[] {
	return ADDED_ISLANDS.map(({ to, lon, lat, km2 }): Piece => {
		const degrees = Math.sqrt(km2 / Math.PI) / 111.2;
		const ring = Array.from({ length: 17 }, (_, i): Position => {
			// Clockwise, as the source's outer rings run.
			const angle = (-2 * Math.PI * (i % 16)) / 16;
			return [
				lon + (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
				lat + degrees * Math.sin(angle)
			];
		});
		return { owner: to, rings: [ring] };
	});
}

function linesWithin(atlas: Atlas): MultiLineString[] {
	return DASHED_WITHIN.map(({ shapes }) => {
		const parts = shapesOf(atlas).filter(({ properties }) => shapes.includes(properties.name));
		return mesh(
			atlas,
			{ type: 'GeometryCollection', geometries: parts } as GeometryCollection,
			(a, b) => a !== b
		);
	});
}

/** Land at a scale with the departures applied, by place id in code-point order, land of no place last. */
export function readLand(numbers: PlaceNumbers, scale: Scale = '50m'): Land {
	const atlas = readAtlas(scale);
	const rules = RULES[scale];
	const pieces = assign(atlas, numbers, rules);
	for (const rule of rules.split) split(pieces, rule);
	if (scale === '50m') pieces.push(...finerPieces());
	pieces.push(...addedIslands());
	return { shapes: dissolve(pieces), within: linesWithin(atlas) };
}
