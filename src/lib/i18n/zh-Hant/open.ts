import { makeFormat } from '../format';
import type { OpenMessages } from '../en/open';

const f = makeFormat('zh-Hant');
const n = f.number;

/** Chinese words of the pages of groups, organisations and activities; they load with those pages only. */
export const open = {
	party: {
		groups: '群體',
		organisations: '組織',
		groupsTitle: '國家群體',
		groupsNote: (count: number) =>
			`文件合併提及的 ${n(count)} 個群體。以群體記載的事實留在該群體，不分攤給成員。`,
		organisationsTitle: '組織',
		organisationsNote: (count: number) =>
			`出資、受惠、主辦或執行的 ${n(count)} 個組織，數字為事實筆數。`,
		groupKinds: {
			policy: '政策所定群體',
			region: '文件所稱區域',
			'organisation-members': '組織成員',
			informal: '合併提及的國家'
		},
		organisationKinds: {
			'10': '政府機關',
			'11': '地方政府',
			'15': '其他公部門',
			'21': '國際非政府組織',
			'22': '國內非政府組織',
			'23': '區域非政府組織',
			'24': '夥伴國非政府組織',
			'30': '公私夥伴關係',
			'40': '多邊組織',
			'60': '基金會',
			'70': '民間企業',
			'71': '援助國民間企業',
			'72': '受援國民間企業',
			'73': '第三國民間企業',
			'80': '學術、訓練及研究機構',
			'90': '其他'
		},
		seat: '所在地',
		members: (count: number) => `${n(count)} 個成員`,
		membersTitle: '成員',
		listed: (count: number) => `列出 ${n(count)} 個成員`,
		notListed: '文件未列出成員。',
		since: (date: string) => `${date}起`,
		until: (date: string) => `至 ${date}`,
		span: (from: string, to: string) => `${from}至 ${to}`,
		notSplit: '以下事實以整個群體記載，不拆分，也不重複列在成員的頁面。',
		mapOfMembers: (name: string) => `${name}成員位置圖`,
		mapOfWork: (name: string) => `與${name}同列之地的位置圖`,
		mapOfActivity: (title: string) => `列名之地的位置圖：${title}`,
		mapCaption: '同一活動中列名之地。',
		membersCaption: '著色者為成員，不分加入年份。',
		named: (count: number) => `${n(count)} 地列名。`,
		namedPlaces: '同列的國家與地區',
		namedBodies: '同列的組織與群體',
		more: (count: number) => `另 ${n(count)} 個`,
		noAmount: '此處未載金額。',
		groupDescription: (name: string, facts: number, members: number) =>
			`${name}：列出 ${n(members)} 個成員，以群體記載的事實 ${n(facts)} 筆，逐筆附文件與頁碼。`,
		organisationDescription: (name: string, facts: number) =>
			`${name}與臺灣的合作：政府文件中的 ${n(facts)} 筆事實，逐筆附頁碼。`
	},
	activity: {
		all: '活動',
		kindIn: (kind: string, status: string) => `${kind}，${status}`,
		date: '日期',
		venue: '地點',
		programme: '計畫',
		sector: '部門',
		sdgs: '永續發展目標',
		sdg: (goal: number) => `目標 ${goal}`,
		undated: '文件未載明',
		who: '參與者',
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
		nobody: '除臺灣外，文件未提及其他國家或組織。',
		amounts: '金額與物資',
		amount: '數量',
		direction: '來源與去向',
		type: '類型',
		printed: '原文',
		source: '出處',
		noAmount: '未載數量',
		noAmounts: '文件未載明這項活動的金額。',
		together: (amount: string) => `合計 ${amount}`,
		partOf: '屬於總額：',
		restates: '重述，不計入：',
		contains: (listed: string, rest: string) =>
			rest ? `其中逐筆列出 ${listed}，未細分 ${rest}。` : `全數逐筆列出：${listed}。`,
		figures: '統計數字',
		note: '註',
		conflict: '來源在此前後矛盾或排印有誤',
		conflicts: '所有已知矛盾',
		evidence: '出處位置',
		inProgramme: '同一計畫的其他活動',
		earlier: '之前',
		later: '之後',
		showProgramme: (count: number) => `全部 ${n(count)} 項活動`,
		description: (title: string, label: string, summary: string) =>
			`${title}（${label}）：${summary}`
	}
} satisfies OpenMessages;
