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

/** The runs of path data as `pathData` spells it, in path units. */
export function pathRuns(path: string): Position[][] {
	let [x, y] = [0, 0];
	return [...path.matchAll(/m([^mz]*)(z?)/g)].map((run) => {
		const steps = (run[1] ?? '').match(/-?\d+/g) ?? [];
		const points: Position[] = [];
		for (let i = 0; i + 1 < steps.length; i += 2) {
			x += Number(steps[i]);
			y += Number(steps[i + 1]);
			points.push([x, y]);
		}
		if (run[2]) [x = 0, y = 0] = points[0] ?? [];
		return points;
	});
}

/** The box of path data, in path units; null where nothing is drawn. */
export function pathBounds(path: string): Box | null {
	const points = pathRuns(path).flat();
	if (!points.length) return null;
	const xs = points.map(([px = 0]) => px);
	const ys = points.map(([, py = 0]) => py);
	// Not Math.min(...xs): a country can have more points than a call takes arguments.
	const least = (list: number[]) => list.reduce((m, v) => Math.min(m, v), Infinity);
	const most = (list: number[]) => list.reduce((m, v) => Math.max(m, v), -Infinity);
	const [x, y] = [least(xs), least(ys)];
	return { x, y, width: most(xs) - x, height: most(ys) - y };
}

/** The area that closed path data covers, path units²; holes count against it where they run the other way. */
export function pathArea(path: string): number {
	const twice = pathRuns(path).map((points) =>
		points.reduce((sum, [x = 0, y = 0], i) => {
			const [px = 0, py = 0] = points.at(i - 1) ?? [];
			return sum + px * y - x * py;
		}, 0)
	);
	return Math.abs(twice.reduce((a, b) => a + b, 0)) / 2;
}
