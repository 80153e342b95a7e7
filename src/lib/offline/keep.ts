import { assetCache, isOurs, isStale, pageCache, WANTED_CACHE } from './caches';
import { readPack } from './pack';

/** Where the atlas lies and which build it is. */
export interface Site {
	/** base path, '' at the root */
	base: string;
	version: string;
}

interface Manifest {
	packs: { path: string; files: number; transfer: number }[];
	assets: { path: string; transfer: number }[];
}

/** How much of the atlas is on this device. */
export interface Kept {
	have: number;
	all: number;
	/** bytes still to be fetched, compressed */
	missing: number;
}

/** Why not everything could be kept: no room, no permission, no network. */
export type KeepFault = 'full' | 'denied' | 'lost';

export class KeepError extends Error {
	override name = 'KeepError';
	constructor(
		readonly fault: KeepFault,
		readonly kept: Kept | null
	) {
		super(fault);
	}
}

/** Whether this browser can keep the atlas at all: an address without https, or a private window, often cannot. */
export const canKeep = (): boolean =>
	'serviceWorker' in navigator && 'caches' in globalThis && isSecureContext;

const CONCURRENT = 6;

/** A pack is on the device when its marker is: the files themselves stand in the cache under their own addresses. */
const markerOf = (base: string, path: string): string => `${base}/${path}#kept`.replace('#', '?');

async function manifestOf({ base, version }: Site): Promise<Manifest> {
	const url = `${base}/offline/manifest.json`;
	const cache = await caches.open(assetCache(version));
	try {
		const response = await fetch(url, { cache: 'no-cache' });
		if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
		await cache.put(url, response.clone());
		return (await response.json()) as Manifest;
	} catch (reason) {
		const kept = await cache.match(url);
		if (!kept) throw reason;
		return (await kept.json()) as Manifest;
	}
}

interface Part {
	files: number;
	transfer: number;
	fetch: () => Promise<void>;
}

/** The parts that are not on this device yet, and how many files are. */
async function missing(site: Site): Promise<{ parts: Part[]; kept: Kept }> {
	const { base, version } = site;
	const manifest = await manifestOf(site);
	const [assets, pages] = await Promise.all([
		caches.open(assetCache(version)),
		caches.open(pageCache(version))
	]);
	const [haveAssets, havePages] = await Promise.all([assets.keys(), pages.keys()]);
	const known = new Set(
		[...haveAssets, ...havePages].map(({ url }) => {
			const { pathname, search } = new URL(url);
			return pathname + search;
		})
	);
	const parts: Part[] = [];
	let all = 0;
	let have = 0;
	for (const { path, transfer } of manifest.assets) {
		const url = `${base}/${path}`;
		all += 1;
		if (known.has(url)) have += 1;
		else parts.push({ files: 1, transfer, fetch: () => keepAsset(assets, url) });
	}
	for (const { path, files, transfer } of manifest.packs) {
		const marker = markerOf(base, path);
		all += files;
		if (known.has(marker)) have += files;
		else
			parts.push({
				files,
				transfer,
				fetch: () => keepPack(pages, `${base}/${path}`, base, marker)
			});
	}
	return {
		parts,
		kept: { have, all, missing: parts.reduce((sum, { transfer }) => sum + transfer, 0) }
	};
}

async function keepAsset(cache: Cache, url: string): Promise<void> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
	await cache.put(url, response);
}

async function keepPack(cache: Cache, url: string, base: string, marker: string): Promise<void> {
	const response = await fetch(url, { cache: 'no-cache' });
	if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
	for await (const { path, type, body } of readPack(response.body)) {
		await cache.put(
			`${base}/${path}`,
			new Response(body as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
		);
	}
	await cache.put(marker, new Response('', { headers: { 'content-type': 'text/plain' } }));
}

/** How much is on this device now. Fetches nothing but the list. */
export const keptNow = async (site: Site): Promise<Kept> => (await missing(site)).kept;

/** Whether the reader asked for everything, on an earlier visit too. */
export const isWanted = (): Promise<boolean> => caches.has(WANTED_CACHE);

/**
 * Fetches everything that is not on this device yet. Stopping loses nothing: what was kept stays.
 * @throws KeepError
 */
export async function keepAll(
	site: Site,
	progress: (kept: Kept) => void,
	signal: AbortSignal
): Promise<Kept> {
	let now: Kept | null = null;
	try {
		await caches.open(WANTED_CACHE);
		// Where the browser allows it, it will not clear the atlas away to make room for others.
		await navigator.storage?.persist?.().catch(() => false);
		const { parts, kept } = await missing(site);
		let state = kept;
		now = kept;
		progress(state);
		const queue = [...parts];
		const work = async () => {
			for (let part = queue.shift(); part; part = queue.shift()) {
				if (signal.aborted) return;
				try {
					await part.fetch();
				} catch (reason) {
					// No room or no network for one is none for the others: they are not even asked for.
					queue.length = 0;
					throw reason;
				}
				state = {
					...state,
					have: state.have + part.files,
					missing: state.missing - part.transfer
				};
				now = state;
				progress(state);
			}
		};
		// All of them come to their end before it is told how it went, so that going on does not meet them.
		const ends = await Promise.allSettled(Array.from({ length: CONCURRENT }, work));
		const failed = ends.find((end) => end.status === 'rejected');
		if (failed) throw failed.reason;
		if (!signal.aborted) await dropStale(site.version);
		return state;
	} catch (reason) {
		throw new KeepError(faultOf(reason), now);
	}
}

/** Caches of earlier builds go when this one is whole. */
async function dropStale(version: string): Promise<void> {
	for (const name of await caches.keys()) if (isStale(name, version)) await caches.delete(name);
}

/** Takes the atlas off this device. */
export async function dropAll(): Promise<void> {
	await caches.delete(WANTED_CACHE);
	for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
}

function faultOf(reason: unknown): KeepFault {
	const name = reason instanceof Error ? reason.name : '';
	if (name === 'QuotaExceededError') return 'full';
	if (name === 'SecurityError' || name === 'NotAllowedError' || name === 'InvalidStateError')
		return 'denied';
	return 'lost';
}
