import type { Language } from '$lib/core/dataset/types';

/** A heading with its paragraphs. */
export interface AboutSection {
	id: string;
	heading: string;
	paragraphs: string[];
}

const en: AboutSection[] = [
	{
		id: 'evidence',
		heading: 'Evidence',
		paragraphs: [
			'Every fact comes from one of four government documents and carries its section, its page where the text edition lets it be recovered, its lines, and the figure as printed. A chip behind a fact opens that citation.',
			'What no document states, such as the month in which a diplomatic tie ended, is marked “Reference”. Reference knowledge never supplies a figure.',
			'Where a document contradicts itself, both statements stand, each with a note that names the other. Printed slips are kept as printed and noted.'
		]
	},
	{
		id: 'counting',
		heading: 'What is counted',
		paragraphs: [
			'A total and its parts are both recorded, and a sum shows one or the other, never both. Where the parts fall short of the total, the rest is shown as “not broken down”.',
			'Units are never converted or added: US dollars, euros, New Taiwan dollars and masks each have their own sum. No exchange rate is applied, because none of the sources supports one.',
			'An amount stated for several countries together stays with the group and is not divided. Planned and estimated amounts never enter the totals of what happened. An amount stated for a span longer than the years shown stands beside the totals, not in them.',
			'A country without a record is “no record in these sources”, which is not zero.'
		]
	},
	{
		id: 'ties',
		heading: 'Ties and years',
		paragraphs: [
			'The partnership layer shows the end of a year. A country whose tie ended during the year is shown as a former ally from that year on, under its present name; historical names can be searched.',
			'New Southbound partners are the policy’s eighteen. GCTF partners are the framework’s permanent partners; co-hosts are the countries that the white paper names as such, each from its first event on.'
		]
	},
	{
		id: 'names',
		heading: 'Names and boundaries',
		paragraphs: [
			'Names of countries and territories follow the Unicode CLDR in English and in Traditional Chinese as used in Taiwan, unless a source document uses another form for a partner. Boundaries and names on the map state no position.',
			'Shapes are Natural Earth 1:50m (world-atlas 2.0.2), joined by code. Departures: Crimea is drawn with Ukraine; Kosovo and Somaliland, which have no ISO number there, are places of their own; the north of Cyprus is drawn with Cyprus behind a dashed line; the Siachen Glacier belongs to no place and is dashed all round; Western Sahara is a place of its own behind a dashed line; overseas regions that Natural Earth draws with their state are places of their own where ISO 3166-1 has them. Undetermined borders are dashed.'
		]
	},
	{
		id: 'projection',
		heading: 'Projection',
		paragraphs: [
			'The world is drawn in Equal Earth, centred on 150° east: areas compare truly, and lines from Taipei across the Pacific run unbroken. On this plane flows are curves, not routes. The globe shows where places lie and draws great circles; its areas do not compare.'
		]
	},
	{
		id: 'limits',
		heading: 'Limits',
		paragraphs: [
			'The documents were published between 2016 and 2023 and cover mainly 2015 to 2022. What they leave out, this atlas leaves out. The investment figures are approvals in 2017, not money that moved, and the breakdown by country names only the largest.',
			'The site asks no other host for anything and keeps no record of its readers. Code is under the MIT licence, the data under CC BY 4.0.'
		]
	}
];

const zhHant: AboutSection[] = [
	{
		id: 'evidence',
		heading: '證據',
		paragraphs: [
			'每一筆事實都出自四份政府文件之一，附章節、行號、原文數字，以及文字版能還原時的頁碼。事實後的小標籤可開啟出處。',
			'文件沒有記載的事，例如斷交的月份，標為「參考」。參考知識絕不提供數字。',
			'文件前後矛盾時，兩種說法並列，各附註解指向對方。排印錯誤照原文保留並加註。'
		]
	},
	{
		id: 'counting',
		heading: '如何計數',
		paragraphs: [
			'總額與其組成都有紀錄，合計只取其一，不會重複。組成不足總額時，餘數標為「未細分」。',
			'單位不換算也不相加：美元、歐元、新臺幣與口罩各有合計。來源文件沒有可依據的匯率，因此不作換算。',
			'多國合計的金額留在群體，不拆分。規劃與估計的金額不計入已發生的合計。期間長於所示年份的金額列在合計之旁，不計入。',
			'沒有紀錄的國家是「這些文件沒有紀錄」，不等於零。'
		]
	},
	{
		id: 'ties',
		heading: '關係與年份',
		paragraphs: [
			'夥伴關係圖層呈現年底的狀態。當年斷交的國家自該年起列為前邦交國，使用現行國名；舊國名可供搜尋。',
			'新南向夥伴為政策所列十八國。GCTF 夥伴為架構的正式夥伴；合辦國為白皮書所列國家，自首次合辦起算。'
		]
	},
	{
		id: 'names',
		heading: '名稱與疆界',
		paragraphs: [
			'國家與領地名稱採 Unicode CLDR 的英文與臺灣正體中文，來源文件對合作夥伴另有用法者從其用法。地圖上的疆界與名稱不代表任何立場。',
			'圖形採 Natural Earth 1:50m（world-atlas 2.0.2），以代碼對應。調整如下：克里米亞併入烏克蘭；科索沃與索馬利蘭在該資料沒有 ISO 編號，各自成為一地；賽普勒斯北部與賽普勒斯同屬，以虛線分隔；錫亞琴冰河不屬任何一地，四周為虛線；西撒哈拉自成一地，以虛線為界；Natural Earth 併入母國的海外領地，ISO 3166-1 有代碼者各自成為一地。未定界以虛線表示。'
		]
	},
	{
		id: 'projection',
		heading: '投影',
		paragraphs: [
			'世界地圖採等積地球投影，中央經線東經 150 度：面積可以相比，自臺北橫越太平洋的線也不會中斷。平面上的流向線是示意曲線，不是航線。地球儀用來看位置並畫出大圓線，面積不能相比。'
		]
	},
	{
		id: 'limits',
		heading: '限制',
		paragraphs: [
			'文件發布於 2016 至 2023 年間，主要涵蓋 2015 至 2022 年；文件沒有寫的，地圖也沒有。投資數字是 2017 年的核准金額，不是實際匯出入的款項，各國明細也只列最大的幾國。',
			'本站不向其他主機索取任何內容，也不記錄讀者。程式採 MIT 授權，資料採 CC BY 4.0。'
		]
	}
];

/** The method page's text in one language. */
export const aboutOf = (language: Language): AboutSection[] => (language === 'en' ? en : zhHant);
