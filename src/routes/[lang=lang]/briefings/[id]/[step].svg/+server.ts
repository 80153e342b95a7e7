import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { DOCUMENTS, stepPicture } from '$lib/server/briefings';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) =>
		DOCUMENTS.flatMap(({ id, steps }) => steps.map((step) => ({ lang, id, step: step.id })))
	);

/** The map of one step as a file: the pages show it as an image, also without scripts. */
export const GET: RequestHandler = async ({ params }) => {
	const svg = await stepPicture(params.id, params.step, params.lang as Language);
	return svg ? new Response(svg, { headers: { 'content-type': 'image/svg+xml' } }) : error(404);
};
