import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import { anyDataset, anyView } from '../../../../tests/fixtures/any-query';
import { activeFilters, facetOf, leftOut, lifted, type FacetId } from './facets';
import { bitOf, countOf, FILTERS, masksOf, partiesOfGroups, recordsShown } from './filter';
import { recordsOf } from './records';
import { DEFAULT_VIEW, type View } from './view';

const all = (over: Partial<View>): View => ({ ...DEFAULT_VIEW, scope: 'all', ...over });

const dataset = madeDataset({
	places: [
		{ id: 'AAA', region: '039' },
		{ id: 'BBB', region: '057' }
	],
	groups: { pair: ['AAA', 'BBB'] },
	organisations: ['charity'],
	programmes: { aid: '', winter: 'aid', trade: '' },
	activities: [
		{
			id: 'heaters',
			kind: 'relief',
			programme: 'winter',
			sector: '720',
			sdgs: [7, 11],
			start: '2022',
			participations: [{ party: 'AAA', role: 'recipient' }]
		},
		{
			id: 'fair',
			programme: 'trade',
			status: 'pipeline',
			participations: [{ party: 'BBB', role: 'host' }]
		},
		{ id: 'whole', start: '2019', participations: [{ party: 'pair', role: 'partner' }] }
	],
	flows: [
		{ id: 'money', activity: 'heaters', destination: 'AAA', date: '2022-03' },
		{ id: 'masks', activity: 'heaters', destination: 'AAA', unit: 'mask', type: 'in-kind' },
		{ id: 'back', origin: 'BBB', destination: 'TWN', date: '2020/2021', stage: 'planned' },
		{ id: 'through', destination: 'charity', sector: '720' },
		{ id: 'together', destination: 'pair' }
	],
	indicators: [{ id: 'visitors', subject: 'BBB', period: '2018', unit: 'event' }]
});
const found = (view: View) => {
	const masks = masksOf(dataset, view);
	return recordsOf(dataset).records.flatMap(({ at, id, kind }) =>
		masks[at] === 0 && kind !== 'memberships' ? [id] : []
	);
};

describe('what a filter keeps', () => {
	it.each([
		['programmes, with all below them', { programmes: ['aid'] }, 'money masks heaters'],
		['kinds, also of what belongs to an activity', { kinds: ['relief'] }, 'money masks heaters'],
		['flow types, and activities with such a flow', { flowTypes: ['in-kind'] }, 'masks heaters'],
		['units', { unit: ['mask', 'event'] }, 'masks heaters visitors'],
		['stages; an activity has one by its status', { stages: ['planned'] }, 'back fair'],
		['origins', { origins: ['BBB'] }, 'back'],
		['parties in any part', { parties: ['AAA'] }, 'money masks heaters'],
		[
			'a group and its members',
			{ groups: ['pair'] },
			'money masks back together heaters fair whole visitors'
		],
		['organisations', { organisations: ['charity'] }, 'through'],
		['regions of places', { regions: ['057'] }, 'back fair visitors'],
		['sectors, own or of the activity', { sectors: ['720'] }, 'money masks through heaters'],
		['goals', { sdgs: [11] }, 'money masks heaters'],
		['documents', { sources: ['elsewhere'] }, ''],
		['years, a span in each of its years', { years: { from: 2021, to: 2021 } }, 'back'],
		['every word of a text, whatever its case', { text: 'HEATERS aaa' }, 'money masks heaters']
	] as [string, Partial<View>, string][])('%s', (_, over, expected) =>
		expect(found(all(over)).join(' ')).toBe(expected)
	);

	it('narrows by the layer unless all records are asked for', () => {
		const layer = { layer: 'ukraine' as const };
		expect(found({ ...DEFAULT_VIEW, ...layer })).toEqual([]);
		expect(found(all(layer))).toHaveLength(9);
	});

	it('leaves a group’s own records with the group', () =>
		expect([...partiesOfGroups(dataset, ['pair'])].sort()).toEqual(['AAA', 'BBB', 'pair']));
});

describe('any filter', () => {
	it('keeps a record exactly when it fails none, and two filters keep what both keep', () =>
		fc.assert(
			fc.property(anyDataset, anyView, (data, view) => {
				const whole = masksOf(data, view);
				const alone = activeFilters(view).map((filter) => {
					const others = Object.assign({}, ...FILTERS.filter((id) => id !== filter).map(lifted));
					return masksOf(data, { ...view, ...others });
				});
				for (const [at, mask] of whole.entries())
					expect(mask === 0).toBe(alone.every((masks) => masks[at] === 0));
			}),
			{ numRuns: 60 }
		));

	it('would leave as many records as its count says, for every value', () =>
		fc.assert(
			fc.property(anyDataset, anyView, (data, view) => {
				for (const filter of ['flowTypes', 'unit', 'parties', 'groups', 'programmes'] as FacetId[])
					for (const [id, count] of facetOf(data, view, filter))
						expect(
							countOf(data, { ...view, records: recordsShown(view), [filter]: [id] }),
							`${filter} ${id}`
						).toBe(count);
			}),
			{ numRuns: 60 }
		));

	it('brings back what it says when it is lifted', () =>
		fc.assert(
			fc.property(anyDataset, anyView, (data, view) => {
				const records = recordsShown(view);
				const before = countOf(data, { ...view, records });
				for (const { filter, alone, all: failing } of leftOut(data, view)) {
					// Lifting the layer also gives the years another meaning.
					if (filter !== 'layer')
						expect(countOf(data, { ...view, records, ...lifted(filter) }) - before).toBe(alone);
					expect(failing).toBeGreaterThanOrEqual(alone);
				}
			}),
			{ numRuns: 60 }
		));
});

it('has one bit for each filter', () =>
	expect(FILTERS.reduce((bits, filter) => bits | bitOf(filter), 0)).toBe(2 ** FILTERS.length - 1));
