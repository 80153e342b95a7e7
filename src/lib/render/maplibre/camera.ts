import {
	clampCamera,
	fromMercator,
	magnificationOf,
	MAGNIFICATION,
	PLANE,
	project,
	toMercator,
	unitsPerPixel,
	unproject,
	zoomOf,
	type LonLat,
	type Viewport
} from '$lib/core/plane';
import type { Camera, ProjectionId } from '$lib/core/query/view';

/** Where MapLibre looks: pseudo degrees on the flat world, true degrees on the globe. */
export interface Pose {
	center: LonLat;
	zoom: number;
}

/** What sizes in px depend on. */
export interface Scale {
	/** magnification over the world preset */
	k: number;
	/** plane units per CSS px; on the globe, units of a 2000-unit Mercator world at the equator */
	unitsPerPixel: number;
}

const DEGREE = Math.PI / 180;
/** The globe's diameter as a share of the window's smaller side, at k = 1. */
const GLOBE_SHARE = 0.92;
/** Web Mercator ends at 85.05°; MapLibre has no tiles beyond it. */
const HIGHEST = 85;

/** MapLibre's camera stands this many window heights before the map: its field of view is 2·atan(1/3). */
const CAMERA_DISTANCE = 1.5;

/** Radius in px of the sphere that MapLibre is to draw. */
function globeRadius(k: number, { width, height }: Viewport): number {
	// The outline that is seen is smaller than the sphere, because the eye is near: ρ = d·R / √(d² + 2·d·R).
	const outline = (GLOBE_SHARE / 2) * Math.max(1, Math.min(width, height));
	const share = outline ** 2 / (CAMERA_DISTANCE * Math.max(1, height));
	return (share + Math.hypot(share, outline)) * k;
}

// MapLibre enlarges the globe towards the poles, so that a zoom shows the same detail as on a Mercator map.
const globeZoom = (radius: number, lat: number) =>
	Math.log2((2 * Math.PI * radius * Math.cos(lat * DEGREE)) / 512);

const globeMagnification = (zoom: number, lat: number, viewport: Viewport) =>
	(512 * 2 ** zoom) / (2 * Math.PI * Math.cos(lat * DEGREE) * globeRadius(1, viewport));

const clampLat = (lat: number) => Math.min(HIGHEST, Math.max(-HIGHEST, lat));

const clampK = (k: number) => Math.min(MAGNIFICATION.most, Math.max(MAGNIFICATION.least, k));

/** MapLibre's centre and zoom for a camera. */
export function poseOf(camera: Camera, viewport: Viewport, projection: ProjectionId): Pose {
	if (projection === 'equal-earth') {
		return { center: toMercator(camera.x, camera.y), zoom: zoomOf(camera, viewport) };
	}
	const [lon, lat] = unproject(
		Math.min(PLANE.width, Math.max(0, camera.x)),
		Math.min(PLANE.height, Math.max(0, camera.y))
	);
	const at = clampLat(lat);
	return { center: [lon, at], zoom: globeZoom(globeRadius(clampK(camera.k), viewport), at) };
}

/** The camera for MapLibre's centre and zoom: the inverse of `poseOf`. */
export function cameraOf({ center, zoom }: Pose, viewport: Viewport, to: ProjectionId): Camera {
	const [lon, lat] = center;
	const [x, y] = to === 'equal-earth' ? fromMercator(lon, lat) : project(lon, lat);
	const k =
		to === 'equal-earth'
			? magnificationOf(zoom, viewport)
			: globeMagnification(zoom, lat, viewport);
	return { x, y, k };
}

/** The nearest pose that keeps the world in the window. */
export function constrainPose(pose: Pose, viewport: Viewport, projection: ProjectionId): Pose {
	if (projection === 'equal-earth') {
		const camera = clampCamera(cameraOf(pose, viewport, projection), viewport);
		return poseOf(camera, viewport, projection);
	}
	const lat = clampLat(pose.center[1]);
	const k = clampK(globeMagnification(pose.zoom, lat, viewport));
	return { center: [pose.center[0], lat], zoom: globeZoom(globeRadius(k, viewport), lat) };
}

/** The scale of the picture under a camera. */
export function scaleOf(camera: Camera, viewport: Viewport, projection: ProjectionId): Scale {
	const k = projection === 'globe' ? clampK(camera.k) : camera.k;
	return {
		k,
		unitsPerPixel:
			projection === 'equal-earth'
				? unitsPerPixel(camera, viewport)
				: PLANE.width / (2 * Math.PI * globeRadius(k, viewport))
	};
}
