import { geoEqualEarth, type GeoProjection } from 'd3-geo';
import { CENTRAL_MERIDIAN, PLANE, PLANE_SCALE } from './project';

/**
 * A fresh d3 projection onto the plane, for whole geometries (it cuts rings at the seam). Not among the plane's own
 * exports: it brings d3's clipping with it, which the browser, whose shapes come projected, does not need.
 */
export function planeProjection(): GeoProjection {
	return geoEqualEarth()
		.rotate([-CENTRAL_MERIDIAN, 0])
		.scale(PLANE_SCALE)
		.translate([PLANE.width / 2, PLANE.height / 2]);
}
