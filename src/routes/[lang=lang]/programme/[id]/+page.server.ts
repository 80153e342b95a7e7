import { error } from '@sveltejs/kit';
import { programmePage } from '$lib/atlas/programme-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { datasetOf, detailsOf } from '$lib/server/dataset';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => [...datasetOf(lang).programmes.keys()].map((id) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	if (!dataset.programmes.has(params.id)) error(404);
	const { m, f } = await loadMessages(language);
	const other = datasetOf(m.otherLanguage.code).programmes.get(params.id)?.name ?? '';
	return { programme: programmePage(dataset, detailsOf(language), params.id, other, m, f) };
};
