import type { Language } from '$lib/core/dataset/types';
import { loadTakeawayWords } from '$lib/i18n/takeaway';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
	t: await loadTakeawayWords(params.lang as Language)
});
