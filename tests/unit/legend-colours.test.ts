import { describe, expect, it } from 'vitest';
import { makeSceneWords } from '../../src/lib/atlas/scene-words';
import { resultOf } from '../../src/lib/core/aggregate/result';
import { LAYERS } from '../../src/lib/core/query/layers';
import { factsByParty } from '../../src/lib/core/query/select';
import { DEFAULT_VIEW } from '../../src/lib/core/query/view';
import { roleOf } from '../../src/lib/core/scale/palette';
import { inTheme, THEMES } from '../../src/lib/core/scale/themes';
import { buildScene } from '../../src/lib/core/scene/build';
import type { LegendEntry, Scene } from '../../src/lib/core/scene/types';
import { en } from '../../src/lib/i18n/en';
import { makeFormat } from '../../src/lib/i18n/format';
import { difference, SIGHTS } from './colour-vision';
import { readRealData, realAreas } from './real-dataset';

/** ΔE*ab from which two fills are told apart without a second sign. */
const APART = 9;

const dataset = readRealData(realAreas()).dataset();
const facts = factsByParty(dataset);
const words = makeSceneWords(dataset, en, makeFormat('en'));

/** Each layer by default, and a layer of moments in each of its years. */
const scenes = LAYERS.flatMap((layer) => {
	const years = layer.moment
		? Array.from({ length: layer.span.to - layer.span.from + 1 }, (_, at) => layer.span.from + at)
		: [null];
	return years.map((year) => {
		const view = {
			...DEFAULT_VIEW,
			layer: layer.id,
			years: year === null ? null : { from: year, to: year }
		};
		const scene = buildScene(dataset, resultOf(dataset, facts, view), view, words);
		return [year === null ? layer.id : `${layer.id} ${year}`, scene] as const;
	});
});

/** What tells a fill from others beside its colour. */
function signOf({ id, mark, pattern, keyline }: LegendEntry, { fills, symbols }: Scene): string {
	const marked = new Set(symbols.map(({ party }) => party));
	const places = fills.filter((fill) => fill.class === id);
	const underSymbols = places.length > 0 && places.every(({ place }) => marked.has(place));
	return [mark, pattern?.kind ?? 'flat', keyline ? 'keyline' : '', underSymbols ? 'symbol' : '']
		.filter(Boolean)
		.join(' ');
}

const pairs = <T>(list: readonly T[]): [T, T][] =>
	list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]));

describe.each(scenes)('%s', (_, scene) => {
	const entries = [...scene.legend.entries, ...scene.legend.nothings];

	it('uses colours that every theme has', () => {
		const without = new Set<string>();
		const look = (value: unknown): void => {
			if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) && !roleOf(value))
				without.add(value);
			else if (typeof value === 'object' && value) Object.values(value).forEach(look);
		};
		look([scene.fills, scene.symbols, scene.flows, entries]);
		expect([...without], 'colours outside PALETTE').toEqual([]);
	});

	it.each(Object.entries(THEMES))('has fills that everyone can tell apart, %s', (_, theme) => {
		const alike = pairs(entries.filter(({ mark }) => mark === 'fill')).flatMap(([a, b]) => {
			if (signOf(a, scene) !== signOf(b, scene)) return [];
			return SIGHTS.flatMap((sight) => {
				const apart = difference(inTheme(a.colour, theme), inTheme(b.colour, theme), sight);
				return apart < APART ? [`${a.id} and ${b.id}, ${sight}: ${apart.toFixed(1)}`] : [];
			});
		});
		expect(alike).toEqual([]);
	});
});
