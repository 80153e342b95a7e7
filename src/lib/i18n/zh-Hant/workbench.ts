import type { FlowType } from '$lib/core/dataset/types';
import type { RecordKind } from '$lib/core/query/view';
import type { TitleParts, WorkbenchWords } from '../en/workbench';
import { makeFormat } from '../format';

const f = makeFormat('zh-Hant');
const n = f.number;

const KINDS: Record<RecordKind, string> = {
	flows: '款物紀錄',
	activities: '活動',
	indicators: '所載數字',
	memberships: '成員關係'
};
const TYPES: Record<FlowType, string> = {
	grant: '贈款',
	'in-kind': '物資',
	loan: '貸款',
	guarantee: '保證',
	investment: '投資',
	trade: '貿易',
	budget: '預算'
};
/** 一種款物在一個方向上另有說法的。 */
const TYPE_TOWARDS: Partial<Record<FlowType, Record<'in' | 'out', string>>> = {
	trade: { in: '進口', out: '出口' },
	investment: { in: '來臺投資', out: '對外投資' }
};
const ofType: WorkbenchWords['ofType'] = (type, direction) =>
	direction
		? (TYPE_TOWARDS[type]?.[direction] ??
			`${direction === 'in' ? '流入臺灣的' : '由臺灣流出的'}${TYPES[type]}`)
		: TYPES[type];

