import { expect, test } from 'vitest';
import { referenceRow } from './reference-row';
import { findings, sample } from './sample';

test('outside knowledge with a figure or without a note', () => {
	const data = sample({
		flows: [
			{ source_id: 'reference', value: '5', as_stated: '5 人', note_en: 'Public record.' },
			{ source_id: 'reference', value: '', as_stated: '', note_en: '' },
			{ source_id: 'report', value: '5', as_stated: '5 人', note_en: '' }
		],
		programmes: [{ source_id: 'reference' }]
	});
	const advice = 'cite the document that states the figure, or leave the cell empty';
	expect(findings(referenceRow, data)).toEqual([
		`flows.csv:2:value "5" → ${advice}`,
		`flows.csv:2:as_stated "5 人" → ${advice}`,
		'flows.csv:3:note_en an empty cell'
	]);
});
