/** Why there is no GPU map: the page keeps its SVG. */
export type UnavailableReason =
	/** the browser has no WebGL 2, or has switched it off */
	| 'webgl2'
	/** the shapes, the worker or the style could not be loaded */
	| 'loading'
	/** the graphics card took its context away */
	| 'context-lost';

/** Thrown by `createGpuMap`, and handed to `onLost`. */
export class GpuMapUnavailable extends Error {
	override name = 'GpuMapUnavailable';

	constructor(
		readonly reason: UnavailableReason,
		options?: ErrorOptions
	) {
		super(`no GPU map: ${reason}`, options);
	}
}
