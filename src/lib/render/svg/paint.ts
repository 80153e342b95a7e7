import type { PartyId } from '$lib/core/dataset/types';
import {
	unitsPerPixel,
	viewBoxOf,
	type Box,
	type LandDetail,
	type Viewport
} from '$lib/core/plane';
import type { Camera } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import { landPaints, levelOf, type LandPaint, type MapLines } from './base';
import { isolate } from './isolate';
import { renderOverlay, type Selection } from './overlay';
import { refine, type Refinable } from './refine';
import { landPaths, penOf, token, type LandPaths } from './pen';
import { rewrite } from './rewrite';

type Level = ReturnType<typeof levelOf>;

const LEVEL_CLASS: Record<Level, string> = {
	plain: '.land',
	keyed: '.keyed',
	selected: '.selected'
};

const PLAIN: LandPaint = { fill: null, keyline: null, selected: false };

export interface PaintOptions extends Selection {
	/** plane units per CSS px */
	unitsPerPixel: number;
	/** magnification over the world preset */
	k: number;
	/** the picture's own (`PictureOptions.prefix`) */
	prefix?: string;
	/** what lies over the picture, such as insets: px from its top left. No label stands there */
	covered?: readonly Box[];
	/** what a hand or the list points at */
	pointed?: Pointed | null;
}

/** A party pointed at; `alone`: if it has a flow, that is shown by itself. */
export interface Pointed {
	party: PartyId;
	alone: boolean;
}

/** Land paths and their groups, found once per picture: they stay for as long as the picture does. */
interface Parts {
	land: Map<PartyId, SVGPathElement>;
	levels: Record<Level, Element>;
	overlay: Element;
	paths: LandPaths;
	detail: Refinable;
}

const known = new WeakMap<SVGSVGElement, Parts>();

function find(svg: SVGSVGElement, selector: string): Element {
	const element = svg.querySelector(`:scope ${selector}`);
	if (!element) throw new Error(`the picture has no ${selector}`);
	return element;
}

function partsOf(svg: SVGSVGElement): Parts {
	const found = known.get(svg);
	if (found) return found;
	const base = find(svg, '.base');
	const land = new Map<PartyId, SVGPathElement>();
	for (const path of base.querySelectorAll<SVGPathElement>('[data-place]')) {
		land.set(path.dataset.place ?? '', path);
	}
	const scale = Number(svg.dataset.scale ?? 2);
	const dOf = (element: Element) => element.getAttribute('d') ?? '';
	const printed = new Map([...land].map(([id, path]) => [id, dOf(path)]));
	const [plain, borders, disputed] = [LEVEL_CLASS.plain, '.borders', '.disputed'].map((name) =>
		find(svg, name)
	) as [Element, Element, Element];
	const parts: Parts = {
		land,
		levels: {
			plain,
			keyed: find(svg, LEVEL_CLASS.keyed),
			selected: find(svg, `.base ${LEVEL_CLASS.selected}`)
		},
		overlay: find(svg, '.overlay'),
		paths: landPaths({ pathOf: (id) => printed.get(id), scale, ids: [...printed.keys()] }),
		detail: {
			scale,
			land,
			plain,
			borders,
			disputed,
			printed,
			lines: { borders: borders.innerHTML, disputed: dOf(disputed) },
			refined: new Map(),
			added: new Set()
		}
	};
	known.set(svg, parts);
	return parts;
}

/** The land of a live picture as printed, measured once. Browser only. */
export const landOf = (svg: SVGSVGElement): LandPaths => partsOf(svg).paths;

/** The lines of a live picture as printed, for its insets. Browser only. */
export function mapLinesOf(svg: SVGSVGElement): MapLines {
	const { lines } = partsOf(svg).detail;
	const [, borders = ''] = /\sd="([^"]*)"/.exec(lines.borders) ?? [];
	const graticule = find(svg, '.graticule').getAttribute('d') ?? '';
	return { graticule, borders, disputed: lines.disputed };
}

