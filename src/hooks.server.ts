import type { Handle } from '@sveltejs/kit';

/** `<html lang>` follows the route; pages outside the two prefixes carry both languages and are marked English. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'en')
	});
