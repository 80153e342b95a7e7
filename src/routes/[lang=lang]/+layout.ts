import type { Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, data }) => {
	const language = params.lang as Language;
	return { ...data, language, ...(await loadMessages(language)) };
};
