import { resultOf } from '$lib/core/aggregate/result';
import type { Dataset, Evidence, Language } from '$lib/core/dataset/types';
import { fitBox, FRAMES, type WorldShapes } from '$lib/core/plane';
import { factsByParty, type PartyFacts } from '$lib/core/query/select';
import { printPermalink } from '$lib/core/query/url';
import type { View } from '$lib/core/query/view';
import { buildScene, nameOf } from '$lib/core/scene/build';
import { withOver } from '$lib/core/scene/stack';
import {
	composeSheet,
	sourcesSheet,
	type Sheet,
	type SheetContent,
	type SheetFigure,
	type SheetFormat,
	type SheetMap
} from '$lib/core/sheet';
import { loadMessages, type Format, type Messages } from '$lib/i18n';
import type { WorkbenchWords } from '$lib/i18n/en/workbench';
import { loadTakeawayWords, type TakeawayWords } from '$lib/i18n/takeaway';
import { citationLabel } from '../context';
import { insetOf } from '../insets';
import { loadDataset } from '../load-dataset';
import { makeSceneWords } from '../scene-words';
import { chipsOf, loadWorkbenchWords, tableWords } from '../workbench/words';
import { loadNear, loadWorld } from './shapes';
import { evidenceOf, sourceList } from './sources';

/** Everything that sheets in one language are made of. */
export interface Workshop {
	dataset: Dataset;
	facts: ReadonlyMap<string, PartyFacts>;
	m: Messages;
	f: Format;
	t: TakeawayWords;
	/** names of filters */
	w: WorkbenchWords;
	/** origin and base path, for links that leave the site: "https://example.org/atlas" */
	home: string;
	edition: string;
}

/** What takes the place of a view's own words: those of a country page or of a step of a briefing. */
export interface SheetText {
	title?: string;
	finding?: string;
	findingCitation?: string;
	figures?: SheetFigure[];
	notes?: string;
	/** what the sheet rests on beside the view */
	evidence?: readonly Evidence[];
	/** address of the page, where it is not that of the view */
	link?: string;
}

/** Closer than this (magnification over the world) the coast shows its corners: the detailed shapes are drawn. */
const NEAR_K = 1.5;

const workshops = new Map<Language, Promise<Workshop>>();

/** Loads data and words of a language; once per language. */
export function openWorkshop(language: Language, home: string): Promise<Workshop> {
	const opened = workshops.get(language);
	if (opened) return opened;
	const opening = Promise.all([
		loadDataset(language),
		loadMessages(language),
		loadTakeawayWords(language),
		loadWorkbenchWords(language)
	]).then(([dataset, { m, f }, t, w]): Workshop => ({
		dataset,
		facts: factsByParty(dataset),
		m,
		f,
		t,
		w,
		home,
		edition: dataset.edition
	}));
	workshops.set(language, opening);
	// What failed may be asked for again.
	opening.catch(() => workshops.delete(language));
	return opening;
}

/** The filters of a view in words, '' where it is the whole layer. */
export function filterText(view: View, { dataset, m, f, t, w }: Workshop): string {
	const chips = chipsOf(dataset, view, tableWords(w, m, f), w, m, f)
		.filter(({ filter }) => filter !== 'layer')
		.map(({ label, full }) => `${label}${t.colon}${full}`);
	const parts = view.direction === 'in' ? [m.controls.in, ...chips] : chips;
	return parts.length ? `${t.filters}${t.colon}${parts.join(t.semicolon)}` : '';
}

/** A view before it is set on a sheet. */
export interface SheetParts {
	map: SheetMap;
	content: SheetContent;
	/** everything that it rests on */
	evidence: Evidence[];
}

/** Shapes for maps of any frame. */
export interface Shapes {
	world: WorldShapes;
	/** in full detail */
	near: WorldShapes;
}

/** Fetches the shapes; once. */
export async function loadShapes(): Promise<Shapes> {
	const [world, near] = await Promise.all([loadWorld(), loadNear()]);
	return { world, near };
}

