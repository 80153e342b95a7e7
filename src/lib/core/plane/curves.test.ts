import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	arrowhead,
	flowCurves,
	headOf,
	lengthOf,
	parameterBefore,
	pointAt,
	reversed,
	sample,
	tailOf,
	type Bezier,
	type FlowEnd
} from './curves';
import { project, type Point } from './project';

const TAIPEI = project(121.56, 25.04);
const at = (id: string, lon: number, lat: number): FlowEnd => {
	const [x, y] = project(lon, lat);
	return { id, x, y };
};
const EUROPE = [
	at('EST', 25.5, 58.7),
	at('LVA', 25, 56.9),
	at('LTU', 24, 55.3),
	at('POL', 19, 52),
	at('UKR', 31, 49),
	at('CZE', 15.5, 49.8),
	at('SVK', 19.5, 48.7),
	at('HUN', 19.5, 47.2)
];
const PACIFIC = [
	at('PLW', 134.5, 7.4),
	at('TUV', 179.2, -8.5),
	at('GTM', -90.5, 14.6),
	at('PRY', -57.6, -25.3)
];

const curveOf = (curves: Map<string, Bezier>, id: string): Bezier => {
	const curve = curves.get(id);
	if (!curve) throw new Error(`no curve for ${id}`);
	return curve;
};

/** How often two runs of points cross, their common start left out. */
function crossings(a: readonly Point[], b: readonly Point[]): number {
	const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point) =>
		Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
	let count = 0;
	for (let i = 1; i + 2 < a.length; i++) {
		for (let j = 1; j + 2 < b.length; j++) {
			const [p, q, r, s] = [a[i], a[i + 1], b[j], b[j + 1]];
			if (!p || !q || !r || !s) continue;
			if (side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)) count++;
		}
	}
	return count;
}

/** How strongly a curve leaves its chord: greatest distance from it over the chord's length. */
function bulge(curve: Bezier): number {
	const [x0, y0, , , , , x3, y3] = curve;
	const chord = Math.hypot(x3 - x0, y3 - y0);
	return Math.max(
		...sample(curve, 33).map(
			([x, y]) => Math.abs((x3 - x0) * (y0 - y) - (x0 - x) * (y3 - y0)) / chord ** 2
		)
	);
}

