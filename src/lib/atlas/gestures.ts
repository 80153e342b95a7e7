import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { clampCamera, MAGNIFICATION, unitsPerPixel, type Viewport } from '$lib/core/plane';
import type { Camera } from '$lib/core/query/view';

/** What a hand on the drawn map needs to know and to say. */
export interface GestureHost {
	viewport(): Viewport;
	camera(): Camera;
	/** whether a single finger moves the map, or the page */
	takesTouch(): boolean;
	/** the hand moved the map */
	moved(camera: Camera): void;
}

export interface Gestures {
	/** tells where the picture stands after it was moved otherwise */
	sync(): void;
	destroy(): void;
}

/**
 * Wheel, drag, pinch and double tap on the drawn map. Loaded after the first picture: MapLibre has its own, so this is
 * for the time before it comes and for browsers without it.
 */
export function listenToGestures(element: HTMLElement, host: GestureHost): Gestures {
	const node = select(element);
	const base = () => unitsPerPixel({ k: 1 }, host.viewport());

	function sync() {
		const { width, height } = host.viewport();
		const { x, y, k } = host.camera();
		node.property(
			'__zoom',
			zoomIdentity.translate(width / 2 - (x * k) / base(), height / 2 - (y * k) / base()).scale(k)
		);
	}

	const behavior = zoom<HTMLElement, unknown>()
		.scaleExtent([MAGNIFICATION.least, MAGNIFICATION.most])
		.filter(
			(event: Event) =>
				!(event instanceof MouseEvent && event.button > 0) &&
				(!('touches' in event) || host.takesTouch() || (event as TouchEvent).touches.length > 1)
		)
		.on('zoom', ({ transform, sourceEvent }) => {
			if (!sourceEvent) return;
			const viewport = host.viewport();
			host.moved(
				clampCamera(
					{
						x: ((viewport.width / 2 - transform.x) * base()) / transform.k,
						y: ((viewport.height / 2 - transform.y) * base()) / transform.k,
						k: transform.k
					},
					viewport
				)
			);
		})
		.on('end', sync);
	node.call(behavior);
	sync();
	return { sync, destroy: () => void node.on('.zoom', null) };
}
