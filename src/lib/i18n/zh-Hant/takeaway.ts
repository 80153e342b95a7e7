import { makeFormat } from '../format';
import type { TakeawayWords } from '../en/takeaway';

const f = makeFormat('zh-Hant');
const n = f.number;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;

export const takeaway = {
	title: '匯出',
	menu: {
		show: '顯示方式',
		file: { name: '投影片、PDF、圖片', note: 'PowerPoint、PDF、SVG、PNG' },
		data: { name: '資料', note: 'CSV、Excel、JSON、GeoJSON、Parquet' },
		embed: { name: '嵌入網頁', note: '放進自己網頁的互動地圖' },
		link: { name: '複製連結', note: '指向這個檢視與資料版本' },
		briefing: { name: '加入簡報', note: '成為自己簡報的一頁' },
		back: '返回',
		copied: '已複製連結。',
		copyFailed: '無法複製；本頁網址即為連結。'
	},
	close: '關閉',
	comma: '，',
	semicolon: '；',
	colon: '：',
	intro: '每個檔案都附標題、重點、篩選條件、地圖、圖例、來源頁碼、資料版本與疆界說明。',
	kind: '格式',
	kinds: {
		pptx: 'PowerPoint',
		pdf: 'PDF',
		svg: 'SVG',
		png: 'PNG',
		embed: '嵌入網頁'
	},
	kindNotes: {
		pptx: '地圖以原生圖形繪製的投影片：國家、流向、符號與文字都能移動、編輯，並附一頁資料來源。',
		pdf: '向量格式，文字可選取、可搜尋。',
		svg: '可用 Inkscape 或 Illustrator 編輯，每個國家都是具名圖形。',
		png: '適合文件與社群媒體的圖片。',
		embed: '放進自己網頁的互動地圖。'
	},
	shape: '版面',
	shapes: {
		wide: '投影片 16:9',
		standard: '投影片 4:3',
		'a4-landscape': 'A4 橫式',
		'a4-portrait': 'A4 直式'
	},
	language: '語言',
	size: '尺寸',
	pixels: (width: number, height: number) => `${n(width)} × ${n(height)} 像素`,
	transparent: '透明背景（不含底色與海洋）',
	save: '儲存檔案',
	making: '製作檔案中……',
	saved: (name: string, bytes: number) => `已儲存：${name}（${megabytes(bytes)}）。`,
	failed: '檔案無法製作，請再試一次；若目前離線，請先將地圖下載供離線使用。',
	tooLarge: (width: number) =>
		`這個瀏覽器無法繪製寬 ${n(width)} 像素的圖片。請改選較小的尺寸，或改用不受尺寸限制的 SVG。`,
	globe: '匯出檔案一律使用平面地圖：地球儀適合瀏覽，不適合比較。',
	map: '地圖',
	labels: '名稱',
	borders: '邊界',
	sources: '資料來源',
	sourcesTitle: '資料來源與方法',
	filters: '篩選條件',
	edition: (edition: string) => `資料版本 ${edition}`,
	licence: '資料授權：CC BY 4.0',
	pages: (pages: string) => `頁 ${pages}`,
	unpaged: '頁碼無法還原',
	references: '公開紀錄',
	source: (title: string, line: string) => `${title}：${line}`,
	viewAt: '本檢視',
	notes: { finding: '重點', link: '開啟本檢視' },
	describe: (title: string, finding: string) => `地圖：${title}。${finding}`,
	offline: {
		title: '離線使用',
		intro:
			'造訪一次之後，沒有網路也能開啟地圖。尚未開啟過的頁面與匯出功能的程式，會在按下「下載供離線使用」時一併取得。',
		state: {
			unsupported: '這個瀏覽器無法離線保存地圖（無痕視窗通常不行）。',
			checking: '正在查看裝置上已有的檔案……',
			partial: (have: number, all: number) => `裝置上已有 ${n(have)} 個檔案，共 ${n(all)} 個。`,
			complete: (all: number, edition: string) =>
				`全部 ${n(all)} 個檔案都已在裝置上，資料版本 ${edition}，可以中斷網路了。`,
			running: (have: number, all: number) => `下載中：${n(have)}／${n(all)}……`,
			full: '裝置的儲存空間已滿。已下載的部分會保留且可使用；請先騰出空間再試一次。',
			denied: '瀏覽器拒絕使用儲存空間。請允許本網址儲存資料後再試一次。',
			lost: (have: number, all: number) =>
				`網路在第 ${n(have)} 個檔案中斷（共 ${n(all)} 個）。已下載的部分會保留，連線後可繼續。`
		},
		size: (transfer: number) => `約需下載 ${megabytes(transfer)}`,
		start: '下載供離線使用',
		resume: '繼續',
		stop: '停止',
		remove: '從裝置移除',
		removed: '已移除，之後會從網路取得地圖。',
		install: '安裝為應用程式',
		installed: '已安裝為應用程式。',
		progress: '目前進度',
		noScript: '離線使用需要 JavaScript。'
	},
	update: {
		ready: '新版資料已備妥。',
		reload: '重新載入',
		later: '稍後'
	},
	embed: {
		title: '嵌入這個檢視',
		theme: '主題',
		themes: { light: '淺色', dark: '深色', auto: '依讀者裝置' },
		controls: '縮放與區域按鈕',
		width: '寬度',
		fluid: '全寬',
		height: '高度（像素）',
		code: '網頁程式碼',
		copy: '複製程式碼',
		copied: '已複製。',
		copyFailed: '無法複製，請選取程式碼自行複製。',
		preview: '預覽',
		frameTitle: (title: string) => `${title}：互動地圖`,
		attribution: '臺灣國際合作地圖',
		open: '在地圖中開啟',
		about: (name: string) => `關於${name}`,
		noScript: '地圖需要 JavaScript。',
		loading: '地圖載入中……',
		failed: '地圖無法載入。'
	}
} satisfies TakeawayWords;
