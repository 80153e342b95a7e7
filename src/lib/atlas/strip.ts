import type { Viewport } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { Label } from '$lib/core/scene/types';

/** A lower map has no room for names, px. */
const LEAST = 260;

/** Whether a map is no more than a phone's band above the list: a picture that opens. */
export const isStrip = ({ height }: Pick<Viewport, 'height'>): boolean => height < LEAST;

/** A strip has room for where Taiwan and the selected place are; the list has the other names. */
export const labelsInStrip = (labels: readonly Label[], selected: PartyId | null): Label[] =>
	labels.filter(({ party }) => party === 'TWN' || party === selected);
