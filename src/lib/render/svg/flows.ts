import {
	arrowAngle,
	arrowSize,
	drawnCurve,
	headOf,
	parameterBefore,
	type Bezier,
	type Point
} from '$lib/core/plane';
import type { FlowMark, Scene, SceneSymbol } from '$lib/core/scene/types';
import { element, short, type Attributes } from './markup';
import { ink, lineWidth, pinned, token, type Pen } from './pen';

/** White around a flow, px: half of it on either side. */
const CASING = 2.4;
/** Invisible width for the pointer, px. */
const TARGET = 16;
/** Where the line ends inside its arrowhead, as a share of the head's length from the tip. */
const TUCK = 0.7;

function pathOf(curve: Bezier): string {
	const [a, b, c, d] = [0, 2, 4, 6].map(
		(i) => `${short(curve[i] ?? 0)} ${short(curve[i + 1] ?? 0)}`
	);
	return `M${a}C${b} ${c} ${d}`;
}

/** The head in px, its tip at 0,0, pointing east, with a neck that hides the line's end while the map is zoomed. */
function headPath(width: number): string {
	const { across, length } = arrowSize(width);
	const [w, h, l] = [short(width / 2), short(across / 2), short(-length)];
	const neck = short(-2 * length);
	return `M0 0L${l} -${h}V-${w}H${neck}V${w}H${l}V${h}z`;
}

/** One flow: casing, line, arrowhead and a wide invisible line for the pointer. */
export function flowMarkup(flow: FlowMark, symbols: readonly SceneSymbol[], pen: Pen): string {
	const { id, party, direction, curve, width, colour, title } = flow;
	const { length } = arrowSize(width);
	const shown = drawnCurve(flow, symbols, pen.units);
	const end = parameterBefore(shown, TUCK * length * pen.units);
	// A flow shorter than its arrowhead is all head.
	const d = end > 0 ? pathOf(headOf(shown, end)) : '';
	const tip: Point = [shown[6], shown[7]];
	const turn = `rotate(${short(arrowAngle(shown, width, pen.units))})`;
	const head = (attributes: Attributes) =>
		element('path', { d: headPath(width), transform: turn, ...attributes });
	const line = (attributes: Attributes) =>
		d ? element('path', { d, fill: 'none', ...attributes }) : '';
	const white = token(pen, 'paper');
	const paint = ink(pen, colour);
	return element(
		'g',
		{ class: 'flow', 'data-party': party, 'data-direction': direction, 'aria-label': title },
		line({ class: 'casing', stroke: white, ...lineWidth(pen, width + CASING) }) +
			pinned(
				pen,
				tip,
				head({ fill: white, stroke: white, 'stroke-width': CASING, 'stroke-linejoin': 'round' })
			) +
			line({ 'data-flow': id, stroke: paint, ...lineWidth(pen, width) }) +
			pinned(pen, tip, head({ fill: paint })) +
			(pen.mode === 'live'
				? element('path', {
						class: 'flow-hit',
						d: pathOf(curve),
						fill: 'none',
						stroke: 'transparent',
						'stroke-width': Math.max(TARGET, width + 8),
						'pointer-events': 'stroke'
					})
				: '')
	);
}

/** Flows in the scene's order: the widest first, each casing cutting those below. */
export const flowsMarkup = ({ flows, symbols }: Scene, pen: Pen): string =>
	element('g', { class: 'flows' }, flows.map((flow) => flowMarkup(flow, symbols, pen)).join(''));
