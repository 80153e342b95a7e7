import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const base = process.env.BASE_PATH ?? '';
/** A quick look at a change: only the pages named here are built, e.g. PAGES=/en/,/en/about/ npm run build */
const pages = process.env.PAGES?.split(',');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: !pages, strict: !pages }),
		alias: { $compiled: '.compiled', '$compiled/*': '.compiled/*' },
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
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
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
