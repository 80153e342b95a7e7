import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../tests/golden/maplibre/layout';
import { flowScene, partnershipScene } from '../../../../tests/golden/maplibre/scenes';
import { LABEL_SIZE, shownLabels } from '$lib/core/plane';
import { labelFeatures } from './labels';
import { PALETTE } from './palette';

const scene = partnershipScene();

const labelsOf = (
	...[layout = layoutOf(), of = scene]: [layout?: ReturnType<typeof layoutOf>, of?: typeof scene]
) =>
	new Map(
		labelFeatures(of, 'equal-earth', layout).features.flatMap(({ properties }) =>
			'id' in properties ? [[properties.id, properties] as const] : []
		)
	);

describe('labelFeatures', () => {
	it('draws the labels that core has chosen', () => {
		const layout = layoutOf();
		const shown = shownLabels(scene, layout.k, layout.unitsPerPixel, layout.room);
		expect([...labelsOf(layout).keys()].sort()).toEqual(shown.map(({ id }) => id).sort());
	});

	it('holds labels back until there is room', () => {
		expect(labelsOf(layoutOf('world')).has('sea-bengal')).toBe(false);
		expect(labelsOf(layoutOf('southeast-asia')).has('sea-bengal')).toBe(true);
	});

	it('leaves out what something covers', () => {
		const layout = layoutOf();
		const closed = layout.room.window ? [layout.room.window] : [];
		expect(labelsOf({ ...layout, room: { ...layout.room, closed } }).size).toBe(0);
	});

	it('gives text a halo of what lies beneath it', () => {
		const labels = labelsOf();
		expect(labels.get('USA')).toMatchObject({ colour: PALETTE.paper, halo: '#357686' });
		expect(labels.get('AUS')).toMatchObject({ colour: PALETTE.ink, halo: '#cd8a20' });
		expect(labels.get('PLW')).toMatchObject({ colour: PALETTE.ink, halo: PALETTE.paper });
		expect(labels.get('sea-pacific')).toMatchObject({ halo: PALETTE.water });
	});

	it('takes paper where its own land is too small to carry it', () => {
		const labels = labelsOf(layoutOf('world', { areaOf: () => 10 }));
		expect(labels.get('USA')).toMatchObject({ colour: PALETTE.ink, halo: PALETTE.paper });
	});

	it('sets the selected label in bold, clear of the ring', () => {
		const label = labelsOf(layoutOf('world', { selected: 'PLW' })).get('PLW');
		expect(label?.bold).toBe(true);
		expect((label?.offset[0] ?? 0) * LABEL_SIZE).toBeCloseTo(14.5, 6);
	});

	it('leaves the globe to MapLibre', () => {
		const of = flowScene();
		expect(labelFeatures(of, 'globe', layoutOf()).features).toHaveLength(of.labels.length);
	});
});
