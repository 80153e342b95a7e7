import { layerShown, type Layer } from './layers';
import type { LayerId, View } from './view';

/** Further layers over the main one, at most: with more, no mark can be told from the next. */
export const MOST_OVER = 3;

/**
 * Why a layer cannot lie over the others: `same`: it is shown already; `many`: there are enough; `flow-unit`: another
 * unit of flows is drawn, and widths of two units cannot be compared; `same-flows`: another layer draws part of its
 * flows, which would be there twice; `classes`: another layer over the main one is told
 * by hatching, and land takes one hatching.
 */
export type StackFault = 'same' | 'many' | 'flow-unit' | 'same-flows' | 'classes';

const isHatched = ({ measure, draw }: Layer) => measure === 'count' && draw === 'classes';

const meet = <T>(a: readonly T[], b: readonly T[]) => a.some((one) => b.includes(one));

/** Whether one flow can be on both layers. No programmes: every programme. */
const shareFlows = (a: Layer, b: Layer) =>
	a.measure === 'money' &&
	b.measure === 'money' &&
	meet(a.flowTypes, b.flowTypes) &&
	meet(a.stages, b.stages) &&
	(a.programmes.length === 0 || b.programmes.length === 0 || meet(a.programmes, b.programmes));

/** Why `next` cannot be added to a stack, null where it can. */
export function stackFault(
	main: LayerId,
	over: readonly LayerId[],
	next: LayerId,
	unit: View['unit'] = []
): StackFault | null {
	if (next === main || over.includes(next)) return 'same';
	if (over.length >= MOST_OVER) return 'many';
	const drawn = (id: LayerId) => layerShown(id, { unit });
	const layer = drawn(next);
	const others = [main, ...over].map(drawn);
	if (
		layer.measure === 'money' &&
		others.some(({ measure, unit }) => measure === 'money' && unit !== layer.unit)
	)
		return 'flow-unit';
	if (others.some((other) => shareFlows(layer, other))) return 'same-flows';
	if (isHatched(layer) && over.map(drawn).some(isHatched)) return 'classes';
	return null;
}

/** The nearest stack that can be drawn: each layer in turn, but those that cannot lie over what is there. */
export function validStack(
	main: LayerId,
	wanted: readonly LayerId[],
	unit: View['unit'] = []
): { over: LayerId[]; dropped: { layer: LayerId; fault: StackFault }[] } {
	const over: LayerId[] = [];
	const dropped: { layer: LayerId; fault: StackFault }[] = [];
	for (const layer of wanted) {
		const fault = stackFault(main, over, layer, unit);
		if (fault) dropped.push({ layer, fault });
		else over.push(layer);
	}
	return { over, dropped };
}

/**
 * The stack with the layer at `at` (0 = the main one) moved one place up (-1) or down (+1); null where there is no place
 * or the new order cannot be drawn.
 */
export function movedInStack(
	stack: readonly LayerId[],
	at: number,
	step: -1 | 1
): LayerId[] | null {
	const [layer, other] = [stack[at], stack[at + step]];
	if (!layer || !other) return null;
	const moved = [...stack];
	moved[at] = other;
	moved[at + step] = layer;
	const [main, ...over] = moved;
	return main && validStack(main, over).dropped.length === 0 ? moved : null;
}
