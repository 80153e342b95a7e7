import type { PartyId } from '$lib/core/dataset/types';
import type { Fill } from '$lib/core/scene/types';
import type { FeatureCollection, Geometry } from 'geojson';
import { imageName } from './images';
import { LINES } from './layers';

/** What the colour of a place's land is made from: a feature state, because a change of it costs no layout. */
export interface LandState {
	colour: string;
}

export interface PatternProperties {
	id: string;
	/** name of an image */
	pattern: string;
}

export interface KeylineProperties {
	id: string;
	colour: string;
	/** px */
	width: number;
	/** drawing order: the Scene's */
	order: number;
}

/** Land with more than a colour: few places, so that no frame draws all land again to show nothing. */
export interface LandSources {
	patterned: FeatureCollection<Geometry, PatternProperties>;
	keylined: FeatureCollection<Geometry, KeylineProperties>;
}

/** The states of all places that a Scene paints. */
export const landStates = (fills: readonly Fill[]): Map<PartyId, LandState> =>
	new Map(fills.map(({ place, colour }) => [place, { colour }]));

/** Patterned and keylined land as GeoJSON. */
export function landSources(
	fills: readonly Fill[],
	geometryOf: (place: PartyId) => Geometry | undefined
): LandSources {
	const patterned: LandSources['patterned']['features'] = [];
	const keylined: LandSources['keylined']['features'] = [];
	for (const [order, { place: id, pattern, keyline, keylineWidth }] of fills.entries()) {
		const geometry = pattern || keyline ? geometryOf(id) : undefined;
		if (!geometry) continue;
		if (pattern) {
			const properties = { id, pattern: imageName({ kind: 'pattern', pattern }) };
			patterned.push({ type: 'Feature', properties, geometry });
		}
		if (keyline) {
			const properties = { id, colour: keyline, width: keylineWidth ?? LINES.keyline, order };
			keylined.push({ type: 'Feature', properties, geometry });
		}
	}
	return {
		patterned: { type: 'FeatureCollection', features: patterned },
		keylined: { type: 'FeatureCollection', features: keylined }
	};
}
