import type { Language, Qualifier, Years } from '$lib/core/dataset/types';

const LOCALE: Record<Language, string> = { en: 'en', 'zh-Hant': 'zh-Hant-TW' };

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** Number, date, list and plural forms of one language; each is made once, and late, because Intl objects are slow to make. */
export function makeFormat(language: Language) {
	const locale = LOCALE[language];
	// British order, as the spelling: 14 August 2021.
	const dateLocale = language === 'en' ? 'en-GB' : locale;
	const dates = (options: Intl.DateTimeFormatOptions, of = dateLocale) =>
		once(() => new Intl.DateTimeFormat(of, { ...options, timeZone: 'UTC' }));
	const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
	const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
	const plural = once(() => new Intl.PluralRules(locale));
	const month = dates({ year: 'numeric', month: 'long' });
	const monthName = dates({ month: 'short' }, locale);
	const day = dates({ year: 'numeric', month: 'long', day: 'numeric' });
	const collator = once(() => new Intl.Collator(locale === 'en' ? 'en' : 'zh-Hant-TW-u-co-stroke'));

	const number = (value: number) => whole().format(value);

	/** 萬 and 億 in Chinese, million and billion in English; small values in full. */
	const short = (value: number): string => {
		const step = (divisor: number, word: string) => `${number(value / divisor)}${word}`;
		if (language === 'en') {
			if (value >= 1e9) return step(1e9, ' bn');
			if (value >= 1e6) return step(1e6, ' m');
			return number(value);
		}
		if (value >= 1e12) return step(1e12, ' 兆');
		if (value >= 1e8) return step(1e8, ' 億');
		if (value >= 1e4) return step(1e4, ' 萬');
		return number(value);
	};

	/** One EDTF level 0 date: 2021, 2021-08, 2021-08-14 or a span of two of them. '' stays ''. */
	const date = (edtf: string): string => {
		if (edtf === '') return '';
		const [from = '', to] = edtf.split('/');
		if (to !== undefined)
			return language !== 'en' && /^\d{4}\/\d{4}$/.test(edtf)
				? `${from}–${to} 年`
				: `${date(from)}–${date(to)}`;
		const [year, m, d] = from.split('-').map(Number);
		if (year === undefined) return edtf;
		if (m === undefined) return language === 'en' ? String(year) : `${year} 年`;
		const made = (d === undefined ? month : day)();
		const text = made.format(new Date(Date.UTC(year, m - 1, d ?? 1)));
		// 2021 年 8 月, spaced like 2021 年.
		return language === 'en' ? text : text.replace(/\d+/g, ' $& ').trim();
	};

	const years = ({ from, to }: Years): string => (from === to ? String(from) : `${from}–${to}`);

	const QUALIFIER: Record<Language, Record<Qualifier, string>> = {
		en: { exact: '', 'at-least': 'at least ', about: 'about ', 'at-most': 'at most ' },
		'zh-Hant': { exact: '', 'at-least': '逾 ', about: '約 ', 'at-most': '至多 ' }
	};

	return {
		language,
		locale,
		number,
		short,
		date,
		/** short month of a time in ms, UTC */
		month: (time: number) => monthName().format(time),
		years,
		list: (items: readonly string[]) => list().format(items),
		plural: (value: number, one: string, other: string) =>
			plural().select(value) === 'one' ? one : other,
		qualifier: (qualifier: Qualifier) => QUALIFIER[language][qualifier],
		compare: (a: string, b: string) => collator().compare(a, b)
	};
}

export type Format = ReturnType<typeof makeFormat>;
