import { error } from '@sveltejs/kit';
import { countryIds, countryPage } from '$lib/atlas/country-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { datasetOf, detailsOf, factsOf } from '$lib/server/dataset';
import { placePath } from '$lib/server/world';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) =>
		countryIds(datasetOf(lang), factsOf(lang)).map((id) => ({ lang, id }))
	);

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	const facts = factsOf(language).get(params.id);
	if (!facts || !dataset.places.has(params.id)) error(404);
	const { m, f } = await loadMessages(language);
	return {
		country: countryPage(dataset, detailsOf(language), facts, m, f),
		shape: placePath(params.id),
		taiwan: placePath('TWN')
	};
};
