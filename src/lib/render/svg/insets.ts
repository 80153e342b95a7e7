import { corners, meets, REFERENCE_UNITS, type Box, type Point } from '$lib/core/plane';
import type { Scene } from '$lib/core/scene/types';
import { landMarkup, landPaints, type MapLines } from './base';
import { element, escapeXml, short } from './markup';
import { marksMarkup, definitions, type Selection } from './overlay';
import { dashes, LIVE_STYLE, lineWidth, token, type LandPaths, type Mode, type Pen } from './pen';

/** A part of the map drawn larger beside it. */
export interface Inset {
	id: string;
	/** what it shows, plane units */
	box: Box;
	/** x per unit southwards (`uprightShear`); 0 leaves the map as it is */
	shear?: number;
	/** heading inside its window, '' for none */
	title?: string;
}

export interface InsetOptions extends Selection {
	mode?: Mode;
	/** before every id */
	prefix?: string;
	/** for labels that wait for room; default: that of the inset's own scale */
	k?: number;
	/** the land of the map and its lines */
	land: LandPaths;
	lines: MapLines;
	/** where in a surrounding SVG, in its units */
	place?: Box;
}

const FRAME_LINE = 1;
const TITLE_SIZE = 12;

/** The window's view: the box widened to the window's shape. */
function viewOf(box: Box, width: number, height: number): { view: Box; units: number } {
	const units = Math.max(box.width / width, box.height / height);
	const [w, h] = [width * units, height * units];
	return {
		view: {
			x: box.x + (box.width - w) / 2,
			y: box.y + (box.height - h) / 2,
			width: w,
			height: h
		},
		units
	};
}

/** What an inset shows on the map, as corners in plane units: a parallelogram where it is sheared. */
export function insetFrame({ box, shear = 0 }: Inset): Point[] {
	const middle = box.y + box.height / 2;
	return corners(box).map(([x, y]) => [x - shear * (y - middle), y]);
}

/**
 * A part of the scene, `width` × `height` px, with the land that lies in it: its own, for where an inset used that of the
 * map (`<use>`), the browser would build all of it anew whenever a place changed its colour. Flows stay on the map.
 */
export function renderInset(
	inset: Inset,
	{ width, height }: { width: number; height: number },
	scene: Scene,
	options: InsetOptions
): string {
	const { mode = 'live', prefix = '', land, place } = options;
	const { id, box, shear = 0, title = '' } = inset;
	const { view, units } = viewOf(box, width, height);
	const { k = REFERENCE_UNITS / units } = options;
	const middle = box.y + box.height / 2;
	// Sheared, the window reaches farther on the plane at its top and bottom.
	const reach = (Math.abs(shear) * view.height) / 2;
	const pen: Pen = {
		mode,
		units,
		k,
		prefix: `${prefix}${id}-`,
		room: { window: view },
		land
	};
	const sheared = <T extends { x: number; y: number }>(items: readonly T[]): T[] =>
		items
			.map((item) => ({ ...item, x: item.x + shear * (item.y - middle) }))
			.filter(
				({ x, y }) =>
					x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height
			);
	const part: Scene = {
		...scene,
		flows: [],
		symbols: sheared(scene.symbols),
		labels: sheared(scene.labels.filter(({ kind }) => kind !== 'sea'))
	};
	const [selectedAt] = options.selectedAt
		? sheared([{ x: options.selectedAt[0], y: options.selectedAt[1] }])
		: [];
	const wide = { ...view, x: view.x - reach, width: view.width + 2 * reach };
	const lean = {
		transform: `matrix(1 0 ${short(shear)} 1 ${short(-shear * middle)} 0)`
	};
	const lands = land.ids.flatMap((place) => {
		const own = land.boxOf(place);
		return own && meets(own, wide) ? [{ id: place, d: land.pathOf(place) ?? '' }] : [];
	});
	const base = element(
		'g',
		{ transform: `scale(${short(1 / land.scale)})` },
		landMarkup(lands, options.lines, pen, landPaints(scene, options.selected ?? null, pen), {
			scale: land.scale,
			named: false
		})
	);
	const rect = { x: view.x, y: view.y, width: view.width, height: view.height };
	const frame = element('rect', {
		...rect,
		class: 'frame',
		fill: 'none',
		stroke: token(pen, 'inkMuted'),
		// Half of the line is cut off by the window.
		...lineWidth(pen, 2 * FRAME_LINE),
		'vector-effect': mode === 'live' ? 'non-scaling-stroke' : null
	});
	const heading = title ? titleMarkup(title, view, pen) : '';
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			class: mode === 'live' ? 'map inset live' : 'map inset',
			'data-inset': id,
			...(place ?? { width, height }),
			viewBox: [view.x, view.y, view.width, view.height].map(short).join(' '),
			style: mode === 'live' ? `--u:${Number(units.toPrecision(5))}` : null
		},
		(mode === 'live' && !place ? LIVE_STYLE : '') +
			definitions(part, pen, land.scale) +
			element('rect', { ...rect, fill: token(pen, 'water') }) +
			element('g', lean, base) +
			marksMarkup(
				part,
				{
					selected: options.selected ?? null,
					selectedAt: selectedAt ? [selectedAt.x, selectedAt.y] : null,
					// The map outlines what it shows; here, where land leans, the marks of small places stand for it.
					marked: (options.marked ?? []).filter(({ party }) =>
						part.symbols.some((symbol) => symbol.party === party)
					)
				},
				pen
			) +
			frame +
			heading
	);
}

