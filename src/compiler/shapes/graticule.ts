import type { MultiLineString, Position } from 'geojson';
import { CENTRAL_MERIDIAN, PLANE, project } from '../../lib/core/plane/project';

const STEP = 30;
/** The edge of the map belongs to both sides; this keeps points on theirs. */
const SLIP = 1e-6;

const range = (from: number, to: number, step: number): number[] =>
	Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

/** 30° meridians and parallels in degrees, cut at ±180. */
export function degreeGraticule(): MultiLineString {
	const meridians = range(-180, 150, STEP).map((lon) =>
		range(-90, 90, 2).map((lat): Position => [lon, lat])
	);
	const parallels = range(-60, 60, STEP).map((lat) =>
		range(-180, 180, 2).map((lon): Position => [lon, lat])
	);
	return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}

/** 30° meridians and parallels in plane units; the parallels of Equal Earth are straight. */
export function planeGraticule(): MultiLineString {
	const west = CENTRAL_MERIDIAN - 180;
	const meridians = range(west + STEP, west + 360 - STEP, STEP).map((lon) =>
		range(-90, 90, 3).map((lat): Position => project(lon, lat))
	);
	const parallels = range(-60, 60, STEP).map((lat): Position[] => [
		project(west + SLIP, lat),
		project(west - SLIP, lat)
	]);
	return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}

/** The outline of the earth in the plane, a closed ring. */
export function outline(): Position[] {
	const west = CENTRAL_MERIDIAN - 180;
	const left = range(-90, 90, 3).map((lat): Position => project(west + SLIP, lat));
	const right = left.map(([x = 0, y = 0]): Position => [PLANE.width - x, y]).reverse();
	return [...left, ...right, ...left.slice(0, 1)];
}
