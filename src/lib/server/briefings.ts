import { readFileSync } from 'node:fs';
import { makeFigureText } from '$lib/atlas/briefing/figure-text';
import { cameraOf, makeScenes, ringAt } from '$lib/atlas/briefing/step-scene';
import { readBriefing } from '$lib/core/briefing/read';
import type { Briefing, BriefingDocument, Step } from '$lib/core/briefing/types';
import type { Language } from '$lib/core/dataset/types';
import { knownIds } from '$lib/core/query/url';
import type { View } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import { loadMessages } from '$lib/i18n';
import { loadBriefingWords } from '$lib/i18n/briefing';
import { renderSvg } from '$lib/render/svg';
import { datasetOf } from './dataset';
import { WORLD } from './world';

/** The ready briefings in both languages, in their order, as the compiler checked them. */
export const DOCUMENTS = JSON.parse(
	readFileSync('.compiled/briefings.json', 'utf8')
) as BriefingDocument[];

interface Reader {
	read(document: BriefingDocument): Briefing;
	sceneOf(view: View): Scene;
}

const readers = new Map<Language, Promise<Reader>>();

/** Reads briefings in one language; made once. */
function readerOf(language: Language): Promise<Reader> {
	let reader = readers.get(language);
	if (!reader) {
		reader = (async () => {
			const dataset = datasetOf(language);
			const [{ m, f }, words] = await Promise.all([
				loadMessages(language),
				loadBriefingWords(language)
			]);
			const figureText = makeFigureText(dataset, words, f);
			const known = knownIds(dataset);
			return {
				read: (document) => readBriefing(document, language, dataset, known, figureText),
				sceneOf: makeScenes(dataset, m, f)
			};
		})();
		readers.set(language, reader);
	}
	return reader;
}

/** A ready briefing in one language, with what its pictures say; null where there is no such briefing. */
export async function briefingPage(id: string, language: Language) {
	const document = DOCUMENTS.find((one) => one.id === id);
	if (!document) return null;
	const { read, sceneOf } = await readerOf(language);
	const briefing = read(document);
	return {
		document,
		briefing,
		pictures: briefing.steps.map(({ view }) => {
			const { title, finding } = sceneOf(view);
			return { title, finding };
		})
	};
}

/** The ready briefings as the gallery shows them. */
export async function gallery(language: Language) {
	const { read } = await readerOf(language);
	return DOCUMENTS.map((document) => {
		const { id, title, summary, steps } = read(document);
		return { id, title, summary, steps: steps.length, cover: document.cover ?? steps[0]?.id ?? '' };
	});
}

/** Size of a step's picture, px. */
const PICTURE = { width: 960, height: 480 } as const;

/** The map of a step as an SVG file; null where there is no such step. */
export async function stepPicture(
	id: string,
	stepId: string,
	language: Language
): Promise<string | null> {
	const document = DOCUMENTS.find((one) => one.id === id);
	if (!document) return null;
	const { read, sceneOf } = await readerOf(language);
	const step: Step | undefined = read(document).steps.find((one) => one.id === stepId);
	if (!step) return null;
	const scene = sceneOf(step.view);
	const camera = cameraOf(step.view, scene, PICTURE);
	return renderSvg(scene, WORLD, {
		viewport: PICTURE,
		camera,
		mode: 'still',
		lang: language,
		selected: step.view.party,
		selectedAt: ringAt(datasetOf(language), step.view, camera, PICTURE)
	});
}
