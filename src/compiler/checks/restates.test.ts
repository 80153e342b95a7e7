import { expect, test } from 'vitest';
import { restates } from './restates';
import { findings, sample } from './sample';

test('a part of what it restates, and a restatement of a restatement', () => {
	const data = sample({
		flows: [
			{ flow_id: 'main', part_of: '', restates: '' },
			{ flow_id: 'again', part_of: '', restates: 'main' },
			{ flow_id: 'both', part_of: 'main', restates: 'main' },
			{ flow_id: 'third', part_of: '', restates: 'again' },
			{ flow_id: 'lost', part_of: '', restates: 'nowhere' }
		]
	});
	expect(findings(restates, data)).toEqual([
		'flows.csv:4:restates "main", which part_of names as well → empty one of the two cells',
		'flows.csv:5:restates "again", which itself restates "main" → main'
	]);
});
