import { error } from '@sveltejs/kit';
import { shareImage } from '$lib/server/share-image';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{ image: 'atlas' }];

export const GET: RequestHandler = async ({ params }) => {
	if (params.image !== 'atlas') error(404);
	return new Response(Buffer.from(await shareImage(null)), {
		headers: { 'content-type': 'image/png' }
	});
};
