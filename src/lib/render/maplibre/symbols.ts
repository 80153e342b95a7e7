import { toMercator, unproject } from '$lib/core/plane';
import type { ProjectionId } from '$lib/core/query/view';
import type { SceneSymbol } from '$lib/core/scene/types';
import type { FeatureCollection, Point } from 'geojson';
import { imageName, symbolImage } from './images';

/** The ring around what is selected, px. */
export const RING = { width: 2, casing: 5 } as const;

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
	/** drawing order: the Scene's */
	order: number;
}

/** Dots, circles and rings as points. */
export function symbolFeatures(
	symbols: readonly SceneSymbol[],
	projection: ProjectionId
): FeatureCollection<Point, SymbolProperties> {
	return {
		type: 'FeatureCollection',
		features: symbols.map((symbol, order) => {
			const { id, party, kind, x, y, r, colour, keyline } = symbol;
			const image = symbolImage(symbol);
			return {
				type: 'Feature',
				properties: {
					id,
					party,
					kind,
					r,
					colour,
					keyline: keyline ?? '',
					image: image ? imageName(image) : '',
					order
				},
				geometry: {
					type: 'Point',
					coordinates: projection === 'globe' ? unproject(x, y) : toMercator(x, y)
				}
			};
		})
	};
}
