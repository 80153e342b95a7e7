import { expect, test } from 'vitest';
import { englishScript } from './english-script';
import { findings, sample } from './sample';

const advice = 'translate it, or put the Chinese wording in brackets after the English';

test('Chinese where English belongs is a warning', () => {
	const data = sample({
		activities: [
			{ title_en: '帛琉診所' },
			{ title_en: 'Clinic，Koror' },
			{ title_en: 'Clinic (帛琉診所) at "科羅"' },
			{ title_en: 'Clinic in Koror' }
		]
	});
	expect(findings(englishScript, data)).toEqual([
		`warning activities.csv:2:title_en Chinese "帛琉診所" → ${advice}`,
		`warning activities.csv:3:title_en Chinese "，" → ${advice}`
	]);
});

test('a note may speak of the wording, but not be Chinese', () => {
	const data = sample({
		flows: [{ note_en: 'Printed 醫療務, a slip.' }, { note_en: '原文作醫療務 (sic)' }]
	});
	expect(findings(englishScript, data)).toEqual([
		`warning flows.csv:3:note_en Chinese "原文作醫療務" → ${advice}`
	]);
});
