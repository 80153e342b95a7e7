// A small static file server that behaves like a real host: what works here works on any.
//   node src/tasks/serve.mjs [DIR]      PORT (4173), BASE_PATH
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { isProgram, root, runTask } from './run.mjs';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.topojson': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.pdf': 'application/pdf',
	'.zip': 'application/zip',
	'.parquet': 'application/vnd.apache.parquet',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

/** Precompressed copies that lie beside a file, best first. */
const ENCODINGS = [
	{ name: 'br', suffix: '.br' },
	{ name: 'gzip', suffix: '.gz' }
];

/** @param {string | undefined} header @param {string} name */
function accepts(header, name) {
	const offers = (header ?? '').split(',').map((offer) =>
		offer
			.trim()
			.toLowerCase()
			.split(/\s*;\s*/)
	);
	const offer =
		offers.find(([coding]) => coding === name) ?? offers.find(([coding]) => coding === '*');
	if (!offer) return false;
	const quality = offer.find((part) => part.startsWith('q='));
	return !quality || Number(quality.slice(2)) > 0;
}

/** @typedef {{ path: string, size: number, mtimeMs: number }} File */

/** @param {string} path @returns {Promise<File | null>} */
async function fileAt(path) {
	try {
		const found = await stat(path);
		return found.isFile() ? { path, size: found.size, mtimeMs: found.mtimeMs } : null;
	} catch {
		return null;
	}
}

/** The path inside the site, decoded, without its leading slash; null where no file may be meant by it. @param {string} raw */
function safePath(raw) {
	let path;
	try {
		path = decodeURIComponent(raw);
	} catch {
		return null;
	}
	if (!path.startsWith('/') || /[\\\0]/.test(path)) return null;
	const segments = path.slice(1).split('/');
	// `..` leaves the folder; other dotfiles are not for readers; `//` would be a host in a redirect
	if (segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) return null;
	if (segments.slice(0, -1).includes('')) return null;
	return segments.join('/');
}

/**
 * `/en` is en.html or, by redirect, en/index.html; `/en/` is en/index.html or, by redirect, en.html.
 * @param {string} dir @param {string} path
 * @returns {Promise<{ file: File } | { location: string } | null>}
 */
async function find(dir, path) {
	if (path === '' || path.endsWith('/')) {
		const index = await fileAt(join(dir, path, 'index.html'));
		if (index) return { file: index };
		const page = path && (await fileAt(join(dir, `${path.slice(0, -1)}.html`)));
		return page ? { location: path.slice(0, -1) } : null;
	}
	const file = (await fileAt(join(dir, path))) ?? (await fileAt(join(dir, `${path}.html`)));
	if (file) return { file };
	return (await fileAt(join(dir, path, 'index.html'))) ? { location: `${path}/` } : null;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ dir: string, base: string }} site
 */
async function answer(request, response, { dir, base }) {
	response.setHeader('X-Content-Type-Options', 'nosniff');
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	const [address = '', ...query] = (request.url ?? '/').split('?');
	const search = query.length ? `?${query.join('?')}` : '';
	/** @param {string} location */
	const redirect = (location) => response.writeHead(308, { Location: location + search }).end();
	if (base && address === base) return redirect(`${base}/`);

	const path = address.startsWith(`${base}/`) ? safePath(address.slice(base.length)) : null;
	const found = path === null ? null : await find(dir, path);
	if (found && 'location' in found) {
		return redirect(`${base}/${found.location.split('/').map(encodeURIComponent).join('/')}`);
	}
	const missing = join(dir, '404.html');
	const file = found?.file ?? (await fileAt(missing));
	// A host answers 404 for its own not-found page too, so nothing may rely on fetching it.
	const status = found && file?.path !== missing ? 200 : 404;
	if (!file) {
		response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
		response.end(request.method === 'HEAD' ? undefined : 'Not found\n');
		return;
	}

	let sent = file;
	response.setHeader('Content-Type', TYPES[extname(file.path)] ?? 'application/octet-stream');
	for (const { name, suffix } of ENCODINGS) {
		const copy = await fileAt(file.path + suffix);
		if (!copy) continue;
		response.setHeader('Vary', 'Accept-Encoding');
		if (sent !== file || !accepts(request.headers['accept-encoding'], name)) continue;
		response.setHeader('Content-Encoding', name);
		sent = copy;
	}

	const immutable = status === 200 && path?.startsWith('_app/immutable/');
	response.setHeader(
		'Cache-Control',
		immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
	);
	const etag = `W/"${sent.size.toString(36)}-${Math.trunc(sent.mtimeMs).toString(36)}"`;
	response.setHeader('ETag', etag);
	const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
	if (status === 200 && (known.includes(etag) || known.includes('*'))) {
		response.writeHead(304).end();
		return;
	}
	response.writeHead(status, { 'Content-Length': sent.size });
	if (request.method === 'HEAD') response.end();
	else pipeline(createReadStream(sent.path), response, () => {}); // a reader who leaves early is no error
}

/**
 * Serves a folder. Rejects with EADDRINUSE where the port is taken; port 0 takes a free one.
 * @param {{ dir: string, port?: number, base?: string }} options `base` as in SvelteKit: '' or '/taiwan'
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export function serve({ dir, port = 0, base = '' }) {
	const site = { dir: resolve(dir), base: base.replace(/\/+$/, '') };
	const server = createServer((request, response) => {
		answer(request, response, site).catch((error) => {
			console.error(error);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});
	return new Promise((ready, refuse) => {
		server.once('error', refuse);
		server.listen(port, () => {
			const own = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
			ready({
				port: own,
				url: `http://localhost:${own}${site.base}/`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			});
		});
	});
}

if (isProgram(import.meta.url)) {
	await runTask(async () => {
		const { url } = await serve({
			dir: process.argv[2] ?? join(root, 'build'),
			port: Number(process.env.PORT || 4173),
			base: process.env.BASE_PATH
		});
		console.log(url);
	});
}
