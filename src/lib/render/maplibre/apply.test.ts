import { describe, expect, it } from 'vitest';
import { emptyScene, flowScene, partnershipScene } from '../../../../tests/golden/maplibre/scenes';
import { applyChanges, styleChanges } from './apply';
import { PALETTE } from './palette';
import { styleOf } from './style';

const flat = (scene = partnershipScene()) => styleOf(scene, 'equal-earth', PALETTE);

describe('styleChanges', () => {
	it('is nothing between equal scenes', () => {
		expect(styleChanges(flat(), flat())).toEqual([]);
	});

	it('touches only the layers that follow the fills', () => {
		const changes = styleChanges(flat(), flat(flowScene()));
		expect([...new Set(changes.map(({ layer }) => layer))]).toEqual([
			'places',
			'patterns',
			'keylines'
		]);
	});

	it('takes away what the new style lacks', () => {
		const changes = styleChanges(flat(), flat(emptyScene()));
		const pattern = changes.find(({ name }) => name === 'fill-pattern');
		expect(pattern).toEqual({
			layer: 'patterns',
			kind: 'paint',
			name: 'fill-pattern',
			value: undefined
		});
	});

	it('does not take a style of another kind', () => {
		const other = { ...flat(), layers: [{ id: 'new', type: 'background' as const }] };
		expect(() => styleChanges(flat(), other)).toThrow(/new/);
	});
});

describe('applyChanges', () => {
	it('makes one style of the other', () => {
		const after = flat(flowScene());
		const layers = structuredClone(flat().layers) as Record<string, unknown>[];
		const layerOf = (id: string) => layers.find((layer) => layer.id === id)!;
		const set = (kind: 'paint' | 'layout') => (id: string, name: string, value: unknown) => {
			layerOf(id)[kind] = { ...(layerOf(id)[kind] as object), [name]: value };
		};
		applyChanges(
			{
				setFilter: (id, filter) => (layerOf(id).filter = filter),
				setPaintProperty: set('paint'),
				setLayoutProperty: set('layout')
			},
			styleChanges(flat(), after)
		);
		// toEqual takes a property that is undefined for none.
		expect(layers).toEqual(after.layers);
	});
});
