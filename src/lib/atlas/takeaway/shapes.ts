import planeUrl from '$compiled/shapes/plane-50m.topo.json?url';
import worldUrl from '$compiled/shapes/world.json?url';
import type { WorldShapes } from '$lib/core/plane';
import { loadDetail } from '$lib/render';

async function fetchJson<T>(url: string): Promise<T> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
	return (await response.json()) as T;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | null = null;
	return () =>
		(made ??= make().catch((reason: unknown) => {
			made = null;
			throw reason;
		}));
}

/** The shapes of the world at a glance. */
export const loadWorld = once(() => fetchJson<WorldShapes>(worldUrl));

/** The shapes in full detail, for frames closer than the world. */
export const loadNear = once(async () => {
	const [{ detailedWorld }, world, topology] = await Promise.all([
		loadDetail(),
		loadWorld(),
		fetchJson<Parameters<Awaited<ReturnType<typeof loadDetail>>['detailedWorld']>[0]>(planeUrl)
	]);
	return detailedWorld(topology, world);
});
