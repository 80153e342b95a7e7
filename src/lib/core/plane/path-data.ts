import type { Position } from 'geojson';
import type { Box } from './presets';

/** Whole path units, without points that add nothing: doubles and those on a straight run. */
function rounded(line: readonly Position[], scale: number): Position[] {
	const kept: Position[] = [];
	for (const [px = 0, py = 0] of line) {
		const [x, y] = [Math.round(px * scale), Math.round(py * scale)];
		const [bx = NaN, by = NaN] = kept.at(-1) ?? [];
		if (x === bx && y === by) continue;
		const [ax = NaN, ay = NaN] = kept.at(-2) ?? [];
		const [ux, uy, vx, vy] = [bx - ax, by - ay, x - bx, y - by];
		if (ux * vy === uy * vx && ux * vx + uy * vy > 0) kept.pop();
		kept.push([x, y]);
	}
	return kept;
}

/** The shortest spelling of number pairs: a minus sign separates by itself. */
function spell(numbers: readonly number[]): string {
	return numbers.map((n, i) => (i && n >= 0 ? ` ${n}` : `${n}`)).join('');
}

/**
 * SVG path data in whole path units (`scale` per unit given), every step relative to the last. Closed runs end in `z`;
 * those that shrink to less than a triangle are left out.
 */
export function pathData(
	runs: readonly (readonly Position[])[],
	scale: number,
	closed: boolean
): string {
	let path = '';
	let [penX, penY] = [0, 0];
	for (const run of runs) {
		const points = rounded(run, scale);
		const [start, last] = [points[0], points.at(-1)];
		if (!start || !last) continue;
		if (closed && points.length > 1 && start[0] === last[0] && start[1] === last[1]) points.pop();
		if (points.length < (closed ? 3 : 2)) continue;
		const steps: number[] = [];
		for (const [x = 0, y = 0] of points) {
			steps.push(x - penX, y - penY);
			[penX, penY] = [x, y];
		}
		path += `m${spell(steps)}${closed ? 'z' : ''}`;
		// After `z` the pen is back at the start of the run.
		if (closed) [penX = 0, penY = 0] = start;
	}
	return path;
}

/** The box of path data as `pathData` spells it, in path units; null where nothing is drawn. */
export function pathBounds(path: string): Box | null {
	let [x, y] = [0, 0];
	let [startX, startY] = [0, 0];
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const run of path.matchAll(/m([^mz]*)(z?)/g)) {
		const steps = (run[1] ?? '').match(/-?\d+/g) ?? [];
		for (let i = 0; i + 1 < steps.length; i += 2) {
			x += Number(steps[i]);
			y += Number(steps[i + 1]);
			if (i === 0) [startX, startY] = [x, y];
			west = Math.min(west, x);
			east = Math.max(east, x);
			north = Math.min(north, y);
			south = Math.max(south, y);
		}
		if (run[2]) [x, y] = [startX, startY];
	}
	return west > east ? null : { x: west, y: north, width: east - west, height: south - north };
}