describe('flowCurves', () => {
	test('run from the hub to their ends', () => {
		const curves = flowCurves(TAIPEI, [...EUROPE, ...PACIFIC]);
		expect(curves.size).toBe(12);
		for (const end of [...EUROPE, ...PACIFIC]) {
			const curve = curveOf(curves, end.id);
			expect(pointAt(curve, 0)).toEqual(TAIPEI);
			expect(pointAt(curve, 1)).toEqual([end.x, end.y]);
		}
	});

	/** Directions in which curves leave the hub, degrees above the horizontal. */
	const leaving = (curves: Map<string, Bezier>, ids: readonly string[], direction: 'out' | 'in') =>
		ids.map((id) => {
			const [x0, y0, x1, y1] =
				direction === 'out' ? curveOf(curves, id) : reversed(curveOf(curves, id));
			return (Math.atan2(y0 - y1, Math.abs(x1 - x0)) * 180) / Math.PI;
		});

	const gaps = (angles: readonly number[]) => angles.slice(1).map((a, i) => (angles[i] ?? 0) - a);

	test('leave spread, north to south, the longer round the end of the shorter', () => {
		const angles = leaving(
			flowCurves(TAIPEI, EUROPE),
			EUROPE.map(({ id }) => id),
			'out'
		);
		for (const gap of gaps(angles)) expect(gap).toBeGreaterThan(4);
	});

	test('do not cross on their way to Europe, short of the ends themselves', () => {
		for (const direction of ['out', 'in'] as const) {
			const lines = [...flowCurves(TAIPEI, EUROPE, direction).values()].map((curve) =>
				sample(direction === 'out' ? curve : reversed(curve), 40).slice(0, 34)
			);
			lines.forEach((a, i) => {
				for (const b of lines.slice(i + 1)) expect(crossings(a, b)).toBe(0);
			});
		}
	});

	test('leave in different directions, whatever the ends', () => {
		const ends = fc.uniqueArray(
			fc.record({
				id: fc.string({ minLength: 1, maxLength: 3 }),
				x: fc.double({ min: 40, max: 1960, noNaN: true }),
				y: fc.double({ min: 10, max: 860, noNaN: true })
			}),
			{ selector: ({ id }) => id, minLength: 2, maxLength: 16 }
		);
		fc.assert(
			fc.property(ends, fc.constantFrom('out', 'in'), (all, direction) => {
				const far = all.filter(({ x, y }) => Math.hypot(x - TAIPEI[0], y - TAIPEI[1]) > 60);
				const curves = flowCurves(TAIPEI, far, direction);
				for (const west of [true, false]) {
					const ids = far.filter(({ x }) => x < TAIPEI[0] === west).map(({ id }) => id);
					const angles = leaving(curves, ids, direction).sort((a, b) => b - a);
					for (const gap of gaps(angles)) expect(gap).toBeGreaterThan(3);
					for (const angle of angles) expect(Math.abs(angle)).toBeLessThan(85);
				}
			})
		);
	});

	test('keep the order of ends that lie in clearly different directions', () => {
		const ends = [
			at('JPN', 139, 36),
			at('GTM', -90.5, 14.6),
			at('PLW', 134.5, 7.4),
			at('AUS', 134, -25)
		];
		const angles = leaving(
			flowCurves(TAIPEI, ends),
			ends.map(({ id }) => id),
			'out'
		);
		expect([...angles].sort((a, b) => b - a)).toEqual(angles);
	});

	test('do not depend on the order in which ends are given', () => {
		expect(flowCurves(TAIPEI, [...EUROPE].reverse()).get('POL')).toEqual(
			flowCurves(TAIPEI, EUROPE).get('POL')
		);
	});

	test('longer ones are more curved', () => {
		const curves = flowCurves(TAIPEI, [at('PLW', 134.5, 7.4), at('GTM', -90.5, 14.6)]);
		expect(bulge(curveOf(curves, 'GTM'))).toBeGreaterThan(bulge(curveOf(curves, 'PLW')));
	});

	test('inbound ones run to the hub and lie on the other side of the chord', () => {
		const [end] = PACIFIC.slice(2);
		if (!end) throw new Error('no end');
		const out = curveOf(flowCurves(TAIPEI, [end], 'out'), 'GTM');
		const back = curveOf(flowCurves(TAIPEI, [end], 'in'), 'GTM');
		expect(pointAt(back, 1)).toEqual(TAIPEI);
		expect(pointAt(out, 0.5)[1]).toBeLessThan(pointAt(back, 0.5)[1]);
	});

	test('stay on the map between their ends', () => {
		for (const curve of flowCurves(TAIPEI, [...EUROPE, ...PACIFIC]).values()) {
			for (const [x, y] of sample(curve, 20)) {
				expect(x).toBeGreaterThan(0);
				expect(x).toBeLessThan(2000);
				expect(y).toBeGreaterThan(0);
				expect(y).toBeLessThan(974);
			}
		}
	});
});

const LINE: Bezier = [0, 0, 10, 0, 20, 0, 30, 0];

test('lengthOf and parameterBefore measure along the curve', () => {
	expect(lengthOf(LINE)).toBeCloseTo(30, 6);
	expect(pointAt(LINE, parameterBefore(LINE, 6))[0]).toBeCloseTo(24, 3);
	expect(parameterBefore(LINE, 99)).toBe(0);
});

test('tailOf is what headOf leaves', () => {
	const curve: Bezier = [0, 0, 10, 40, 60, 40, 80, 0];
	const [x, y] = pointAt(tailOf(curve, 0.6), 0);
	const [ex, ey] = pointAt(curve, 0.6);
	expect(x).toBeCloseTo(ex, 9);
	expect(y).toBeCloseTo(ey, 9);
	expect(pointAt(tailOf(curve, 0.6), 1)).toEqual([80, 0]);
});

test('headOf cuts the same curve short', () => {
	const curve: Bezier = [0, 0, 10, 40, 60, 40, 80, 0];
	const cut = headOf(curve, 0.6);
	const [x, y] = pointAt(cut, 0.5);
	const [ex, ey] = pointAt(curve, 0.3);
	expect(x).toBeCloseTo(ex, 9);
	expect(y).toBeCloseTo(ey, 9);
});

test('arrowhead points along the curve, 1.7 × its width across', () => {
	const [tip, left, right] = arrowhead(LINE, 10, 0.5);
	expect(tip).toEqual([30, 0]);
	expect(Math.hypot(left[0] - right[0], left[1] - right[1])).toBeCloseTo(17 * 0.5, 6);
	expect(left[0]).toBeLessThan(30);
	expect(left[0]).toBeCloseTo(right[0], 6);
});
