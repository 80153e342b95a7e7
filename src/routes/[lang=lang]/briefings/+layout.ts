import type { Language } from '$lib/core/dataset/types';
import { loadBriefingWords } from '$lib/i18n/briefing';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => ({
	words: await loadBriefingWords(params.lang as Language)
});
