// The two renderers without a page around them, moving: what a frame of panning or zooming costs. A frame is made as
// the atlas makes it (MapView.svelte): labels and arrowheads are laid out anew whenever the magnification has changed enough.
import { makeSceneWords } from '$lib/atlas/scene-words';
import { resultOf } from '$lib/core/aggregate/result';
import { decodeDataset } from '$lib/core/dataset/decode';
import {
	fitBox,
	FRAMES,
	outgrows,
	project,
	unitsPerPixel,
	type WorldShapes
} from '$lib/core/plane';
import { factsByParty } from '$lib/core/query/select';
import { validStack } from '$lib/core/query/stack';
import { DEFAULT_VIEW, LAYER_IDS, type Camera } from '$lib/core/query/view';
import { PALETTE } from '$lib/core/scale/palette';
import { buildScene, TAIPEI } from '$lib/core/scene/build';
import { sceneOfView } from '$lib/core/scene/stack';
import type { FlowMark, Scene } from '$lib/core/scene/types';
import { loadMessages } from '$lib/i18n';
import { loadGpuRenderer, loadSvg } from '$lib/render';

interface Data {
	dataset: unknown;
	texts: unknown;
	world: WorldShapes;
	/** the GPU map's, as text */
	shapes: string;
	/** the map's size, CSS px */
	map: { width: number; height: number };
}

const data = (await (await fetch('data.json')).json()) as Data;
const container = document.querySelector<HTMLElement>('#map')!;
Object.assign(container.style, { width: `${data.map.width}px`, height: `${data.map.height}px` });

const dataset = decodeDataset(data.dataset, data.texts, 'en');
const facts = factsByParty(dataset);
const { m, f } = await loadMessages('en');
const words = makeSceneWords(dataset, m, f);

/** Of all layers with as many others over each as may lie there: the stacks with most marks, with the world in view. */
function fullestStacks(count: number): Scene[] {
	const marks = ({ symbols, flows }: Scene) => symbols.length + flows.length;
	return LAYER_IDS.map((layer, at) => {
		const others = [...LAYER_IDS.slice(at + 1), ...LAYER_IDS.slice(0, at)];
		const view = { ...DEFAULT_VIEW, layer, over: validStack(layer, others).over };
		return sceneOfView(dataset, facts, view, words);
	})
		.sort((a, b) => marks(b) - marks(a))
		.slice(0, count);
}

/** As many flows, from Taipei to all over the world, over the land of a layer. */
function flowing(count: number): Scene {
	const view = DEFAULT_VIEW;
	const scene = buildScene(dataset, resultOf(dataset, facts, view), view, words);
	const [x0, y0] = project(...TAIPEI);
	const flows = Array.from({ length: count }, (_, at): FlowMark => {
		// The golden angle spreads them evenly.
		const to = [((at * 137.508) % 360) - 180, 65 - ((at * 0.618034) % 1) * 120] as const;
		const [x3, y3] = project(...to);
		const [dx, dy] = [(x3 - x0) / 3, (y3 - y0) / 3];
		const curve = [x0, y0, x0 + dx, y0 + dy - 40, x3 - dx, y3 - dy - 40, x3, y3] as const;
		return {
			id: `flow-${at}`,
			party: `p${at}`,
			direction: 'out',
			curve,
			from: TAIPEI,
			to,
			width: 1 + (at % 7),
			colour: PALETTE.flowOut,
			value: 1,
			unit: 'USD',
			qualifier: 'exact',
			title: ''
		};
	});
	return { ...scene, symbols: [], labels: [], flows };
}

/** Where the camera is when a share of the way is done. */
const MOVEMENTS = {
	pan: (share: number): Camera => ({ x: 700 + 600 * share, y: 420, k: 3 }),
	zoom: (share: number): Camera => {
		const { x, y, k } = fitBox(FRAMES.world, data.map);
		const to = project(...TAIPEI);
		return { x: x + (to[0] - x) * share, y: y + (to[1] - y) * share, k: k * 6 ** share };
	}
};

const frame = () =>
	new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));
/** A movement is given up after this long; the frames it made are counted. */
const LIMIT_MS = 15_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Mover = (at: Camera) => void;

/** Frame after frame as fast as the browser makes them, ms each. */
async function drawnFrames(scene: Scene, way: (share: number) => Camera, count: number) {
	const { moveCamera, paintScene, renderSvg } = await loadSvg();
	const viewport = data.map;
	const first = way(0);
	container.innerHTML = renderSvg(scene, data.world, { viewport, camera: first });
	const svg = container.querySelector('svg')!;
	Object.assign(svg.style, { display: 'block', width: '100%', height: '100%' });
	let laidOut = 0;
	const move: Mover = (at) => {
		moveCamera(svg, at, viewport);
		const units = unitsPerPixel(at, viewport);
		if (!outgrows(laidOut, units)) return;
		laidOut = units;
		paintScene(svg, scene, { unitsPerPixel: units, k: at.k });
	};
	move(first);
	await frame();
	const times: number[] = [];
	let before = await frame();
	const until = before + LIMIT_MS;
	for (let at = 1; at <= count && before < until; at++) {
		move(way(at / count));
		const now = await frame();
		times.push(now - before);
		before = now;
	}
	container.replaceChildren();
	return times;
}

/** The same with the GPU map, each frame to its end on the GPU. */
async function gpuFrames(scene: Scene, way: (share: number) => Camera, count: number) {
	const { createGpuMap } = await loadGpuRenderer();
	const plane = URL.createObjectURL(new Blob([data.shapes]));
	const map = await new Promise<ReturnType<typeof createGpuMap>>((done, fail) => {
		const made = createGpuMap(container, {
			scene,
			camera: way(0),
			projection: 'equal-earth',
			language: 'en',
			shapes: { plane, geo: plane },
			onIdle: () => done(made),
			onLost: fail
		});
	});
	await pause(2000);
	const gl = container.querySelector('canvas')!.getContext('webgl2')!;
	const pixel = new Uint8Array(4);
	const times: number[] = [];
	let before = await frame();
	const until = before + LIMIT_MS;
	for (let at = 1; at <= count && before < until; at++) {
		map.setCamera(way(at / count));
		await frame();
		// MapLibre has drawn in this frame; a pixel can be read when the GPU has done so, too.
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
		const now = performance.now();
		times.push(now - before);
		before = now;
	}
	map.destroy();
	return times;
}

const SCENES = { stacks: () => fullestStacks(3), flows: (count: number) => [flowing(count)] };

Object.assign(globalThis, {
	/** `flows` 0: the fullest stacks */
	async measure(
		renderer: 'svg' | 'gpu',
		movement: keyof typeof MOVEMENTS,
		flows: number,
		frames: number
	) {
		const times: number[] = [];
		for (const scene of flows ? SCENES.flows(flows) : SCENES.stacks()) {
			const measureFrames = renderer === 'svg' ? drawnFrames : gpuFrames;
			times.push(...(await measureFrames(scene, MOVEMENTS[movement], frames)));
		}
		return times;
	}
});
container.dataset.ready = '';
