import { browser } from '$app/environment';
import { loadDataset } from '$lib/atlas/load-dataset';
import type { Language } from '$lib/core/dataset/types';
import type { Scene } from '$lib/core/scene/types';
import { loadSvg, type PictureOptions, type WorldShapes } from '$lib/render';
import type { PageLoad } from './$types';

/** Draws a scene of the whole world. */
async function printer() {
	const [{ default: world }, { renderSvg }] = await Promise.all([
		import('$compiled/shapes/world.json'),
		loadSvg()
	]);
	return (scene: Scene, options: PictureOptions) =>
		renderSvg(scene, world as unknown as WorldShapes, options);
}

export const load: PageLoad = async ({ params }) => {
	try {
		return {
			dataset: await loadDataset(params.lang as Language),
			// Only the prerenderer draws: the browser finds the map in the page.
			print: import.meta.env.SSR ? await printer() : null
		};
	} catch (reason) {
		if (!browser) throw reason;
		// The printed page is complete without scripts: it says what happened and stays as it is, never hydrated.
		document.getElementById('load-failed')?.removeAttribute('hidden');
		delete document.documentElement.dataset.opening;
		return new Promise<never>(() => {});
	}
};
