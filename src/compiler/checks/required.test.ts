import { expect, test } from 'vitest';
import { required } from './required';
import { findings, sample } from './sample';

test('an empty cell of a required column', () => {
	const data = sample({ metrics: [{ metric: 'visits', name_en: '', name_zh: '訪問' }] });
	expect(findings(required, data)).toEqual(['metrics.csv:2:name_en an empty cell']);
});

test('optional cells may be empty, and a missing column is reported by the reader alone', () => {
	const data = sample({
		metrics: [{ metric: 'visits', name_zh: '訪問' }],
		flows: [{ note_en: '' }]
	});
	expect(findings(required, data)).toEqual([]);
});
