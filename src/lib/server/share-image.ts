import { Resvg } from '@resvg/resvg-js';
import { resultOf } from '$lib/core/aggregate/result';
import { fitBox, FRAMES, windowAt } from '$lib/core/plane';
import { DEFAULT_VIEW } from '$lib/core/query/view';
import { PALETTE } from '$lib/core/scale/palette';
import { buildScene } from '$lib/core/scene/build';
import { makeSceneWords } from '$lib/atlas/scene-words';
import { loadMessages } from '$lib/i18n';
import { renderSvg } from '$lib/render/svg';
import { datasetOf, factsOf } from './dataset';
import { outlineText } from './outline-text';
import { WORLD } from './world';

/** The size that Open Graph readers ask for, px. */
const SIZE = { width: 1200, height: 630 };
const HEAD = 118;

const render = (svg: string) =>
	new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();

const WINDOW = { width: SIZE.width, height: SIZE.height - HEAD };
const CAMERA = fitBox(FRAMES.world, WINDOW);

/** The map of the default view, drawn once: two hundred countries share it, each with its own ring. */
let drawn: string | null = null;
async function mapImage(): Promise<string> {
	if (drawn) return drawn;
	const dataset = datasetOf('en');
	const { m, f } = await loadMessages('en');
	const scene = buildScene(
		dataset,
		resultOf(dataset, factsOf('en'), DEFAULT_VIEW),
		DEFAULT_VIEW,
		makeSceneWords(dataset, m, f)
	);
	const map = renderSvg({ ...scene, labels: [] }, WORLD, {
		viewport: WINDOW,
		camera: CAMERA,
		mode: 'still'
	});
	drawn = `data:image/png;base64,${Buffer.from(render(map)).toString('base64')}`;
	return drawn;
}

/**
 * A share image (PNG, 1200 × 630) made from the scene of the partnership layer: the whole atlas, or one country ringed.
 * One image serves both languages, because the names stand on it in both.
 * @param id ISO code, or null for the atlas itself
 */
export async function shareImage(id: string | null): Promise<Uint8Array> {
	const [{ m: en }, { m: zh }] = await Promise.all([loadMessages('en'), loadMessages('zh-Hant')]);
	const place = id ? datasetOf('en').places.get(id) : undefined;
	const site = `${en.siteName} · ${zh.siteName}`;
	const title = place ? `${place.name} · ${place.other}` : site;
	const line = place ? site : `${en.siteTagline} · ${zh.siteTagline}`;
	const [x, y] = place ? windowAt(CAMERA, WINDOW, [place.x, place.y]) : [0, 0];
	const ring = place
		? `<circle cx="${x}" cy="${y + HEAD}" r="15" fill="none" stroke="#fff" stroke-width="7"/>` +
			`<circle cx="${x}" cy="${y + HEAD}" r="15" fill="none" stroke="${PALETTE.accent}" stroke-width="4"/>`
		: '';
	return render(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">` +
			`<rect width="100%" height="100%" fill="${PALETTE.paper}"/>` +
			`<image y="${HEAD}" width="${WINDOW.width}" height="${WINDOW.height}" href="${await mapImage()}"/>` +
			`<path d="${outlineText(title, { x: 40, y: 64, size: 44 })}" fill="${PALETTE.ink}"/>` +
			`<path d="${outlineText(line, { x: 40, y: 100, size: 22 })}" fill="${PALETTE.inkMuted}"/>` +
			`${ring}</svg>`
	);
}
