import type { PartyId } from '$lib/core/dataset/types';
import type { Point } from '$lib/core/plane';
import type { Scene } from '$lib/core/scene/types';
import { flowsMarkup } from './flows';
import { labelsMarkup } from './labels';
import { element, short } from './markup';
import { patternDefinition, patternedFills } from './patterns';
import { lineWidth, penOf, token, type Pen, type PenOptions } from './pen';
import { hubMarkup, selectionMarkup, symbolsMarkup } from './symbols';

export interface Selection {
	/** selected party, or null */
	selected?: PartyId | null;
	/** plane point of a selected place that is too small to be outlined and has no symbol: its ring goes there */
	selectedAt?: Point | null;
	/** parties marked for comparison: their land is outlined, and what is too small for that gets a ring at its point */
	marked?: readonly { party: PartyId; at: Point | null }[];
}

/** The patterns of land and marks at a pen's scale. `scale`: path units per plane unit of the land. */
export function definitions(scene: Scene, pen: Pen, scale: number): string {
	const land = patternedFills(scene.fills).map((fill) =>
		patternDefinition(fill, 'land', pen, pen.units * scale)
	);
	const marks = patternedFills(scene.symbols).map((fill) => patternDefinition(fill, 'px', pen, 1));
	return element('defs', {}, [...land, ...marks].join(''));
}

function ring(scene: Scene, { selected, selectedAt }: Selection, pen: Pen): string {
	if (!selected) return '';
	const symbol = scene.symbols.find(({ party }) => party === selected);
	if (symbol) return selectionMarkup(symbol.x, symbol.y, symbol.r, pen);
	return selectedAt ? selectionMarkup(...selectedAt, 0, pen) : '';
}

const MARKED = { width: 2, casing: 4 } as const;

function outlines(scene: Scene, { marked = [] }: Selection, pen: Pen): string {
	return marked
		.map(({ party, at }) => {
			const symbol = scene.symbols.find((one) => one.party === party);
			if (symbol) return selectionMarkup(symbol.x, symbol.y, symbol.r, pen, 'ink');
			if (at) return selectionMarkup(...at, 0, pen, 'ink');
			const d = pen.land?.pathOf(party);
			if (!d || !pen.land) return '';
			const { scale } = pen.land;
			const line = (name: 'paper' | 'ink', px: number) =>
				element('path', { d, stroke: token(pen, name), ...lineWidth(pen, px, scale) });
			return element(
				'g',
				{
					class: 'marked',
					fill: 'none',
					'stroke-linejoin': 'round',
					'pointer-events': 'none',
					transform: `scale(${short(1 / scale)})`
				},
				line('paper', MARKED.casing) + line('ink', MARKED.width)
			);
		})
		.join('');
}

/** Everything of a scene that lies over the land, without its patterns. */
export function marksMarkup(scene: Scene, selection: Selection, pen: Pen): string {
	const hub = scene.labels.find(({ kind }) => kind === 'taiwan');
	return (
		outlines(scene, selection, pen) +
		flowsMarkup(scene, pen) +
		(hub && scene.flows.length ? hubMarkup(hub.x, hub.y, pen) : '') +
		symbolsMarkup(scene.symbols, pen) +
		ring(scene, selection, pen) +
		labelsMarkup(scene, selection.selected ?? null, pen)
	);
}

export interface OverlayOptions extends PenOptions, Selection {
	/** path units per plane unit of the land beneath (`WorldShapes.scale`) */
	landScale: number;
}

/**
 * The scene over the base map: patterns, flows, symbols, selection and labels. It depends on the scale (arrowheads,
 * patterns, which labels fit): write it anew when a movement of the camera has ended.
 */
export function renderOverlay(scene: Scene, options: OverlayOptions): string {
	const pen = penOf(options);
	return definitions(scene, pen, options.landScale) + marksMarkup(scene, options, pen);
}
