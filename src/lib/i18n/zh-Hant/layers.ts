import type { LayerId } from '$lib/core/query/catalogue';
import type { layerWords } from '../en/layers';

type Direction = 'out' | 'in';

const layers: Record<LayerId, string> = {
	partnership: '夥伴關係',
	offices: '館處與訪團、技術團',
	agreements: '協定與備忘錄',
	multilateral: '國際組織參與',
	groups: '群體與區塊',
	visits: '參訪',
	'aid-money': '援助金額',
	ukraine: '援助烏克蘭及周邊國家',
	goods: '各類物資',
	masks: '口罩',
	vaccines: '疫苗',
	equipment: '防護與醫療器材',
	relief: '災害救援',
	'covid-19': 'COVID-19 防疫',
	ngo: '民間團體計畫',
	technical: '技術團與合作計畫',
	investment: '投資',
	'investment-promotion': '招商與攬才',
	trade: '貿易',
	'trade-promotion': '經貿往來與拓銷',
	'economic-agreements': '經貿協定',
	'southbound-trade': '新南向經貿計畫',
	industry: '產業合作',
	gctf: 'GCTF',
	medical: '醫衛合作',
	'one-country-one-centre': '一國一中心',
	training: '培訓與獎學金',
	democracy: '民主網絡',
	southbound: '新南向政策',
	targets: '目標與規劃',
	indicators: '所載統計',
	activities: '全部活動'
};

const titles: Partial<Record<LayerId, Record<Direction, string>>> = {
	gctf: { out: 'GCTF 活動', in: 'GCTF 活動' },
	goods: { out: '臺灣送出的物資', in: '臺灣收到的物資' },
	masks: { out: '臺灣送出的口罩', in: '臺灣送出的口罩' },
	equipment: { out: '臺灣送出的器材', in: '臺灣送出的器材' },
	vaccines: { out: '臺灣送出的疫苗', in: '臺灣取得的疫苗' },
	investment: { out: '臺灣對外投資', in: '來臺投資' },
	trade: { out: '臺灣出口', in: '臺灣進口' }
};

const legendTitles: Partial<Record<LayerId, Record<Direction, string>>> = {
	partnership: { out: '關係', in: '關係' },
	gctf: { out: '各國參與的活動數', in: '各國參與的活動數' },
	ngo: { out: '各國的計畫數', in: '各國的計畫數' },
	ukraine: { out: '臺灣的捐助', in: '臺灣的捐助' },
	investment: { out: '核准對外投資', in: '核准來臺投資' }
};

/** Measure word and noun. */
const units: Record<string, [classifier: string, noun: string]> = {
	fact: ['筆', ''],
	activity: ['項', '活動'],
	agreement: ['項', '協定與備忘錄'],
	delivery: ['筆', '物資紀錄'],
	event: ['場', '活動'],
	figure: ['筆', '統計'],
	membership: ['筆', '成員資格'],
	'office-or-mission': ['個', '館處或團'],
	project: ['項', '計畫'],
	target: ['項', '目標與規劃'],
	training: ['項', '培訓'],
	visit: ['次', '參訪']
};

/** A space parts 漢字 from Latin letters. */
const apart = (text: string) => (/^[A-Z]/.test(text) ? ` ${text}` : text);

