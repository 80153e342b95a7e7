import type { PartyId } from '$lib/core/dataset/types';
import {
	meets,
	pathBounds,
	pathRuns,
	rescalePath,
	type Box,
	type LandDetail
} from '$lib/core/plane';
import { element, short } from './markup';

const SVG = 'http://www.w3.org/2000/svg';

/** What a live picture was drawn with, and what stands there now. */
export interface Refinable {
	/** path units per plane unit of the picture */
	scale: number;
	/** land paths by place: those that detail adds are entered here */
	land: Map<PartyId, SVGPathElement>;
	/** where added land goes */
	plain: Element;
	/** a group */
	borders: Element;
	disputed: Element;
	/** path data of the picture itself, by place */
	printed: Map<PartyId, string>;
	/** markup of the borders, path data of the disputed ones */
	lines: { borders: string; disputed: string };
	/** places drawn in detail, and the detail that they are drawn from */
	refined: Map<PartyId, LandDetail>;
	/** places that only the detail has */
	added: Set<PartyId>;
}

function addLand(parts: Refinable, id: PartyId): SVGPathElement {
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('class', 'place');
	path.setAttribute('data-place', id);
	if (id) path.setAttribute('data-party', id);
	parts.plain.append(path);
	parts.land.set(id, path);
	parts.added.add(id);
	return path;
}

/** Each run of a line as a path of its own: wherever a browser paints a part of a path, it works out the whole of it. */
const runPaths = (d: string, factor: number): string =>
	d
		.split('M0 0')
		.flatMap(pathRuns)
		.map((run) => {
			const points = run.map(([x = 0, y = 0]) => `${short(x * factor)} ${short(y * factor)}`);
			return element('path', { d: `M${points.join('L')}` });
		})
		.join('');

const boxes = new WeakMap<LandDetail, Map<PartyId, Box | null>>();

/** The box of a place in detail, plane units. */
function boxOf(detail: LandDetail, id: PartyId): Box | null {
	let known = boxes.get(detail);
	if (!known) boxes.set(detail, (known = new Map()));
	let box = known.get(id);
	if (box === undefined) {
		const bounds = pathBounds(detail.land.get(id) ?? '');
		const { scale } = detail;
		box = bounds && {
			x: bounds.x / scale,
			y: bounds.y / scale,
			width: bounds.width / scale,
			height: bounds.height / scale
		};
		known.set(id, box);
	}
	return box;
}

/**
 * Draws the land that a window shows in detail, and the rest as printed; `null`: all as printed. New paths are without
 * paint: paint the scene afterwards. Browser only.
 * @returns whether anything has changed
 */
export function refine(parts: Refinable, detail: LandDetail | null, window: Box): boolean {
	let changed = false;
	for (const [id, from] of [...parts.refined]) {
		if (from === detail) continue;
		changed = true;
		parts.refined.delete(id);
		const path = parts.land.get(id);
		if (parts.added.has(id)) {
			path?.remove();
			parts.land.delete(id);
			parts.added.delete(id);
		} else path?.setAttribute('d', parts.printed.get(id) ?? '');
	}
	if (!detail) {
		if (changed) {
			parts.borders.innerHTML = parts.lines.borders;
			parts.disputed.setAttribute('d', parts.lines.disputed);
		}
		return changed;
	}
	const factor = parts.scale / detail.scale;
	const first = parts.refined.size === 0;
	for (const [id, d] of detail.land) {
		if (parts.refined.has(id)) continue;
		const box = boxOf(detail, id);
		if (!box || !meets(box, window)) continue;
		const path = parts.land.get(id) ?? addLand(parts, id);
		path.setAttribute('d', rescalePath(d, factor));
		parts.refined.set(id, detail);
		changed = true;
	}
	if (changed && first) {
		parts.borders.innerHTML = runPaths(detail.borders, factor);
		parts.disputed.setAttribute('d', rescalePath(detail.disputed, factor));
	}
	return changed;
}
