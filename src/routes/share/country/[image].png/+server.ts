import { error } from '@sveltejs/kit';
import { countryIds } from '$lib/atlas/country-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { datasetOf, factsOf } from '$lib/server/dataset';
import { shareImage } from '$lib/server/share-image';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((language) =>
		countryIds(datasetOf(language), factsOf(language)).map((id) => ({ image: `${id}.${language}` }))
	);

export const GET: RequestHandler = async ({ params }) => {
	const [id = '', language] = params.image.split('.') as [string, Language];
	if (!LANGUAGES.includes(language) || !datasetOf('en').places.has(id)) error(404);
	return new Response(Buffer.from(await shareImage(language, id)), { headers: { 'content-type': 'image/png' } });
};
