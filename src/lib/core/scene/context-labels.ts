import type { Dataset, PartyId } from '../dataset/types';
import { LABEL_SIZE, REFERENCE_UNITS, textWidth } from '../plane';
import type { Label } from './types';

/** Land this many times as large as a name's box carries it without being hidden by it. */
const ROOMY = 6;
/** At the world's own scale, only what the layer is about has names. */
const LEAST_K = 1.8;

/**
 * Names of the lands that the layer is not about, from where each has room for its own: they tell where one is. Each
 * stands on its land or not at all, after everything else.
 */
export function contextLabels(dataset: Dataset, named: ReadonlySet<PartyId>): Label[] {
	return [...dataset.places.values()].flatMap((place): Label[] => {
		if (place.id === 'TWN' || named.has(place.id) || place.area === 0) return [];
		const text = place.short || place.name;
		const box = LABEL_SIZE * textWidth(text);
		const minK = Math.max(LEAST_K, REFERENCE_UNITS * Math.sqrt((ROOMY * box) / place.area));
		return [
			{
				id: `context-${place.id}`,
				party: place.id,
				text,
				kind: 'context',
				x: place.x,
				y: place.y,
				dx: 0,
				dy: 0,
				align: 'middle',
				bold: false,
				// Among themselves, the largest land first; below everything but the seas.
				priority: 2 + Math.min(9, Math.floor(place.area / 1e4)),
				minK: Math.round(minK * 100) / 100
			}
		];
	});
}
