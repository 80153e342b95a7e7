import { makeFormat } from '../format';
import type { SearchWords } from '../en/search';

const f = makeFormat('zh-Hant');

export const searchWords: SearchWords = {
	loading: '正在載入名稱',
	failed: '索引未能載入。可由國家、計畫與資料來源的清單找到所有內容。',
	kinds: {
		place: '國家與地區',
		group: '群體',
		programme: '計畫',
		organisation: '組織',
		source: '資料來源',
		activity: '活動'
	},
	shown: (listed, count) =>
		listed < count ? `${f.number(count)} 筆中的 ${f.number(listed)} 筆` : `${f.number(count)} 筆`,
	results: (count) => `${f.number(count)} 筆結果`,
	alias: (name) => `又稱 ${name}`,
	seat: (place) => `所在地：${place}`,
	partOf: (programme) => `屬於${programme}`,
	published: (date) => `${f.date(date)}出版`,
	separator: ' · ',
	none: (query) => `找不到「${query}」。`,
	advice: '請減少字詞，或改用其他寫法、另一種語言、舊國名（史瓦濟蘭）或代碼（PLW）。也可以瀏覽：',
	all: { country: '所有國家', programme: '所有計畫', sources: '所有資料來源' }
};
