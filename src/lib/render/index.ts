/**
 * The renderers as pages see them: each comes when it is asked for. The first map is printed in the page.
 */
export type { PaintOptions, PictureOptions } from './svg';
export { supportsWebGL2 } from './webgl2';
export type { GpuMap } from './maplibre';
export type { WorldShapes } from '$lib/core/plane';

/** Loads the SVG renderer; parts that are loaded lazily themselves import it from `$lib/render/svg`. */
export const loadSvg = () => import('./svg');
/** Loads the GPU renderer and its library (about 400 kB brotli). */
export const loadGpuRenderer = () => import('./maplibre');

/** Writers of files, each loaded when a file of its kind is asked for. */
export const loadSheetSvg = () => import('./svg/sheet');
export const loadPptx = () => import('./pptx');
export const loadPdf = () => import('./pdf');
/** Turns the shapes of the GPU map into those of a drawn one: for pictures closer than the world. */
export const loadDetail = () => import('./svg/detail');
