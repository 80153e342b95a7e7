import { expect, test } from 'vitest';
import { sectionTextZh } from './section-text';

test.each([
	['Chapter 7', '第 7 章'],
	['Chapter 7, section 4(3)', '第 7 章第 4 節（3）'],
	['Chapter 7, section 4(2)1(1)', '第 7 章第 4 節（2）1（1）'],
	[
		'Chapter 7, section 4(3), table of 2022 aid to Ukraine',
		'第 7 章第 4 節（3），2022 年援烏彙整表'
	],
	['Chapter 7, section 2(4), case 8', '第 7 章第 2 節（4），案例 8'],
	['Case 8', '案例 8'],
	['Chapter 5, section 2(1), milestone 3', '第 5 章第 2 節（1），里程碑 3'],
	['Chapter 7 opening; Chapter 7, section 2', '第 7 章章首；第 7 章第 2 節'],
	['Chapter 3, section 2; Chapter 6, section 4', '第 3 章第 2 節；第 6 章第 4 節'],
	['Part 5, section 1(2), item 2', '第 5 部分第 1 節（2）第 2 項'],
	['Part 1, section 2(4), item 6(1)', '第 1 部分第 2 節（4）第 6 項（1）'],
	['Part 1, section 1.3.2', '第 1 部分第 1.3.2 節'],
	['Part 6, section 3(10), items 1 and 2', '第 6 部分第 3 節（10）第 1、2 項'],
	['Part 6, sections 1, 3 and 6', '第 6 部分第 1、3、6 節'],
	['Part 8, sections 1(2), 2(6) and 3(6)', '第 8 部分第 1（2）、2（6）、3（6）節'],
	[
		'Part 6, section 3(3), item 2; section 4(1), item 2',
		'第 6 部分第 3 節（3）第 2 項；第 4 節（1）第 2 項'
	],
	['Annex 1, 2018', '附錄一，2018 年'],
	['Annex 1, 2019 and 2020', '附錄一，2019 及 2020 年'],
	['Annex 2, 2016-2021, main activities', '附錄二，2016–2021 年主要活動'],
	['Annex 2, 2018, main activities 4', '附錄二，2018 年主要活動 4'],
	['Annex 2, 2018, other international participation', '附錄二，2018 年其他國際參與'],
	['Annex 4, epidemic policies, border policy', '附錄四，防疫政策，邊境政策'],
	['Annex 4, international aid, the Philippines', '附錄四，國際援助，菲律賓'],
	['Annex 4, international aid, Viet Nam', '附錄四，國際援助，越南'],
	['Annex 4, experience sharing, WHO, item 2', '附錄四，經驗分享，WHO，第 2 項'],
	[
		'Annex 4, experience sharing, European countries, after item 4',
		'附錄四，經驗分享，歐洲國家，第 4 項之後'
	],
	['Chapter 7, section 3, figure 15', '第 7 章第 3 節，圖 15'],
	['Table 4', '表 4'],
	['Chapter 6, section 2, table', '第 6 章第 2 節，表'],
	['Preface', '前言'],
	['Diplomatic ties', '邦交'],
	['', '']
])('%s', (section, chinese) => expect(sectionTextZh(section)).toBe(chinese));

test('a name that nobody has translated stays as it is', () => {
	expect(sectionTextZh('Annex 4, Atlantis, item 1')).toBe('附錄四，Atlantis，第 1 項');
});
