import { describe, expect, it } from 'vitest';
import { makeSceneWords } from '../../src/lib/atlas/scene-words';
import { fitBox, FRAMES, type WorldShapes } from '../../src/lib/core/plane';
import { layerOf } from '../../src/lib/core/query/layers';
import { factsByParty } from '../../src/lib/core/query/select';
import { validStack } from '../../src/lib/core/query/stack';
import { DEFAULT_VIEW, LAYER_IDS, type LayerId, type View } from '../../src/lib/core/query/view';
import { sceneOfView } from '../../src/lib/core/scene/stack';
import type { Scene } from '../../src/lib/core/scene/types';
import { loadMessages } from '../../src/lib/i18n';
import { landSources, landStates } from '../../src/lib/render/maplibre/land';
import { marksOf as gpuMarksOf, withSources } from '../../src/lib/render/maplibre/marks';
import { PALETTE } from '../../src/lib/render/maplibre/palette';
import { sourcesOf } from '../../src/lib/render/maplibre/sources';
import { styleOf } from '../../src/lib/render/maplibre/style';
import { marksOf as svgMarksOf, renderSvg } from '../../src/lib/render/svg';
import { layoutOf, VIEWPORT } from '../golden/maplibre/layout';
import { emptyScene, flowScene, partnershipScene } from '../golden/maplibre/scenes';
import { readRealData, realAreas } from './real-dataset';

const areas = realAreas();
const SCALE = 2;

/** A place's land as a square of its true size: what is compared is how it is painted, and what fits on it. */
const squareOf = (place: string) => {
	const side = Math.round(Math.sqrt(areas[place] ?? 0) * SCALE);
	return { id: place, d: `m0 0 ${side} 0 0 ${side} ${-side} 0z`, area: (side / SCALE) ** 2 };
};

const GROUND = { type: 'Polygon' as const, coordinates: [] };

const worldOf = ({ fills }: Scene): WorldShapes => ({
	width: 2000,
	height: 973,
	scale: SCALE,
	land: fills.map(({ place }) => squareOf(place)),
	borders: '',
	disputed: '',
	graticule: '',
	sphere: ''
});

function bothMarks(scene: Scene, selected: string | null) {
	const camera = fitBox(FRAMES[scene.frame], VIEWPORT);
	const drawn = new Set(scene.fills.map(({ place }) => place));
	const areaOf = (place: string) => (drawn.has(place) ? squareOf(place).area : 0);
	const layout = layoutOf(scene.frame, { selected, areaOf });
	const style = styleOf('equal-earth', PALETTE);
	const sources = {
		...sourcesOf(scene, 'equal-earth', layout),
		...landSources(scene.fills, () => GROUND)
	};
	return {
		gpu: gpuMarksOf(withSources(style, sources), landStates(scene.fills)),
		svg: svgMarksOf(renderSvg(scene, worldOf(scene), { viewport: VIEWPORT, camera, selected }))
	};
}

const rounded = <T extends object>(marks: T): T =>
	JSON.parse(
		JSON.stringify(marks, (_, value: unknown) =>
			typeof value === 'number' ? Math.round(value * 100) / 100 : value
		)
	) as T;

function expectParity(scene: Scene, selected: string | null) {
	const { gpu, svg } = bothMarks(scene, selected);
	const places = { ...svg.places };
	// The SVG draws the outline of selected land on the land itself; the GPU on a layer of its own.
	const land = selected === null ? undefined : places[selected];
	if (selected !== null && land) {
		land.keyline = gpu.places[selected]?.keyline ?? null;
		land.keylineWidth = gpu.places[selected]?.keylineWidth ?? null;
	}
	expect(gpu.places).toEqual(places);
	expect(Object.keys(gpu.places).sort()).toEqual(scene.fills.map(({ place }) => place).sort());
	expect(rounded(gpu.symbols)).toEqual(rounded(svg.symbols));
	expect(Object.keys(gpu.symbols).sort()).toEqual(scene.symbols.map(({ id }) => id).sort());
	expect(rounded(gpu.flows)).toEqual(rounded(svg.flows));
	expect(Object.keys(gpu.flows).sort()).toEqual(scene.flows.map(({ id }) => id).sort());
	expect(gpu.labels).toEqual(svg.labels);
	expect(gpu.inks).toEqual(svg.inks);
}

/** One picture, two renderers: what the page shows before and after the GPU takes over must say the same. */
describe('SVG and GPU show the same', () => {
	it.each([
		['empty', emptyScene(), null],
		['partnership', partnershipScene(), null],
		['partnership with a selected dot', partnershipScene(), 'PLW'],
		['flows', flowScene(), null],
		['flows with a selected circle', flowScene(), 'UKR']
	] as const)('%s', (_, scene, selected) => expectParity(scene, selected));
});

describe('SVG and GPU show the same of the real data', async () => {
	const dataset = readRealData(areas).dataset('en');
	const { m, f } = await loadMessages('en');
	const words = makeSceneWords(dataset, m, f);
	const facts = factsByParty(dataset);
	const sceneOf = (change: Partial<View>): Scene => {
		const view = { ...DEFAULT_VIEW, ...change };
		return sceneOfView(dataset, facts, view, words);
	};
	/** Whoever has the largest mark, or else the first coloured land. */
	const first = ({ symbols, fills }: Scene) =>
		symbols[0]?.party ?? fills.find(({ class: id }) => id.startsWith('class'))?.place ?? 'PLW';

	it.each(LAYER_IDS)('%s', (layer) => {
		for (const direction of layerOf(layer).twoWay ? (['out', 'in'] as const) : (['out'] as const)) {
			const scene = sceneOf({ layer, direction });
			expectParity(scene, null);
			expectParity(scene, first(scene));
		}
	});

	// Each layer with the next three in the catalogue that can lie over it.
	const stacks = LAYER_IDS.map((layer, at): [LayerId, LayerId[]] => {
		const others = [...LAYER_IDS.slice(at + 1), ...LAYER_IDS.slice(0, at)];
		return [layer, validStack(layer, others).over];
	});

	it.each(stacks)('%s with %j over it', (layer, over) => {
		expect(over.length).toBeGreaterThan(0);
		const scene = sceneOf({ layer, over });
		expectParity(scene, null);
		expectParity(scene, first(scene));
	});

	it.each(stacks)('the legend has the colours of the flows: %s with %j over it', (layer, over) => {
		const { flows, legend } = sceneOf({ layer, over });
		const parts = new Map([
			[layer, legend],
			...over.map((id, at): [LayerId, typeof legend] => [id, legend.over![at]!])
		]);
		for (const flow of flows) {
			const lines = parts
				.get(flow.layer ?? layer)!
				.entries.filter(({ mark, id }) => mark === 'line' && id.startsWith('key-'));
			expect(lines.map(({ colour }) => colour)).toContain(flow.colour);
		}
	});
});
