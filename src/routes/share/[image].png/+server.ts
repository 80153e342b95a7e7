import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { shareImage } from '$lib/server/share-image';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map((language) => ({ image: `atlas.${language}` }));

export const GET: RequestHandler = async ({ params }) => {
	const language = params.image.replace('atlas.', '') as Language;
	if (!LANGUAGES.includes(language)) error(404);
	return new Response(Buffer.from(await shareImage(language, null)), { headers: { 'content-type': 'image/png' } });
};
