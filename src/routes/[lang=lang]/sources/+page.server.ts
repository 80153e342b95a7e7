import { sourcePage } from '$lib/atlas/source-page';
import type { Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { datasetOf, detailsOf } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	const { m, f } = await loadMessages(language);
	return {
		sources: [...dataset.sources.keys()].map((id) => {
			const { sections: _, ...source } = sourcePage(dataset, detailsOf(language), id, m, f);
			return source;
		})
	};
};
