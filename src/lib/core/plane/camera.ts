import type { Camera } from '../query/view';
import { FRAMES, type Box } from './presets';
import { PLANE, type Point } from './project';

/** The map's window, CSS px. `padding` is kept free when something is fitted into it. */
export interface Viewport {
	width: number;
	height: number;
	padding?: number;
}

/** Past 40 the 1:50m shapes show their corners; below .75 the world is a stamp. */
export const MAGNIFICATION = { least: 0.75, most: 40 } as const;

/** Labels and flows stand well enough until the magnification has changed by this factor. */
const RELAYOUT = 1.08;

/**
 * Whether a map that moves has to lay out labels and flows anew.
 * @param laidOut plane units per px when it did so last; 0 where it never has
 * @param now plane units per px
 */
export const outgrows = (laidOut: number, now: number): boolean =>
	Math.max(laidOut / now, now / laidOut) > RELAYOUT;

/** Plane units per px where k = 1 on a map as wide as that of a 1440 px page: what labels reckon their room with. */
export const REFERENCE_UNITS = FRAMES.world.width / 840;

/** How far past the plane's edge the window may be moved: plane units, and share of the window. */
const OVERSCROLL = { units: 60, share: 0.25 } as const;

const centre = (box: Box): Point => [box.x + box.width / 2, box.y + box.height / 2];

/** Plane units per CSS px at which a box just fits the window less its padding. */
function fittedUnits(box: Box, { width, height, padding = 0 }: Viewport): number {
	return Math.max(
		box.width / Math.max(1, width - 2 * padding),
		box.height / Math.max(1, height - 2 * padding)
	);
}

/** Plane units per CSS px. Padding does not count: k = 1 fits the world to the whole window. */
export function unitsPerPixel(camera: Pick<Camera, 'k'>, { width, height }: Viewport): number {
	return fittedUnits(FRAMES.world, { width, height }) / camera.k;
}

/** The camera that shows a whole box, as large as the window allows, and no more beside the plane than a hand may. */
export function fitBox(box: Box, viewport: Viewport): Camera {
	const [x, y] = centre(box);
	const k = unitsPerPixel({ k: 1 }, viewport) / fittedUnits(box, viewport);
	return clampCamera({ x, y, k }, viewport);
}

/** What the window shows, plane units: the SVG's viewBox. */
export function viewBoxOf(camera: Camera, viewport: Viewport): Box {
	const units = unitsPerPixel(camera, viewport);
	const width = viewport.width * units;
	const height = viewport.height * units;
	return { x: camera.x - width / 2, y: camera.y - height / 2, width, height };
}

/** MapLibre's zoom for the same picture: its world of 512·2^zoom px is the plane's 2000 units. */
export function zoomOf(camera: Pick<Camera, 'k'>, viewport: Viewport): number {
	return Math.log2(PLANE.width / 512 / unitsPerPixel(camera, viewport));
}

/** Magnification from MapLibre's zoom: the inverse of `zoomOf`. */
export function magnificationOf(zoom: number, viewport: Viewport): number {
	return (unitsPerPixel({ k: 1 }, viewport) * 512 * 2 ** zoom) / PLANE.width;
}

/** The plane point under a window position (CSS px from its top left). */
export function planeAt(camera: Camera, viewport: Viewport, [px, py]: Point): Point {
	const units = unitsPerPixel(camera, viewport);
	return [
		camera.x + (px - viewport.width / 2) * units,
		camera.y + (py - viewport.height / 2) * units
	];
}

/** The window position (CSS px from its top left) of a plane point. */
export function windowAt(camera: Camera, viewport: Viewport, [x, y]: Point): Point {
	const units = unitsPerPixel(camera, viewport);
	return [
		(x - camera.x) / units + viewport.width / 2,
		(y - camera.y) / units + viewport.height / 2
	];
}

function clampAxis(at: number, half: number, size: number, home: number): number {
	// Where the window is wider than the plane, the plane rests where the world preset puts it.
	const over = Math.min(OVERSCROLL.units, 2 * half * OVERSCROLL.share);
	const least = Math.min(half - over, home);
	const most = Math.max(size + over - half, home);
	return Math.min(most, Math.max(least, at));
}

/** The nearest camera that keeps the plane in the window; the world preset is always allowed. */
export function clampCamera(camera: Camera, viewport: Viewport): Camera {
	const k = Math.min(MAGNIFICATION.most, Math.max(MAGNIFICATION.least, camera.k));
	const { width, height } = viewBoxOf({ ...camera, k }, viewport);
	const [homeX, homeY] = centre(FRAMES.world);
	return {
		x: clampAxis(camera.x, width / 2, PLANE.width, homeX),
		y: clampAxis(camera.y, height / 2, PLANE.height, homeY),
		k
	};
}

/** Moves the picture by CSS px, as a drag does. */
export function pan(camera: Camera, viewport: Viewport, dx: number, dy: number): Camera {
	const units = unitsPerPixel(camera, viewport);
	return clampCamera({ ...camera, x: camera.x - dx * units, y: camera.y - dy * units }, viewport);
}

/** Magnifies by `factor` about a window position (CSS px), which keeps its plane point. */
export function zoomAt(camera: Camera, viewport: Viewport, factor: number, at: Point): Camera {
	const [x, y] = planeAt(camera, viewport, at);
	const k = Math.min(MAGNIFICATION.most, Math.max(MAGNIFICATION.least, camera.k * factor));
	const units = unitsPerPixel({ k }, viewport);
	return clampCamera(
		{
			x: x - (at[0] - viewport.width / 2) * units,
			y: y - (at[1] - viewport.height / 2) * units,
			k
		},
		viewport
	);
}
