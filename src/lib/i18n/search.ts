import type { Language } from '$lib/core/dataset/types';
import type { SearchWords } from './en/search';

export type { SearchWords } from './en/search';

/** Words of the search box; fetched with it. */
export const loadSearchWords = async (language: Language): Promise<SearchWords> =>
	language === 'en'
		? (await import('./en/search')).searchWords
		: (await import('./zh-Hant/search')).searchWords;