function titleMarkup(title: string, view: Box, pen: Pen): string {
	const size = TITLE_SIZE * pen.units;
	return element(
		'text',
		{
			x: view.x + 10 * pen.units,
			y: view.y + 18 * pen.units,
			'font-size': short(size),
			'font-weight': 700,
			fill: token(pen, 'ink'),
			stroke: token(pen, 'paper'),
			'stroke-width': short(3 * pen.units),
			'stroke-linejoin': 'round',
			'paint-order': 'stroke',
			'font-family':
				pen.mode === 'live'
					? 'var(--sans,sans-serif)'
					: 'Source Sans 3,Noto Sans TC,Noto Sans CJK TC,sans-serif'
		},
		escapeXml(title)
	);
}

/** The inset's frame on the map, and dotted connectors to its window there (`window`: plane units). */
export function insetConnectors(inset: Inset, window: Box, pen: Pen): string {
	const frame = insetFrame(inset);
	const [nw, ne, se, sw] = frame as [Point, Point, Point, Point];
	const [wnw, wne, wse, wsw] = corners(window);
	const below = window.y >= Math.max(...frame.map(([, y]) => y));
	const above = window.y + window.height <= Math.min(...frame.map(([, y]) => y));
	const beside: [Point, Point][] =
		window.x > Math.min(...frame.map(([x]) => x))
			? [
					[ne, wnw],
					[se, wsw]
				]
			: [
					[nw, wne],
					[sw, wse]
				];
	const pairs: [Point, Point][] = below
		? [
				[sw, wnw],
				[se, wne]
			]
		: above
			? [
					[nw, wsw],
					[ne, wse]
				]
			: beside;
	const at = ([x, y]: Point) => `${short(x)} ${short(y)}`;
	const stroke = { fill: 'none', stroke: token(pen, 'inkMuted') };
	return element(
		'g',
		{ class: 'inset-frame', 'data-inset': inset.id },
		element('path', {
			...stroke,
			...lineWidth(pen, FRAME_LINE),
			d: `M${frame.map(at).join('L')}z`
		}) +
			element('path', {
				...stroke,
				...lineWidth(pen, 0.8),
				...dashes(pen, [1, 3]),
				d: pairs.map(([a, b]) => `M${at(a)}L${at(b)}`).join('')
			})
	);
}
