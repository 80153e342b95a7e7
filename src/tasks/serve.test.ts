import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';

// Only the server's own behaviour is of interest, so the files hold their own names.
const FILES = [
	'site/index.html',
	'site/404.html',
	'site/en.html',
	'site/en/country/PLW.html',
	'site/zh-Hant/index.html',
	'site/data/flows.csv',
	'site/臺灣.json',
	'site/_app/immutable/app.js',
	'site/_app/immutable/app.js.br',
	'site/_app/immutable/app.js.gz',
	'site/.inputs',
	'secret.txt'
];

let folder: string;
let plain: Awaited<ReturnType<typeof serve>>;
let based: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'serve '));
	for (const file of FILES) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), file);
	}
	const dir = join(folder, 'site');
	plain = await serve({ dir });
	based = await serve({ dir, base: '/taiwan' });
});
afterAll(async () => {
	await Promise.all([plain.close(), based.close()]);
	rmSync(folder, { recursive: true });
});

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

/** node:http rather than fetch, which would tidy `..` out of the path, undo encodings and follow redirects. */
function ask(path: string, headers = {}, { method = 'GET', port = plain.port } = {}) {
	return new Promise<Answer>((resolve, reject) => {
		request({ host: 'localhost', port, path, method, headers }, (response) => {
			let body = '';
			response.setEncoding('utf8');
			response.on('data', (chunk) => (body += chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
			);
		})
			.on('error', reject)
			.end();
	});
}

describe('which file answers', () => {
	it.each([
		['/', 'site/index.html'],
		['/?layer=ties', 'site/index.html'],
		['/en', 'site/en.html'],
		['/en/country/PLW', 'site/en/country/PLW.html'],
		['/zh-Hant/', 'site/zh-Hant/index.html'],
		['/%E8%87%BA%E7%81%A3.json', 'site/臺灣.json']
	])('%s', async (path, body) => {
		expect(await ask(path)).toMatchObject({ status: 200, body });
	});

	it.each([
		['/en/?years=2022', '/en?years=2022'],
		['/zh-Hant', '/zh-Hant/']
	])('%s is sent to %s, the form that the site was built with', async (path, location) => {
		expect(await ask(path)).toMatchObject({ status: 308, headers: { location } });
	});

	it.each(['/nowhere', '/en/country/', '/_app', '/404', '/404.html'])(
		'%s is a real 404 with the not-found page',
		async (path) => {
			expect(await ask(path)).toMatchObject({ status: 404, body: 'site/404.html' });
		}
	);

	it.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/en/..%5c..%5csecret.txt',
		'//secret.txt',
		'//en/',
		'/.inputs',
		'/index.html%00',
		'/%E8%87'
	])('%s reveals nothing', async (path) => {
		expect(await ask(path)).toMatchObject({ status: 404, body: 'site/404.html' });
	});
});

describe('under a base path', () => {
	const port = () => ({ port: based.port });

	it('answers below it only', async () => {
		expect(await ask('/taiwan/en', {}, port())).toMatchObject({
			status: 200,
			body: 'site/en.html'
		});
		expect(await ask('/en', {}, port())).toMatchObject({ status: 404 });
		expect(await ask('/taiwanese', {}, port())).toMatchObject({ status: 404 });
		expect(based.url).toBe(`http://localhost:${based.port}/taiwan/`);
	});

	it.each([
		['/taiwan', '/taiwan/'],
		['/taiwan/en/', '/taiwan/en']
	])('%s is sent to %s', async (path, location) => {
		expect(await ask(path, {}, port())).toMatchObject({ status: 308, headers: { location } });
	});
});

describe('how it is sent', () => {
	it.each([
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip;q=0.5', 'gzip'],
		['*', 'br'],
		['identity', undefined],
		['', undefined]
	])('Accept-Encoding "%s" gets %s', async (header, encoding) => {
		const { headers, body } = await ask('/_app/immutable/app.js', { 'Accept-Encoding': header });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
		expect(headers.vary).toBe('Accept-Encoding');
		const suffix = { br: '.br', gzip: '.gz' }[encoding ?? ''] ?? '';
		expect(body).toBe(`site/_app/immutable/app.js${suffix}`);
	});

	it('keeps hashed files for ever and asks again for the rest', async () => {
		const hashed = await ask('/_app/immutable/app.js');
		expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		for (const path of ['/en', '/data/flows.csv', '/_app/immutable/gone.js']) {
			expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
		}
	});

	it('answers 304 to who holds the same bytes', async () => {
		const { headers } = await ask('/data/flows.csv');
		expect(headers['content-type']).toBe('text/csv; charset=utf-8');
		const again = await ask('/data/flows.csv', { 'If-None-Match': `"other", ${headers.etag}` });
		expect(again).toMatchObject({ status: 304, body: '' });
		const other = await ask('/data/flows.csv', { 'If-None-Match': '"other"' });
		expect(other.status).toBe(200);
	});

	it('answers HEAD like GET without the body, and refuses to be written to', async () => {
		const head = await ask('/en', {}, { method: 'HEAD' });
		expect(head).toMatchObject({ status: 200, body: '' });
		expect(head.headers['content-length']).toBe(String('site/en.html'.length));
		const post = await ask('/en', {}, { method: 'POST' });
		expect(post).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
	});

	it('rejects where the port is taken', async () => {
		await expect(serve({ dir: folder, port: plain.port })).rejects.toMatchObject({
			code: 'EADDRINUSE'
		});
	});
});
