import type { Language } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import type {
	GeoJSONSourceSpecification,
	StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { layersOf } from './layers';
import type { Palette } from './palette';
import type { Shapes } from './shapes';
import type { SceneSources } from './sources';

/** Shapes are set once and never sent again; the other sources follow the Scene and the scale. */
export type SourceId = keyof Shapes | keyof SceneSources;

/** Past this zoom tiles are only enlarged; MAGNIFICATION.most on a wide window is about 7.5. */
const DEEPEST = 8;

const source = (tolerance: number): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: { type: 'FeatureCollection', features: [] },
	promoteId: 'id',
	maxzoom: DEEPEST,
	tolerance
});

/**
 * The whole style for a Scene. Sources are empty: shapes are set once they are fetched (shapes.ts), the rest by
 * `sourcesOf`. Layers are the same for every Scene, so two styles differ in paint, layout and filters only.
 */
export function styleOf(
	scene: Scene,
	projection: ProjectionId,
	palette: Palette,
	language: Language = 'en'
): StyleSpecification {
	const sources: Record<SourceId, GeoJSONSourceSpecification> = {
		// Simplified any further, neighbours part: fills and borders are simplified one by one.
		places: source(0.1),
		lines: source(0.1),
		flows: source(0.05),
		symbols: source(0),
		labels: source(0)
	};
	return {
		version: 8,
		name: scene.title,
		projection: { type: projection === 'globe' ? 'globe' : 'mercator' },
		// A filter that cross-fades would show colours that stand for nothing.
		transition: { duration: 0, delay: 0 },
		sources,
		layers: layersOf(scene, projection, palette, language)
	};
}
