import type { Language } from '$lib/core/dataset/types';
import type { LayerId } from '$lib/core/query/view';
import type { Messages } from './en';
import { makeFormat } from './format';
import { layerWordsZh } from './zh-Hant/layers';
import { sectionTextZh } from './section-text';

const f = makeFormat('zh-Hant');
const n = f.number;
/** A space parts 漢字 from a figure, not from another 漢字. */
const spaced = (text: string) => (/^\d/.test(text) ? ` ${text}` : text);

/** 介面用語；與英文模組同型，缺一鍵即無法通過型別檢查。 */
export const zhHant = {
	...layerWordsZh,
	siteName: '臺灣國際合作地圖',
	siteTagline: '臺灣與誰合作，在哪裡、何時、做什麼、規模多大',
	siteDescription:
		'臺灣國際合作的互動地圖：邦交國、新南向夥伴、GCTF 活動、援助、投資與民間團體計畫。每個數字都能追到文件與頁碼。',
	languageName: '繁體中文',
	otherLanguage: { code: 'en' as Language, name: 'English', short: 'EN' },
	skipToContent: '跳到主要內容',
	skipToList: '跳到清單',
	nav: {
		label: '主選單',
		atlas: '地圖',
		countries: '國家',
		programmes: '計畫',
		briefings: '簡報',
		sources: '資料來源',
		data: '開放資料',
		about: '關於',
		menu: '選單',
		theme: '外觀',
		close: '關閉'
	},
	search: {
		label: '搜尋國家、計畫、組織、活動與資料來源',
		placeholder: '搜尋國家、群體或計畫',
		open: '搜尋',
		kinds: { place: '國家', group: '群體', organisation: '組織' }
	},
	controls: {
		filters: '篩選',
		layer: '圖層',
		years: '年份',
		year: '年份',
		from: '自',
		to: '至',
		sector: '部門',
		allSectors: '全部',
		clear: '清除',
		clearAll: '清除所有篩選',
		direction: '方向',
		out: '自臺灣',
		in: '向臺灣',
		moreSectors: (count: number) => `另 ${n(count)} 個部門`,
		fewerSectors: '收合部門',
		noSector: '未列部門',
		undated: (count: number) => `${n(count)} 筆未載日期`,
		undatedOut: '選定年份時不列入',
		play: '逐年播放',
		pause: '暫停',
		previousYear: '前一年',
		nextYear: '後一年',
		allYears: '所有年份',
		download: '下載',
		ownTable: '疊上自備表格',
		display: '呈現方式',
		map: '地圖',
		list: '清單',
		table: '表格',
		compare: '比較',
		tableFailed: '表格未能載入。',
		noScript: '沒有 JavaScript 時，此處是一種檢視的地圖與清單；每筆紀錄都列在其文件的頁面：',
		moreFilters: '更多篩選',
		done: '顯示結果',
		openMap: '開啟地圖',
		closeMap: '關閉地圖',
		takeAway: '匯出',
		share: '分享與匯出'
	},
	presets: {
		world: '世界',
		pacific: '太平洋',
		caribbean: '加勒比海',
		'southeast-asia': '東南亞',
		'south-asia': '南亞',
		'central-and-eastern-europe': '中東歐'
	},
	map: {
		label: '地圖',
		description: '世界地圖。方向鍵移動，加減鍵縮放，Home 鍵回到全圖。圖上所有內容都在清單中。',
		regions: '前往區域',
		projection: '投影',
		equalEarth: '等積地球投影，中央經線 150°E',
		equalEarthShort: '等積地球投影',
		equalEarthNote: '等積地球投影，中央經線 150°E。',
		globe: '地球儀',
		globeNote: '地球儀用來看位置，面積不能相比。',
		zoomIn: '放大',
		zoomOut: '縮小',
		reset: '回到全圖',
		loading: '正在載入細緻地圖',
		noWebgl: '這個瀏覽器沒有 WebGL 2，地圖維持繪製版；除地球儀外功能不變。',
		detailFailed: '細緻地圖未能載入，維持繪製版地圖。',
		webglLost: '顯示卡停止繪圖，已改用繪製版地圖。',
		webglRetry: '再試一次',
		inset: (name: string) => `附圖：${name}`,
		legend: '圖例',
		touchHint: '用兩指移動地圖'
	},
	ties: {
		ally: '邦交國',
		'new-southbound': '新南向夥伴',
		'gctf-partner': 'GCTF 夥伴',
		'gctf-co-host': 'GCTF 合辦國',
		'former-ally': '已斷交'
	},
	tieIn: {
		ally: (year: number) => `${year} 年底為邦交國`,
		'new-southbound': () => '新南向夥伴',
		'gctf-partner': () => 'GCTF 夥伴',
		'gctf-co-host': () => 'GCTF 合辦國',
		'former-ally': (year: number) => `${year} 年底已斷交`
	},
	legend: { separator: '、', shared: '* 兼屬兩類' },
	yearWithAllies: (year: number, count: number) => `${year} 年：${n(count)} 個邦交國`,
	alliesAtYearEnd: '邦交國數',
	membershipsAtYearEnd: '成員資格數',
	alliesAtYearEndNote: '各年年底',
	recordsPerYear: '各年紀錄數',
	yearWithRecords: (year: number, count: number) => `${year} 年：${n(count)} 筆紀錄`,
	ended: (date: string) => `至 ${date}`,
	noTieIn: (year: number) => `${year} 年底無所示關係`,
	groupTie: {
		'diplomatic-allies': '邦交國',
		'nsp-18': '新南向',
		'gctf-partners': 'GCTF 夥伴'
	} as Record<string, string>,
	noTie: '不在所示關係之列',
	list: {
		title: '清單',
		party: '國家或群體',
		rank: '名次',
		show: (count: number) => `顯示全部 ${n(count)} 列`,
		results: (rows: number, records: number) => `${n(rows)} 個國家或群體，${n(records)} 筆紀錄`,
		empty: '沒有符合篩選的紀錄。',
		sortedBy: '排序',
		facts: '事實筆數',
		also: '另有，已列在其他關係之下',
		measure: { ties: '事實', count: '紀錄', money: '金額' }
	},
	table: {
		recipient: '對象',
		for: '用途',
		containedIn: '包含於',
		countries: '國家',
		heldIn: '舉辦地',
		venueNotStated: '未載'
	},
	sums: {
		heading: '清單與合計',
		ranking: (layer: LayerId, direction: 'out' | 'in') =>
			layer === 'investment' || layer === 'trade'
				? direction === 'out'
					? '目的地排序'
					: '來源排序'
				: direction === 'out'
					? '受方排序'
					: '來源排序',
		unit: '單位',
		itemised: '逐筆合計',
		contained: '包含於總額，不另加計',
		otherUnits: '其他單位，不換算、不相加',
		notDone: '規劃或估計，不加計',
		restated: '同一筆款項以其他幣別或寫法重述，不加計',
		beside: '另有，不相加：',
		byDate: '逐日捐款',
		unstated: '未載金額',
		documentTotal: '文件所載總額',
		listed: (amount: string) => `逐筆列出：${amount}`,
		notBrokenDown: (amount: string) => `未細分：${amount}`,
		stated: '所載總額',
		overAtLeast: '逾 ',
		period: (years: string) => `期間 ${years}`
	},
	panel: {
		country: '國家',
		group: '群體',
		organisation: '組織',
		close: '關閉',
		tiesOverTime: '歷年關係',
		facts: (count: number) => `${n(count)} 筆事實`,
		factsInSectors: (facts: number, sectors: number) =>
			`${n(facts)} 筆事實，分屬 ${n(sectors)} 個部門。`,
		noMoney: (name: string) => `這些文件未載明給${name}的金額。`,
		noFacts: (name: string) => `這些文件沒有${name}的紀錄。`,
		otherFacts: '投資、貿易與統計',
		openPage: '開啟國家頁',
		openOwnPage: '開啟專頁',
		copyLink: '複製連結',
		mark: '標記',
		markWhy: '標記起來比較',
		copied: '已複製連結',
		copyFailed: '無法複製，請由網址列複製連結。',
		csv: 'CSV',
		undated: '未載日期',
		inThisLayer: '本圖層',
		otherLayers: '其他紀錄',
		members: '成員',
		notSplit: '為各國合計，不拆分。',
		showOnAtlas: '在地圖上顯示'
	},
	citation: {
		open: '開啟出處',
		title: '出處',
		document: '文件',
		section: '章節',
		page: '頁',
		lines: '文字版行號',
		asPrinted: '原文數字',
		noPage: '文字版無法還原頁碼',
		toSource: '這份文件的所有事實',
		reference: '參考知識：取自公開紀錄，不提供數字。',
		close: '關閉',
		short: {
			'icd-white-paper': '白皮書',
			'moea-report': '經濟部',
			'nsp-work-plan': '新南向計畫',
			'nsp-medical-flagship': '醫衛計畫',
			reference: '參考'
		} as Record<string, string>,
		pageShort: (page: string) => `頁 ${page}`,
		sectionText: sectionTextZh,
		annex: (short: string, annex: string) => `${short}附錄${'零一二三四'[Number(annex)] ?? annex}`
	},
	kinds: {
		event: '活動',
		project: '計畫',
		mission: '團隊',
		agreement: '協定',
		office: '館處',
		relief: '救助',
		training: '培訓',
		visit: '訪問',
		award: '獎項',
		target: '目標'
	},
	statuses: {
		pipeline: '規劃中',
		implementation: '執行中',
		finalisation: '收尾中',
		closed: '已完成',
		cancelled: '已取消',
		suspended: '暫停'
	},
	roles: {
		host: '主辦',
		'co-host': '合辦',
		partner: '夥伴',
		recipient: '受惠',
		participant: '參與',
		funder: '出資',
		implementer: '執行',
		awardee: '受獎',
		destination: '目的地',
		subject: '議題對象'
	},
	flowTypes: {
		grant: '贈款',
		'in-kind': '物資',
		loan: '貸款',
		guarantee: '保證',
		investment: '投資',
		trade: '貿易',
		budget: '預算'
	},
	stages: { actual: '已執行', planned: '規劃', approved: '核准', estimated: '估計' },
	fact: {
		separator: '，',
		colon: '：',
		sharedBy: (count: number) => `${n(count)} 國合計，不拆分`,
		fromTo: (from: string, to: string) => `${from} → ${to}`,
		quoted: (text: string) => `「${text}」`,
		restates: '重述，不計入',
		partOfTotal: '總額的一部分',
		metricOf: (metric: string, slice: string) => `${metric}：${slice}`
	},
	country: {
		all: '國家',
		allTitle: '有紀錄的國家與領地',
		allNote: (count: number) => `這些文件記有 ${n(count)} 個國家或領地，數字為事實筆數。`,
		path: '路徑',
		locator: (name: string) => `${name}與臺灣位置圖`,
		matrix: '各部門逐年事實',
		matrixNote: '事實計入開始年份；「未載」為未載日期。空格表示沒有紀錄，不是零。',
		noDate: '未載',
		more: (count: number) => `另 ${n(count)} 國`,
		pages: (pages: string) => `頁 ${pages}`,
		keyFigures: '主要數字',
		overTime: '歷年',
		activities: '各部門活動',
		flows: '款物',
		indicators: '統計數字',
		sources: '資料來源',
		namedWith: '同列的國家',
		bodiesWith: '同列的組織與群體',
		moreBodies: (count: number) => `另 ${n(count)} 個`,
		timesEach: (count: number) => `${n(count)} 項活動`,
		groups: '所屬群體',
		groupRecords: (group: string) => `以${group}整體記載的紀錄，留在該群體。`,
		noAmount: '這些文件未載明此地的金額',
		type: '類型',
		direction: '方向',
		quantity: '數量',
		date: '日期',
		source: '出處',
		what: '內容',
		toTaiwan: '到臺灣',
		fromTaiwan: '自臺灣',
		tie: '關係',
		allyUntil: (date: string) => `邦交國，至 ${date}`,
		allyInForce: (date: string) => `邦交國，${date}仍有邦交`,
		memberSince: (group: string, date: string) => `${group}，自 ${date}`,
		factsBySource: (count: number) => `${n(count)} 筆事實`,
		description: (name: string, facts: number) =>
			`臺灣與${name}的合作：政府文件中的 ${n(facts)} 筆事實，逐筆附頁碼。`,
		intro: (name: string, facts: number, sectors: string[]) =>
			sectors.length > 0 && facts > 2
				? `與${name}相關的事實共 ${n(facts)} 筆，以${f.list(sectors)}居多。`
				: `與${name}相關的事實共 ${n(facts)} 筆。`,
		participants: '同列'
	},
	programme: {
		all: '計畫',
		allTitle: '計畫：規劃了什麼，記載了什麼',
		allNote: (count: number) =>
			`依文件編排的 ${n(count)} 項計畫。數字為該計畫及其各部分的活動筆數。`,
		description: (name: string, activities: number) =>
			`${name}：政府文件中的 ${n(activities)} 項活動，以及目標與執行數字，逐筆附頁碼。`,
		activities: (count: number) => `${n(count)} 項活動`,
		parts: '組成',
		sideBySide: '規劃與記載在此並列，並不表示後者就是前者的成果。',
		planned: '目標與規劃',
		reported: '文件記載的執行情形',
		noPlan: '這裡沒有目標或規劃的紀錄。',
		noReport: '這些文件在此沒有執行情形的記載。',
		empty: '這項計畫本身沒有活動或數字的紀錄。',
		whole: '計畫整體',
		named: '列名',
		noFigure: '未載數字'
	},
	conflicts: {
		title: '來源中的已知矛盾',
		lead: (count: number) =>
			`文件前後矛盾、彼此不一或排印有誤時，地圖照原文保留並加註，共 ${n(count)} 筆。註解相同者列在一起。`,
		description: '來源文件中的矛盾與排印錯誤，逐筆附出處。',
		printed: '原文'
	},
	sourcesPage: {
		membership: (place: string, group: string) => `${place}：${group}`,
		lineRange: (lines: string) => `行 ${lines}`,
		all: '資料來源',
		allTitle: '每個數字背後的文件',
		allNote: '證據是四份政府文件。文件沒有記載的事，例如斷交日期，標為參考知識，且絕不提供數字。',
		published: '發布',
		covers: '涵蓋',
		publisher: '發布機關',
		facts: '取自這份文件的事實，依原文順序',
		description: (title: string, facts: number) =>
			`地圖取自《${title}》的每一筆事實，依原文順序，共 ${n(facts)} 筆。`,
		page: '頁',
		undated: '未載日期'
	},
	about: {
		title: '方法',
		lead: '地圖如何計數、命名、繪製與註明出處。'
	},
	notice: {
		heading: '這個連結無法完全照寫呈現',
		unknown: (p: string, _v: string, _used: string) => `「${p}」不是這份地圖的設定，已略過。`,
		invalid: (p: string, v: string, _used: string) => `「${v}」不能用於「${p}」，改用預設值。`,
		missing: (p: string, v: string, _used: string) =>
			`本版資料沒有「${v}」（${p}），改以最接近的檢視呈現。`,
		clamped: (p: string, v: string, used: string) => `「${v}」（${p}）超出範圍，改用 ${used}。`,
		newer: (_p: string, _v: string, _used: string) =>
			'這個連結由較新版的地圖產生，僅呈現本版認得的部分。',
		edition: (_p, v, used) => `此連結製作於資料版本 ${v}，現顯示目前版本。${used}`,
		foundThen: (then, now) =>
			then === now
				? `當時查得 ${n(now)} 筆，現在相同。`
				: `當時查得 ${n(then)} 筆，現為 ${n(now)} 筆。`,
		same: (_p, v) => `「${v}」已在圖上。`,
		many: (_p, v) => `「${v}」未顯示：主圖層上最多疊三層。`,
		'flow-unit': (_p, v) =>
			`「${v}」未顯示：一張地圖不能比較兩種單位的流向。請把它設為主圖層，或移除另一種流向。`,
		'same-flows': (_p, v) => `「${v}」未顯示：部分流向已由另一圖層畫出，再疊加就會重複。`,
		classes: (_p, v) => `「${v}」未顯示：已有另一圖層以線紋疊在土地上。`,
		dismiss: '知道了',
		loadFailed: '資料未能載入，頁面維持預設檢視。',
		retry: '再試一次'
	},
	notFound: {
		title: '這裡沒有頁面',
		text: '網址可能改了。地圖、國家清單與資料來源在此：'
	},
	footer: {
		offline: '離線使用',
		statement: '每個數字都能追到文件與頁碼。邦交起訖日期取自參考表。',
		edition: (edition: string) => `資料版本 ${edition}。`,
		licence: '程式 MIT；資料 CC BY 4.0。'
	},
	finding: {
		ties: ({ year, allies, newSouthbound, gctf, shared, ended }) => {
			const twice = shared.length > 0 ? `；${f.list(shared)}兼屬兩類` : '';
			const gone = ended.length > 0 ? `當年與${f.list(ended)}斷交。` : '';
			return `${year} 年底，臺灣有 ${n(allies)} 個邦交國、${n(newSouthbound)} 個新南向夥伴，以及 ${n(gctf)} 個 GCTF 夥伴國或合辦國${twice}。${gone}`;
		},
		count: (layer: LayerId, { years, counted, records, undated, places, others, top }) => {
			const leaders =
				top.length > 0
					? `；最多者為${f.list(top.map(({ name, count }) => `${name}（${n(count)}）`))}`
					: '';
			if (layer === 'gctf')
				return `${years} 年，GCTF ${n(records)} 項活動，列名國家 ${n(places)} 個${leaders}。`;
			if (layer === 'ngo')
				return `${years} 年，${n(records)} 項計畫，受惠國家 ${n(places)} 個${leaders}。`;
			const without = undated > 0 ? `（其中 ${n(undated)} 筆未註日期）` : '';
			const who = [
				...(places > 0 || others === 0 ? [`國家 ${n(places)} 個`] : []),
				...(others > 0 ? [`群體或組織 ${n(others)} 個`] : [])
			];
			return `${years} 年，${counted}${without}，列名${who.join('、')}${leaders}。`;
		},
		money: (layer: LayerId, { years, direction, total, places, others, unstated, top }) => {
			const one = places + others === 1 && top;
			const who = spaced(
				one
					? one.name
					: [
							...(places > 0 || others === 0 ? [`${n(places)} 國`] : []),
							...(others > 0 ? [`${n(others)} 個群體或組織`] : [])
						].join('及 ')
			);
			const most =
				top && !one
					? `${top.name}最多，${top.amount}${top.percent < 100 ? `，占 ${top.percent}%` : ''}。`
					: '';
			const without = unstated > 0 ? `另有 ${n(unstated)} 個對象未載數額。` : '';
			if (!top) return `${years} 年未載數額。${without}`;
			if (layer === 'ukraine')
				return `${years} 年逐筆可查的捐助合計${spaced(total)}，給${who}。${most}${without}`;
			if (layer === 'investment')
				return direction === 'out'
					? `${years} 年列出去向的核准對外投資合計${spaced(total)}，分布${who}。${most}`
					: `${years} 年列出來源的核准來臺投資合計${spaced(total)}，來自${who}。${most}`;
			if (layer === 'trade' && direction === 'out')
				return `${years} 年載明目的地的出口合計${spaced(total)}，輸往${who}；出口總額見清單。${most}`;
			return `${years} 年載有數額者合計${spaced(total)}，${direction === 'out' ? '給' : '來自'}${who}。${most}${without}`;
		},
		empty: (years: string) => `${years} 年沒有符合篩選的紀錄，請放寬年份或部門。`
	},
	scene: {
		classes: {
			ally: '邦交國',
			'new-southbound': '新南向夥伴',
			'gctf-partner': 'GCTF 夥伴',
			'gctf-co-host': 'GCTF 合辦國',
			'two-ties': '兼屬兩類：雙色',
			recorded: '有紀錄，但無上列關係',
			unrecorded: '這些文件沒有紀錄',
			none: '有紀錄，但不在本圖層',
			taiwan: '臺灣',
			partner: 'GCTF 正式夥伴',
			host: '曾為活動地主',
			'co-host': '曾合辦活動',
			participant: '曾參與',
			recipient: '受惠國家',
			named: '列名國家',
			amount: '載有數額',
			unstated: '列名但未載數額',
			'group-amount': '只列整體，不分給各國'
		},
		formerAlly: (year: number) => `2016–${year} 年間斷交`,
		coHostNote: '白皮書所列合辦國，自首次合辦起算；歐盟亦在列，但不上色。',
		thinnest: (amount: string) => `${amount}以下，最細線`,
		restLabel: (count: string, amount: string) => `另 ${count} 個對象共 ${amount}`,
		restNote: (drawn: string, count: string, amount: string) =>
			`線條只畫前 ${drawn} 大；另 ${count} 個對象共${spaced(amount)}，只畫圓圈`,
		unplacedNote: (count: string, amount: string) =>
			`不在地圖上、只列於清單：${count} 個，共${spaced(amount)}`,
		regions: {
			pacific: '太平洋',
			oceania: '大洋洲',
			americas: '美洲',
			africa: '非洲',
			europe: '歐洲',
			'southeast-asia': '東南亞',
			'south-asia': '南亞',
			'east-asia': '東亞',
			'west-central-asia': '西亞及中亞',
			other: '其他'
		},
		seas: { pacific: '太平洋', indian: '印度洋', southern: '南冰洋', bengal: '孟加拉灣' },
		taiwan: '臺灣',
		taipei: '臺北',
		boundaryNote: '疆界與名稱不代表任何立場。Natural Earth 1:50m。'
	}
} satisfies Messages;
