import { expect, test } from 'vitest';
import { chineseScript } from './chinese-script';
import { findings, sample } from './sample';

test('simplified characters, and no Chinese at all', () => {
	const data = sample({
		activities: [
			{ title_zh: '台湾及帛琉医疗合作' },
			{ title_zh: 'Clinic' },
			{ title_zh: '帛琉診所' }
		]
	});
	expect(findings(chineseScript, data)).toEqual([
		'activities.csv:2:title_zh simplified 湾医疗 in "台湾及帛琉医疗合作" → 灣醫療',
		'activities.csv:3:title_zh "Clinic" without a Chinese character'
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
