import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS, FLOW_TYPES, STAGES } from '../dataset/types';
import { parseView, printPermalink, printView, tidyText, type KnownIds } from './url';
import {
	COLUMN_IDS,
	DEFAULT_VIEW,
	DISPLAYS,
	LAYER_IDS,
	MOST_MARKED,
	PARTS,
	PRESET_IDS,
	PROJECTIONS,
	RECORD_KINDS,
	type View
} from './view';
import { validStack } from './stack';

const PARTIES = ['PLW', 'UKR', 'nsp-18', 'ebrd', 'NRU', 'TUV'];
const SECTORS = ['111', '120', '720'];
const PROGRAMMES = ['gctf', 'new-southbound'];
const REGIONS = ['039', '057'];
const UNITS = ['EUR', 'USD', 'mask'];
const SOURCES = ['icd-white-paper', 'moea-report'];
const known: KnownIds = {
	hasParty: (id) => PARTIES.includes(id),
	hasGroup: (id) => id === 'nsp-18',
	hasOrganisation: (id) => id === 'ebrd',
	hasSector: (id) => SECTORS.includes(id),
	hasProgramme: (id) => PROGRAMMES.includes(id),
	hasRegion: (id) => REGIONS.includes(id),
	hasUnit: (id) => UNITS.includes(id),
	hasSource: (id) => SOURCES.includes(id),
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
		over: fc.subarray([...LAYER_IDS], { maxLength: 4 }),
		beside: fc.option(fc.record({ layer: fc.constantFrom(...LAYER_IDS), years: fc.option(years) })),
		years: fc.option(years),
		sectors: fc.subarray(SECTORS),
		programmes: fc.subarray(PROGRAMMES),
		kinds: fc.subarray([...ACTIVITY_KINDS].sort()),
		flowTypes: fc.subarray([...FLOW_TYPES].sort()),
		unit: fc.subarray(UNITS),
		stages: fc.subarray([...STAGES].sort()),
		origins: fc.subarray([...PARTIES].sort()),
		parties: fc.subarray([...PARTIES].sort()),
		groups: fc.subarray(['nsp-18']),
		organisations: fc.subarray(['ebrd']),
		regions: fc.subarray(REGIONS),
		sdgs: fc.subarray([1, 3, 5, 10, 17]),
		sources: fc.subarray(SOURCES),
		text: fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 120 })).map(tidyText),
		scope: fc.constantFrom('layer' as const, 'all' as const),
		records: fc.option(fc.constantFrom(...RECORD_KINDS)),
		part: fc.option(fc.constantFrom(...PARTS)),
		sort: fc.option(
			fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() })
		),
		columns: fc.shuffledSubarray([...COLUMN_IDS]),
		direction: fc.constantFrom('out' as const, 'in' as const),
		party: fc.option(fc.constantFrom(...PARTIES)),
		marked: fc.shuffledSubarray(PARTIES, { maxLength: MOST_MARKED }),
		against: fc.option(years),
		preset: fc.option(fc.constantFrom(...PRESET_IDS)),
		camera: fc.option(camera),
		projection: fc.constantFrom(...PROJECTIONS),
		display: fc.constantFrom(...DISPLAYS)
	})
	.map((view) => (view.camera ? { ...view, preset: null } : view))
	.map((view) => ({ ...view, over: validStack(view.layer, view.over, view.unit).over }));

describe('view ↔ URL', () => {
	it('round-trips every valid view without a notice', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(parse(printView(view))).toEqual({ view, notices: [], made: null });
				expect(parse(`?${printPermalink(view, '2026.1-abc', 25)}`)).toEqual({
					view,
					notices: [],
					made: { edition: '2026.1-abc', count: 25 }
				});
			})
		);
	});

	it('keeps the first five that a link marks, and says so', () => {
		expect(parse('marked=NRU,PLW,NRU,UKR,nsp-18,ebrd,TUV')).toMatchObject({
			view: { ...DEFAULT_VIEW, marked: ['NRU', 'PLW', 'UKR', 'nsp-18', 'ebrd'] },
			notices: [
				{
					parameter: 'marked',
					found: 'NRU,PLW,NRU,UKR,nsp-18,ebrd,TUV',
					reason: 'clamped',
					used: 'NRU,PLW,UKR,nsp-18,ebrd'
				}
			]
		});
		expect(parse('marked=XXX,PLW').notices).toEqual([
			{ parameter: 'marked', found: 'XXX', reason: 'missing', used: 'PLW' }
		]);
	});

	it('never throws and always gives a valid view, whatever the link says', () => {
		const anything = fc.oneof(
			fc.string(),
			fc
				.array(
					fc.tuple(
						fc.constantFrom(
							...['layer', 'years', 'sectors', 'party', 'map', 'region', 'v', 'x', 'sdgs', 'text'],
							...['kinds', 'unit', 'columns', 'sort', 'part', 'found', 'edition', '__proto__']
						),
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
		expect(parse('')).toEqual({ view: DEFAULT_VIEW, notices: [], made: null });
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
			],
			made: null
		});
	});

	it('opens the nearest stack that can be drawn, and says why', () => {
		expect(parse('layer=ukraine&over=gctf,masks,moon')).toEqual({
			view: { ...DEFAULT_VIEW, layer: 'ukraine', over: ['gctf'] },
			notices: [
				{ parameter: 'over', found: 'moon', reason: 'missing', used: '' },
				{ parameter: 'over', found: 'masks', reason: 'flow-unit', used: 'gctf' }
			],
			made: null
		});
	});

	it('reads what stands beside', () => {
		const beside = (search: string) => parse(search).view.beside;
		expect(beside('beside=gctf')).toEqual({ layer: 'gctf', years: null });
		expect(beside('beside=gctf,2018-2019')).toEqual({
			layer: 'gctf',
			years: { from: 2018, to: 2019 }
		});
		expect([beside('beside=moon'), beside('beside=gctf,often')]).toEqual([null, null]);
	});

	it('mends a reversed span of years in silence', () => {
		expect(parse('years=2022-2018')).toEqual({
			view: { ...DEFAULT_VIEW, years: { from: 2018, to: 2022 } },
			notices: [],
			made: null
		});
	});
});