/** 表格呈現、篩選與圖表的用語；隨其載入。 */
export const workbench: WorkbenchWords = {
	copyLink: '複製連結',
	copied: '已複製連結',
	copyFailed: '瀏覽器拒絕複製，連結在網址列。',
	records: '紀錄',
	recordKinds: {
		flows: '款物',
		activities: '活動',
		indicators: '所載數字',
		memberships: '成員關係'
	},
	title: ({ kind, flowTypes, origins, who, years }: TitleParts) => {
		const subject =
			kind === 'flows'
				? flowTypes.length === 0
					? '款項與物資'
					: f.list(flowTypes.map((type) => TYPES[type]))
				: KINDS[kind];
		const from = origins.length > 0 ? `來自${f.list(origins)}的` : '';
		const about = who.length > 0 ? `：${f.list(who)}` : '';
		return `${years ? `${years} ` : ''}${from}${subject}${about}`;
	},
	comparing: (names) => (names.length > 0 ? `${f.list([...names])}並列比較` : '並列比較'),
	titleOf: (title, kind) => `${title}：${KINDS[kind]}`,
	findingSum: (count, unit, total, others) =>
		`以${unit}計的 ${n(count)} 筆合計${total}${
			others > 0 ? `；另有 ${n(others)} 種單位並列，不換算` : ''
		}。`,
	findingTypes: (count, unit, types, others) =>
		`以${unit}計的 ${n(count)} 筆，依型態分計：${types
			.map(
				({ type, direction, amount }) =>
					`${ofType(type, direction)}${/^\d/.test(amount) ? ' ' : ''}${amount}`
			)
			.join('；')}。${others > 0 ? `另有 ${n(others)} 種單位並列，不換算。` : ''}`,
	findingLargest: (percent, name) => `其中 ${n(percent)}% 為單獨一筆：${name}。`,
	findingCount: (count, kind) => `共 ${n(count)} 筆${KINDS[kind]}。`,
	findingAside: '符合篩選的紀錄都不計入合計，另列於：',
	findingEmpty: '沒有符合篩選的紀錄。取消其中一項，即可看到更多。',
	findingNeverAdded: '這類數字不相加。',
	filters: {
		label: '目前的篩選',
		add: '新增篩選',
		clearAll: '全部清除',
		remove: (label) => `移除篩選：${label}`,
		change: (label) => `變更篩選：${label}`,
		more: (first, more) => `${first}等 ${n(more + 1)} 項`,
		search: '尋找項目',
		none: '沒有符合的項目。',
		done: '完成',
		back: '所有篩選',
		allRecords: '全部紀錄',
		textLabel: '紀錄須含每一個詞',
		textHint: '名稱、標題、地點與原文寫法',
		apply: '套用',
		count: (count) => `${n(count)} 筆`,
		from: '自',
		to: '至',
		names: {
			layer: '圖層',
			years: '年份',
			programmes: '計畫',
			kinds: '類別',
			flowTypes: '型態',
			unit: '單位',
			stages: '階段',
			origins: '來源方',
			parties: '國家',
			groups: '群體',
			organisations: '組織',
			regions: '區域',
			sectors: '部門',
			sdgs: '永續目標',
			sources: '文件',
			text: '文字'
		},
		notes: {
			programmes: '選一項計畫，即含其下所有項目。',
			groups: '群體本身的紀錄，以及現在或曾為其成員者的紀錄。',
			kinds: '指活動的類別，其款物與數字亦同。',
			flowTypes: '就活動而言，指有這類款物的活動。',
			years: '跨年者逐年計入；未載日期者不列入。',
			sdgs: '僅限文件指明目標者。'
		}
	},
	goal: (goal) => `目標 ${goal}`,
	leftOut: {
		title: '篩選所略去的紀錄',
		none: '篩選未略去任何紀錄。',
		alone: (count) => `可找回 ${n(count)} 筆`,
		nothing: '單獨取消不會增加紀錄',
		lift: (label) => `取消${label}`
	},
	columns: {
		date: '日期',
		end: '至',
		origin: '來源方',
		destination: '受款方',
		group: '群體',
		place: '國家',
		region: '區域',
		subject: '關於',
		metric: '量度',
		breakdown: '細項',
		activity: '活動',
		title: '用途',
		kind: '類別',
		parties: '對象',
		venue: '舉辦地',
		programme: '計畫',
		sector: '部門',
		sdgs: '永續目標',
		type: '型態',
		stage: '階段',
		status: '狀態',
		qualifier: '語氣',
		value: '數額',
		unit: '單位',
		'as-stated': '原文數字',
		'contained-in': '包含於',
		restates: '重述自',
		citation: '出處',
		source: '文件',
		section: '章節',
		page: '頁碼',
		id: '識別碼'
	},
	titleColumn: { activities: '名稱', flows: '用途' },
	dateColumn: { memberships: '自' },
	qualifiers: { exact: '確數', 'at-least': '至少', about: '約', 'at-most': '至多' },
	chooseColumns: '欄位',
	usualColumns: '預設欄位',
	sortBy: (column) => `依${column}排序`,
	tableHelp: '方向鍵逐列移動；空白鍵在地圖上標示該列；Enter 鍵開啟出處。',
	rowsShown: (shown, stated, kind) => `${n(stated)} 筆${KINDS[kind]}中的 ${n(shown)} 筆`,
	noAmount: '未載數額',
	bracket: (name, amount) => `${name}（${amount}）`,
	total: (rows) => `合計，${n(rows)} 筆`,
	moreParties: (count) => `另 ${n(count)} 個，見該紀錄專頁`,
	byType: (rows) => `${n(rows)} 筆，依型態分計，不相加`,
	ofType,
	totals: '合計',
	containing: (count) => `${n(count)} 筆總額已含這些列，不另加計`,
	notBrokenDown: (amount) => `其中未細分：${amount}`,
	exceeds: (amount) => `各列合計比所屬總額多 ${amount}：來源自相矛盾`,
	semicolon: '；',
	otherUnits: '其他單位，不相加',
	moreUnits: (count) => `另 ${n(count)} 種單位`,
	unitRows: (count) => `${n(count)} 筆`,
	equals: '＝',
	plus: '＋',
	stated: (count, kind) => `${n(count)} 筆${KINDS[kind]}`,
	noSector: '未列部門',
	otherSectors: (count) => `其他 ${n(count)} 個部門`,
	parts: {
		counted: (count) => `${n(count)} 筆計入`,
		container: (count) => `${n(count)} 筆所屬總額`,
		restated: (count) => `${n(count)} 筆重述`,
		unstated: (count) => `${n(count)} 筆未載數額`,
		'not-done': (count) => `${n(count)} 筆規劃、核准或未執行`,
		wider: (count) => `${n(count)} 筆年份範圍較廣`,
		'other-unit': (count) => `${n(count)} 筆其他單位`,
		'other-origin': (count) => `${n(count)} 筆其他來源方`
	},
	partNote: {
		counted: '以下各列計入合計。',
		container: '以下總額已含計入的各列，再加即重複。',
		restated: '同一筆款物以其他幣別或寫法重述，不加計。',
		unstated: '文件未載數額；未知不等於零。',
		'not-done': '規劃、核准、估計或取消者，不與已執行者相加。',
		wider: '所載年份比目前顯示的更廣，又未分年，故列於合計之外。',
		'other-unit': '屬於篩選之外的單位，不換算。',
		'other-origin': '來自篩選之外的來源方。'
	},
	openRows: (what) => `顯示這些列：${what}`,
	backToCounted: '回到計入的列',
	charts: {
		title: '圖表',
		fixed: '篩選時尺度不變。數額照原文，不換算。',
		fixedCount: '篩選時尺度不變。',
		count: '筆',
		sector: '依部門',
		year: '依年份',
		party: '依對象',
		types: '各單位的款物型態',
		matrix: '對象與部門對照',
		asTable: '看表格',
		asChart: '看圖',
		notSplit: (amount, years) => `${amount}，期間 ${years}，未分年`,
		outside: (amount, years) => `${years}：${amount}`,
		undated: (amount) => `${amount}，未載日期`,
		oneType: (name) => `圖表只畫${name}，各型態不相加。改看：`,
		noSector: '未列部門',
		noParty: '未載對象',
		more: (count) => `另 ${n(count)} 項`,
		fewer: '收合',
		value: '數值',
		rows: '筆數',
		choose: (name, value) => `${name}：${value}。只看這一項`,
		release: (name, value) => `${name}：${value}。目前只看這一項；恢復全部`,
		cell: (party, sector, value) => `${party}、${sector}：${value}`,
		empty: '沒有可畫的資料。',
		yearColumn: '年份'
	}
};
