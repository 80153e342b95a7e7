// What the atlas needs without a network, packed for one download: pages lie together in a few files, because hundreds of
// small requests are slow and pages that resemble each other compress well together.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A pack is closed at this size, bytes: the window of the compressor, and what a lost network costs at most. */
const PACK_BYTES = 4_000_000;
const FOLDER = 'offline';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml; charset=utf-8'
};

/** @param {string} folder @returns {Generator<string>} */
function* filesUnder(folder) {
	for (const name of readdirSync(folder).sort()) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) yield* filesUnder(path);
		else yield path;
	}
}

/**
 * Pages, the data that the router fetches for them, and the drawn maps that they show; not what is there to be saved.
 * @param {string} path from the site's root, with /
 */
const isPacked = (path) =>
	(/(^|\/)index\.html$/.test(path) ||
		/(^|\/)__data\.json$/.test(path) ||
		/^map\/.*\.svg$/.test(path)) &&
	!path.startsWith('404');

/** Files of the app itself. @param {string} path */
const isAsset = (path) => /^_app\/immutable\//.test(path) && !/\.(br|gz|map)$/.test(path);

/**
 * One pack: length of the index (4 bytes, big-endian), the index as JSON ([path, type, bytes] per file), the files.
 * @param {{ path: string, type: string, body: Uint8Array }[]} files
 */
export function writePack(files) {
	const index = Buffer.from(
		JSON.stringify(files.map(({ path, type, body }) => [path, type, body.length]))
	);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(index.length);
	return Buffer.concat([length, index, ...files.map(({ body }) => body)]);
}

/** Bytes that a host sends for a file. @param {string} path */
function transfer(path) {
	try {
		return statSync(`${path}.br`).size;
	} catch {
		return statSync(path).size;
	}
}

/**
 * Writes `offline/*.pack` and `offline/manifest.json` into a built site.
 * @param {string} site
 */
export function writeOfflinePacks(site) {
	const paths = [...filesUnder(site)].map((path) => relative(site, path).split(sep).join('/'));
	/** @type {{ path: string, type: string, body: Uint8Array }[][]} */
	const packs = [[]];
	let size = 0;
	for (const path of paths.filter(isPacked)) {
		const body = readFileSync(join(site, path));
		if (size > 0 && size + body.length > PACK_BYTES) {
			packs.push([]);
			size = 0;
		}
		packs.at(-1)?.push({
			path: path.replace(/(^|\/)index\.html$/, '$1'),
			type: TYPES[extname(path)] ?? 'application/octet-stream',
			body
		});
		size += body.length;
	}
	const written = packs.map((files, i) => {
		const name = `${FOLDER}/pages-${i + 1}.pack`;
		const pack = writePack(files);
		const br = brotliCompressSync(pack, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 9,
				[constants.BROTLI_PARAM_LGWIN]: 24,
				[constants.BROTLI_PARAM_SIZE_HINT]: pack.length
			}
		});
		return { name, pack, br, files: files.length };
	});
	mkdirSync(join(site, FOLDER), { recursive: true });
	for (const { name, pack, br } of written) {
		writeFileSync(join(site, name), pack);
		writeFileSync(join(site, `${name}.br`), br);
		writeFileSync(join(site, `${name}.gz`), gzipSync(pack, { level: 6 }));
	}
	const assets = paths.filter(isAsset);
	const manifest = {
		packs: written.map(({ name, br, files }) => ({ path: name, files, transfer: br.length })),
		assets: assets.map((path) => ({ path, transfer: transfer(join(site, path)) }))
	};
	writeFileSync(join(site, FOLDER, 'manifest.json'), JSON.stringify(manifest));
	const sum = [...manifest.packs, ...manifest.assets].reduce((all, one) => all + one.transfer, 0);
	return { files: paths.filter(isPacked).length + assets.length, transfer: sum };
}
