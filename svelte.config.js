import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { compressTexts } from './src/tasks/compress.mjs';
import { writeOfflinePacks } from './src/tasks/offline-packs.mjs';

/** The one inline script of ours, which sets the theme before the first paint: allowed by the hash of its text. */
const themeScript =
	/<script>([^]*?)<\/script>/.exec(
		readFileSync(new URL('src/app.html', import.meta.url), 'utf8')
	)?.[1] ?? '';
const themeHash = createHash('sha256').update(themeScript).digest('base64');

const base = process.env.BASE_PATH ?? '';
/** A quick look at a change: only the pages named here are built, e.g. PAGES=/en/,/en/about/ npm run build */
const pages = process.env.PAGES?.split(',');

// The compressed copies are made by a step of our own: the adapter's spends minutes on pages that few will read.
const files = adapter({ strict: !pages });

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: {
			...files,
			async adapt(builder) {
				await files.adapt(builder);
				if (!pages) builder.log.success(`compressed: ${await compressTexts('build')} texts`);
				const { files: count, transfer } = writeOfflinePacks('build');
				builder.log.success(`offline: ${count} files, ${(transfer / 1e6).toFixed(1)} MB`);
			}
		},
		alias: { $compiled: '.compiled', '$compiled/*': '.compiled/*' },
		// The printed page is painted with no further request: a style sheet would wait behind it on a slow line.
		inlineStyleThreshold: 32_768,
		// `relative: true` can leak the prerender host into absolute links (platform notes).
		paths: { base, relative: false },
		prerender: {
			...(pages && { entries: pages, crawl: false, handleUnseenRoutes: 'ignore' }),
			origin: process.env.SITE_ORIGIN ?? 'https://atlas.invalid',
			handleHttpError: ({ path, referrer, message }) => {
				throw new Error(
					`${message}\n  dead link ${path}, found on ${referrer ?? 'the entry list'}`
				);
			}
		},
		version: { pollInterval: 0 },
		// Registered by hand, when the map has been drawn: its downloads must not delay the first picture.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', `sha256-${themeHash}`],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'style-src': ['self', 'unsafe-inline'],
				'object-src': ['none'],
				'base-uri': ['self']
			}
		}
	}
};
