import {
	FRAMES,
	uprightShear,
	windowAt,
	type Box,
	type Point,
	type Viewport
} from '$lib/core/plane';
import type { Camera } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import { insetFrame, type Inset } from '$lib/render/svg';

/** A crowded region drawn larger: what it shows, and where its window stands over the map, CSS px. */
export interface PlacedInset {
	inset: Inset;
	x: number;
	y: number;
	width: number;
	height: number;
	/** the region's outline on the map, px */
	frame: Point[];
}

const EUROPE = FRAMES['central-and-eastern-europe'];
const INSETS = {
	europe: { id: 'inset-europe', box: EUROPE, shear: uprightShear(EUROPE) },
	caribbean: { id: 'inset-caribbean', box: FRAMES.caribbean }
} as const satisfies Record<string, Inset>;

/** Least map that has room for an inset, px. */
const ROOM = { width: 640, height: 320 };

const within = ({ x, y, width, height }: Box, at: { x: number; y: number }) =>
	at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

/** Whether a layer has a mark, or the name of land that it colours, in a region. */
const showsIn = ({ symbols, labels }: Scene, box: Box) =>
	symbols.some((symbol) => within(box, symbol)) ||
	labels.some((label) => (label.kind === 'place' || label.kind === 'value') && within(box, label));

/**
 * The inset of a frame, or null where the map is too small for one, or zoomed so far that it shows the region itself. A
 * region is drawn larger because it is crowded: where the layer has nothing there, the sea is left to the map.
 */
export function insetOf(scene: Scene, camera: Camera, viewport: Viewport): PlacedInset | null {
	if (viewport.width < ROOM.width || viewport.height < ROOM.height) return null;
	const europe = scene.frame === 'eurasia';
	const inset: Inset = europe ? INSETS.europe : INSETS.caribbean;
	if (!showsIn(scene, inset.box)) return null;
	const width = Math.round(viewport.width * (europe ? 0.44 : 0.29));
	const height = Math.round(
		Math.min(viewport.height * (europe ? 0.56 : 0.3), width * (europe ? 0.75 : 0.5))
	);
	const x = europe ? 14 : Math.round(viewport.width * 0.575);
	const y = viewport.height - height - (europe ? 28 : 14);
	const frame = insetFrame(inset).map((point) => windowAt(camera, viewport, point));
	const xs = frame.map(([px]) => px);
	const ys = frame.map(([, py]) => py);
	const onScreen = Math.min(...xs) > 0 && Math.max(...xs) < viewport.width && Math.min(...ys) > 0;
	const smaller = Math.max(...xs) - Math.min(...xs) < width * 0.8;
	// The window must not lie over the region that it shows.
	const clear = Math.max(...ys) < y || Math.min(...xs) > x + width;
	return onScreen && smaller && clear ? { inset, x, y, width, height, frame } : null;
}
