import { expect, test } from 'vitest';
import { evidenceLines } from './evidence-lines';
import { findings, sample } from './sample';

const lines = (source_lines: string) =>
	findings(evidenceLines, sample({ flows: [{ source_lines }] }));

test.each(['', '12', '12-18', '1-160', '3877-3890;4012-4015', '4012;3877-3890', 'about 12'])(
	'"%s" passes',
	(text) => expect(lines(text)).toEqual([])
);

test('backwards, from zero, too wide, or twice', () => {
	expect(lines('18-12')).toEqual(['flows.csv:2:source_lines "18-12" → 12-18']);
	expect(lines('0-4')).toEqual(['flows.csv:2:source_lines "0-4"']);
	expect(lines('5;1-161')).toEqual([
		'flows.csv:2:source_lines "1-161" → cite the sentence or table row, or several ranges joined by ;',
		'flows.csv:2:source_lines "1-161" → 1-161'
	]);
	expect(lines('10-20;15-30')).toEqual(['flows.csv:2:source_lines "15-30" → 10-30']);
});
