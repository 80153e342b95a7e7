import planeUrl from '$compiled/shapes/plane-50m.topo.json?url';
import regionBoxes from '$compiled/shapes/regions.json';
import {
	joinDetail,
	regionsIn,
	type Box,
	type LandDetail,
	type RegionIndex,
	type RegionShapes
} from '$lib/core/plane';
import { loadDetail } from '$lib/render';

const FILES = import.meta.glob<string>('$compiled/shapes/regions/*.json', {
	// Never as a data: address, which the page's policy refuses.
	query: '?url&no-inline',
	import: 'default',
	eager: true
});
const regionUrls = new Map(
	Object.entries(FILES).map(([path, url]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), url])
);

/** From this magnification on, the corners of the 1:50m shapes are seen. */
export const CLOSE_K = 7;
/** From this magnification on, the corners of the printed map are seen. */
const NEARER_K = 2;

async function fetched<T>(url: string | undefined): Promise<T> {
	if (!url) throw new Error('no such shapes');
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
	return (await response.json()) as T;
}

/** Keeps what has been fetched; what failed may be asked for again. */
function once<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const loading = new Map<string, Promise<T>>();
	return (key) => {
		let started = loading.get(key);
		if (!started) {
			loading.set(key, (started = load(key)));
			started.catch(() => loading.delete(key));
		}
		return started;
	};
}

const index = regionBoxes as unknown as RegionIndex;
const region = once((name) => fetched<RegionShapes>(regionUrls.get(name)));
const medium = once(async () => {
	const [topology, { landDetail }] = await Promise.all([
		fetched<Parameters<Awaited<ReturnType<typeof loadDetail>>['landDetail']>[0]>(planeUrl),
		loadDetail()
	]);
	return landDetail(topology);
});

let last: { key: string; detail: LandDetail | null } = { key: '', detail: null };

/**
 * The land for a view: 1:10m for all that lies in the window from `CLOSE_K` on, else null. Asking again for the same
 * regions gives the very same value.
 */
export async function closeDetail(k: number, window: Box): Promise<LandDetail | null> {
	if (k < CLOSE_K) return null;
	const names = regionsIn(index, window).sort();
	const key = names.join(' ');
	if (last.key === key) return last.detail;
	const detail = joinDetail(await Promise.all(names.map(region)));
	last = { key, detail };
	return detail;
}

/** The same for the drawn map, which is printed in coarser shapes than the GPU map has. */
export async function drawnDetail(k: number, window: Box): Promise<LandDetail | null> {
	if (k < NEARER_K) return null;
	return (await closeDetail(k, window)) ?? (await medium(''));
}
