import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh, mergeArcs } from 'topojson-client';
import type {
	GeometryCollection,
	MultiPolygon as ArcMultiPolygon,
	Polygon as ArcPolygon,
	Topology
} from 'topojson-specification';
import type { PartyId } from '../../lib/core/dataset/types';
import {
	DASHED_WITHIN,
	FINER_PARTS,
	MOVED_PARTS,
	NAMED_SHAPES,
	type Bounds,
	type Scale
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

/** One polygon of the source as arcs, with the place that it belongs to. */
interface Piece {
	/** the place, or the source's name while no rule has given it one */
	owner: PartyId | null;
	arcs: number[][];
}

function coordinatesOf(atlas: Atlas, arcs: number[][]): Position[][] {
	return feature(atlas, { type: 'Polygon', arcs } as ArcPolygon).geometry.coordinates;
}

function inside([west, south, east, north]: Bounds, rings: Position[][]): boolean {
	return (rings[0] ?? []).every(
		([lon = NaN, lat = NaN]) => lon >= west && lon <= east && lat >= south && lat <= north
	);
}

const piecesOf = (shape: Shape): number[][][] =>
	shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;

function ownerOf({ id, properties: { name } }: Shape, { byNumber }: PlaceNumbers): PartyId | null {
	const named = NAMED_SHAPES.find((rule) => rule.name === name);
	if (named) return named.to;
	const place = byNumber.get(id ?? '');
	if (place) return place;
	if (MOVED_PARTS.some(({ from }) => from === name)) return name;
	throw new Error(`Natural Earth's ${name} (${id ?? 'no number'}) is no place of the dataset`);
}

function assign(atlas: Atlas, numbers: PlaceNumbers): Piece[] {
	const found = new Set(shapesOf(atlas).map(({ properties }) => properties.name));
	for (const { name } of NAMED_SHAPES) {
		if (!found.has(name)) throw new Error(`departure no longer needed: no shape named ${name}`);
	}
	const pieces = shapesOf(atlas).flatMap((shape) =>
		piecesOf(shape).map((arcs): Piece => ({ owner: ownerOf(shape, numbers), arcs }))
	);
	for (const { from, to, within } of MOVED_PARTS) {
		const moved = pieces.filter(
			(piece) => piece.owner === from && inside(within, coordinatesOf(atlas, piece.arcs))
		);
		if (!moved.length) throw new Error(`departure no longer needed: ${from} → ${to}`);
		for (const piece of moved) piece.owner = to;
	}
	return pieces;
}

function finerPieces(): Map<PartyId, Position[][][]> {
	const atlas = readAtlas('10m');
	const pieces = new Map<PartyId, Position[][][]>();
	for (const { to, shape: name, within } of FINER_PARTS) {
		const shape = shapesOf(atlas).find(({ properties }) => properties.name === name);
		const found = (shape ? piecesOf(shape) : [])
			.map((arcs) => coordinatesOf(atlas, arcs))
			.filter((rings) => !within || inside(within, rings));
		if (!found.length) throw new Error(`no ${name} at 1:10m for ${to}`);
		pieces.set(to, [...(pieces.get(to) ?? []), ...found]);
	}
	return pieces;
}

function geometryOf(atlas: Atlas, arcs: number[][][]): MultiPolygon {
	// Merging dissolves lines between neighbours (Crimea, Cyprus); a lone polygon stays as it is.
	const merged: ArcMultiPolygon =
		arcs.length > 1 ? mergeArcs(atlas, arcs.map(asPolygon)) : { type: 'MultiPolygon', arcs };
	return feature(atlas, merged).geometry;
}

const asPolygon = (arcs: number[][]): ArcPolygon => ({ type: 'Polygon', arcs });

function linesWithin(atlas: Atlas): MultiLineString[] {
	return DASHED_WITHIN.map(({ shapes }) => {
		const pair = shapesOf(atlas).filter(({ properties }) => shapes.includes(properties.name));
		return mesh(
			atlas,
			{ type: 'GeometryCollection', geometries: pair } as GeometryCollection,
			(a, b) => a !== b
		);
	});
}

/** Land at 1:50m with the departures applied, by place id in code-point order, land of no place last. */
export function readLand(numbers: PlaceNumbers): Land {
	const atlas = readAtlas('50m');
	const byOwner = new Map<string, number[][][]>();
	for (const { owner, arcs } of assign(atlas, numbers)) {
		byOwner.set(owner ?? '', [...(byOwner.get(owner ?? '') ?? []), arcs]);
	}
	const finer = finerPieces();
	const owners = [...new Set([...byOwner.keys(), ...finer.keys()])].sort();
	// '' sorts first: land of no place goes to the end.
	if (owners[0] === '') owners.push(...owners.splice(0, 1));
	const shapes = owners.map((owner): PlaceShape => {
		const arcs = byOwner.get(owner) ?? [];
		const coordinates = arcs.length ? geometryOf(atlas, arcs).coordinates : [];
		return {
			id: owner || null,
			geometry: {
				type: 'MultiPolygon',
				coordinates: [...coordinates, ...(finer.get(owner) ?? [])]
			}
		};
	});
	return { shapes, within: linesWithin(atlas) };
}
