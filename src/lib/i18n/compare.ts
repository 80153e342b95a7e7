import type { Language } from '$lib/core/dataset/types';
import type { CompareWords } from './en/compare';

export type { CompareWords } from './en/compare';

/** Words of the comparison; fetched with it. */
export const loadCompareWords = async (language: Language): Promise<CompareWords> =>
	language === 'en'
		? (await import('./en/compare')).compareWords
		: (await import('./zh-Hant/compare')).compareWords;
