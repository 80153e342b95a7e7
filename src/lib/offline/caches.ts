/** Names of the caches, shared by the service worker and the page. One pair per build: pages and assets belong together. */
const PREFIX = 'atlas';

export const assetCache = (version: string): string => `${PREFIX}-assets-${version}`;
export const pageCache = (version: string): string => `${PREFIX}-pages-${version}`;

/** Whether a cache is ours and of another build. */
export const isStale = (name: string, version: string): boolean =>
	name.startsWith(`${PREFIX}-`) && name !== assetCache(version) && name !== pageCache(version);

/** Whether a cache is ours at all. */
export const isOurs = (name: string): boolean => name.startsWith(`${PREFIX}-`);

/** Holds one entry where the reader asked for everything: until the next build is whole, the last one is kept. */
export const WANTED_CACHE = 'atlas_wanted';
