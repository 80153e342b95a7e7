import { error } from '@sveltejs/kit';
import { sourcePage } from '$lib/atlas/source-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { datasetOf, detailsOf } from '$lib/server/dataset';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => [...datasetOf(lang).sources.keys()].map((id) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	if (!dataset.sources.has(params.id)) error(404);
	const { m, f } = await loadMessages(language);
	return { source: sourcePage(dataset, detailsOf(language), params.id, m, f) };
};
