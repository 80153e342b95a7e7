/**
 * The GPU renderer. Import it dynamically and through render/index.ts: it brings MapLibre with it.
 */
export { createGpuMap } from './map';
export type { CameraChange, GestureTexts, GpuMap, GpuMapOptions } from './map-options';
export type { Hit } from './hit';
export type { ShapeUrls } from './load-shapes';
export type { Palette } from './palette';
export { GpuMapUnavailable, type UnavailableReason } from './support';
