/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { assetCache, isOurs, isStale, pageCache, WANTED_CACHE } from './lib/offline/caches';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const LANGUAGES = ['en', 'zh-Hant'];
/** Pages that every visitor may want next: the first level of the site, in both languages. */
const FIRST_PAGES = prerendered.filter((path) =>
	new RegExp(`^${base}/((${LANGUAGES.join('|')})/([^/]+/)?)?$`).test(path)
);
/** The drawn map of country pages, and what the browser shows of the app itself. */
const FIRST_PARTS = [...prerendered, ...files].filter(
	(path) => isPart(path) && !path.endsWith('/__data.json')
);
/** Fonts that only PDF files need. */
const LATER = /\.woff$|noto-sans-tc/;
/** After so long a slow network gives way to the page that is here, ms. */
const PATIENCE = 4000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', ({ data }) => {
	if (data === 'activate') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.headers.has('range') || !url.pathname.startsWith(`${base}/`)) return;
	if (url.pathname.startsWith(`${base}/_app/immutable/`)) event.respondWith(asset(request));
	else if (request.mode === 'navigate') event.respondWith(page(request, url));
	else if (isPart(url.pathname)) event.respondWith(part(request));
});

/** Data of pages, drawn maps and the app's own files: what a page cannot be shown without. */
function isPart(path: string): boolean {
	return /\/__data\.json$|\/map\/[^/]*\.svg$|\/(favicon\.svg|manifest\.webmanifest|icons\/[^/]*\.png)$/.test(
		path
	);
}

/** What a first visit leaves on the device. Not `addAll`: one missing file must not cost all the others. */
async function install(): Promise<void> {
	const [assets, pages] = await Promise.all([
		caches.open(assetCache(version)),
		caches.open(pageCache(version))
	]);
	const keep = async (cache: Cache, url: string) => {
		// It runs beside a reader who has just arrived, and must not be felt.
		const response = await fetch(url, { priority: 'low' });
		if (response.ok && !response.redirected) await cache.put(url, response);
	};
	const wanted = build.filter((path) => !LATER.test(path));
	const jobs = [
		...wanted.map((url) => () => keep(assets, url)),
		...[...FIRST_PAGES, ...FIRST_PARTS].map((url) => () => keep(pages, url))
	];
	const work = async () => {
		for (let job = jobs.shift(); job; job = jobs.shift()) {
			try {
				await job();
			} catch {
				// No room or no network: the atlas works online, and what is missing is fetched when it is asked for.
			}
		}
	};
	await Promise.all(Array.from({ length: 2 }, work));
}

async function activate(): Promise<void> {
	// A reader who asked for everything keeps the last build until this one is whole (`offline/keep.ts`).
	if (!(await caches.has(WANTED_CACHE)))
		for (const name of await caches.keys()) if (isStale(name, version)) await caches.delete(name);
	await worker.clients.claim();
}

/** From this build's cache, or from an earlier one's. */
async function kept(request: Request | string): Promise<Response | undefined> {
	const own = [pageCache(version), assetCache(version)];
	const names = (await caches.keys()).filter((name) => isOurs(name) && !own.includes(name));
	for (const name of [...own, ...names.reverse()]) {
		const cache = await caches.open(name);
		const found = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
		if (found) return found;
	}
	return undefined;
}

async function put(name: string, url: string, response: Response): Promise<void> {
	try {
		const cache = await caches.open(name);
		await cache.put(url, response);
	} catch {
		// The device is full: the page was shown all the same.
	}
}

/** Files that never change under their name: from the device where they are on it. */
async function asset(request: Request): Promise<Response> {
	const found = await kept(request);
	if (found) return found;
	const response = await fetch(request);
	if (response.ok) void put(assetCache(version), request.url, response.clone());
	return response;
}

const bare = (url: string) => url.replace(/[?#].*$/, '');

/** From the network while it answers in time, else as it was seen last. */
async function fresh(request: Request): Promise<Response | undefined> {
	const network = fetch(request).then((response) => {
		if (response.ok && !response.redirected)
			void put(pageCache(version), bare(request.url), response.clone());
		return response;
	});
	network.catch(() => {});
	const late = new Promise<'late'>((done) => setTimeout(() => done('late'), PATIENCE));
	try {
		const first = await Promise.race([network, late]);
		if (first !== 'late') return first;
	} catch {
		return kept(bare(request.url));
	}
	return (await kept(bare(request.url))) ?? network;
}

async function part(request: Request): Promise<Response> {
	return (await fresh(request)) ?? Response.error();
}

async function page(request: Request, url: URL): Promise<Response> {
	const found = await fresh(request);
	if (found) return found;
	// A country that was never opened here: the atlas knows it all the same.
	const country = new RegExp(`^${base}/(en|zh-Hant)/country/([^/]+)/?$`).exec(url.pathname);
	if (country) return Response.redirect(`${base}/${country[1]}/?party=${country[2]}`);
	const language = LANGUAGES.find((one) => url.pathname.startsWith(`${base}/${one}/`)) ?? 'en';
	return new Response(absent(language), {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}

/** Said of a page that is not on the device, while there is no network. */
function absent(language: string): string {
	const english = language === 'en';
	const title = english ? 'Not on this device' : '裝置上沒有這個頁面';
	const text = english
		? 'There is no network, and this page was not kept. When you are connected, “Use offline” keeps every page.'
		: '目前沒有網路，這個頁面也還沒有保存。連線後可用「離線使用」保存所有頁面。';
	const link = english ? 'Open the atlas' : '開啟地圖';
	return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="max-width:36em;margin:15vh auto;padding:0 24px;font:16px/1.5 sans-serif;color:#1f2933"><h1 style="font-family:serif">${title}</h1><p>${text}</p><p><a href="${base}/${language}/" style="color:inherit">${link}</a></p></body></html>`;
}
