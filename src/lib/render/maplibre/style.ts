import type { PartyId } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import type {
	GeoJSONSourceSpecification,
	StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { layersOf } from './layers';
import type { Palette } from './palette';
import type { Shapes } from './shapes';
import type { LandSources } from './land';
import type { SceneSources } from './sources';

/**
 * Shapes are set once and never sent again; the other sources follow the Scene and the scale, `marked` the pointer.
 */
export type SourceId = keyof Shapes | keyof LandSources | keyof SceneSources | 'marked';

/** Past this zoom tiles are only enlarged; MAGNIFICATION.most on a wide window is about 7.5. */
const DEEPEST = 8;

/** Px at a tile's own zoom. Fills and borders are simplified one by one: any more, and they part visibly. */
const SHAPE_TOLERANCE = 0.25;

const source = (tolerance: number): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: { type: 'FeatureCollection', features: [] },
	promoteId: 'id',
	maxzoom: DEEPEST,
	tolerance
});

/**
 * The whole style, whatever the Scene. Sources are empty: shapes are set once they are fetched (shapes.ts), colours of
 * land are feature states and the rest is features (land.ts, sources.ts). Two styles of ours have the same layers and
 * differ in paint, layout and filters only.
 */
export function styleOf(
	projection: ProjectionId,
	palette: Palette,
	isolated: PartyId | null = null
): StyleSpecification {
	const sources: Record<SourceId, GeoJSONSourceSpecification> = {
		places: source(SHAPE_TOLERANCE),
		lines: source(SHAPE_TOLERANCE),
		patterned: source(SHAPE_TOLERANCE),
		keylined: source(SHAPE_TOLERANCE),
		marked: source(SHAPE_TOLERANCE),
		flows: source(0.05),
		symbols: source(0),
		labels: source(0)
	};
	return {
		version: 8,
		projection: { type: projection === 'globe' ? 'globe' : 'mercator' },
		// A filter that cross-fades would show colours that stand for nothing.
		transition: { duration: 0, delay: 0 },
		sources,
		layers: layersOf(projection, palette, isolated)
	};
}
