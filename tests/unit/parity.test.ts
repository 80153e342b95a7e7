import { describe, expect, it } from 'vitest';
import { fitBox, FRAMES, type WorldShapes } from '../../src/lib/core/plane';
import type { Scene } from '../../src/lib/core/scene/types';
import { marksOf as gpuMarksOf, withSources } from '../../src/lib/render/maplibre/marks';
import { PALETTE } from '../../src/lib/render/maplibre/palette';
import { sourcesOf } from '../../src/lib/render/maplibre/sources';
import { styleOf } from '../../src/lib/render/maplibre/style';
import { marksOf as svgMarksOf, renderSvg } from '../../src/lib/render/svg';
import { layoutOf, VIEWPORT } from '../golden/maplibre/layout';
import { emptyScene, flowScene, partnershipScene } from '../golden/maplibre/scenes';

/** Land is a stub: what is compared is how it is painted. */
const worldOf = ({ fills }: Scene): WorldShapes => ({
	width: 2000,
	height: 973,
	scale: 2,
	land: fills.map(({ place }) => ({ id: place, d: 'm0 0 9 0 0 9z' })),
	borders: '',
	disputed: '',
	graticule: '',
	sphere: ''
});

function bothMarks(scene: Scene, selected: string | null) {
	const camera = fitBox(FRAMES[scene.frame], VIEWPORT);
	const layout = layoutOf(scene.frame, { selected });
	const style = styleOf(scene, 'equal-earth', PALETTE);
	return {
		gpu: gpuMarksOf(withSources(style, sourcesOf(scene, 'equal-earth', layout))),
		svg: svgMarksOf(renderSvg(scene, worldOf(scene), { viewport: VIEWPORT, camera, selected }))
	};
}

const rounded = <T extends object>(marks: T): T =>
	JSON.parse(
		JSON.stringify(marks, (_, value: unknown) =>
			typeof value === 'number' ? Math.round(value * 100) / 100 : value
		)
	) as T;

/** One picture, two renderers: what the page shows before and after the GPU takes over must say the same. */
describe.each([
	['empty', emptyScene(), null],
	['partnership', partnershipScene(), null],
	['partnership with a selected dot', partnershipScene(), 'PLW'],
	['flows', flowScene(), null],
	['flows with a selected circle', flowScene(), 'UKR']
] as const)('SVG and GPU show the same: %s', (_, scene, selected) => {
	const { gpu, svg } = bothMarks(scene, selected);

	it('places, their colours, patterns and keylines', () => {
		const places = { ...svg.places };
		// The SVG draws the outline of selected land on the land itself; the GPU on a layer of its own.
		const land = selected === null ? undefined : places[selected];
		if (selected !== null && land) {
			land.keyline = gpu.places[selected]?.keyline ?? null;
		}
		expect(gpu.places).toEqual(places);
		expect(Object.keys(gpu.places).sort()).toEqual(scene.fills.map(({ place }) => place).sort());
	});

	it('symbols, their kinds, radii and colours', () => {
		expect(rounded(gpu.symbols)).toEqual(svg.symbols);
		expect(Object.keys(gpu.symbols)).toHaveLength(scene.symbols.length);
	});

	it('flows, their colours and widths', () => {
		expect(rounded(gpu.flows)).toEqual(svg.flows);
		expect(Object.keys(gpu.flows)).toHaveLength(scene.flows.length);
	});

	it('labels', () => {
		expect(gpu.labels).toEqual(svg.labels);
	});
});
