import type { Point } from './project';

/** A cubic Bézier in the plane, from origin to destination: [x0,y0, x1,y1, x2,y2, x3,y3]. */
export type Bezier = readonly [
	x0: number,
	y0: number,
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	x3: number,
	y3: number
];

/** An end of a flow, with its place in the plane. */
export interface FlowEnd {
	id: string;
	x: number;
	y: number;
}

const DEGREE = Math.PI / 180;
/** Curves leave the hub at least this far apart where there is room. */
const GAP = 6 * DEGREE;
/** The widest that one side's fan may open, and the steepest that a curve may leave. */
const FAN = 100 * DEGREE;
const STEEPEST = 84 * DEGREE;
/** A very long flow leaves its chord by this angle; one of `HALF_BEND` plane units by half of it. */
const BEND = 34 * DEGREE;
const HALF_BEND = 420;

interface Ray {
	end: FlowEnd;
	/** 1 to the east of the hub, -1 to the west */
	side: 1 | -1;
	distance: number;
	/** direction of the target above the horizontal, away from the meridian of the hub, radians */
	bearing: number;
	/** direction in which the curve leaves the hub, same measure */
	leaving: number;
}

function rayTo(hub: Point, end: FlowEnd): Ray {
	const dx = end.x - hub[0];
	const dy = end.y - hub[1];
	const bearing = Math.atan2(-dy, Math.abs(dx));
	return {
		end,
		side: dx < 0 ? -1 : 1,
		distance: Math.hypot(dx, dy),
		bearing,
		leaving: bearing
	};
}

/**
 * Pool adjacent violators: the run nearest to `wanted` in which each value is at least `gap` below the one before it.
 */
function spread(wanted: readonly number[], gap: number): number[] {
	const pools: { sum: number; size: number }[] = [];
	wanted.forEach((value, i) => {
		let pool = { sum: value + i * gap, size: 1 };
		for (let last = pools.at(-1); last; last = pools.at(-1)) {
			if (last.sum / last.size >= pool.sum / pool.size) break;
			pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
			pools.pop();
		}
		pools.push(pool);
	});
	return pools
		.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size))
		.map((value, i) => value - i * gap);
}

/** The bearing at which a curve from the hub, sampled, passes a distance from it. */
function bearingAt(hub: Point, ray: Ray, points: readonly Point[], distance: number): number {
	const passed = points.find(([x, y]) => Math.hypot(x - hub[0], y - hub[1]) >= distance);
	if (!passed) return ray.bearing;
	return Math.atan2(hub[1] - passed[1], ray.side * (passed[0] - hub[0]));
}

/**
 * North to south by bearing; of two in much the same direction, the longer takes the side on which it passes the end of
 * the shorter, so that the two do not cross.
 */
function ordered(hub: Point, rays: readonly Ray[]): Ray[] {
	const nearFirst = [...rays].sort(
		(a, b) => a.distance - b.distance || (a.end.id < b.end.id ? -1 : 1)
	);
	const order: Ray[] = [];
	for (const ray of nearFirst) {
		// For every position in the order: how many nearer ends would be on the wrong side.
		const points = sample(curveOf(hub, ray), 25);
		const north = order.map((near) => bearingAt(hub, ray, points, near.distance) > near.bearing);
		let wrong = north.filter((passesNorth) => !passesNorth).length;
		let [best, least] = [0, wrong];
		north.forEach((passesNorth, i) => {
			wrong += passesNorth ? 1 : -1;
			if (wrong < least) [best, least] = [i + 1, wrong];
		});
		order.splice(best, 0, ray);
	}
	return order;
}

function fan(hub: Point, members: readonly Ray[], bulge: 1 | -1): Ray[] {
	for (const ray of members) {
		const { bearing, distance } = ray;
		ray.leaving = bearing + (bulge * BEND * distance) / (distance + HALF_BEND);
	}
	const rays = ordered(hub, members);
	const wanted = rays.map(({ leaving }) => leaving);
	const gap = Math.min(GAP, FAN / Math.max(1, rays.length - 1));
	const leaving = spread(wanted, gap);
	// No curve passes the meridian of the hub on its way out; its neighbours make room.
	for (let i = 0, most = STEEPEST; i < rays.length; i++, most -= gap) {
		most = leaving[i] = Math.min(leaving[i] ?? 0, most);
	}
	for (let i = rays.length - 1, least = -STEEPEST; i >= 0; i--, least += gap) {
		least = leaving[i] = Math.max(leaving[i] ?? 0, least);
	}
	rays.forEach((ray, i) => (ray.leaving = leaving[i] ?? ray.bearing));
	return rays;
}

function curveOf(hub: Point, { end, side, distance, bearing, leaving }: Ray): Bezier {
	// Arriving a little flatter than leaving: the fan is at the hub, the ends stay near their places.
	const arriving = bearing - 0.7 * (leaving - bearing);
	const out = 0.38 * distance;
	const back = 0.34 * distance;
	return [
		hub[0],
		hub[1],
		hub[0] + side * out * Math.cos(leaving),
		hub[1] - out * Math.sin(leaving),
		end.x - side * back * Math.cos(arriving),
		end.y + back * Math.sin(arriving),
		end.x,
		end.y
	];
}

