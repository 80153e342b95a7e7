import { expect, test } from 'vitest';
import { chineseScript } from './chinese-script';
import { findings, sample } from './sample';

test('simplified characters, and no Chinese at all', () => {
	const data = sample({
		activities: [
			{ summary_zh: '台湾及帛琉医疗合作' },
			{ summary_zh: 'Clinic' },
			{ summary_zh: '帛琉診所' }
		],
		organisations: [{ name_zh: 'DHL' }]
	});
	expect(findings(chineseScript, data)).toEqual([
		'warning organisations.csv:2:name_zh "DHL" without a Chinese character',
		'activities.csv:2:summary_zh simplified 湾医疗 in "台湾及帛琉医疗合作" → 灣醫療',
		'activities.csv:3:summary_zh "Clinic" without a Chinese character'
	]);
});

test('abbreviations may look the same in both languages', () => {
	const data = sample({
		organisations: [{ short_zh: 'APEC' }, { short_zh: '' }, { short_zh: '欧盟' }]
	});
	expect(findings(chineseScript, data)).toEqual([
		'organisations.csv:4:short_zh simplified 欧 in "欧盟" → 歐'
	]);
});
