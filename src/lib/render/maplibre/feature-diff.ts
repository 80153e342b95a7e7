import type { Feature, Geometry } from 'geojson';

type Identified = Feature<Geometry, { id: string }>;

/** How the features of a source become others, as MapLibre's `updateData` takes it. */
export interface FeatureDiff {
	remove: string[];
	add: Identified[];
}

const same = (a: Identified, b: Identified | undefined) =>
	a.geometry === b?.geometry && JSON.stringify(a.properties) === JSON.stringify(b.properties);

/** What has to go and to come; null where nothing has. Geometries are compared by reference. */
export function featureDiff(
	before: readonly Identified[],
	after: readonly Identified[]
): FeatureDiff | null {
	const old = new Map(before.map((feature) => [feature.properties.id, feature]));
	const kept = new Set<string>();
	const add = after.filter((feature) => {
		const unchanged = same(feature, old.get(feature.properties.id));
		if (unchanged) kept.add(feature.properties.id);
		return !unchanged;
	});
	const remove = [...old.keys()].filter((id) => !kept.has(id));
	return add.length || remove.length ? { remove, add } : null;
}
