import { describe, expect, it } from 'vitest';
import { madeDataset, plainWords, type Made } from '../../../../tests/fixtures/made-dataset';
import { resultOf } from '../aggregate/result';
import { circleRadius, layerOf, LAYERS, lineWidth, MIN_LINE } from '../query/layers';
import { factsByParty } from '../query/select';
import { DEFAULT_VIEW, type View } from '../query/view';
import { PALETTE } from '../scale/palette';
import { buildScene } from './build';
import type { Legend } from './types';

function legendOf(made: Made, over: Partial<View> = {}) {
	const dataset = madeDataset(made);
	const view = { ...DEFAULT_VIEW, ...over };
	return buildScene(dataset, resultOf(dataset, factsByParty(dataset), view), view, plainWords)
		.legend;
}
const entryOf = (legend: Legend, id: string) => legend.entries.find((entry) => entry.id === id);
const nothings = (legend: Legend) => legend.nothings.map(({ id }) => id);

const TIES: Made = {
	places: [
		{ id: 'BBB', region: '057', name: 'Beta' },
		{ id: 'AAA', region: '057', name: 'Alpha' },
		{ id: 'CCC', region: '005', name: 'Gamma' },
		{ id: 'DDD', region: '005', name: 'Delta' }
	],
	groups: {
		'diplomatic-allies': ['BBB', 'AAA', 'CCC'],
		'gctf-co-hosts': ['CCC']
	},
	memberships: [{ group: 'diplomatic-allies', place: 'DDD', end: '2018' }]
};

describe('the legend of ties', () => {
	const legend = legendOf(TIES);

	it('has the classes that occur, in their order, each with its count', () =>
		expect(legend.entries.map(({ id, label, count }) => [id, label, count])).toEqual([
			['ally', 'class ally', 3],
			['gctf-co-host', 'class gctf-co-host', 1],
			['former-ally', 'class former-ally', 1]
		]));

	it('is an index: members by region, most members first, then by name; two ties are marked', () =>
		expect(entryOf(legend, 'ally')?.members).toEqual([
			{
				heading: 'region 057',
				parties: [
					{ party: 'AAA', name: 'Alpha', shared: false },
					{ party: 'BBB', name: 'Beta', shared: false }
				]
			},
			{ heading: 'region 005', parties: [{ party: 'CCC', name: 'Gamma', shared: true }] }
		]));

	it('drops the heading where there is one region', () =>
		expect(entryOf(legend, 'former-ally')?.members.map(({ heading }) => heading)).toEqual(['']));

	it('explains stripes, records without a tie, and no record', () =>
		expect(nothings(legend)).toEqual(['two-ties', 'recorded', 'unrecorded']));

	it('has neither unit nor scale', () => expect(legend.scaleNote).toBe(''));
});

describe('the legend of a scale', () => {
	it.each(LAYERS.filter(({ scale }) => scale))(
		'$id shows its keys as it draws its marks',
		(layer) => {
			const keys = legendOf({}, { layer: layer.id }).entries.filter(({ mark }) => mark !== 'fill');
			expect(keys.map(({ id }) => id)).toEqual(layer.scale?.keys.map((value) => `key-${value}`));
			for (const [at, { mark, size }] of keys.entries()) {
				const value = layer.scale?.keys[at] ?? 0;
				expect([mark, size]).toEqual(
					layer.scale?.line
						? ['line', lineWidth(layer, value)]
						: ['circle', circleRadius(layer, value)]
				);
			}
		}
	);

	it('is the same with nothing to show', () => {
		const legend = legendOf({}, { layer: 'ukraine' });
		expect(legend.entries.map(({ label }) => label)).toEqual([
			'15000000',
			'5000000',
			'2500000',
			'thinnest 1000000'
		]);
		expect(legend.scaleNote).toBe('fixed');
	});

	it('says from which value on the line is at its thinnest', () => {
		const ukraine = layerOf('ukraine');
		expect(lineWidth(ukraine, 1_000_000)).toBe(MIN_LINE);
		expect(lineWidth(ukraine, 2_500_000)).toBeGreaterThan(MIN_LINE);
	});
});

describe('the legend of counts', () => {
	const legend = legendOf(
		{
			places: ['AAA', 'BBB', 'CCC'],
			groups: { islands: ['CCC'] },
			programmes: { gctf: '' },
			activities: [
				{
					id: 'one',
					programme: 'gctf',
					start: '2020',
					participations: [
						{ party: 'AAA', role: 'host' },
						{ party: 'BBB', role: 'participant' },
						{ party: 'CCC', role: 'participant' },
						{ party: 'islands', role: 'participant' }
					]
				}
			]
		},
		{ layer: 'gctf' }
	);

	it('classes places by their strongest part and counts no group among them', () =>
		expect(
			legend.entries.filter(({ mark }) => mark === 'fill').map(({ id, count }) => [id, count])
		).toEqual([
			['host', 1],
			['participant', 2]
		]));

	it('knows two kinds of nothing', () => expect(nothings(legend)).toEqual(['none', 'unrecorded']));
});

describe('the legend of money', () => {
	const gift = { programme: 'ukraine-aid', date: '2022' };
	const of = (...destinations: string[]) =>
		legendOf(
			{
				places: ['UKR', 'POL'],
				groups: { five: ['POL'], world: [] },
				organisations: ['charity'],
				programmes: { 'ukraine-aid': '' },
				flows: destinations.map((destination) => ({ ...gift, id: destination, destination }))
			},
			{ layer: 'ukraine' }
		);

	it('counts the places with an amount', () => {
		expect(entryOf(of('UKR', 'POL', 'charity'), 'amount')?.count).toBe(2);
		expect(entryOf(of('charity'), 'amount')).toBeUndefined();
	});

	it('explains a ring where one is drawn, and only there', () => {
		expect(nothings(of('five'))).toEqual(['group-amount', 'none', 'unrecorded']);
		expect(of('five').nothings[0]).toMatchObject({ mark: 'ring', colour: PALETTE.accent });
		expect(nothings(of('charity', 'world'))).toEqual(['none', 'unrecorded', 'unplaced']);
	});
});
