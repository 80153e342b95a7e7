import type { Handle } from '@sveltejs/kit';

const PRELOAD = /\s*<link href="[^"]*" rel="modulepreload">/g;

/**
 * `<html lang>` follows the route; pages outside the two prefixes carry both languages and are marked English. Scripts
 * are preloaded from the end of the page: on a slow line its text and map come first.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const preloads = html.match(PRELOAD) ?? [];
			return html
				.replace('%lang%', event.params.lang ?? 'en')
				.replace(PRELOAD, '')
				.replace('</body>', () => `${preloads.join('').trim()}\n\t</body>`);
		}
	});
