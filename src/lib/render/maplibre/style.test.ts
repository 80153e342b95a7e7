import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../tests/golden/maplibre/layout';
import { emptyScene, flowScene, partnershipScene } from '../../../../tests/golden/maplibre/scenes';
import { PROJECTIONS } from '$lib/core/query/view';
import { withSources } from './marks';
import { PALETTE } from './palette';
import { sourcesOf } from './sources';
import { styleOf } from './style';

const SCENES = { empty: emptyScene, partnership: partnershipScene, flows: flowScene };
const GOLDEN = '../../../../tests/golden/maplibre';

const rounded = (_: string, value: unknown) =>
	typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;

describe.each(PROJECTIONS)('style, %s', (projection) => {
	it.each(Object.entries(SCENES))('of the scene "%s" is valid', (_, sceneOf) => {
		const scene = sceneOf();
		const sources = sourcesOf(scene, projection, layoutOf());
		const style = withSources(styleOf(scene, projection, PALETTE), sources);
		expect(validateStyleMin(style)).toEqual([]);
	});

	it('asks no other host for anything', () => {
		const style = styleOf(flowScene(), projection, PALETTE);
		expect(style).not.toHaveProperty('glyphs');
		expect(style).not.toHaveProperty('sprite');
		expect(JSON.stringify(style)).not.toMatch(/https?:/);
	});
});

describe('style', () => {
	it('has the same layers and sources for every scene', () => {
		const [empty, ...others] = [emptyScene(), partnershipScene(), flowScene()].map((scene) =>
			styleOf(scene, 'equal-earth', PALETTE)
		);
		for (const other of others) {
			expect(other.layers.map(({ id }) => id)).toEqual(empty?.layers.map(({ id }) => id));
			expect(other.sources).toEqual(empty?.sources);
		}
	});

	it('is as printed', async () => {
		const { layers } = styleOf(partnershipScene(), 'equal-earth', PALETTE);
		await expect(`${JSON.stringify(layers, rounded, '\t')}\n`).toMatchFileSnapshot(
			`${GOLDEN}/partnership-layers.json`
		);
	});

	it('has sources as printed', async () => {
		const { symbols, labels } = sourcesOf(flowScene(), 'equal-earth', layoutOf());
		await expect(`${JSON.stringify({ symbols, labels }, rounded, '\t')}\n`).toMatchFileSnapshot(
			`${GOLDEN}/flow-sources.json`
		);
	});
});
