/** d3-geo-projection publishes no types; these are the functions that the compiler uses. */
declare module 'd3-geo-projection' {
	import type { GeoProjection, GeoStreamWrapper } from 'd3-geo';
	import type { GeoJSON } from 'geojson';

	/** Planar GeoJSON: the projection's clipping, cutting and resampling applied to every geometry. */
	export function geoProject<T extends GeoJSON>(
		object: T,
		projection: GeoProjection | GeoStreamWrapper
	): T | null;
	/** Removes antimeridian and polar cuts, so that rings run unbroken over the sphere. */
	export function geoStitch<T extends GeoJSON>(object: T): T;
}
