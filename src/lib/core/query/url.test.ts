import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseView, printPermalink, printView, type KnownIds } from './url';
import { DEFAULT_VIEW, LAYER_IDS, PRESET_IDS, PROJECTIONS, type View } from './view';

const PARTIES = ['PLW', 'UKR', 'nsp-18', 'ebrd'];
const SECTORS = ['111', '120', '720'];
const known: KnownIds = {
	hasParty: (id) => PARTIES.includes(id),
	hasSector: (id) => SECTORS.includes(id),
	span: { from: 1959, to: 2023 }
};
const parse = (search: string) => parseView(search, known);

const years = fc
	.tuple(fc.integer({ min: 1959, max: 2023 }), fc.integer({ min: 1959, max: 2023 }))
	.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const camera = fc.record({
	x: fc.integer({ min: 0, max: 20000 }).map((n) => n / 10),
	y: fc.integer({ min: 0, max: 10000 }).map((n) => n / 10),
	k: fc.integer({ min: 50, max: 6400 }).map((n) => n / 100)
});
const views: fc.Arbitrary<View> = fc
	.record({
		layer: fc.constantFrom(...LAYER_IDS),
		years: fc.option(years),
		sectors: fc.subarray(SECTORS),
		direction: fc.constantFrom('out' as const, 'in' as const),
		party: fc.option(fc.constantFrom(...PARTIES)),
		preset: fc.option(fc.constantFrom(...PRESET_IDS)),
		camera: fc.option(camera),
		projection: fc.constantFrom(...PROJECTIONS),
		display: fc.constantFrom('map' as const, 'list' as const)
	})
	.map((view) => (view.camera ? { ...view, preset: null } : view));

describe('view ↔ URL', () => {
	it('round-trips every valid view without a notice', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(parse(printView(view))).toEqual({ view, notices: [] });
				expect(parse(`?${printPermalink(view, '2026.1-abc')}`)).toEqual({ view, notices: [] });
			})
		);
	});

	it('never throws and always gives a valid view, whatever the link says', () => {
		const anything = fc.oneof(
			fc.string(),
			fc
				.array(
					fc.tuple(
						fc.constantFrom('layer', 'years', 'sectors', 'party', 'map', 'region', 'v', 'x'),
						fc.string()
					)
				)
				.map((pairs) => new URLSearchParams(pairs).toString())
		);
		fc.assert(
			fc.property(anything, (search) => {
				const { view } = parse(search);
				expect(parse(printView(view)).notices).toEqual([]);
			})
		);
	});

	it('prints the default view as nothing', () => {
		expect(printView(DEFAULT_VIEW)).toBe('');
		expect(parse('')).toEqual({ view: DEFAULT_VIEW, notices: [] });
	});

	it('says what it could not use and what it shows instead', () => {
		expect(parse('layer=moon&party=ATL&years=1200-2019&sectors=720,999&foo=1&v=9')).toEqual({
			view: { ...DEFAULT_VIEW, years: { from: 1959, to: 2019 }, sectors: ['720'] },
			notices: [
				{ parameter: 'layer', found: 'moon', reason: 'missing', used: '' },
				{ parameter: 'party', found: 'ATL', reason: 'missing', used: '' },
				{ parameter: 'years', found: '1200-2019', reason: 'clamped', used: '1959-2019' },
				{ parameter: 'sectors', found: '999', reason: 'missing', used: '720' },
				{ parameter: 'foo', found: '1', reason: 'unknown', used: '' },
				{ parameter: 'v', found: '9', reason: 'newer', used: '' }
			]
		});
	});

	it('mends a reversed span of years in silence', () => {
		expect(parse('years=2022-2018')).toEqual({
			view: { ...DEFAULT_VIEW, years: { from: 2018, to: 2022 } },
			notices: []
		});
	});
});
