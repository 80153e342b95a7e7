/** Whether a WebGL 2 context can be had. Asks each time: browsers grant only so many. */
export function supportsWebGL2(): boolean {
	try {
		const context = document.createElement('canvas').getContext('webgl2');
		context?.getExtension('WEBGL_lose_context')?.loseContext();
		return context !== null;
	} catch {
		return false;
	}
}
