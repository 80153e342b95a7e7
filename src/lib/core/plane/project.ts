import { equalEarth, equalEarthInverse } from './equal-earth';

/** A point of the plane, in plane units; y grows southwards. */
export type Point = [x: number, y: number];
/** A point of the earth, in degrees. */
export type LonLat = [lon: number, lat: number];

/** The meridian in the middle of the map; the seam is 180° away, in the Atlantic. */
export const CENTRAL_MERIDIAN = 150;

const WIDTH = 2000;
const SCALE = WIDTH / 2 / equalEarth(Math.PI, 0)[0];
const HEIGHT = 2 * SCALE * equalEarth(0, Math.PI / 2)[1];

/** The plane that every picture of the flat world is drawn in: Equal Earth, 2000 units wide. */
export const PLANE = { width: WIDTH, height: HEIGHT } as const;

/** Plane units² per km²: the projection is equal-area, so one figure holds everywhere. */
export const UNITS2_PER_KM2 = SCALE ** 2 / 6371.0088 ** 2;

const RADIANS = Math.PI / 180;

/** Plane units per unit of the raw projection (radians at the equator, scaled). */
export const PLANE_SCALE = SCALE;

/** Degrees → plane units. */
export function project(lon: number, lat: number): Point {
	// From the central meridian, within ±180: the seam's own meridian lies on the left edge.
	const from = ((((lon - CENTRAL_MERIDIAN + 180) % 360) + 360) % 360) - 180;
	const [x, y] = equalEarth(from * RADIANS, lat * RADIANS);
	return [WIDTH / 2 + SCALE * x, HEIGHT / 2 - SCALE * y];
}

/** Plane units → degrees; points outside the outline of the earth give degrees out of range. */
export function unproject(x: number, y: number): LonLat {
	const [lambda, phi] = equalEarthInverse((x - WIDTH / 2) / SCALE, (HEIGHT / 2 - y) / SCALE);
	const lon = lambda / RADIANS + CENTRAL_MERIDIAN;
	return [lon > 180 ? lon - 360 : lon, phi / RADIANS];
}

/**
 * Plane units → the pseudo longitude and latitude under which MapLibre, thinking it draws Web Mercator, puts the point
 * where the plane has it: its square world is 2000 units wide and high, the plane lying in the middle of it.
 */
export function toMercator(x: number, y: number): LonLat {
	const t = (Math.PI * 2 * (HEIGHT / 2 - y)) / WIDTH;
	return [(x / WIDTH) * 360 - 180, (Math.atan(Math.sinh(t)) * 180) / Math.PI];
}

/** The inverse of `toMercator`. */
export function fromMercator(lng: number, lat: number): Point {
	const t = Math.asinh(Math.tan((lat * Math.PI) / 180));
	return [((lng + 180) / 360) * WIDTH, HEIGHT / 2 - (t * WIDTH) / (Math.PI * 2)];
}
