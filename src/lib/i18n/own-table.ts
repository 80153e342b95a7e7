import type { Language } from '$lib/core/dataset/types';
import type { OwnTableWords } from './en/own-table';

export type { OwnTableWords } from './en/own-table';

/** Words of the reader's own table; fetched with it. */
export const loadOwnTableWords = async (language: Language): Promise<OwnTableWords> =>
	language === 'en'
		? (await import('./en/own-table')).ownTableWords
		: (await import('./zh-Hant/own-table')).ownTableWords;
