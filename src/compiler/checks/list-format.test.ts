import { expect, test } from 'vitest';
import { listFormat } from './list-format';
import { findings, sample } from './sample';

test('blanks, empty items and repetitions', () => {
	const data = sample({
		activities: [
			{ sdgs: '3; 5' },
			{ sdgs: '3;;5;' },
			{ sdgs: '3;5;3' },
			{ sdgs: '3;5' },
			{ sdgs: '' }
		]
	});
	expect(findings(listFormat, data)).toEqual([
		'activities.csv:2:sdgs "3; 5" → 3;5',
		'activities.csv:3:sdgs "3;;5;" → 3;5',
		'activities.csv:4:sdgs "3;5;3" → 3;5'
	]);
});

test('a semicolon in prose is prose', () => {
	expect(findings(listFormat, sample({ flows: [{ note_en: 'first; then' }] }))).toEqual([]);
});
