import { expect, test } from 'vitest';
import { duplicateFact } from './duplicate-fact';
import { findings, sample } from './sample';

const flow = (flow_id: string, more: Record<string, string> = {}) => ({
	...{ flow_id, activity_id: 'a', origin: 'TWN', destination: 'PLW', date: '2020', value: '5' },
	...{ unit: 'mask', as_stated: '5 片', note_en: '', source_id: 'report', source_lines: '12' },
	...more
});

test('the same figure told twice', () => {
	const flows = [flow('one'), flow('two'), flow('three', { destination: 'KIR' })];
	expect(findings(duplicateFact, sample({ flows }))).toEqual([
		'flows.csv:3 the fact of line 2 again → remove one of the two; a fact told twice is one row that cites both places'
	]);
});

test('a note tells two like figures apart, and so do the lines', () => {
	const flows = [
		flow('one', { note_en: 'For Koror.' }),
		flow('two', { note_en: 'For Airai.' }),
		flow('three', { source_lines: '13' })
	];
	expect(findings(duplicateFact, sample({ flows }))).toEqual([]);
});
