import { Resvg } from '@resvg/resvg-js';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSceneWords } from '../../src/lib/atlas/scene-words';
import { fitBox, FRAMES, type WorldShapes } from '../../src/lib/core/plane';
import { factsByParty } from '../../src/lib/core/query/select';
import { DEFAULT_VIEW, type View } from '../../src/lib/core/query/view';
import { inTheme, THEMES, type ThemeId } from '../../src/lib/core/scale/themes';
import { sceneOfView } from '../../src/lib/core/scene/stack';
import { loadMessages } from '../../src/lib/i18n';
import { renderSvg } from '../../src/lib/render/svg';
import { readRealData, realAreas } from './real-dataset';

/**
 * The drawn map as pixels: what no text of a scene says – what lies over what, what hides what, what a theme does to it.
 * Drawn by resvg, so that neither a browser nor a machine's fonts are in the picture. A failure leaves the new picture
 * beside the golden one as `*.changed.png`; `UPDATE=1 npx vitest run tests/unit/visual-goldens` rewrites the files: look
 * at them.
 */
const FOLDER = 'tests/golden/picture';
const VIEWPORT = { width: 720, height: 360 };
/** A channel that differs by more is another colour; antialiasing on another processor differs by less. */
const CHANNEL = 24;
/** So large a share of the pixels may differ. */
const TOLERANCE = 0.0005;

interface Picture {
	view: Partial<View>;
	theme?: ThemeId;
}

const PICTURES: Record<string, Picture> = {
	'ties-in-light': { view: { layer: 'partnership' } },
	'ties-in-dark': { view: { layer: 'partnership' }, theme: 'dark' },
	'ties-on-paper': { view: { layer: 'partnership' }, theme: 'print' },
	'ties-in-the-pacific': { view: { layer: 'partnership', preset: 'pacific' } },
	'flows-out': { view: { layer: 'investment', direction: 'out' } },
	'flows-in': { view: { layer: 'investment', direction: 'in' } },
	'flows-in-europe': { view: { layer: 'ukraine', preset: 'central-and-eastern-europe' } },
	symbols: { view: { layer: 'masks' } },
	events: { view: { layer: 'gctf' } },
	stack: { view: { layer: 'partnership', over: ['agreements', 'aid-money', 'offices'] } }
};

const real = readRealData(realAreas());
const dataset = real.dataset('en');
const facts = factsByParty(dataset);
const { m, f } = await loadMessages('en');
const words = makeSceneWords(dataset, m, f);
const world = JSON.parse(readFileSync('.compiled/shapes/world.json', 'utf8')) as WorldShapes;

const draw = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } }).render();

function pictureOf({ view: change, theme = 'light' }: Picture): string {
	const view = { ...DEFAULT_VIEW, ...change };
	const scene = sceneOfView(dataset, facts, view, words);
	// Names want fonts, which resvg takes from the machine; goldens of scenes and the parity of renderers tell of them.
	const unnamed = { ...scene, labels: [] };
	const camera = view.preset ? fitBox(FRAMES[view.preset], VIEWPORT) : null;
	const svg = renderSvg(unnamed, world, { viewport: VIEWPORT, camera, mode: 'still' });
	// Every colour of a file is a hex value of the light theme.
	return svg.replace(/#[0-9a-f]{6}\b/gi, (colour) => inTheme(colour, THEMES[theme]));
}

/** The pixels of a PNG, RGBA: resvg reads it as an image. */
function pixelsOf(png: Buffer): Buffer {
	const { width, height } = VIEWPORT;
	const href = `data:image/png;base64,${png.toString('base64')}`;
	return draw(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`
	).pixels;
}

function shareThatDiffers(a: Buffer, b: Buffer): number {
	if (a.length !== b.length) return 1;
	let count = 0;
	for (let at = 0; at < a.length; at += 4) {
		const far = (channel: number) => Math.abs(a[at + channel]! - b[at + channel]!) > CHANNEL;
		if (far(0) || far(1) || far(2)) count += 1;
	}
	return count / (a.length / 4);
}

describe('the drawn map', () => {
	it.each(Object.entries(PICTURES))('%s', (name, picture) => {
		const golden = join(FOLDER, `${name}.png`);
		const changed = join(FOLDER, `${name}.changed.png`);
		const png = draw(pictureOf(picture)).asPng();
		if (process.env.UPDATE) {
			mkdirSync(FOLDER, { recursive: true });
			writeFileSync(golden, png);
		}
		expect(existsSync(golden), `${golden} is not there: UPDATE=1 writes it`).toBe(true);
		const share = shareThatDiffers(pixelsOf(png), pixelsOf(readFileSync(golden)));
		if (share > TOLERANCE) writeFileSync(changed, png);
		else rmSync(changed, { force: true });
		expect(share, `share of pixels that differ; look at ${changed}`).toBeLessThanOrEqual(TOLERANCE);
	});
});
