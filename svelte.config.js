import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const base = process.env.BASE_PATH ?? '';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true, strict: true }),
		alias: { $compiled: '.compiled', '$compiled/*': '.compiled/*' },
		// `relative: true` can leak the prerender host into absolute links (platform notes).
		paths: { base, relative: false },
		prerender: {
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
