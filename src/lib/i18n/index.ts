import type { Language } from '$lib/core/dataset/types';
import type { Messages } from './en';
import { makeFormat, type Format } from './format';

export type { Messages } from './en';
export { makeFormat, type Format } from './format';

/** Words and forms of one language; only that language's module is loaded. */
export async function loadMessages(language: Language): Promise<{ m: Messages; f: Format }> {
	const m: Messages =
		language === 'en' ? (await import('./en')).en : (await import('./zh-Hant')).zhHant;
	return { m, f: makeFormat(language) };
}
