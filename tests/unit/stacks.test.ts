import { describe, expect, it } from 'vitest';
import { makeSceneWords } from '../../src/lib/atlas/scene-words';
import { resultOf } from '../../src/lib/core/aggregate/result';
import { LAYERS } from '../../src/lib/core/query/layers';
import { factsByParty } from '../../src/lib/core/query/select';
import { stackFault } from '../../src/lib/core/query/stack';
import { DEFAULT_VIEW, LAYER_IDS, type LayerId, type View } from '../../src/lib/core/query/view';
import { contrast } from '../../src/lib/core/scale/contrast';
import { OVER_COLOURS, TIE_OUTLINES } from '../../src/lib/core/scale/palette';
import { inTheme, THEMES, type Theme } from '../../src/lib/core/scale/themes';
import { sceneOfView } from '../../src/lib/core/scene/stack';
import type { Legend, Scene } from '../../src/lib/core/scene/types';
import { en } from '../../src/lib/i18n/en';
import { makeFormat } from '../../src/lib/i18n/format';
import { difference, SIGHTS } from './colour-vision';
import { readRealData, realAreas } from './real-dataset';

/** ΔE*ab from which a mark is told from what lies below it, and from another layer's. */
const APART = 12;
/** Told by its lightness alone a mark has its form too: this much is asked of the others. */
const COLOURED = SIGHTS.filter((sight) => sight !== 'greyscale');

const dataset = readRealData(realAreas()).dataset();
const facts = factsByParty(dataset);
const words = makeSceneWords(dataset, en, makeFormat('en'));

function sceneOf(change: Partial<View>): Scene {
	const view = { ...DEFAULT_VIEW, ...change };
	return sceneOfView(dataset, facts, view, words);
}

const pairs = LAYER_IDS.flatMap((main) =>
	LAYER_IDS.filter((over) => stackFault(main, [], over) === null).map(
		(over): [LayerId, LayerId] => [main, over]
	)
);
const money = LAYERS.filter(({ measure }) => measure === 'money').map(({ id }) => id);

describe('flows in one picture', () => {
	it.each(pairs.filter((pair) => pair.every((id) => money.includes(id))))(
		'%s and %s: none is there twice, and the same amount has the same width and circle',
		(layer, over) => {
			for (const direction of ['out', 'in'] as const) {
				const view: View = { ...DEFAULT_VIEW, layer, over: [over], direction };
				const [below, above] = [view, { ...view, layer: over, over: [layer] }].map((one) =>
					resultOf(dataset, facts, one)
				);
				const drawn = new Set(below!.selection.flows.map(({ id }) => id));
				expect(above!.selection.flows.filter(({ id }) => drawn.has(id))).toEqual([]);
				const { line, circle } = below!.selection.layer.scale!;
				expect(above!.selection.layer.scale).toMatchObject({ line, circle });
				const { legend } = sceneOf({ layer, over: [over], direction });
				const keys = legend.entries.filter(({ id }) => id.startsWith('key-'));
				expect(keys.length).toBeGreaterThan(1);
				expect(legend.over?.[0]?.entries.map(({ id }) => id)).toContain('key-shared');
			}
		}
	);

	it('as the layers of one unit are not told apart by their own scales, the thinnest line is stated', () => {
		const { legend } = sceneOf({ layer: 'trade', over: ['aid-money'] });
		expect(legend.entries.filter(({ label }) => label.includes('thinnest'))).toHaveLength(1);
	});
});

/** Colours that a picture has under the layers over it. A thin edge of land is not taken for a mark. */
function below({ fills, symbols, flows }: Scene): Set<string> {
	return new Set(
		[
			...fills.flatMap(({ colour, pattern }) => [colour, pattern?.colour]),
			...[...symbols, ...flows].map(({ colour }) => colour)
		].filter((colour): colour is string => !!colour)
	);
}

/** Colours of the marks that cross any land. */
const crossing = ({ entries }: Legend) =>
	new Set(
		entries.flatMap(({ mark, colour, pattern }) =>
			mark === 'fill' ? (pattern ? [pattern.colour] : []) : [colour]
		)
	);

function alike(a: string, b: string, theme: Theme): string[] {
	const [one, other] = [inTheme(a, theme), inTheme(b, theme)];
	return COLOURED.flatMap((sight) => {
		const apart = difference(one, other, sight);
		return apart < APART ? [`${one} and ${other}, ${sight}: ${apart.toFixed(1)}`] : [];
	});
}

describe.each(Object.entries(THEMES))('layers over others, %s', (_, theme) => {
	it.each(LAYER_IDS)('are told from all that %s shows', (layer) => {
		const main = sceneOf({ layer });
		const found = new Set<string>();
		for (const [, over] of pairs.filter(([id]) => id === layer)) {
			const { fills, legend } = sceneOf({ layer, over: [over] });
			for (const mark of crossing(legend.over![0]!))
				for (const ground of below(main))
					for (const fault of alike(mark, ground, theme)) found.add(fault);
			// An outline lies around one land only.
			for (const { colour, keyline, keylineWidth } of fills)
				if (keyline && keylineWidth)
					for (const fault of alike(keyline, colour, theme)) found.add(fault);
		}
		expect([...found]).toEqual([]);
	});

	it('and from land and sea at 3:1', () => {
		const marks = [...OVER_COLOURS, ...Object.values(TIE_OUTLINES)];
		for (const ground of ['water', 'landRecorded', 'landUnrecorded', 'landPlain'] as const)
			for (const mark of marks)
				expect(
					contrast(theme[ground], inTheme(mark, theme)),
					`${mark} on ${ground}`
				).toBeGreaterThanOrEqual(3);
	});

	it('and from one another', () => {
		const main: LayerId = 'training';
		const { legend } = sceneOf({ layer: main, over: ['ngo', 'agreements', 'relief'] });
		const ties = sceneOf({ layer: main, over: ['partnership'] }).legend.over![0]!;
		const colours = [
			...legend.over!.flatMap((part) => [...crossing(part)]),
			...ties.entries.map(({ keyline }) => keyline ?? '')
		];
		const different = [...new Set(colours)];
		expect(different).toHaveLength(3 + 5);
		const found = different.flatMap((a, at) =>
			different.slice(at + 1).flatMap((b) => alike(a, b, theme))
		);
		expect(found).toEqual([]);
	});
});

it.each(['out', 'in'] as const)('flows and circles of a layer have one colour, %s', (direction) => {
	for (const [layer, over] of pairs.filter(([, id]) => money.includes(id))) {
		const { symbols, flows } = sceneOf({ layer, over: [over], direction });
		const colours = [...symbols, ...flows]
			.filter((mark) => mark.layer === over && !('kind' in mark && mark.kind === 'dot'))
			.map(({ colour }) => colour);
		expect(new Set(colours).size, `${over} over ${layer}`).toBeLessThanOrEqual(1);
	}
});
