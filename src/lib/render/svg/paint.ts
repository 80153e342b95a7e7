import type { PartyId } from '$lib/core/dataset/types';
import { unitsPerPixel, viewBoxOf, type Viewport } from '$lib/core/plane';
import type { Camera } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import { landPaints, levelOf, type LandPaint } from './base';
import { short } from './markup';
import { renderOverlay, type Selection } from './overlay';
import { landPaths, token, type LandPaths } from './pen';

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
}

/** Land paths and their groups, found once per picture: they stay for as long as the picture does. */
interface Parts {
	land: Map<PartyId, SVGPathElement>;
	levels: Record<Level, Element>;
	overlay: Element;
	paths: LandPaths;
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
	const pathOf = (id: PartyId) => land.get(id)?.getAttribute('d') ?? undefined;
	const parts: Parts = {
		land,
		levels: {
			plain: find(svg, LEVEL_CLASS.plain),
			keyed: find(svg, LEVEL_CLASS.keyed),
			selected: find(svg, `.base ${LEVEL_CLASS.selected}`)
		},
		overlay: find(svg, '.overlay'),
		paths: landPaths({ pathOf, scale: Number(svg.dataset.scale ?? 2) })
	};
	known.set(svg, parts);
	return parts;
}

function set(element: Element, name: string, value: string | null): void {
	if (element.getAttribute(name) === value) return;
	if (value === null) element.removeAttribute(name);
	else element.setAttribute(name, value);
}

/**
 * Brings a live picture (`renderSvg`) to another scene or scale: repaints only the land that changed and writes the
 * overlay anew. Browser only.
 */
export function paintScene(svg: SVGSVGElement, scene: Scene, options: PaintOptions): void {
	const { land, levels, overlay, paths } = partsOf(svg);
	const pen = { mode: 'live' as const, prefix: options.prefix ?? '' };
	const paints = landPaints(scene, options.selected ?? null, pen);
	for (const [id, path] of land) {
		const paint = paints.get(id) ?? PLAIN;
		set(path, 'fill', paint.fill ?? token(pen, 'landUnrecorded'));
		set(path, 'stroke', paint.selected ? token(pen, 'accent') : paint.keyline);
		const level = levels[levelOf(paint)];
		if (path.parentNode !== level) level.append(path);
	}
	const { x, y, width, height } = svg.viewBox.baseVal;
	overlay.innerHTML = renderOverlay(scene, {
		...options,
		mode: 'live',
		landScale: paths.scale,
		room: { window: { x, y, width, height } },
		land: paths
	});
	svg.style.setProperty('--u', String(options.unitsPerPixel));
}

/** Moves a live picture's camera: the viewBox and one variable, nothing is drawn anew. Browser only. */
export function moveCamera(svg: SVGSVGElement, camera: Camera, viewport: Viewport): void {
	const { x, y, width, height } = viewBoxOf(camera, viewport);
	svg.setAttribute('viewBox', [x, y, width, height].map(short).join(' '));
	svg.style.setProperty('--u', String(unitsPerPixel(camera, viewport)));
}
