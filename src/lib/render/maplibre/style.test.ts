import {
	createExpression,
	latest,
	validateStyleMin,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../tests/golden/maplibre/layout';
import { emptyScene, flowScene, partnershipScene } from '../../../../tests/golden/maplibre/scenes';
import { PROJECTIONS } from '$lib/core/query/view';
import { landSources, landStates } from './land';
import { withSources } from './marks';
import { PALETTE } from './palette';
import { sourcesOf } from './sources';
import { styleOf } from './style';

const SCENES = { empty: emptyScene, partnership: partnershipScene, flows: flowScene };
const GOLDEN = '../../../../tests/golden/maplibre';

/** A colour as MapLibre prints it. */
const rgba = (hex: string) =>
	`rgba(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(',')},1)`;

const rounded = (_: string, value: unknown) =>
	typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;

describe.each(PROJECTIONS)('style, %s', (projection) => {
	it.each(Object.entries(SCENES))('of the scene "%s" is valid', (_, sceneOf) => {
		const scene = sceneOf();
		const sources = {
			...sourcesOf(scene, projection, layoutOf()),
			...landSources(scene.fills, () => ({ type: 'Polygon', coordinates: [] }))
		};
		const style = withSources(styleOf(projection, PALETTE), sources);
		expect(validateStyleMin(style)).toEqual([]);
	});

	it('asks no other host for anything', () => {
		const style = styleOf(projection, PALETTE);
		expect(style).not.toHaveProperty('glyphs');
		expect(style).not.toHaveProperty('sprite');
		expect(JSON.stringify(style)).not.toMatch(/https?:/);
	});
});

describe('style', () => {
	it('colours land by its state', () => {
		const layer = styleOf('equal-earth', PALETTE).layers.find(({ id }) => id === 'places');
		if (layer?.type !== 'fill') throw new Error('no fills');
		const made = createExpression(
			layer.paint?.['fill-color'],
			'fill-color',
			latest.paint_fill['fill-color'] as StylePropertySpecification
		);
		if (made.result === 'error') throw new Error(made.value.join());
		const land = { type: 'Polygon', properties: {} } as const;
		const colour = (state: object) => String(made.value.evaluate({ zoom: 0 }, land, { ...state }));
		const scene = partnershipScene();
		const [paraguay] = scene.fills.filter(({ place }) => place === 'PRY');
		expect(colour(landStates(scene.fills).get('PRY')!)).toBe(rgba(paraguay!.colour));
		expect(colour({})).toBe(rgba(PALETTE.landUnrecorded));
	});

	it('is as printed', async () => {
		const { layers } = styleOf('equal-earth', PALETTE);
		await expect(`${JSON.stringify(layers, rounded, '\t')}\n`).toMatchFileSnapshot(
			`${GOLDEN}/layers.json`
		);
	});

	it('has sources as printed', async () => {
		const { symbols, labels } = sourcesOf(flowScene(), 'equal-earth', layoutOf());
		await expect(`${JSON.stringify({ symbols, labels }, rounded, '\t')}\n`).toMatchFileSnapshot(
			`${GOLDEN}/flow-sources.json`
		);
	});
});
