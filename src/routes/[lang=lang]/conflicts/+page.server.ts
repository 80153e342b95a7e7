import { conflictsPage } from '$lib/atlas/conflicts-page';
import type { Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { datasetOf, detailsOf } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const { m, f } = await loadMessages(language);
	return { sources: conflictsPage(datasetOf(language), detailsOf(language), m, f) };
};
