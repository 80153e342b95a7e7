import { makeFormat } from '../format';
import type { DataMessages } from '../en/data';

const f = makeFormat('zh-Hant');
const n = f.number;

/** Chinese words of the open data page; they load with that page only. */
export const data = {
	title: '開放資料',
	description: (edition: string) =>
		`臺灣國際合作地圖的全部資料：資料表、欄位說明、JSON、Parquet 與 IATI。版本 ${edition}，CC BY 4.0。`,
	lead: '地圖所載的一切皆可帶走：原始資料表與欄位說明，以及以 JSON、Parquet 和 IATI 格式呈現的同一批事實。採 CC BY 4.0 授權，使用時請註明地圖名稱與版本。',
	edition: (version: string, edition: string, date: string) =>
		`版本 ${version}（${edition}），${date}發布`,
	contents: '本頁內容',
	downloads: '下載',
	file: '檔案',
	what: '內容',
	size: '大小',
	packageName: '完整資料包',
	packageNote: (tables: number) =>
		`Frictionless 資料包：${n(tables)} 張 CSV 表、附中英文欄位說明的描述檔、說明文件、授權與引用方式。`,
	parquetName: 'Parquet 資料表',
	parquetNote: (files: number) =>
		`共 ${n(files)} 個檔案；活動、款物與指標依年份分割，供 DuckDB、Trino、Spark 與 ClickHouse 使用。`,
	iatiName: '援助資料（IATI 2.03）',
	iatiNote: (activities: number) => `以國際援助透明倡議格式呈現的 ${n(activities)} 項活動。`,
	citationName: '引用資訊',
	citationNote: 'CITATION.cff，可供文獻管理軟體與程式庫讀取。',
	tables: '資料表與欄位說明',
	tablesNote:
		'UTF-8 編碼，首列為欄名。一格多值以「;」連接。日期採 EDTF 第 0 級。空白表示未載明，絕不代表零。單位不換算。細項以 part_of 指向總額，重述以 restates 指向主列；加總前須擇一排除。',
	rows: (count: number) => `${n(count)} 列`,
	column: '欄名',
	type: '型別',
	types: { string: '文字', number: '數字', integer: '整數' },
	meaning: '說明',
	required: '必填',
	several: '可有多值，以「;」連接',
	oneOf: (values: string) => `限用：${values}。`,
	refersTo: (target: string) => `對應 ${target}。`,
	columns: (count: number) => `${n(count)} 欄`,
	api: 'JSON 路徑',
	apiNote: (files: number) =>
		`共 ${n(files)} 個靜態檔案，無須金鑰，不限次數。欄名與資料表相同，空白者省略。若有不相容的更動，會另立新版，與 v1 並存。`,
	apiPath: '路徑',
	apiIndex: '版本與各類索引',
	apiEditions: '各版本的異動',
	apiList: (kind: string) => `索引：${kind}`,
	apiOne: (kind: string) => `單筆，含其全部事實：${kind}`,
	kinds: {
		country: '國家與地區',
		group: '群體',
		organisation: '組織',
		programme: '計畫',
		sources: '來源文件'
	},
	example: (path: string) => `範例：${path}，各清單僅列第一筆`,
	parquet: 'Parquet 與查詢',
	parquetLead:
		'資料大到瀏覽器裝不下時，可走這條路：內容與 CSV 逐列相同，置於 flows/year=2022/ 之類的資料夾。跨年者歸入首年，未載日期者無年份。所有路徑列於 index.json。資料表登錄後，下列查詢在 DuckDB、Trino、Spark 與 ClickHouse 可原樣執行，並以 DuckDB 測試。',
	allQueries: '所有查詢合為一檔',
	setup: (engine: string) => `在 ${engine} 登錄資料表`,
	iati: 'IATI',
	iatiLead:
		'此處的援助指臺灣所提供者：有贈款、物資、貸款或保證的活動，救助與派遣團隊，以及援助計畫下的專案與培訓。臺灣所接受的不在此檔。',
	iatiLimits: [
		'申報者為本地圖，屬次級申報者，未在 IATI 登錄處註冊；由何者登錄，即以其識別碼取代。',
		'IATI 要求每項活動須有日期。文件未載者，填入文件所涵蓋期間的首日並註明；只載年或月者，補足為首日或末日。',
		'多國共有的活動不列百分比，因為沒有文件載明。',
		'未載金額的物資只作描述，不予估價；細項已列出的總額亦只作描述，僅細項列為交易，以免重複計算。',
		'文件未提及出資單位或受惠方者，檔內以註解說明。'
	],
	cite: '如何引用',
	citeText: (edition: string, year: string) =>
		`臺灣國際合作地圖（${year}）。資料版本 ${edition}。CC BY 4.0。`,
	citeNote: '引用單一數字時，請一併引用其文件：每列均載明文件、章節、頁碼與行號。',
	editions: '版本',
	editionsNote: '識別碼不重複使用，也不更名。以舊版產生的連結會開啟現行版本。',
	changes: { added: '新增', corrected: '更正', removed: '移除' },
	conflicts: '來源中的已知矛盾',
	conflictsNote: '文件前後矛盾或彼此不一時，兩種說法並列。'
} satisfies DataMessages;
