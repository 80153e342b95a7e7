/** What stretches of the documents are called in the documents themselves. */
const WORDS: Record<string, string> = {
	Preface: '前言',
	'Preface of the President': '總統序',
	'Diplomatic ties': '邦交',
	'European Union members': '歐盟會員國',
	'New Southbound partner countries': '新南向夥伴國',
	'table of 2022 aid to Ukraine': '2022 年援烏彙整表',
	table: '表',
	figure: '圖',
	'main activities': '主要活動',
	'other international participation': '其他國際參與',
	'epidemic policies': '防疫政策',
	'vaccines and medicines': '疫苗、藥品',
	'testing and research': '檢驗／研發',
	'border policy': '邊境政策',
	'control in medical institutions': '醫療院所監控',
	'international aid': '國際援助',
	'experience sharing': '經驗分享',
	'technology and research exchange': '防疫科技／技術研發與交流',
	allies: '友邦',
	'European countries': '歐洲國家',
	'European Union': '歐盟',
	'Latin America and the Caribbean': '拉美及加海地區',
	CABEI: '中美洲銀行',
	// Places that CLDR names otherwise, or that have no ISO code.
	Myanmar: '緬甸',
	Somaliland: '索馬利蘭',
	Turkey: '土耳其',
	Türkiye: '土耳其',
	'Viet Nam': '越南'
};

/** What stands before and after the number of a numbered stretch. */
const NUMBERED: Record<string, readonly [before: string, after: string]> = {
	chapter: ['第 ', ' 章'],
	part: ['第 ', ' 部分'],
	section: ['第 ', ' 節'],
	item: ['第 ', ' 項'],
	'after item': ['第 ', ' 項之後'],
	case: ['案例 ', ''],
	milestone: ['里程碑 ', ''],
	table: ['表 ', ''],
	figure: ['圖 ', ''],
	footnote: ['註 ', ''],
	'main activities': ['主要活動 ', '']
};
const ANNEXES = [...'零一二三四五六七八九'];

/** One kind and its numbers: `section 4(2)1`, `items 1 and 2`, `sections 1(2), 2(6) and 3(6)`. */
const NUMBERS = /^(\D+) (\d[\d.()]*(?:(?:, | and )\d[\d.()]*)*)$/;
const YEARS = /^(\d{4})(?:(-| and )(\d{4}))?$/;
/** The comma inside `sections 1, 3 and 6` stands before a short number; the one before a year parts two stretches. */
const BETWEEN_PARTS = /, (?!\d{1,2}(?!\d))/;

let placeNames: Map<string, string> | null = null;

/** The Chinese name of a place by its English one, as CLDR has both. */
function placeName(english: string): string | undefined {
	if (!placeNames) {
		const options = { type: 'region', fallback: 'none' } as const;
		const [en, zh] = ['en', 'zh-Hant-TW'].map((locale) => new Intl.DisplayNames(locale, options));
		const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
		placeNames = new Map();
		for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
			const name = en?.of(code);
			if (name) placeNames.set(name, zh?.of(code) ?? name);
		}
	}
	return placeNames.get(english);
}

/** `4(2)1` between `第 ` and ` 節` is `第 4 節（2）1`: of one number, the counter follows its first figure. */
function withCounter(list: string, [before, after]: readonly [string, string]): string {
	const numbers = list
		.replaceAll('(', '（')
		.replaceAll(')', '）')
		.split(/, | and /);
	const joined = numbers.join('、');
	if (numbers.length === 1) return before + joined.replace(/^[\d.]+/, `$&${after}`);
	return before + joined + (joined.endsWith('）') ? after.trimStart() : after);
}

function partText(part: string): string {
	const word = WORDS[part];
	if (word) return word;

	const [, from, link, to] = YEARS.exec(part) ?? [];
	if (from) return to ? `${from}${link === '-' ? '–' : ' 及 '}${to} 年` : `${from} 年`;

	const [, kind = '', list = ''] = NUMBERS.exec(part) ?? [];
	if (kind === 'Annex') return `附錄${ANNEXES[Number(list)] ?? ` ${list}`}`;
	const form = NUMBERED[kind.toLowerCase()] ?? NUMBERED[kind.toLowerCase().replace(/s$/, '')];
	if (form && list) return withCounter(list, form);

	const [, opened] = /^(.+) opening$/.exec(part) ?? [];
	if (opened) return `${partText(opened)}章首`;

	return placeName(part.replace(/^the /, '')) ?? part;
}

/** Whether a part follows the one before it without a comma: `第 7 章第 4 節`, `2018 年主要活動`. */
const joins = (before: string, part: string) =>
	(/[章節項分）]$/.test(before) && /^第 /.test(part)) ||
	(/年$/.test(before) && !/^[\d第]/.test(part));

/**
 * A section as it is stored, in Traditional Chinese: `Chapter 7, section 4(3)` → `第 7 章第 4 節（3）`. What it does not
 * know stays as it is.
 */
export function sectionTextZh(section: string): string {
	return section
		.split('; ')
		.map((locator) =>
			locator
				.split(BETWEEN_PARTS)
				.map(partText)
				.reduce((text, part) => `${text}${joins(text, part) ? '' : '，'}${part}`)
		)
		.join('；');
}
