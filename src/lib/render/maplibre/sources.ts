import { placeLabels, toMercator, unproject, type LonLat } from '$lib/core/plane';
import type { ProjectionId } from '$lib/core/query/view';
import type { Label, Scene, SceneSymbol } from '$lib/core/scene/types';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Scale } from './camera';
import { flowFeatures, type FlowProperties } from './flows';
import { imageName, symbolImage } from './images';

export interface SymbolProperties {
	id: string;
	party: string;
	kind: SceneSymbol['kind'];
	r: number;
	colour: string;
	/** '' for none */
	keyline: string;
	/** name of the image that is drawn instead of a circle, '' for none */
	image: string;
}

export interface LabelProperties {
	id: string;
	party: string;
	text: string;
	kind: Label['kind'];
	bold: boolean;
	anchor: 'left' | 'center' | 'right';
	/** em, so that MapLibre's text-offset takes it as it is */
	offset: [number, number];
	priority: number;
}

/** The small sources: everything of a Scene but its shapes. */
export interface SceneSources {
	flows: FeatureCollection<FeatureGeometry, FlowProperties>;
	symbols: FeatureCollection<Point, SymbolProperties>;
	labels: FeatureCollection<Point, LabelProperties>;
}
type FeatureGeometry = ReturnType<typeof flowFeatures>['features'][number]['geometry'];

/** Map labels are this large, px. */
export const LABEL_PX = 12;

const ANCHOR = { start: 'left', middle: 'center', end: 'right' } as const;

const pointFeature = <P>([lon, lat]: LonLat, properties: P): Feature<Point, P> => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [lon, lat] }
});

function labelsShown(scene: Scene, projection: ProjectionId, { k, unitsPerPixel }: Scale): Label[] {
	const shown = scene.labels.filter((label) => label.minK <= k);
	// On the globe distances in the plane mean nothing: there MapLibre keeps labels apart.
	return projection === 'globe' ? shown : placeLabels(shown, scene.symbols, unitsPerPixel);
}

/** A Scene's flows, symbols and labels as GeoJSON, at a scale: arrowheads and labels keep their size in px. */
export function sourcesOf(scene: Scene, projection: ProjectionId, scale: Scale): SceneSources {
	const at = ({ x, y }: { x: number; y: number }): LonLat =>
		projection === 'globe' ? unproject(x, y) : toMercator(x, y);
	return {
		flows: flowFeatures(scene.flows, projection, scale),
		symbols: {
			type: 'FeatureCollection',
			features: scene.symbols.map((symbol) => {
				const image = symbolImage(symbol);
				return pointFeature(at(symbol), {
					id: symbol.id,
					party: symbol.party,
					kind: symbol.kind,
					r: symbol.r,
					colour: symbol.colour,
					keyline: symbol.keyline ?? '',
					image: image ? imageName(image) : ''
				});
			})
		},
		labels: {
			type: 'FeatureCollection',
			features: labelsShown(scene, projection, scale).map((label) =>
				pointFeature(at(label), {
					id: label.id,
					party: label.party,
					text: label.text,
					kind: label.kind,
					bold: label.bold,
					anchor: ANCHOR[label.align],
					offset: [label.dx / LABEL_PX, label.dy / LABEL_PX],
					priority: label.priority
				})
			)
		}
	};
}
