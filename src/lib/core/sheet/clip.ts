import type { Box, Point } from '../plane';

type Side = 'left' | 'right' | 'top' | 'bottom';
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

function inside([x, y]: Point, side: Side, box: Box): boolean {
	if (side === 'left') return x >= box.x;
	if (side === 'right') return x <= box.x + box.width;
	if (side === 'top') return y >= box.y;
	return y <= box.y + box.height;
}

function crossing([ax, ay]: Point, [bx, by]: Point, side: Side, box: Box): Point {
	if (side === 'left' || side === 'right') {
		const x = side === 'left' ? box.x : box.x + box.width;
		return [x, ay + ((by - ay) * (x - ax)) / (bx - ax)];
	}
	const y = side === 'top' ? box.y : box.y + box.height;
	return [ax + ((bx - ax) * (y - ay)) / (by - ay), y];
}

const surely = (points: readonly Point[], box: Box): 'in' | 'out' | 'maybe' => {
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of points) {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	const [r, b] = [box.x + box.width, box.y + box.height];
	if (right < box.x || left > r || bottom < box.y || top > b) return 'out';
	return left >= box.x && right <= r && top >= box.y && bottom <= b ? 'in' : 'maybe';
};

/** The part of a closed ring inside a box (Sutherland–Hodgman); empty where nothing is left. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
	const where = surely(ring, box);
	if (where !== 'maybe') return where === 'in' ? [...ring] : [];
	let points = [...ring];
	for (const side of SIDES) {
		const kept: Point[] = [];
		points.forEach((point, i) => {
			const before = points.at(i - 1) ?? point;
			const [here, there] = [inside(point, side, box), inside(before, side, box)];
			if (here !== there) kept.push(crossing(before, point, side, box));
			if (here) kept.push(point);
		});
		points = kept;
	}
	return points;
}

/** The parts of a line inside a box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
	const where = surely(line, box);
	if (where !== 'maybe') return where === 'in' ? [[...line]] : [];
	let runs: Point[][] = [[...line]];
	for (const side of SIDES) {
		runs = runs.flatMap((run) => {
			const parts: Point[][] = [];
			let part: Point[] = [];
			run.forEach((point, i) => {
				const before = run[i - 1];
				const here = inside(point, side, box);
				if (before && here !== inside(before, side, box)) {
					part.push(crossing(before, point, side, box));
					if (!here) {
						parts.push(part);
						part = [];
					}
				}
				if (here) part.push(point);
			});
			if (part.length) parts.push(part);
			return parts;
		});
	}
	return runs.filter((run) => run.length > 1);
}

/**
 * Points on a grid, without doubles and those on a straight run. Two neighbours that share a border keep sharing it,
 * because a point's place on the grid depends on nothing else.
 */
export function snapped(points: readonly Point[], grid: number): Point[] {
	const kept: Point[] = [];
	for (const [px, py] of points) {
		const [x, y] = [Math.round(px / grid) * grid, Math.round(py / grid) * grid];
		const [bx = NaN, by = NaN] = kept.at(-1) ?? [];
		if (x === bx && y === by) continue;
		const [ax = NaN, ay = NaN] = kept.at(-2) ?? [];
		const [ux, uy, vx, vy] = [bx - ax, by - ay, x - bx, y - by];
		if (Math.abs(ux * vy - uy * vx) < 1e-9 && ux * vx + uy * vy > 0) kept.pop();
		kept.push([x, y]);
	}
	return kept;
}
