import { clampCamera, fitBox, FRAMES, project, type Point, type Viewport } from '$lib/core/plane';
import type { Camera, View } from '$lib/core/query/view';
import { TAIPEI } from '$lib/core/scene/build';
import type { Scene } from '$lib/core/scene/types';

/** A tall window that shows the whole world shows little of it: the open phone map begins around Taiwan. */
const PORTRAIT_K = 2.4;

/**
 * Where a map begins: the view's own camera, else its frame.
 * @param frame that of the main layer
 * @param open whether the map fills a phone's screen
 * @param around the selected place, if there is one
 */
export function frameCamera(
	view: Pick<View, 'camera' | 'preset'>,
	frame: Scene['frame'],
	viewport: Viewport,
	open: boolean,
	around: Point | null
): Camera {
	if (view.camera) return view.camera;
	const shown = view.preset ?? frame;
	if (open && shown === 'world' && viewport.height > viewport.width) {
		const [x, y] = around ?? project(...TAIPEI);
		return clampCamera({ x, y, k: PORTRAIT_K }, viewport);
	}
	return fitBox(FRAMES[shown], viewport);
}
