import { plainText } from '$lib/core/briefing/prose';
import type { Briefing, Step, StepCitation } from '$lib/core/briefing/types';
import type { Dataset } from '$lib/core/dataset/types';
import { fitBox, FRAMES, isSmall, unitsPerPixel, type Point, type Viewport } from '$lib/core/plane';
import { printView } from '$lib/core/query/url';
import { factsByParty } from '$lib/core/query/select';
import type { Camera, View } from '$lib/core/query/view';
import { sceneOfView } from '$lib/core/scene/stack';
import type { Scene } from '$lib/core/scene/types';
import { makeSceneWords } from '$lib/atlas/scene-words';
import type { Format, Messages } from '$lib/i18n';

/** Makes the scenes of views, each once: a stage comes back to its steps. */
export function makeScenes(dataset: Dataset, m: Messages, f: Format): (view: View) => Scene {
	const facts = factsByParty(dataset);
	const words = makeSceneWords(dataset, m, f);
	const made = new Map<string, Scene>();
	return (view) => {
		const key = printView(view);
		const known = made.get(key);
		if (known) return known;
		const scene = sceneOfView(dataset, facts, view, words);
		made.set(key, scene);
		return scene;
	};
}

/** What a step says over its picture: its own words, or those of the view where it has none. */
export function wordsOf(step: Step, scene: Scene): { headline: string; body: string } {
	return {
		headline: step.headline || scene.title,
		body: step.body.length > 0 ? plainText(step.body) : scene.finding
	};
}

/** Everything that a step's page cites: with the view's own sentence comes the view's own evidence. */
export function citationsOf(step: Step, scene: Scene): StepCitation[] {
	if (step.body.length > 0) return step.citations;
	const own = scene.findingEvidence.map((evidence) => ({ record: '', evidence, asStated: '' }));
	return [...step.citations, ...own];
}

const showsWorld = (view: View, scene: Scene) =>
	view.camera === null && (view.preset ?? scene.frame) === 'world';

/** The South Pacific that a legend covers on a world map, with room for a label that runs into it; plane units. */
const LEGEND_SEA = { left: 1010, right: 1700, top: 320 } as const;

const leavesSea = ({ symbols }: Scene) =>
	symbols.every(({ x, y }) => x < LEGEND_SEA.left || x > LEGEND_SEA.right || y < LEGEND_SEA.top);

/**
 * Where the legend stands, for the whole briefing, so that it never jumps: in the South Pacific where every step shows the
 * whole world and none has a mark there, else in a column beside the map.
 */
export const legendPlace = (briefing: Briefing, sceneOf: (view: View) => Scene): 'sea' | 'side' =>
	briefing.steps.every(({ view }) => {
		const scene = sceneOf(view);
		return showsWorld(view, scene) && leavesSea(scene);
	})
		? 'sea'
		: 'side';

/** The camera of a view in a window. */
export const cameraOf = (view: View, scene: Scene, viewport: Viewport): Camera =>
	view.camera ?? fitBox(FRAMES[view.preset ?? scene.frame], viewport);

/** The ring of a selected place that is too small to be outlined. */
export function ringAt(
	dataset: Dataset,
	view: View,
	camera: Camera,
	viewport: Viewport
): Point | null {
	const place = view.party ? dataset.places.get(view.party) : undefined;
	return place && isSmall(place.area, unitsPerPixel(camera, viewport)) ? [place.x, place.y] : null;
}

/** The camera on its way between two, at `t` from 0 to 1: place follows magnification, so the flight neither rushes nor drifts. */
export function between(from: Camera, to: Camera, t: number): Camera {
	const ease = t * t * (3 - 2 * t);
	const k = from.k * (to.k / from.k) ** ease;
	const share =
		Math.abs(to.k - from.k) < 1e-6 ? ease : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, k };
}
