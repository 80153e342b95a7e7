import { describe, expect, it } from 'vitest';
import type { Feature, Polygon } from 'geojson';
import { featureDiff } from './feature-diff';

const land = (): Polygon => ({ type: 'Polygon', coordinates: [] });
const feature = <G extends Polygon>(id: string, geometry: G, colour = '') =>
	({ type: 'Feature', properties: { id, colour }, geometry }) satisfies Feature;
const [a, b, c] = [land(), land(), land()];

describe('featureDiff', () => {
	it('is nothing between equal features', () => {
		expect(featureDiff([feature('A', a)], [feature('A', a)])).toBeNull();
		expect(featureDiff([], [])).toBeNull();
	});

	it('leaves out what stays', () => {
		const after = [feature('A', a), feature('C', c)];
		expect(featureDiff([feature('A', a), feature('B', b)], after)).toEqual({
			remove: ['B'],
			add: [feature('C', c)]
		});
	});

	it('replaces what has another property or another outline', () => {
		const diff = featureDiff(
			[feature('A', a), feature('B', b)],
			[feature('A', a, 'red'), feature('B', c)]
		);
		expect(diff?.remove).toEqual(['A', 'B']);
		expect(diff?.add).toHaveLength(2);
	});
});
