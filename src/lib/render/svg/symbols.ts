import { HUB, LEAST_TARGET } from '$lib/core/plane';
import { ringRadius } from '$lib/core/scene/label-ink';
import type { SceneSymbol } from '$lib/core/scene/types';
import { element } from './markup';
import { paintOf } from './patterns';
import { ink, pinned, token, type Pen } from './pen';

/** White around a dot, px. */
const HALO = 2;
const KEYLINE = 0.6;
/** A circle without a filling, px. */
const OUTLINE = 2;
/** The ring around what is selected, px. */
const RING = { width: 2, casing: 5 } as const;

function circleMarkup(symbol: SceneSymbol, pen: Pen): string {
	const { kind, r, keyline } = symbol;
	if (kind === 'ring') {
		// Whole dashes, so that the ring closes.
		const dashes = Math.max(6, Math.round((2 * Math.PI * r) / 7));
		const dash = (2 * Math.PI * r) / dashes;
		return element('circle', {
			r,
			fill: 'none',
			stroke: ink(pen, symbol.colour),
			'stroke-width': 1.5,
			'stroke-dasharray': `${(dash * 0.58).toFixed(2)} ${(dash * 0.42).toFixed(2)}`,
			'pointer-events': 'all'
		});
	}
	if (kind === 'outline')
		return element('circle', {
			class: 'mark',
			r,
			fill: 'none',
			stroke: ink(pen, symbol.colour),
			'stroke-width': OUTLINE,
			'pointer-events': 'all'
		});
	const halo = kind === 'dot' ? element('circle', { r: r + HALO, fill: token(pen, 'paper') }) : '';
	return (
		halo +
		element('circle', {
			class: 'mark',
			r,
			fill: paintOf(symbol, 'px', pen),
			stroke: ink(pen, keyline),
			'stroke-width': keyline ? (kind === 'dot' ? 0.8 : KEYLINE) : null
		})
	);
}

/** Dots, circles and rings in the scene's order, each with a target of at least 24 px beneath it. */
export function symbolsMarkup(symbols: readonly SceneSymbol[], pen: Pen): string {
	// Targets lie under all marks: whoever points at a mark gets it, though a neighbour's target reaches there.
	const targets = symbols
		.filter(({ r }) => 2 * r < LEAST_TARGET)
		.map(({ party, x, y }) =>
			pinned(
				pen,
				[x, y],
				element('circle', {
					class: 'hit',
					'data-party': party,
					r: LEAST_TARGET / 2,
					fill: 'transparent'
				})
			)
		);
	const marks = symbols.map((symbol) => {
		const { id, party, kind, x, y, title } = symbol;
		return pinned(pen, [x, y], circleMarkup(symbol, pen), {
			class: `symbol ${kind}`,
			'data-symbol': id,
			'data-party': party,
			'aria-label': title
		});
	});
	const hits = pen.mode === 'live' ? element('g', { class: 'targets' }, targets.join('')) : '';
	return hits + element('g', { class: 'symbols' }, marks.join(''));
}

/** The ring around a mark of radius `r` px at a plane point: accent around what is selected, ink around what is marked. */
export function selectionMarkup(
	x: number,
	y: number,
	r: number,
	pen: Pen,
	colour: 'accent' | 'ink' = 'accent'
): string {
	const radius = ringRadius(r);
	const circle = (stroke: string, width: number) =>
		element('circle', { r: radius, fill: 'none', stroke, 'stroke-width': width });
	return pinned(
		pen,
		[x, y],
		circle(token(pen, 'paper'), RING.casing) + circle(token(pen, colour), RING.width),
		{ class: colour === 'accent' ? 'selection' : 'marked', 'pointer-events': 'none' }
	);
}

/** Where flows leave and end: a dot in ink. */
export function hubMarkup(x: number, y: number, pen: Pen): string {
	return pinned(
		pen,
		[x, y],
		element('circle', { r: HUB.halo, fill: token(pen, 'paper') }) +
			element('circle', { r: HUB.radius, fill: token(pen, 'ink') }),
		{ class: 'hub', 'data-party': 'TWN' }
	);
}
