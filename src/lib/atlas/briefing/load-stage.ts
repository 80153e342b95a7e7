import worldUrl from '$compiled/shapes/world.json?url';
import type { Dataset, Language } from '$lib/core/dataset/types';
import type { WorldShapes } from '$lib/render';
import { loadDataset } from '../load-dataset';

/** Everything that drawing a briefing's maps takes. */
export interface StageGround {
	dataset: Dataset;
	world: WorldShapes;
}

let loading: Promise<StageGround> | null = null;

/**
 * Fetches what a stage draws from, once per document.
 * @throws where it cannot be fetched; the next call tries again
 */
export function loadGround(language: Language): Promise<StageGround> {
	loading ??= (async () => {
		const [dataset, response] = await Promise.all([loadDataset(language), fetch(worldUrl)]);
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		return { dataset, world: (await response.json()) as WorldShapes };
	})();
	loading.catch(() => (loading = null));
	return loading;
}
