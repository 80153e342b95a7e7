/**
 * The renderers as pages see them. The SVG renderer is part of the page; the GPU renderer comes with its library only
 * when it is asked for.
 */
export {
	besideInsets,
	insetFrame,
	landOf,
	moveCamera,
	paintLand,
	paintScene,
	pointAt,
	refineLand,
	renderInset,
	renderSvg,
	type Inset,
	type PaintOptions
} from './svg';
export { supportsWebGL2 } from './webgl2';
export type { GpuMap } from './maplibre';
export type { WorldShapes } from '$lib/core/plane';

/** Loads the GPU renderer and its library (about 400 kB brotli). */
export const loadGpuRenderer = () => import('./maplibre');

/** Writers of files, each loaded when a file of its kind is asked for. */
export const loadSheetSvg = () => import('./svg/sheet');
export const loadPptx = () => import('./pptx');
export const loadPdf = () => import('./pdf');
/** Turns the shapes of the GPU map into those of a drawn one: for pictures closer than the world. */
export const loadDetail = () => import('./svg/detail');
