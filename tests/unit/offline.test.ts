import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assetCache, pageCache, WANTED_CACHE } from '../../src/lib/offline/caches';
import {
	dropAll,
	isWanted,
	keepAll,
	KeepError,
	keptNow,
	type Kept
} from '../../src/lib/offline/keep';
import { writePack } from '../../src/tasks/offline-packs.mjs';

const ORIGIN = 'https://atlas.test';
const SITE = { base: '/atlas', version: 'v2' };

const page = (path: string) => ({
	path,
	type: 'text/html',
	body: new TextEncoder().encode(`<p>${path}`)
});
const PACKS = {
	'offline/pages-0.pack': [page('en/'), page('en/country/PLW/')],
	'offline/pages-1.pack': [page('zh-Hant/'), page('zh-Hant/country/PLW/')]
};
const ASSETS = ['_app/immutable/a.js', '_app/immutable/b.js'];
const MANIFEST = {
	packs: Object.entries(PACKS).map(([path, files]) => ({
		path,
		files: files.length,
		transfer: 100
	})),
	assets: ASSETS.map((path) => ({ path, transfer: 10 }))
};
const ALL = 6;

/** What goes wrong where: by address, thrown instead of the answer. */
let broken: { fetch: Map<string, Error | number>; put: Map<string, Error>; open: Error | null };
let shelves: Map<string, Map<string, Response>>;
let asked: string[];

const addressOf = (request: RequestInfo | URL) => new URL(String(request), ORIGIN).href;

class MadeCache {
	constructor(private readonly shelf: Map<string, Response>) {}
	async put(request: string, response: Response) {
		const url = addressOf(request);
		for (const [part, fault] of broken.put) if (url.includes(part)) throw fault;
		this.shelf.set(url, response);
	}
	async match(request: string) {
		return this.shelf.get(addressOf(request))?.clone();
	}
	async keys() {
		return [...this.shelf.keys()].map((url) => ({ url }));
	}
}

beforeEach(() => {
	broken = { fetch: new Map(), put: new Map(), open: null };
	shelves = new Map();
	asked = [];
	vi.stubGlobal('navigator', {});
	vi.stubGlobal('caches', {
		async open(name: string) {
			if (broken.open) throw broken.open;
			if (!shelves.has(name)) shelves.set(name, new Map());
			return new MadeCache(shelves.get(name)!);
		},
		has: async (name: string) => shelves.has(name),
		keys: async () => [...shelves.keys()],
		delete: async (name: string) => shelves.delete(name)
	});
	vi.stubGlobal('fetch', async (request: string) => {
		const path = request.replace(`${SITE.base}/`, '');
		asked.push(path);
		for (const [part, fault] of broken.fetch)
			if (path.includes(part)) {
				if (typeof fault === 'number') return new Response('', { status: fault });
				throw fault;
			}
		if (path === 'offline/manifest.json') return Response.json(MANIFEST);
		const files = PACKS[path as keyof typeof PACKS];
		return new Response(files ? new Uint8Array(writePack(files)) : `/* ${path} */`);
	});
});
afterEach(() => vi.unstubAllGlobals());

const quiet = new AbortController().signal;
const kept = (name: string) => [...(shelves.get(name)?.keys() ?? [])];

/** Keeps everything and tells how it went. */
async function attempt(): Promise<{ fault: string | null; kept: Kept | null }> {
	try {
		return { fault: null, kept: await keepAll(SITE, () => {}, quiet) };
	} catch (reason) {
		expect(reason).toBeInstanceOf(KeepError);
		const { fault, kept } = reason as KeepError;
		return { fault, kept };
	}
}

