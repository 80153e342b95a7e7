import { expect, test } from 'vitest';
import { cycle } from './cycle';
import { findings, sample } from './sample';

test('a ring is reported once, at its first row; a row before it is not', () => {
	const data = sample({
		programmes: [
			{ programme_id: 'before', parent_id: 'a' },
			{ programme_id: 'a', parent_id: 'b' },
			{ programme_id: 'b', parent_id: 'c' },
			{ programme_id: 'c', parent_id: 'a' },
			{ programme_id: 'top', parent_id: '' }
		]
	});
	expect(findings(cycle, data)).toEqual(['programmes.csv:3:parent_id "a" → "b" → "c" → "a"']);
});

test('totals and restatements; two ways up are no ring', () => {
	const data = sample({
		flows: [
			{ flow_id: 'self', part_of: 'self', restates: '' },
			{ flow_id: 'x', part_of: '', restates: 'y' },
			{ flow_id: 'y', part_of: '', restates: 'x' },
			{ flow_id: 'part', part_of: 'left;right', restates: '' },
			{ flow_id: 'left', part_of: 'top', restates: '' },
			{ flow_id: 'right', part_of: 'top', restates: '' },
			{ flow_id: 'top', part_of: '', restates: '' }
		]
	});
	expect(findings(cycle, data)).toEqual([
		'flows.csv:3:restates "x" → "y" → "x"',
		'flows.csv:2:part_of "self" → "self"'
	]);
});
