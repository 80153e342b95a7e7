import type { Locality } from '$lib/core/dataset/localities';
import type { Label } from '$lib/core/scene/types';

/** From this magnification on, a small world tells where the view lies. */
export const LOCATOR_K = 2.4;
/** From this magnification on, cities where activities took place have marks. */
export const VENUE_K = 3;
/** From this magnification on, they have names where there is room. */
export const CITY_K = 5;

/** Where the small world lies over the map, CSS px; on a phone it is smaller. */
export const LOCATOR = { x: 12, y: 12, width: 142, height: 68 } as const;

/** A city's name on the map, after every country's. */
export const cityLabel = ({ id, name, x, y }: Locality): Label => ({
	id: `city-${id}`,
	party: '',
	text: name,
	kind: 'place',
	x,
	y,
	dx: 9,
	dy: 0,
	align: 'start',
	bold: false,
	priority: 20,
	minK: CITY_K
});
