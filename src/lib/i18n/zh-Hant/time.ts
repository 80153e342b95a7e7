import type { TimeWords } from '../en/time';

export const time: TimeWords = {
	said: (year, changes) => `${year} 年：${changes.join('；')}。`,
	since: (year, before, changes) =>
		before === year - 1
			? `${year} 年與 ${before} 年相比：${changes.join('；')}。`
			: `${year} 年與前一個有紀錄的 ${before} 年相比：${changes.join('；')}。`,
	noTieChange: (year) => `${year} 年：邦交與夥伴關係均無變動。`,
	noChange: (year, before) => `${year} 年：與 ${before} 年相同。`,
	begun: {
		ally: (places) => `與${places}建立邦交`,
		'new-southbound': (places) => `新增新南向夥伴：${places}`,
		'gctf-partner': (places) => `新增 GCTF 夥伴：${places}`,
		'gctf-co-host': (places) => `新增 GCTF 合辦國：${places}`
	},
	ended: {
		ally: (places) => `與${places}斷交`,
		'new-southbound': (places) => `不再是新南向夥伴：${places}`,
		'gctf-partner': (places) => `不再是 GCTF 夥伴：${places}`,
		'gctf-co-host': (places) => `不再是 GCTF 合辦國：${places}`
	},
	appeared: (places, count) => (count > 1 ? `新增 ${count} 個：${places}` : `新增：${places}`),
	gone: (places, count) =>
		count > 1 ? `${count} 個不再有紀錄：${places}` : `不再有紀錄：${places}`,
	largest: (place, from, to) => `變動最大：${place}，由 ${from} 變為 ${to}`,
	more: (count) => `另外 ${count} 個`
};
