import { asObjects } from './json';
import type { Download } from './types';

type Geometry =
	| { type: 'Point'; coordinates: readonly number[] }
	| { type: 'MultiPoint'; coordinates: readonly (readonly number[])[] }
	| null;

function geometryOf(points: Download['points'][number]): Geometry {
	const [first] = points;
	if (!first) return null;
	return points.length === 1
		? { type: 'Point', coordinates: first }
		: { type: 'MultiPoint', coordinates: points };
}

/**
 * A download as GeoJSON (RFC 7946): a feature for each row, a point for its place, several points for a row about several
 * places, which is not split among them, and no geometry where it has no place.
 */
export const toGeoJson = ({ about, sheet, points }: Download) =>
	`${JSON.stringify({
		type: 'FeatureCollection',
		about,
		features: asObjects(sheet).map((properties, at) => ({
			type: 'Feature',
			geometry: geometryOf(points[at] ?? []),
			properties
		}))
	})}\n`;
