import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../tests/fixtures/made-dataset';
import { readRealData } from '../../tests/unit/real-dataset';
import { layerOf, LAYERS, type Layer } from '../lib/core/query/layers';
import { checkLayers, unreached } from './layers';

const real = readRealData().dataset();

it('the catalogue has no fault against the data', () => expect(checkLayers(real)).toEqual([]));

it('every record about a country or group is in a layer of its own subject', () =>
	// What names no country or no programme stands in the layer of all activities alone.
	expect(unreached(real, LAYERS, ['activities']).map(({ id }) => id)).toEqual([
		'wp6-ngo-international-participation',
		'wp6-ingo-establishment',
		// of 2009: it would widen the investment layer's span, whose figures are of 2017
		'inv-chn-opening-2009',
		'moea-kinmen-water'
	]));

describe('a faulty entry is told', () => {
	const told = (id: Layer['id'], change: Partial<Layer>) =>
		checkLayers(real, [...LAYERS.filter((layer) => layer.id !== id), { ...layerOf(id), ...change }])
			.filter(({ column }) => column === id)
			.map(({ rule, severity, found, advice }) => `${severity} ${rule}: ${found}; try: ${advice}`);

	it.each([
		[
			'an unknown programme',
			'gctf' as const,
			{ programmes: ['gtcf'] },
			'error layer-programme: programme "gtcf"; try: gctf'
		],
		[
			'an unknown group',
			'gctf' as const,
			{ partners: 'gctf-partner' },
			'error layer-group: partners of "gctf-partner"; try: gctf-partners'
		],
		[
			'a unit that the layer has no amount in',
			'masks' as const,
			{ units: ['mask', 'EUR'] },
			'error layer-unit: the unit "EUR"; try: '
		],
		[
			'years without a record',
			'gctf' as const,
			{ span: { from: 2010, to: 2023 } },
			'warning layer-span: the span 2010–2023; try: [2015, 2023]'
		],
		[
			'default years outside the span',
			'ngo' as const,
			{ defaultYears: { from: 2017, to: 2022 } },
			'warning layer-span: default years 2017–2022; try: '
		],
		[
			'a class that no country reaches',
			'agreements' as const,
			{ breaks: [1, 1000] },
			'error layer-classes: a highest class from 1000; try: '
		],
		[
			'classes that do not rise',
			'agreements' as const,
			{ breaks: [3, 1] },
			'error layer-classes: the breaks 3, 1; try: '
		],
		[
			'a scale whose largest mark covers the map',
			'ngo' as const,
			{ scale: { circle: { value: 1, r: 40 }, line: null, keys: [1] } },
			'warning layer-scale: a largest mark of 165 px radius, 0 px width (project); try: a scale up to 17'
		],
		[
			'keys that do not fall',
			'ngo' as const,
			{ scale: { circle: { value: 30, r: 22 }, line: null, keys: [1, 10] } },
			'warning layer-scale: the keys 1, 10; try: '
		]
	])('%s', (_, id, change, expected) => expect(told(id, change)).toContain(expected));

	it('no record', () => {
		const empty = madeDataset({ programmes: { gctf: '' }, groups: { 'gctf-partners': [] } });
		expect(checkLayers(empty, [layerOf('gctf')]).map(({ rule }) => rule)).toEqual(['layer-empty']);
	});

	it('a record that no layer shows', () => {
		const dataset = madeDataset({
			places: ['AAA'],
			activities: [
				{ id: 'a', participations: [{ party: 'AAA', role: 'host' }] },
				{ id: 'b', participations: [{ party: 'AAA', role: 'subject' }] }
			],
			flows: [{ id: 'f', destination: 'AAA', unit: 'EUR' }],
			indicators: [{ id: 'i', subject: 'AAA' }]
		});
		expect(unreached(dataset, [])).toEqual([
			{ table: 'activities', id: 'a' },
			{ table: 'flows', id: 'f' },
			{ table: 'indicators', id: 'i' }
		]);
		expect(unreached(dataset, [layerOf('activities'), layerOf('aid-money')])).toEqual([
			{ table: 'indicators', id: 'i' }
		]);
	});
});