function set(element: Element, name: string, value: string | null): void {
	if (element.getAttribute(name) === value) return;
	if (value === null) element.removeAttribute(name);
	else element.setAttribute(name, value);
}

/** Everything inherits the scale: set to what it is, the browser would still style every mark anew. */
function setScale(svg: SVGSVGElement, unitsPerPx: number): void {
	const value = String(unitsPerPx);
	if (svg.style.getPropertyValue('--u') !== value) svg.style.setProperty('--u', value);
}

/** Repaints only the land that has changed. */
function repaint(svg: SVGSVGElement, scene: Scene, options: PaintOptions): Parts {
	const parts = partsOf(svg);
	const { land, levels } = parts;
	const pen = { mode: 'live' as const, prefix: options.prefix ?? '' };
	const paints = landPaints(scene, options.selected ?? null, pen);
	for (const [id, path] of land) {
		const paint = paints.get(id) ?? PLAIN;
		set(path, 'fill', paint.fill ?? token(pen, 'landUnrecorded'));
		set(
			path,
			'stroke-width',
			paint.keylineWidth && !paint.selected ? String(paint.keylineWidth) : null
		);
		set(path, 'stroke', paint.selected ? token(pen, 'accent') : paint.keyline);
		const level = levels[levelOf(paint)];
		if (path.parentNode !== level) level.append(path);
	}
	setScale(svg, options.unitsPerPixel);
	return parts;
}

/**
 * Brings a live picture (`renderSvg`) to another scene or scale: only what has changed is written. Browser only.
 */
export function paintScene(svg: SVGSVGElement, scene: Scene, options: PaintOptions): void {
	const { overlay, paths } = repaint(svg, scene, options);
	rewrite(
		overlay,
		renderOverlay(scene, { ...penOptions(svg, paths, options), landScale: paths.scale })
	);
	if (options.pointed) pointAt(svg, scene, options);
}

function penOptions(svg: SVGSVGElement, land: LandPaths, options: PaintOptions) {
	const { x, y, width, height } = svg.viewBox.baseVal;
	const { covered = [], unitsPerPixel: units } = options;
	const closed = covered.map((box) => ({
		x: x + box.x * units,
		y: y + box.y * units,
		width: box.width * units,
		height: box.height * units
	}));
	const room = { window: { x, y, width, height }, closed };
	return { ...options, mode: 'live' as const, room, land };
}

const POINTED = 'pointed';

/**
 * Marks `options.pointed` in a picture that shows this scene: its land and its symbol, or its flow by itself while the
 * others fade; `null`: nothing is marked. Browser only.
 */
export function pointAt(svg: SVGSVGElement, scene: Scene, options: PaintOptions): void {
	const { overlay, paths, land } = partsOf(svg);
	const { party = null, alone = false } = options.pointed ?? {};
	for (const mark of svg.querySelectorAll(`.${POINTED}`)) mark.classList.remove(POINTED);
	if (party !== null) {
		land.get(party)?.classList.add(POINTED);
		const symbol = overlay.querySelector(`.symbol[data-party="${CSS.escape(party)}"]`);
		symbol?.classList.add(POINTED);
	}
	isolate(overlay, scene, alone ? party : null, penOf(penOptions(svg, paths, options)));
}

/** Moves a live picture's camera: the viewBox and one variable, nothing is drawn anew. Browser only. */
export function moveCamera(svg: SVGSVGElement, camera: Camera, viewport: Viewport): void {
	const { x, y, width, height } = viewBoxOf(camera, viewport);
	set(svg, 'viewBox', `${x} ${y} ${width} ${height}`);
	setScale(svg, unitsPerPixel(camera, viewport));
}

/**
 * Draws the land in a window (plane units) in detail; `null`: as the picture was printed. Paint the scene where this
 * returns true. Browser only.
 */
export const refineLand = (svg: SVGSVGElement, detail: LandDetail | null, window: Box): boolean =>
	refine(partsOf(svg).detail, detail, window);
