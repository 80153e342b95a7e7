import { error } from '@sveltejs/kit';
import { bodyPage } from '$lib/atlas/body-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { openOf } from '$lib/i18n/open';
import { datasetOf, detailsOf, factsOf } from '$lib/server/dataset';
import { unlessQuick } from '$lib/server/quick-build';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	unlessQuick(() =>
		LANGUAGES.flatMap((lang) =>
			[...datasetOf(lang).organisations.keys()].map((id) => ({ lang, id }))
		)
	);

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	if (!dataset.organisations.has(params.id)) error(404);
	const { m, f } = await loadMessages(language);
	const facts = factsOf(language);
	return {
		body: bodyPage(dataset, detailsOf(language), params.id, facts, m, openOf(language), f)
	};
};
