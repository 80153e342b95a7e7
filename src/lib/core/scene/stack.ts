import { resultOf } from '../aggregate/result';
import type { Dataset } from '../dataset/types';
import { layerOf, layersShown } from '../query/layers';
import type { PartyFacts } from '../query/select';
import type { TieClass } from '../query/ties';
import type { View } from '../query/view';
import { OVER_COLOURS, PALETTE, TIE_OUTLINES } from '../scale/palette';
import { buildScene } from './build';
import type { Fill, Legend, LegendEntry, Pattern, Scene, SceneSymbol } from './types';
import type { SceneWords } from './words';

/** Lines of the hatching by class, px apart: the more, the closer. */
const PITCHES = [10, 8, 6.4, 5.2, 4.2] as const;
/** Width of the outlines by which a layer of ties lies over another, px. */
const OUTLINE = 2;

/** Classes that say that a layer holds nothing of a place. */
const NOTHING = new Set(['none', 'recorded', 'unrecorded', 'taiwan']);

const hatchOf = (colour: string, classOf: string): Pattern => ({
	kind: 'hatch',
	colour,
	pitch: PITCHES[Number(classOf.slice('class-'.length))] ?? PITCHES[0],
	casing: PALETTE.paper
});

/** How a layer over the main one is told: by lines over the land, by its outline, or by marks of its own alone. */
function wayOf(scene: Scene): 'hatch' | 'outline' | 'marks' {
	const { measure, draw } = layerOf(scene.layer);
	if (measure === 'ties') return 'outline';
	return measure === 'count' && draw === 'classes' ? 'hatch' : 'marks';
}

/** Outline of a place by its tie. */
const outlineOf = (tie: string) => TIE_OUTLINES[tie as TieClass];

/**
 * The colour of each layer over the main one, for all its marks: its flows and circles are one thing. The first with
 * flows keeps the colour of their direction over ties alone, which leave it free; every other has a colour that no main
 * layer has.
 */
function coloursOver(main: Scene, over: readonly Scene[]): string[] {
	let free = wayOf(main) === 'outline';
	return over.map((scene, at) => {
		const flows = scene.legend.entries.find(({ mark }) => mark === 'line');
		if (!flows || !free) return OVER_COLOURS[at] ?? PALETTE.ink;
		free = false;
		return flows.colour;
	});
}

type Over = Pick<Fill, 'pattern'> & { outline: string | null };

/** What a layer puts over the land, by place. */
function overLand(scene: Scene, colour: string): Map<string, Over> {
	const way = wayOf(scene);
	if (way === 'marks') return new Map();
	return new Map(
		scene.fills
			.filter((fill) => !NOTHING.has(fill.class))
			.map((fill) => [
				fill.place,
				way === 'hatch'
					? { pattern: hatchOf(colour, fill.class), outline: null }
					: { pattern: null, outline: outlineOf(fill.class) }
			])
	);
}

function overSymbol(symbol: SceneSymbol, layer: Scene['layer'], colour: string): SceneSymbol[] {
	// A dot stands in for land, and so carries what the land carries: it is the main layer's.
	if (symbol.kind === 'dot') return [];
	return [
		{
			...symbol,
			id: `${layer}-${symbol.id}`,
			layer,
			kind: symbol.kind === 'circle' ? 'outline' : symbol.kind,
			colour,
			keyline: colour
		}
	];
}

/** What a layer over another may say of its marks besides; what it says of the land is not drawn. */
const BESIDES = new Set(['rest', 'group-amount', 'unplaced']);

function overLegend(scene: Scene, colour: string): Legend {
	const way = wayOf(scene);
	const besides = scene.legend.nothings.filter(({ id }) => BESIDES.has(id));
	const entries = [...scene.legend.entries, ...besides].flatMap((entry): LegendEntry[] => {
		if (entry.id === 'unplaced') return [entry];
		if (entry.mark === 'circle') return [{ ...entry, mark: 'outline', colour }];
		if (entry.mark !== 'fill') return [{ ...entry, colour }];
		if (way === 'hatch')
			return [
				{
					...entry,
					colour: PALETTE.paper,
					keyline: PALETTE.control,
					pattern: hatchOf(colour, entry.id)
				}
			];
		if (way === 'outline')
			return [
				{
					...entry,
					colour: PALETTE.paper,
					pattern: null,
					keyline: outlineOf(entry.id),
					size: OUTLINE
				}
			];
		// Its land is not coloured: only its marks are there.
		return [];
	});
	return { ...scene.legend, entries, nothings: [] };
}

/**
 * One picture of several layers: the main one's land, and over it the others in their order – hatching or outlines of
 * land, circles without a filling, flows. Each has its own part of the legend and its own sentence in the finding.
 */
