import { expect, test } from 'vitest';
import { partOfSum } from './part-of-sum';
import { findings, sample } from './sample';

const flow = (flow_id: string, value: string, part_of = '', more: Record<string, string> = {}) => ({
	...{
		flow_id,
		value,
		part_of,
		unit: 'USD',
		stage: 'actual',
		qualifier: 'exact',
		restates: '',
		note_en: ''
	},
	...more
});
const found = (...flows: Record<string, string>[]) => findings(partOfSum, sample({ flows }));

test('parts that come to more than their total', () => {
	expect(found(flow('t', '100'), flow('a', '60', 't'), flow('b', '50', 't'))).toEqual([
		'flows.csv:2:value "100", less than its 2 parts → correct the figure, the parts or part_of; where the source contradicts itself, say so in the note'
	]);
});

test('less or just as much is fine, fractions included', () => {
	expect(found(flow('t', '0.3'), flow('a', '0.1', 't'), flow('b', '0.2', 't'))).toEqual([]);
	expect(found(flow('t', '100'), flow('a', '60', 't'))).toEqual([]);
});

test('a note on the total, or a figure that is not exact, settles it', () => {
	const parts = [flow('a', '60', 't'), flow('b', '50', 't')];
	expect(found(flow('t', '100', '', { note_en: 'The parts come to 110.' }), ...parts)).toEqual([]);
	expect(found(flow('t', '100', '', { qualifier: 'at-least' }), ...parts)).toEqual([]);
	expect(found(flow('t', '100'), flow('a', '120', 't', { qualifier: 'about' }))).toEqual([]);
});

test('other units, other stages, restatements and parts of parts are not in the sum', () => {
	expect(
		found(
			flow('t', '100'),
			flow('a', '60', 't'),
			flow('a1', '60', 'a;t'),
			flow('again', '60', 't', { restates: 'a' }),
			flow('eur', '90', 't', { unit: 'EUR' }),
			flow('plan', '90', 't', { stage: 'planned' })
		)
	).toEqual([]);
});
