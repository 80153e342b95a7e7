import type { PartyId } from '$lib/core/dataset/types';
import {
	fitBox,
	FRAMES,
	unitsPerPixel,
	viewBoxOf,
	type Box,
	type Viewport,
	type WorldShapes
} from '$lib/core/plane';
import type { Camera } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import { baseMarkup, landPaints, linesOf } from './base';
import { insetConnectors, insetFrame, renderInset, type Inset } from './insets';
import { element, short } from './markup';
import { definitions, marksMarkup, type Selection } from './overlay';
import { landPaths, LIVE_STYLE, penOf, type Mode } from './pen';

export interface PictureOptions extends Selection {
	/** the window for which px-sized marks are sized */
	viewport: Viewport;
	/** default: the scene's own frame, fitted */
	camera?: Camera | null;
	mode?: Mode;
	/** before every id */
	prefix?: string;
	/** BCP 47, for the glyph forms of 漢字 */
	lang?: string;
	/** insets and where they stand in the window, px */
	insets?: readonly { inset: Inset; window: Box }[];
}

/** What stays on the map although an inset shows it too: dots, and labels of places that the inset does not hold. */
export function besideInsets(scene: Scene, insets: readonly Inset[]): Scene {
	if (!insets.length) return scene;
	const covered = ({ x, y }: { x: number; y: number }) =>
		insets.some((inset) => {
			const [nw, ne, se] = insetFrame(inset);
			if (!nw || !ne || !se) return false;
			const left = nw[0] + ((y - nw[1]) / (se[1] - nw[1])) * (se[0] - ne[0]);
			return y >= nw[1] && y <= se[1] && x >= left && x <= left + ne[0] - nw[0];
		});
	return {
		...scene,
		symbols: scene.symbols.filter((symbol) => symbol.kind === 'dot' || !covered(symbol)),
		labels: scene.labels.filter((label) => !covered(label))
	};
}

/**
 * The whole picture as one `<svg>`. In mode `live` it fills its container and stands in the page (interaction and
 * `paintScene` find their parts by class and `data-*`); in mode `still` it is a file of the viewport's size.
 */
export function renderSvg(scene: Scene, world: WorldShapes, options: PictureOptions): string {
	const { viewport, mode = 'live', prefix = '', lang, insets = [], selected = null } = options;
	const camera = options.camera ?? fitBox(FRAMES[scene.frame], viewport);
	const units = unitsPerPixel(camera, viewport);
	const view = viewBoxOf(camera, viewport);
	const paths = new Map<PartyId, string>(world.land.map(({ id, d }) => [id, d]));
	const land = landPaths({
		pathOf: (id) => paths.get(id),
		scale: world.scale,
		ids: [...paths.keys()]
	});
	const placed = insets.map(({ inset, window }) => ({
		inset,
		window,
		place: {
			x: view.x + window.x * units,
			y: view.y + window.y * units,
			width: window.width * units,
			height: window.height * units
		}
	}));
	const room = { window: view, closed: placed.map(({ place }) => place) };
	const pen = penOf({ unitsPerPixel: units, k: camera.k, mode, prefix, room, land });
	const main = besideInsets(
		scene,
		insets.map(({ inset }) => inset)
	);
	const insetMarkup = placed.map(
		({ inset, window, place }) =>
			insetConnectors(inset, place, pen) +
			renderInset(inset, window, scene, {
				...options,
				place,
				land,
				lines: linesOf(world)
			})
	);
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			class: mode === 'live' ? 'map live' : 'map',
			viewBox: [view.x, view.y, view.width, view.height].map(short).join(' '),
			...(mode === 'still' ? { width: viewport.width, height: viewport.height } : {}),
			'data-scale': world.scale,
			lang: lang ?? null,
			style: mode === 'live' ? `--u:${Number(units.toPrecision(5))}` : null
		},
		(mode === 'live' ? LIVE_STYLE : '') +
			baseMarkup(world, pen, landPaints(scene, selected, pen)) +
			element(
				'g',
				{ class: 'overlay' },
				definitions(scene, pen, world.scale) + marksMarkup(main, options, pen)
			) +
			insetMarkup.join('')
	);
}
