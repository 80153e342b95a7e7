import { makeFormat } from '../format';
import type { DownloadMenuWords } from '../en/download';

const f = makeFormat('zh-Hant');
const n = f.number;

export const downloadWords: DownloadMenuWords = {
	button: '下載',
	menu: '下載畫面上的資料',
	what: { records: '紀錄', parties: '地圖上的國家與群體' },
	rows: (count) => `${n(count)} 列`,
	formats: {
		csv: { name: 'CSV', note: (rows) => `${rows}，附出處` },
		xlsx: { name: 'Excel', note: () => '同上，另附合計工作表' },
		json: { name: 'JSON', note: () => '含型別與識別碼' },
		geojson: { name: 'GeoJSON', note: () => '對象以點表示' },
		parquet: { name: 'Parquet', note: () => '適合大量查詢' }
	},
	containers: (count) => `加入包含這些資料列的 ${n(count)} 筆總額`,
	bom: 'CSV 可直接以 Excel 開啟（含 BOM）',
	described: 'CSV 開頭附說明列',
	nothing: '沒有可下載的資料列。',
	preparing: '正在準備檔案……',
	done: (name) => `${name} 已備妥。`,
	failed: '無法產生檔案，請再試一次或改用其他格式。',
	about: {
		title: '標題',
		query: '查詢條件',
		link: '連結',
		edition: '資料版本',
		date: '下載日期',
		licence: '授權',
		licenceUrl: '授權條款',
		citation: '引用方式',
		language: '語言'
	},
	citation: (title, edition, date, link) =>
		`臺灣國際合作地圖，〈${title}〉，資料版本 ${edition}，${f.date(date)}下載，${link}。授權：CC BY 4.0。各列均載明其出處。`,
	name: (heading) => `${heading}（名稱）`,
	counted: '是否計入',
	countedRow: '計入',
	containerRow: '不計入：包含上列各列的總額',
	sheets: {
		rows: '資料列',
		parties: '國家與群體',
		totals: '合計',
		citations: '出處',
		about: '關於本檔案'
	},
	totals: {
		unit: '單位',
		name: '單位（名稱）',
		flow_type: '型態',
		direction: '方向（in：流入臺灣）',
		rows: '計入列數',
		itemised: '逐筆合計',
		not_broken_down: '未細分',
		stated: '所載總額',
		qualifier: '精確度'
	},
	parties: {
		party: '代碼',
		name: '名稱',
		kind: '種類',
		class: '類別',
		class_name: '類別（名稱）',
		value: '數值',
		unit: '單位',
		qualifier: '精確度',
		facts: '事實筆數'
	},
	partyKinds: { place: '國家或地區', group: '群體', organisation: '組織' },
	source: {
		citation: '出處',
		source: '來源代碼',
		title: '文件',
		publisher: '出版單位',
		published: '出版日期',
		section: '章節',
		page: '頁',
		lines: '文字版行號',
		rows: '資料列'
	}
};
