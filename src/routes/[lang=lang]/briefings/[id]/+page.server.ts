import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { briefingPage, DOCUMENTS } from '$lib/server/briefings';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => DOCUMENTS.map(({ id }) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) =>
	(await briefingPage(params.id, params.lang as Language)) ?? error(404);
