import { describe, expect, it } from 'vitest';
import { knownIds, parseView, printView } from '../../src/lib/core/query/url';
import { DEFAULT_VIEW, LAYER_IDS } from '../../src/lib/core/query/view';
import links from '../fixtures/links.json';
import { readRealData } from './real-dataset';

/*
 * Links that were given out. Add to the list; never change or take away an entry: it is a promise to whoever holds the
 * link. An id that a later edition no longer has keeps its row in the data, so that these still open.
 */
describe('old links', () => {
	const known = knownIds(readRealData().dataset());

	it.each(links)('version $version: $search', ({ search, view, made }) => {
		const parsed = parseView(search, known);
		expect(parsed).toEqual({ view: { ...DEFAULT_VIEW, ...view }, notices: [], made: made ?? null });
		expect(parseView(printView(parsed.view), known).view).toEqual(parsed.view);
	});

	it('there is one of every layer, and of everything that a link can say', () => {
		const queries = links.map(({ search }) => new URLSearchParams(search));
		const layers = new Set(queries.map((query) => query.get('layer') ?? DEFAULT_VIEW.layer));
		expect([...layers].sort()).toEqual([...LAYER_IDS].sort());
		const said = new Set(queries.flatMap((query) => [...query.keys()]));
		// In the address a preset is a region, and a camera is a place of the map.
		const names = Object.keys({ ...DEFAULT_VIEW, v: 2, edition: '', found: 0 }).map(
			(name) => ({ preset: 'region', camera: 'map' })[name] ?? name
		);
		expect([...said].sort()).toEqual(names.sort());
	});
});
