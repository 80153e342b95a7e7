import type { ProjectionId } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import { flowFeatures } from './flows';
import { labelFeatures, type LabelLayout } from './labels';
import { symbolFeatures } from './symbols';

/** The small sources: everything of a Scene but its shapes. */
export interface SceneSources {
	flows: ReturnType<typeof flowFeatures>;
	symbols: ReturnType<typeof symbolFeatures>;
	labels: ReturnType<typeof labelFeatures>;
}

/** A Scene's flows, symbols and labels as GeoJSON. Arrowheads and labels keep their px, so the scale matters. */
export function sourcesOf(
	scene: Scene,
	projection: ProjectionId,
	layout: LabelLayout
): SceneSources {
	return {
		flows: flowFeatures(scene, projection, layout, layout.isolated),
		symbols: symbolFeatures(scene.symbols, projection),
		labels: labelFeatures(scene, projection, layout)
	};
}
