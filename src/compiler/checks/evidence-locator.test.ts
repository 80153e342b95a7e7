import { expect, test } from 'vitest';
import { evidenceLocator } from './evidence-locator';
import { findings, sample } from './sample';

test('a fact without section or lines', () => {
	const data = sample({
		flows: [
			{ source_id: 'report', source_section: '', source_lines: '' },
			{ source_id: 'report', source_section: 'Chapter 1', source_lines: '12' },
			{ source_id: 'reference', source_section: '', source_lines: '' },
			{ source_id: '', source_section: '', source_lines: '' }
		]
	});
	expect(findings(evidenceLocator, data)).toEqual([
		'flows.csv:2:source_section an empty cell',
		'flows.csv:2:source_lines an empty cell'
	]);
});
