import { describe, expect, it } from 'vitest';
import { flowScene, partnershipScene } from '../../../../tests/golden/maplibre/scenes';
import { markedFeatures, marksOfParty, type Highlights } from './highlight';

const land = { type: 'Point' as const, coordinates: [0, 0] };
const landOf = (party: string) => (party === 'AUS' || party === 'PLW' ? land : undefined);
const none: Highlights = { hover: null, selected: null, selectedAt: null, marked: [] };

const drawn = (highlights: Partial<Highlights>) =>
	markedFeatures(
		{ ...none, ...highlights },
		partnershipScene(),
		'equal-earth',
		landOf
	).features.map(({ properties }) => properties);

describe('marksOfParty', () => {
	it('finds every symbol and flow of a party', () => {
		expect(marksOfParty(flowScene(), 'UKR')).toEqual([
			{ source: 'symbols', id: 'circle-UKR' },
			{ source: 'flows', id: 'flow-UKR' }
		]);
		expect(marksOfParty(flowScene(), null)).toEqual([]);
	});
});

describe('markedFeatures', () => {
	it('outlines land, the selection over what is pointed at', () => {
		expect(drawn({ hover: 'AUS', selected: 'AUS' })).toEqual([
			{ state: 'hover', r: 0 },
			{ state: 'selected', r: 0 }
		]);
		expect(drawn({ hover: 'europe' })).toEqual([]);
	});

	it('rings a selected symbol', () => {
		expect(drawn({ selected: 'PLW' })).toEqual([
			{ state: 'selected', r: 0 },
			{ state: 'selected', r: 10.5 }
		]);
	});

	it('rings a selected place that has neither symbol nor visible land', () => {
		expect(drawn({ selected: 'MCO', selectedAt: [500, 300] })).toEqual([
			{ state: 'selected', r: 10.5 }
		]);
	});

	it('outlines and rings what is marked, but rings what is selected only once', () => {
		const marked = [
			{ party: 'AUS', at: null },
			{ party: 'PLW', at: null },
			{ party: 'MCO', at: [500, 300] as const }
		].map(({ party, at }) => ({ party, at: at && ([...at] as [number, number]) }));
		expect(drawn({ marked, selected: 'PLW' })).toEqual([
			{ state: 'marked', r: 0 },
			{ state: 'marked', r: 0 },
			{ state: 'selected', r: 0 },
			{ state: 'marked', r: 10.5 },
			{ state: 'selected', r: 10.5 }
		]);
	});
});
