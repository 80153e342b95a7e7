import { expect, test } from 'vitest';
import { languagePair } from './language-pair';
import { findings, sample } from './sample';

test('one language without the other', () => {
	const data = sample({
		flows: [
			{ note_en: 'A note.', note_zh: '' },
			{ note_en: '', note_zh: '說明。' },
			{ note_en: '', note_zh: '' },
			{ note_en: 'A note.', note_zh: '說明。' }
		]
	});
	expect(findings(languagePair, data)).toEqual([
		'flows.csv:2:note_zh an empty cell, though note_en is filled',
		'flows.csv:3:note_en an empty cell, though note_zh is filled'
	]);
});

test('required pairs, short names and missing columns are left to others', () => {
	const data = sample({
		organisations: [{ name_en: 'Office', name_zh: '', short_en: 'O', short_zh: '' }],
		flows: [{ note_en: 'A note.' }]
	});
	expect(findings(languagePair, data)).toEqual([]);
});