export function stackScenes(main: Scene, over: readonly Scene[], words: SceneWords): Scene {
	if (over.length === 0) return main;
	const colours = coloursOver(main, over);
	const colourAt = (at: number) => colours[at] ?? PALETTE.ink;
	const land = over.map((scene, at) => overLand(scene, colourAt(at)));
	/** Where outlines tell the ties, those that only bring a fill out have no colour. */
	const plainKeyline = <T extends { keyline: string | null }>(mark: T): T =>
		mark.keyline && over.some((scene) => wayOf(scene) === 'outline')
			? { ...mark, keyline: PALETTE.inkMuted }
			: mark;
	const fills = main.fills.map((fill): Fill => {
		let drawn = plainKeyline(fill);
		for (const layer of land) {
			const mark = layer.get(fill.place);
			if (mark?.pattern) drawn = { ...drawn, pattern: mark.pattern };
			if (mark?.outline) drawn = { ...drawn, keyline: mark.outline, keylineWidth: OUTLINE };
		}
		return drawn;
	});
	const byPlace = new Map(fills.map((fill) => [fill.place, fill]));
	const dots = main.symbols.map((symbol): SceneSymbol => {
		const fill = symbol.kind === 'dot' ? byPlace.get(symbol.party) : undefined;
		return fill ? { ...symbol, pattern: fill.pattern, keyline: fill.keyline } : symbol;
	});
	const dotted = new Set(dots.map(({ party }) => party));
	const marks = over.flatMap((scene, at) =>
		scene.symbols.flatMap((symbol) =>
			symbol.kind === 'dot' && !dotted.has(symbol.party)
				? [dotOf(symbol, scene.layer, byPlace.get(symbol.party))]
				: overSymbol(symbol, scene.layer, colourAt(at))
		)
	);
	const named = new Set(main.labels.map(({ id }) => id));
	const labels = over.flatMap((scene) =>
		scene.labels
			.filter(({ id }) => !named.has(id) && named.add(id))
			.map((label) => ({ ...label, priority: label.priority - 40 }))
	);
	const flowsOf = (scene: Scene, at: number) =>
		scene.flows.map((flow) => ({
			...flow,
			id: `${scene.layer}-${flow.id}`,
			layer: scene.layer,
			colour: colourAt(at)
		}));
	return {
		...main,
		title: words.stackTitle(
			main.title,
			over.map(({ layer }) => words.layerName(layer))
		),
		finding: [main.finding, ...over.map(({ finding }) => finding)].join(words.sentenceGap),
		findingEvidence: [main, ...over].flatMap(({ findingEvidence }) => findingEvidence.slice(0, 2)),
		fills,
		symbols: [...dots, ...marks].sort((a, b) => b.r - a.r || (a.id < b.id ? -1 : 1)),
		flows: [...main.flows, ...over.flatMap(flowsOf)],
		labels: [...main.labels, ...labels],
		legend: {
			...main.legend,
			entries: main.legend.entries.map((entry) =>
				entry.mark === 'fill' ? plainKeyline(entry) : entry
			),
			over: over.map((scene, at) => overLegend(scene, colourAt(at)))
		},
		sources: [...new Set([main, ...over].flatMap(({ sources }) => sources))].sort()
	};
}

/** A dot that only a layer over the main one has: with the land's own colours on the main layer. */
const dotOf = (
	symbol: SceneSymbol,
	layer: Scene['layer'],
	fill: Fill | undefined
): SceneSymbol => ({
	...symbol,
	id: `${layer}-${symbol.id}`,
	layer,
	colour: fill?.colour ?? symbol.colour,
	pattern: fill?.pattern ?? symbol.pattern,
	keyline: fill?.keyline ?? symbol.keyline
});

/** A view's main layer with the layers that the view draws over it. */
export function withOver(
	main: Scene,
	dataset: Dataset,
	facts: ReadonlyMap<string, PartyFacts>,
	view: View,
	words: SceneWords
): Scene {
	const over = view.over.map((layer) => {
		const own = { ...view, layer, over: [] };
		return buildScene(dataset, resultOf(dataset, facts, own, layersShown(view)), own, words);
	});
	return stackScenes(main, over, words);
}

/** All that a view draws: its main layer and the layers over it. */
export const sceneOfView = (
	dataset: Dataset,
	facts: ReadonlyMap<string, PartyFacts>,
	view: View,
	words: SceneWords
): Scene =>
	withOver(
		buildScene(dataset, resultOf(dataset, facts, view), view, words),
		dataset,
		facts,
		view,
		words
	);
