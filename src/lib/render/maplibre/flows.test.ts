import { describe, expect, it } from 'vitest';
import { flowScene } from '../../../../tests/golden/maplibre/scenes';
import { arrowSize, drawnCurve, fromMercator } from '$lib/core/plane';
import { CASING, flowFeatures, polarRuns } from './flows';

const SCALE = { k: 1, unitsPerPixel: 2 };
const scene = flowScene();
const flow = scene.flows[0]!;

function partsOf(id: string, projection: 'equal-earth' | 'globe', scale = SCALE) {
	const { features } = flowFeatures(scene, projection, scale);
	return features.filter(({ properties }) => properties.id === id);
}

function headOf(scale = SCALE) {
	const head = partsOf(flow.id, 'equal-earth', scale).find(
		({ properties }) => properties.part === 'head'
	);
	if (head?.geometry.type !== 'Polygon') throw new Error('no head');
	return head.geometry.coordinates[0]!.map(([lon = 0, lat = 0]) => fromMercator(lon, lat));
}

describe('flowFeatures', () => {
	it('draws each flow as casing, line and head, casings first', () => {
		const parts = partsOf(flow.id, 'equal-earth').map(({ properties }) => properties);
		expect(parts.map(({ part }) => part)).toEqual(['casing', 'casing', 'line', 'head']);
		expect(parts.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
		expect(parts[0]?.width).toBe(flow.width + CASING);
		expect(parts[2]?.width).toBe(flow.width);
	});

	it('lets a later flow cut an earlier one', () => {
		const { features } = flowFeatures(scene, 'equal-earth', SCALE);
		const orders = features
			.filter(({ properties }) => properties.part !== 'hub')
			.map(({ properties }) => properties.order);
		expect(orders).toEqual([...orders].sort((a, b) => a - b));
	});

	it('ends its head where the drawn curve ends, at its size in px', () => {
		for (const unitsPerPixel of [2, 0.5]) {
			const [tip, left, right] = headOf({ k: 1, unitsPerPixel });
			const curve = drawnCurve(flow, scene.symbols, unitsPerPixel);
			expect(tip?.[0]).toBeCloseTo(curve[6], 6);
			expect(tip?.[1]).toBeCloseTo(curve[7], 6);
			const across = Math.hypot(left![0] - right![0], left![1] - right![1]) / unitsPerPixel;
			expect(across).toBeCloseTo(arrowSize(flow.width).across, 6);
		}
	});

	it('marks the hub once, and only where there are flows', () => {
		const hubs = (of: typeof scene) =>
			flowFeatures(of, 'equal-earth', SCALE).features.filter(
				({ properties }) => properties.part === 'hub'
			);
		expect(hubs(scene)).toHaveLength(1);
		expect(hubs({ ...scene, flows: [] })).toHaveLength(0);
	});

	it('follows great circles on the globe, across the Pacific to Paraguay', () => {
		const line = partsOf('flow-PRY', 'globe').find(({ properties }) => properties.part === 'line');
		if (line?.geometry.type !== 'LineString') throw new Error('no line');
		const lons = line.geometry.coordinates.map(([lon = 0]) => lon);
		// Eastwards past the antimeridian without a jump.
		expect(lons.every((lon, i) => i === 0 || (lon > lons[i - 1]! && lon - lons[i - 1]! < 20))).toBe(
			true
		);
		expect(lons.at(-1)).toBeCloseTo(302, -1);
	});
});

describe('a great circle past the pole', () => {
	const passing = { ...flow, id: 'flow-LCA', party: 'LCA', to: [-61, 13.9] as const };
	const over = { ...scene, flows: [passing] };

	it('is drawn by tiles up to where they end, and beyond by itself', () => {
		const line = flowFeatures(over, 'globe', SCALE).features.find(
			({ properties }) => properties.part === 'line'
		);
		if (line?.geometry.type !== 'MultiLineString') throw new Error('one piece');
		expect(line.geometry.coordinates).toHaveLength(2);
		const [casing, own] = polarRuns(over, '#ffffff');
		expect(own).toMatchObject({ colour: passing.colour, width: passing.width, opacity: 1 });
		expect(casing?.width).toBe(passing.width + CASING);
		const lats = own!.points.map(([, lat]) => lat);
		expect(Math.max(...lats)).toBeGreaterThan(85);
		// It meets what the tiles show on both sides.
		expect(lats[0]).toBeLessThan(85);
		expect(lats.at(-1)).toBeLessThan(85);
	});

	it('is the rare case', () => expect(polarRuns(scene, '#ffffff')).toEqual([]));
});
