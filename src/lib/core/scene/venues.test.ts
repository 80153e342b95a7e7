import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import type { Locality } from '../dataset/localities';
import { venuesOf } from './venues';

const city = (id: string, x: number, activities: string[]): Locality => ({
	id,
	place: 'CHE',
	name: id,
	lon: 0,
	lat: 0,
	x,
	y: 100,
	activities
});
const CITIES = [
	city('bern', 104, ['b']),
	city('geneva', 100, ['a', 'c', 'tour']),
	city('tokyo', 900, ['d', 'tour'])
];
const dataset = madeDataset({
	activities: [
		{ id: 'a', start: '' },
		{ id: 'b', start: '2021' },
		{ id: 'c', start: '2019-05' },
		{ id: 'd', start: '2020' },
		{ id: 'tour', start: '2018' }
	]
});
const all = [...dataset.activities.values()];

describe('venues', () => {
	it('are one mark where they lie too near each other, by date, the undated last', () => {
		const [first, second] = venuesOf(dataset, CITIES, all, 1);
		expect(first?.cities.map(({ id }) => id)).toEqual(['geneva', 'bern']);
		expect(first?.activities.map(({ id }) => id)).toEqual(['tour', 'c', 'b', 'a']);
		expect(second?.id).toBe('tokyo');
	});

	it('part when the map comes nearer', () =>
		expect(venuesOf(dataset, CITIES, all, 0.1).map(({ id }) => id)).toEqual([
			'geneva',
			'tokyo',
			'bern'
		]));

	it('hold only what is selected', () =>
		expect(
			venuesOf(dataset, CITIES, all.slice(1, 2), 0.1).map(({ id, activities }) => [
				id,
				activities.length
			])
		).toEqual([['bern', 1]]));
});
