import { makeFormat } from '../format';
import type { OwnTableWords } from '../en/own-table';

const f = makeFormat('zh-Hant');
const n = f.number;

export const ownTableWords: OwnTableWords = {
	title: '自備表格',
	close: '關閉',
	lead: '把含有國家與數值（或類別）的表格疊在地圖上。檔案只在這個瀏覽器裡讀取，不會傳送到任何地方，也只保存在這個瀏覽器，直到您移除為止。',
	choose: '選擇檔案',
	chooseOther: '選擇其他檔案',
	orDrop: '或把檔案拖放到頁面任何位置：CSV、Excel（.xlsx），或先前在此儲存的檔案',
	dropHere: '放開檔案，即可疊在地圖上',
	reading: '正在讀取檔案……',
	notKept:
		'瀏覽器無法保存表格（儲存空間已滿或已停用）。離開本頁前仍可使用；如要保留，請另存成檔案。',
	drawn: (places, title) => `已依「${title}」標出 ${n(places)} 個地方`,
	layerTitle: (column, file) => `${column}（${file}）`,
	layerNote: '您的資料，非本地圖所載',
	symbol: (place, text) => `${place}：${text}（您的資料）`,
	negative: '負值：空心圓',
	otherCategories: '其他',
	columnPlace: '國家所在欄位',
	columnValue: '繪製欄位',
	column: (at) => `第 ${at} 欄`,
	measure: '繪製方式',
	measures: { number: '數值：以圓的大小表示', category: '類別：以顏色表示' },
	encoding: '文字編碼',
	encodings: {
		'utf-8': 'Unicode（UTF-8）',
		big5: '繁體中文（Big5）',
		'utf-16le': 'Unicode（UTF-16）',
		'utf-16be': 'Unicode（UTF-16 大端序）',
		gb18030: '簡體中文（GB 18030）',
		'windows-1252': '西歐語文（Windows-1252）'
	},
	sheet: '工作表',
	noPlaces:
		'找不到像是國家的欄位。國家可以用中文、英文或 ISO 代碼書寫。如果其中一欄確實是國家，請選取該欄；在此之前，原有的圖層不變。',
	noneMatched: '這一欄沒有本地圖認得的國家。',
	useColumn: '採用這一欄',
	unmatched: (count) => `${n(count)} 個名稱無法辨識，請選擇對應的地方，或略過。`,
	unmatchedNone: '所有名稱都已辨識。',
	rows: (rows) => (rows.length > 3 ? `${n(rows.length)} 列` : `第 ${rows.join('、')} 列`),
	placeFor: (name) => `「${name}」對應的地方`,
	isIt: (place) => `是${place}嗎？`,
	leaveOut: '略過',
	notChosen: '無法辨識',
	suggested: '建議',
	allPlaces: '所有地方',
	repeated: (count) => `${n(count)} 個地方出現在多列中，採用`,
	repeats: { first: '第一列', last: '最後一列', sum: '各列合計' },
	empty: (count) => `${n(count)} 列沒有數值，不予繪製。`,
	notNumbers: (count, example) => `${n(count)} 個值不是數字，不予繪製，例如「${example}」。`,
	values: (count) => `全部 ${n(count)} 個值`,
	place: '地方',
	value: '值',
	save: '另存成檔案以便分享',
	remove: '移除表格',
	removed: '表格已從這個瀏覽器移除。',
	remark: (remark) => {
		switch (remark.kind) {
			case 'formulas':
				return `${n(remark.count)} 個儲存格含有公式：採用檔案中已儲存的結果，不另行計算。`;
			case 'cut':
				return `超過 20,000 列的 ${n(remark.rows)} 列未列入。`;
			case 'quotes':
				return '檔案中的引號不成對，已略過引號讀取，請檢查各欄是否正確。';
			case 'lost-characters':
				return `${n(remark.count)} 個字元在此編碼中無法辨識。若名稱顯示有誤，請改選其他編碼。`;
		}
	},
	problem: (problem, file) => {
		const why = {
			'too-large': '檔案超過 20 MB。國家表格遠小於此，請只將所需欄位另存成檔案。',
			'zip-bomb': '解壓縮後遠超過國家表格應有的大小，已中止。請將所需工作表另存為 CSV。',
			empty: '檔案是空的。',
			'no-table': '檔案中沒有至少兩欄且有標題列的表格。',
			'old-excel': '這是舊版 Excel 檔（.xls）或有密碼保護。請另存為無密碼的 .xlsx 或 CSV。',
			'other-zip': '這不是 Excel 活頁簿（.xlsx）。請另存為 .xlsx 或 CSV。',
			'not-text': '這不是文字檔。可讀取 CSV 與 Excel（.xlsx）檔。',
			damaged: '檔案已損毀或不完整。',
			'too-slow': '讀取時間過長，已中止。',
			'not-ours': '這不是由本地圖儲存的表格。'
		};
		return `無法使用「${file}」：${why[problem]}原有內容不變。`;
	}
};
