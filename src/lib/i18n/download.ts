import type { Language } from '$lib/core/dataset/types';
import type { DownloadMenuWords } from './en/download';

export type { DownloadMenuWords } from './en/download';

/** Words of the download menu; fetched with it. */
export const loadDownloadWords = async (language: Language): Promise<DownloadMenuWords> =>
	language === 'en'
		? (await import('./en/download')).downloadWords
		: (await import('./zh-Hant/download')).downloadWords;
