import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What a style change needs of MapLibre's Map. */
export interface StyleTarget {
	setFilter(layer: string, filter?: never): unknown;
	setPaintProperty(layer: string, name: never, value: never): unknown;
	setLayoutProperty(layer: string, name: never, value: never): unknown;
}

export interface StyleChange {
	layer: string;
	kind: 'filter' | 'paint' | 'layout';
	/** '' for a filter */
	name: string;
	value: unknown;
}

type Properties = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function* changed(
	layer: string,
	kind: 'paint' | 'layout',
	before: Properties = {},
	after: Properties = {}
): Generator<StyleChange> {
	for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
		if (!same(before[name], after[name])) yield { layer, kind, name, value: after[name] };
	}
}

const filterOf = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined);

/** How one style of ours becomes another. Their layers are the same, so only properties and filters differ. */
export function styleChanges(before: StyleSpecification, after: StyleSpecification): StyleChange[] {
	const old = new Map(before.layers.map((layer) => [layer.id, layer]));
	return after.layers.flatMap((layer) => {
		const was = old.get(layer.id);
		if (!was) throw new Error(`layer ${layer.id} is new: styles of one map share their layers`);
		const changes: StyleChange[] = [
			...changed(layer.id, 'paint', was.paint as Properties, layer.paint as Properties),
			...changed(layer.id, 'layout', was.layout as Properties, layer.layout as Properties)
		];
		if (!same(filterOf(was), filterOf(layer))) {
			// First: a pattern that its new filter needs must not be looked up for the old one.
			changes.unshift({ layer: layer.id, kind: 'filter', name: '', value: filterOf(layer) });
		}
		return changes;
	});
}

/** Applies changes to a live map. */
export function applyChanges(map: StyleTarget, changes: readonly StyleChange[]): void {
	for (const { layer, kind, name, value } of changes) {
		if (kind === 'filter') map.setFilter(layer, value as never);
		else if (kind === 'paint') map.setPaintProperty(layer, name as never, value as never);
		else map.setLayoutProperty(layer, name as never, value as never);
	}
}
