import { fitBox, FRAMES, viewBoxOf, type FrameId } from '../../../src/lib/core/plane';
import { scaleOf } from '../../../src/lib/render/maplibre/camera';
import type { LabelLayout } from '../../../src/lib/render/maplibre/labels';
import { PALETTE } from '../../../src/lib/render/maplibre/palette';

/** The window of the tests, px. */
export const VIEWPORT = { width: 840, height: 420 };

/** The layout of a map that shows a frame; every place is large. */
export function layoutOf(frame: FrameId = 'world', rest: Partial<LabelLayout> = {}): LabelLayout {
	const camera = fitBox(FRAMES[frame], VIEWPORT);
	return {
		...scaleOf(camera, VIEWPORT, 'equal-earth'),
		palette: PALETTE,
		room: { window: viewBoxOf(camera, VIEWPORT) },
		selected: null,
		isolated: null,
		areaOf: () => 1e6,
		...rest
	};
}