/** A view as map and words. */
export async function viewParts(
	view: View,
	workshop: Workshop,
	text: SheetText = {}
): Promise<SheetParts> {
	return partsOf(view, workshop, await loadShapes(), text);
}

/** A view as map and words, from shapes that are at hand. */
export function partsOf(
	view: View,
	workshop: Workshop,
	shapes: Shapes,
	text: SheetText = {}
): SheetParts {
	const { dataset, facts, m, f, t, home, edition } = workshop;
	const words = makeSceneWords(dataset, m, f);
	const result = resultOf(dataset, facts, view);
	const scene = withOver(buildScene(dataset, result, view, words), dataset, facts, view, words);
	const title = text.title ?? scene.title;
	const finding = text.finding ?? scene.finding;
	const cites = [...new Set(scene.findingEvidence.map((one) => citationLabel(one, m)))].join(
		m.fact.separator
	);
	const evidence = [...(text.evidence ?? []), ...evidenceOf(result, scene)];
	const language = dataset.language;
	const link = text.link ?? `${home}/${language}/?${printPermalink(view, edition)}`;
	const place = view.party ? dataset.places.get(view.party) : undefined;
	const content: SheetContent = {
		language,
		site: m.siteName,
		title,
		finding,
		findingCitation: text.findingCitation ?? (text.finding === undefined ? cites : ''),
		filters: filterText(view, workshop),
		figures: text.figures ?? [],
		legend: scene.legend,
		sourcesHeading: t.sources,
		sources: sourceList(evidence, dataset, m, t),
		boundaryNote: scene.boundaryNote,
		edition: [t.edition(edition), t.licence].join(m.fact.separator),
		link,
		description: t.describe(title, finding),
		notes: text.notes ?? [finding, cites, `${t.notes.link}${t.colon}${link}`].join('\n'),
		mapName: t.map,
		labelsName: t.labels,
		bordersName: t.borders,
		nameOf: (party) => nameOf(dataset, party)
	};
	// A window of any size decides alike: how much closer than the world the frame is.
	const viewport = { width: 900, height: 420 };
	const camera = view.camera ?? (view.preset ? fitBox(FRAMES[view.preset], viewport) : null);
	const k = (camera ?? fitBox(FRAMES[scene.frame], viewport)).k;
	return {
		map: {
			scene: view.preset && !view.camera ? { ...scene, frame: view.preset } : scene,
			world: k > NEAR_K ? shapes.near : shapes.world,
			near: shapes.near,
			camera: view.camera,
			selected: view.party,
			selectedAt: place ? { x: place.x, y: place.y, area: place.area } : null,
			insetFor: (at, window) => insetOf(scene, at, window)
		},
		content,
		evidence
	};
}

/** A view on one sheet. */
export async function viewSheet(
	view: View,
	format: SheetFormat,
	workshop: Workshop,
	text: SheetText = {}
): Promise<Sheet> {
	const { map, content } = await viewParts(view, workshop, text);
	return composeSheet(map, content, format);
}

/** The sheet of sources that ends a presentation. */
export function closingSheet(
	parts: readonly SheetParts[],
	format: SheetFormat,
	{ dataset, m, t, edition }: Workshop
): Sheet {
	const [first] = parts;
	return sourcesSheet(
		{
			language: dataset.language,
			site: m.siteName,
			title: t.sourcesTitle,
			sources: sourceList(
				parts.flatMap(({ evidence }) => evidence),
				dataset,
				m,
				t
			),
			closing: [
				first?.content.boundaryNote ?? '',
				[m.siteName, t.edition(edition), t.licence].join(m.fact.separator)
			].filter((line) => line !== ''),
			links: first ? [first.content.link] : []
		},
		format
	);
}

/** A presentation of one view: its slide, and the slide of its sources. */
export async function viewDeck(
	view: View,
	format: SheetFormat,
	workshop: Workshop,
	text: SheetText = {}
): Promise<Sheet[]> {
	const parts = await viewParts(view, workshop, text);
	return [composeSheet(parts.map, parts.content, format), closingSheet([parts], format, workshop)];
}
