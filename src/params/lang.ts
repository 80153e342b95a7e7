import type { ParamMatcher } from '@sveltejs/kit';

/** The two route prefixes; anything else is a 404. */
export const match: ParamMatcher = (param): param is 'en' | 'zh-Hant' =>
	param === 'en' || param === 'zh-Hant';
