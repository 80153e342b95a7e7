import { error } from '@sveltejs/kit';
import { countryIds } from '$lib/atlas/country-page';
import { datasetOf, factsOf } from '$lib/server/dataset';
import { shareImage } from '$lib/server/share-image';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	countryIds(datasetOf('en'), factsOf('en')).map((image) => ({ image }));

export const GET: RequestHandler = async ({ params }) => {
	if (!datasetOf('en').places.has(params.image)) error(404);
	return new Response(Buffer.from(await shareImage(params.image)), {
		headers: { 'content-type': 'image/png' }
	});
};