/** Words of the layers, as the English module has them. */
export const layerWordsZh: typeof layerWords = {
	layerGroups: {
		ties: '關係',
		aid: '援助',
		economy: '經貿',
		people: '人才與知識',
		policy: '政策與統計'
	},
	layers,
	layerNotes: {
		partnership: '各年底的邦交國、新南向與 GCTF 夥伴',
		offices: '設立或維持的館處，以及派遣的訪團、技術團',
		agreements: '已簽署或有效的協定與備忘錄，依對象計',
		multilateral: '在世界貿易組織、亞太經合會、開發銀行等組織的工作',
		groups: '各國屬於文件所列多少個群體',
		visits: '官員、國會議員與學者的往來參訪',
		'aid-money': '載有金額的贈款與貸款，一次只看一種幣別',
		ukraine: '2022 年 2 月俄軍入侵後的捐款與物資',
		goods: '各國收到或送來物資的筆數，不分品項',
		masks: '防疫期間致贈的口罩數量',
		vaccines: '致贈、獲贈與採購的疫苗劑數',
		equipment: '隔離衣、製氧機、額溫槍等，一次只看一種',
		relief: '天災與戰爭的救援行動、計畫與活動',
		'covid-19': '防疫物資、會議、研究與協議',
		ngo: '與民間團體合作執行的計畫',
		technical: '技術團、發展合作計畫及個案',
		investment: '2017 年核准的雙向投資',
		'investment-promotion': '招商與延攬人才的訪團、據點與規劃',
		trade: '2017 年進出口，限載明對象者',
		'trade-promotion': '對話、貿易訪團、展覽與標準合作',
		'economic-agreements': '自由貿易、投資保障等協定',
		'southbound-trade': '在夥伴國的展覽、訪團、電商與融資',
		industry: '產業論壇、備忘錄、合作計畫與專利',
		gctf: '全球合作暨訓練架構歷年活動',
		medical: '醫院合作、供應鏈與公共衛生',
		'one-country-one-centre': '2018 年起與我國醫學中心配對的國家',
		training: '課程、獎學金與研習營，依受訓者計',
		democracy: '臺灣民主基金會的論壇、參訪、補助與獎項',
		southbound: '2016 年以來四大面向的成果',
		targets: '規劃中的事項，不計入已完成者',
		indicators: '文件為各國列出的統計筆數，含目標值',
		activities: '所有計畫的全部活動，依國家計'
	},
	countUnits: units,
	countIn: (unit, _count, years) => `${(units[unit] ?? ['', '']).join('')}（${years} 年）`,
	layerTitle: (layer, years, direction, unit) =>
		`${years} 年${apart(titles[layer]?.[direction] ?? layers[layer])}${unit ? `：${unit}` : ''}`,
	legendTitle: (layer, direction, unit) => {
		const own = legendTitles[layer]?.[direction];
		if (own) return own;
		const counted = units[unit];
		if (counted) return `各國${counted[1] || counted[0]}數`;
		return direction === 'out' ? '由臺灣提供' : '由臺灣取得';
	},
	legendUnitOf: (unit) => units[unit]?.[0] ?? '',
	classRange: (from, to) => (to === '' ? `${from} 以上` : from === to ? from : `${from}–${to}`),
	scaleNotes: {
		count: '圓面積表示數目；比例固定，不隨篩選改變。',
		amount: '線寬與圓面積表示數額；比例固定，不隨篩選改變。',
		classes: '分級固定，不隨篩選改變。'
	},
	sharedScale: (layer) => `線寬與圓面積的比例與「${layer}」相同`,
	stack: {
		title: '顯示中的圖層',
		main: '主圖層',
		add: (layer) => `在主圖層上疊加${layer}`,
		remove: (layer) => `移除${layer}`,
		up: (layer) => `上移${layer}`,
		down: (layer) => `下移${layer}`,
		order: '第一層為土地上色，其餘疊在上面。',
		why: {
			same: '已在圖上。',
			many: '主圖層上最多疊三層，請先移除一層。',
			'flow-unit':
				'圖上已有另一種單位的流向，兩種單位的線寬無法比較。請先移除該圖層，或把這一層設為主圖層。',
			'same-flows':
				'部分流向已由另一圖層畫出，再疊加就會重複。請先移除該圖層，或把這一層設為主圖層。',
			classes: '已有另一圖層以線紋疊在土地上，請先移除該圖層。'
		},
		sceneTitle: (title, others) => `${title}，疊加${others.join('、')}`
	},
	sentenceGap: '',
	sideBySide: '並列比較',
	twoMaps: '兩圖對照'
};
