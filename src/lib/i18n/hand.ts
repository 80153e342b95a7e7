import type { Language } from '$lib/core/dataset/types';
import type { HandWords } from './en/hand';

export type { HandWords } from './en/hand';

/** The words of menus, marks and themes in one language. */
export const loadHandWords = async (language: Language): Promise<HandWords> =>
	(language === 'en' ? await import('./en/hand') : await import('./zh-Hant/hand')).hand;
