import type { Language } from '$lib/core/dataset/types';
import type { BriefingWords } from './en/briefing';

export type { BriefingWords } from './en/briefing';

/** Words of the briefings in one language. */
export const loadBriefingWords = async (language: Language): Promise<BriefingWords> =>
	language === 'en'
		? (await import('./en/briefing')).briefingEn
		: (await import('./zh-Hant/briefing')).briefingZh;
