import type { Language } from '$lib/core/dataset/types';
import { data as en, type DataMessages } from './en/data';
import { data as zhHant } from './zh-Hant/data';

export type { DataMessages };

/** Words of the open data page. */
export const dataOf = (language: Language): DataMessages => (language === 'en' ? en : zhHant);