describe('keeping the whole atlas on a device', () => {
	it('fetches each file once, tells how far it is, and is complete', async () => {
		expect(await keptNow(SITE)).toEqual({ have: 0, all: ALL, missing: 220 });
		const told: number[] = [];
		await keepAll(SITE, ({ have }) => told.push(have), quiet);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(ALL);
		expect(await keptNow(SITE)).toEqual({ have: ALL, all: ALL, missing: 0 });
		expect(kept(pageCache('v2'))).toContain(`${ORIGIN}/atlas/zh-Hant/country/PLW/`);
		expect(await isWanted()).toBe(true);

		asked = [];
		await keepAll(SITE, () => {}, quiet);
		expect(asked).toEqual(['offline/manifest.json']);
	});

	it('says that the device is full, keeps what it has, and goes on from there', async () => {
		broken.put.set('zh-Hant/country', new DOMException('no room', 'QuotaExceededError'));
		const { fault, kept: had } = await attempt();
		expect(fault).toBe('full');
		expect(had!.have).toBeLessThan(ALL);
		const before = await keptNow(SITE);
		expect(before.have).toBeGreaterThanOrEqual(had!.have);
		expect(kept(pageCache('v2'))).toContain(`${ORIGIN}/atlas/en/country/PLW/`);

		broken.put.clear();
		asked = [];
		expect(await attempt()).toEqual({ fault: null, kept: { have: ALL, all: ALL, missing: 0 } });
		// Only what was missing is fetched.
		expect(asked).not.toContain('offline/pages-0.pack');
	});

	it.each(['SecurityError', 'NotAllowedError', 'InvalidStateError'])(
		'says that storage is denied (%s)',
		async (name) => {
			broken.open = new DOMException('no', name);
			expect(await attempt()).toEqual({ fault: 'denied', kept: null });
		}
	);

	it.each([
		['a network that is gone', new TypeError('Failed to fetch')],
		['a file that the host does not have', 404]
	])('says that not everything came: %s', async (_, fault) => {
		broken.fetch.set('pages-1', fault);
		const { fault: told, kept: had } = await attempt();
		expect(told).toBe('lost');
		expect(had?.all).toBe(ALL);
		expect((await keptNow(SITE)).have).toBeGreaterThan(0);
	});

	it('does not take a pack that ends too early for a whole one', async () => {
		const whole = fetch;
		vi.stubGlobal('fetch', async (request: string) => {
			const response = await whole(request);
			if (!request.includes('pages-1')) return response;
			return new Response((await response.arrayBuffer()).slice(0, -5));
		});
		expect((await attempt()).fault).toBe('lost');
		expect((await keptNow(SITE)).have).toBeLessThan(ALL);
	});

	it('asks for nothing more once something went wrong', async () => {
		const many = Array.from({ length: 40 }, (_, at) => `_app/immutable/many-${at}.js`);
		const whole = fetch;
		vi.stubGlobal('fetch', async (request: string) =>
			request.endsWith('manifest.json')
				? Response.json({ packs: [], assets: many.map((path) => ({ path, transfer: 1 })) })
				: whole(request)
		);
		broken.put.set('many-3.js', new DOMException('no room', 'QuotaExceededError'));
		expect((await attempt()).fault).toBe('full');
		const then = asked.length;
		await new Promise((done) => setTimeout(done, 20));
		expect(asked.length).toBe(then);
		expect(then).toBeLessThan(many.length);
	});

	it('stops where it is told to, and loses nothing', async () => {
		const stop = new AbortController();
		const had = await keepAll(SITE, ({ have }) => have > 0 && stop.abort(), stop.signal);
		expect(had.have).toBeGreaterThan(0);
		expect((await keptNow(SITE)).have).toBeGreaterThanOrEqual(had.have);
	});

	it('keeps the last build until this one is whole, and takes it away then', async () => {
		shelves.set(pageCache('v1'), new Map());
		shelves.set('someone-else', new Map());
		broken.put.set('zh-Hant/', new DOMException('no room', 'QuotaExceededError'));
		await attempt();
		expect(shelves.has(pageCache('v1'))).toBe(true);
		broken.put.clear();
		await attempt();
		expect(shelves.has(pageCache('v1'))).toBe(false);
		expect(shelves.has('someone-else')).toBe(true);
	});

	it('knows without a network what is there, and takes it all away when asked', async () => {
		await attempt();
		broken.fetch.set('', new TypeError('Failed to fetch'));
		expect((await keptNow(SITE)).have).toBe(ALL);
		await dropAll();
		expect([...shelves.keys()]).toEqual([]);
		expect(await isWanted()).toBe(false);
	});
});

it('each build has caches of its own', () => {
	expect(new Set([assetCache('1'), assetCache('2'), pageCache('1'), WANTED_CACHE]).size).toBe(4);
});
