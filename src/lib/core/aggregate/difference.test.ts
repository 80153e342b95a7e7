import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import { factsByParty } from '../query/select';
import { DEFAULT_VIEW, type View } from '../query/view';
import { differenceOf } from './difference';
import { resultOf } from './result';

const event = (id: string, start: string, ...parties: string[]) => ({
	id,
	start,
	kind: 'project' as const,
	programme: 'ngo-cooperation',
	participations: parties.map((party) => ({ party, role: 'recipient' as const }))
});
const dataset = madeDataset({
	places: ['AAA', 'BBB', 'CCC', 'DDD'],
	groups: { 'diplomatic-allies': ['AAA'] },
	memberships: [
		{ group: 'diplomatic-allies', place: 'BBB', end: '2018' },
		{ group: 'nsp-18', place: 'CCC', start: '2020' }
	],
	programmes: { 'ngo-cooperation': '' },
	activities: [
		event('one', '2018', 'AAA', 'BBB'),
		event('two', '2018', 'AAA'),
		event('three', '2020', 'AAA', 'CCC'),
		event('four', '2020', 'CCC')
	]
});
const facts = factsByParty(dataset);
const result = (view: Partial<View>) => resultOf(dataset, facts, { ...DEFAULT_VIEW, ...view });
const year = (layer: View['layer'], at: number) => result({ layer, years: { from: at, to: at } });
const told = (a: ReturnType<typeof result>, b: ReturnType<typeof result>) =>
	differenceOf(a, b).map(({ kind, from, to, parties }) =>
		[kind, from, to, parties.join()].filter(Boolean).join(' ')
	);

describe('what differs', () => {
	it('between two years of ties: classes, and who came or went', () =>
		expect(told(year('partnership', 2017), year('partnership', 2021))).toEqual([
			'class ally former-ally BBB',
			'second CCC'
		]));

	it('between two years of a count: who, and how many', () =>
		expect(told(year('ngo', 2018), year('ngo', 2020))).toEqual([
			'second CCC',
			'first BBB',
			'fewer AAA'
		]));

	it('between two layers: who is in which', () =>
		expect(told(year('partnership', 2021), year('ngo', 2020))).toEqual([
			'first BBB',
			'both AAA,CCC'
		]));

	it('between a view and itself: nothing', () =>
		expect(told(year('ngo', 2018), year('ngo', 2018))).toEqual([]));
});
