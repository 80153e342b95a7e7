import { describe, expect, it } from 'vitest';
import { THEMES } from '$lib/core/scale/themes';
import { applyChanges, styleChanges } from './apply';
import { PALETTE } from './palette';
import { styleOf } from './style';

const flat = (palette = PALETTE, isolated: string | null = null) =>
	styleOf('equal-earth', palette, isolated);

describe('styleChanges', () => {
	it('is nothing between equal styles', () => {
		expect(styleChanges(flat(), flat())).toEqual([]);
	});

	it('touches only what fades where a flow is shown by itself', () => {
		const changes = styleChanges(flat(), flat(PALETTE, 'UKR'));
		expect([...new Set(changes.map(({ layer }) => layer))]).toEqual([
			'flows',
			'arrowheads',
			'halos',
			'circles',
			'symbol-images',
			'leaders',
			'labels'
		]);
		expect(changes.every(({ name }) => name.endsWith('-opacity'))).toBe(true);
	});

	it('takes away what the new style lacks', () => {
		const wide = flat();
		const plain = { ...wide, layers: wide.layers.map((layer) => ({ ...layer, paint: {} })) };
		expect(styleChanges(wide, plain as typeof wide)).toContainEqual({
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
		const after = styleOf('globe', THEMES.dark);
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
