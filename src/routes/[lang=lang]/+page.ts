import { browser } from '$app/environment';
import { loadDataset } from '$lib/atlas/load-dataset';
import type { Language } from '$lib/core/dataset/types';
import type { WorldShapes } from '$lib/render';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
	try {
		return {
			dataset: await loadDataset(params.lang as Language),
			// Only the prerenderer needs the shapes: the browser finds the drawn map in the page.
			world: import.meta.env.SSR
				? ((await import('$compiled/shapes/world.json')).default as unknown as WorldShapes)
				: null
		};
	} catch (reason) {
		if (!browser) throw reason;
		// The printed page is complete without scripts: it says what happened and stays as it is, never hydrated.
		document.getElementById('load-failed')?.removeAttribute('hidden');
		delete document.documentElement.dataset.opening;
		return new Promise<never>(() => {});
	}
};
