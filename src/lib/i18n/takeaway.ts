import type { Language } from '$lib/core/dataset/types';
import type { TakeawayWords } from './en/takeaway';

export type { TakeawayWords } from './en/takeaway';

/** Words of exports, embedding and offline use in one language. */
export const loadTakeawayWords = async (language: Language): Promise<TakeawayWords> =>
	language === 'en'
		? (await import('./en/takeaway')).takeaway
		: (await import('./zh-Hant/takeaway')).takeaway;
