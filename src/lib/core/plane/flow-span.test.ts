import { expect, test } from 'vitest';
import type { SceneSymbol } from '../scene/types';
import { lengthOf, type Bezier } from './curves';
import { drawnCurve } from './flow-span';

const curve: Bezier = [0, 0, 100, 0, 200, 0, 300, 0];
const circle: SceneSymbol = {
	id: 'circle-UKR',
	party: 'UKR',
	kind: 'circle',
	x: 300,
	y: 0,
	r: 20,
	colour: '#a63a24',
	keyline: null,
	class: '',
	pattern: null,
	value: 1,
	title: ''
};

test('starts at the rim of the hub and ends at the rim of the circle', () => {
	const drawn = drawnCurve({ curve, direction: 'out', party: 'UKR' }, [circle], 1);
	expect(drawn[0]).toBeGreaterThan(4);
	expect(drawn[0]).toBeLessThan(6.6);
	expect(drawn[6]).toBeCloseTo(300 - 21.3, 0);
});

test('an inbound flow ends at the hub', () => {
	const drawn = drawnCurve({ curve, direction: 'in', party: 'POL' }, [circle], 1);
	expect(drawn[0]).toBe(0);
	expect(drawn[6]).toBeLessThan(296);
});

test('a flow with no room between the rims is drawn whole', () => {
	expect(drawnCurve({ curve, direction: 'out', party: 'UKR' }, [circle], 10)).toEqual(curve);
	expect(lengthOf(curve)).toBeCloseTo(300, 6);
});