/**
 * One curve per end, by id: a fan that leaves the hub ordered north to south by the bearings of the ends (of two in much
 * the same direction, the longer goes round the end of the shorter), longer curves more curved. Outbound curves run from
 * the hub and bulge north; inbound ones run to the hub and bulge south, so that a pair of places can have both.
 *
 * Pass every end of the layer, shown or not: the fan depends on its members, and a filter must not move a curve.
 */
export function flowCurves(
	hub: Point,
	ends: readonly FlowEnd[],
	direction: 'out' | 'in' = 'out'
): Map<string, Bezier> {
	const rays = ends.map((end) => rayTo(hub, end)).filter(({ distance }) => distance > 0);
	const curves = new Map<string, Bezier>();
	for (const side of [1, -1] as const) {
		const members = rays.filter((ray) => ray.side === side);
		for (const ray of fan(hub, members, direction === 'out' ? 1 : -1)) {
			const curve = curveOf(hub, ray);
			curves.set(ray.end.id, direction === 'out' ? curve : reversed(curve));
		}
	}
	return curves;
}

/** The same curve, run from its other end. */
export function reversed([x0, y0, x1, y1, x2, y2, x3, y3]: Bezier): Bezier {
	return [x3, y3, x2, y2, x1, y1, x0, y0];
}

/** The point at parameter t (0 = origin, 1 = destination). */
export function pointAt([x0, y0, x1, y1, x2, y2, x3, y3]: Bezier, t: number): Point {
	const u = 1 - t;
	const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
	return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
}

/** `n` points along the curve, both ends among them. */
export function sample(curve: Bezier, n: number): Point[] {
	return Array.from({ length: n }, (_, i) => pointAt(curve, n > 1 ? i / (n - 1) : 0));
}

/** Length in plane units, to about a thousandth. */
export function lengthOf(curve: Bezier): number {
	const points = sample(curve, 65);
	return points.reduce((sum, [x, y], i) => {
		const [px, py] = points[i - 1] ?? [x, y];
		return sum + Math.hypot(x - px, y - py);
	}, 0);
}

/** The curve from its origin to parameter t (de Casteljau). */
export function headOf(curve: Bezier, t: number): Bezier {
	const [x0, y0, x1, y1, x2, y2, x3, y3] = curve;
	const mix = (a: number, b: number) => a + (b - a) * t;
	const [ax, ay] = [mix(x0, x1), mix(y0, y1)];
	const [bx, by] = [mix(x1, x2), mix(y1, y2)];
	const [cx, cy] = [mix(x2, x3), mix(y2, y3)];
	const [dx, dy] = [mix(ax, bx), mix(ay, by)];
	const [ex, ey] = [mix(bx, cx), mix(by, cy)];
	return [x0, y0, ax, ay, dx, dy, mix(dx, ex), mix(dy, ey)];
}

/** The curve from parameter t to its destination. */
export const tailOf = (curve: Bezier, t: number): Bezier =>
	reversed(headOf(reversed(curve), 1 - t));

/** Parameter at which `distance` plane units are left to the destination. */
export function parameterBefore(curve: Bezier, distance: number): number {
	const steps = 128;
	let left = 0;
	let [px, py] = pointAt(curve, 1);
	for (let i = steps - 1; i >= 0; i--) {
		const [x, y] = pointAt(curve, i / steps);
		const step = Math.hypot(x - px, y - py);
		if (left + step >= distance) return (i + 1 - (distance - left) / step) / steps;
		left += step;
		[px, py] = [x, y];
	}
	return 0;
}

/** The arrowhead of a flow `width` px wide: 1.7 × width across, but never too small to be seen as one. All in px. */
export function arrowSize(width: number): { across: number; length: number } {
	const across = Math.max(1.7 * width, width + 5);
	return { across, length: Math.max(7, 0.9 * across) };
}

/**
 * The arrowhead at the destination as a triangle in plane units: tip, then the two corners of its base. It follows the
 * curve: its axis is the chord of the stretch that it covers.
 */
export function arrowhead(
	curve: Bezier,
	widthPx: number,
	unitsPerPx: number
): [tip: Point, left: Point, right: Point] {
	const { across, length } = arrowSize(widthPx);
	const tip = pointAt(curve, 1);
	const [x, y] = pointAt(curve, parameterBefore(curve, length * unitsPerPx));
	const [dx, dy] = [tip[0] - x, tip[1] - y];
	const chord = Math.hypot(dx, dy) || 1;
	const half = (across / 2) * unitsPerPx;
	const [nx, ny] = [(-dy / chord) * half, (dx / chord) * half];
	const [bx, by] = [
		tip[0] - (dx / chord) * length * unitsPerPx,
		tip[1] - (dy / chord) * length * unitsPerPx
	];
	return [tip, [bx + nx, by + ny], [bx - nx, by - ny]];
}

/** Compass-like direction of the arrowhead, degrees clockwise from east in the plane, for SVG's rotate(). */
export function arrowAngle(curve: Bezier, widthPx: number, unitsPerPx: number): number {
	const [tip, left, right] = arrowhead(curve, widthPx, unitsPerPx);
	const [bx, by] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
	return Math.atan2(tip[1] - by, tip[0] - bx) / DEGREE;
}
