import type { LonLat } from './project';

type Vector = [number, number, number];

const DEGREE = Math.PI / 180;
/** Ends farther apart than this are near each other's antipodes: the great circle between them is arbitrary. */
const NEAR_ANTIPODAL = 165 * DEGREE;
/** Such a flight is led past this side of the earth: over the open Pacific. */
const OVER: Vector = vector([-160, 0]);

function vector([lon, lat]: LonLat): Vector {
	const [l, p] = [lon * DEGREE, lat * DEGREE];
	return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function unit([x, y, z]: Vector): Vector {
	const length = Math.hypot(x, y, z) || 1;
	return [x / length, y / length, z / length];
}

const combine = (a: Vector, s: number, b: Vector, t: number): Vector => [
	a[0] * s + b[0] * t,
	a[1] * s + b[1] * t,
	a[2] * s + b[2] * t
];

function between(a: Vector, b: Vector, t: number): Vector {
	const angle = Math.acos(Math.max(-1, Math.min(1, dot(a, b))));
	if (angle < 1e-9) return a;
	const sine = Math.sin(angle);
	return combine(a, Math.sin((1 - t) * angle) / sine, b, Math.sin(t * angle) / sine);
}

/**
 * `n` ≥ 2 points of the great circle from one place to another, for the globe. Longitudes run on past ±180 instead of
 * jumping. Between near-antipodal places (Taipei and Asunción) the way lies across the Pacific, at one fixed bearing.
 */
export function greatCircle(from: LonLat, to: LonLat, n: number): LonLat[] {
	const [a, b] = [vector(from), vector(to)];
	const half = Math.acos(Math.max(-1, Math.min(1, dot(a, b)))) > NEAR_ANTIPODAL;
	// The mid-point: the Pacific's direction, brought to the plane that halves the flight.
	const axis = unit(combine(a, 1, b, -1));
	const middle = unit(combine(OVER, 1, axis, -dot(OVER, axis)));
	const at = (t: number): Vector => {
		if (!half) return between(a, b, t);
		return t < 0.5 ? between(a, middle, 2 * t) : between(middle, b, 2 * t - 1);
	};
	let last = from[0];
	return Array.from({ length: n }, (_, i): LonLat => {
		if (i === 0) return [from[0], from[1]];
		const [x, y, z] = i === n - 1 ? b : unit(at(i / (n - 1)));
		const lon = Math.atan2(y, x) / DEGREE;
		last = lon + 360 * Math.round((last - lon) / 360);
		return [last, Math.asin(z) / DEGREE];
	});
}
