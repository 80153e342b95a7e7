import type { Language } from '$lib/core/dataset/types';
import { open as en, type OpenMessages } from './en/open';
import { open as zhHant } from './zh-Hant/open';

export type { OpenMessages };

/** Words of the pages of groups, organisations and activities. */
export const openOf = (language: Language): OpenMessages => (language === 'en' ? en : zhHant);
