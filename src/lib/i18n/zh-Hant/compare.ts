import { makeFormat } from '../format';
import type { CompareWords } from '../en/compare';

const f = makeFormat('zh-Hant');
const n = f.number;

export const compareWords: CompareWords = {
	title: '並列比較',
	lead: '各欄項目與尺度一致，篩選條件一體適用。不同單位的金額不相比較。',
	table: '比較表',
	mode: '比較',
	places: '國家與群體',
	periods: '兩段期間',
	add: '加入國家或群體',
	choose: '請選擇……',
	kinds: { place: '國家與地區', group: '群體', organisation: '組織' },
	remove: (name) => `移除${name}`,
	full: '已比較五個對象；如要加入其他，請先移除一個。',
	need: (count) => (count === 0 ? '請選擇至少兩個國家或群體並列比較。' : '請再選擇一個對象。'),
	first: '第一段期間',
	second: '第二段期間',
	from: '自',
	to: '至',
	differences: '差異',
	measure: '項目',
	overview: '文件所載事實',
	facts: '事實',
	activities: '活動',
	flows: '金額與物資',
	indicators: '統計數字',
	time: '歷年事實',
	undated: (count) => `${n(count)} 筆未載日期`,
	inYear: (year, count) => `${year} 年：${n(count)}`,
	scale: (most) => `最高長條：${n(most)}。跨年者於各年皆計。`,
	received: '給予各對象的金額',
	receivedAll: '金額',
	given: '各對象給予臺灣的金額',
	amountNote: '總額與其細項只計一次；規劃中的金額不計入。',
	sectors: '各部門事實',
	noSector: '未列部門',
	programmes: '各計畫活動',
	none: '無紀錄',
	zero: '–',
	noRecord: (names) => `${f.list(names)}：在此篩選條件下沒有紀錄。`,
	moreFacts: (most, least, by, times) =>
		`${most}比${least}多 ${n(by)} 筆事實${times ? `，為其 ${n(times)} 倍` : ''}。`,
	sameFacts: (count) => `各有 ${n(count)} 筆事實。`,
	moreAmount: (most, least, by) => `${most}比${least}多${by}。`,
	onlyAmount: (name, amount, unit) => `僅${name}有以${unit}計的金額：${amount}。`,
	sharedSectors: (sectors) => `皆有${f.list(sectors)}的紀錄。`,
	onlySectors: (name, sectors) => `僅${name}有：${f.list(sectors)}。`,
	onlyProgrammes: (name, programmes) => `僅${name}參與${f.list(programmes)}。`,
	membersNote: '群體的數字為文件就該群體所載，並非其成員的加總。'
};
