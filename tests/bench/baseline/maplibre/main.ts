// The map to match: MapLibre alone, drawing the shapes, flows and circles of the views that the atlas went through.
// Everything is worked out before the first change, so a change is MapLibre's own work and no more: feature state for
// the countries whose colour changes, setData for the sources that change. No labels, no patterns, no page around it.
/* eslint-disable atlas/direction -- bare MapLibre is what this page is for */
import {
	Map as GlMap,
	setWorkerUrl,
	type GeoJSONSource,
	type StyleSpecification
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
/* eslint-enable atlas/direction */
import type { FeatureCollection } from 'geojson';
import { makeSceneWords } from '$lib/atlas/scene-words';
import { resultOf } from '$lib/core/aggregate/result';
import { decodeDataset } from '$lib/core/dataset/decode';
import { fitBox, FRAMES, unitsPerPixel } from '$lib/core/plane';
import { factsByParty } from '$lib/core/query/select';
import { knownIds, parseView } from '$lib/core/query/url';
import { buildScene } from '$lib/core/scene/build';
import { loadMessages } from '$lib/i18n';
import { poseOf, type Pose } from '$lib/render/maplibre/camera';
import { flowFeatures } from '$lib/render/maplibre/flows';
import { decodeShapes, type ShapeTopology } from '$lib/render/maplibre/shapes';
import { symbolFeatures } from '$lib/render/maplibre/symbols';

interface Data {
	dataset: unknown;
	texts: unknown;
	shapes: ShapeTopology;
	journeys: string[][];
	map: { width: number; height: number };
}

/** What MapLibre needs of one view. */
interface Picture {
	pose: Pose;
	fills: Map<string, { colour: string; keyline: string }>;
	sources: Record<'flows' | 'symbols', FeatureCollection>;
}

const data = (await (await fetch('data.json')).json()) as Data;
const dataset = decodeDataset(data.dataset, data.texts, 'en');
const facts = factsByParty(dataset);
const { m, f } = await loadMessages('en');
const words = makeSceneWords(dataset, m, f);
const known = knownIds(dataset);

function pictureOf(search: string): Picture {
	const { view } = parseView(search, known);
	const scene = buildScene(dataset, resultOf(dataset, facts, view), view, words);
	const camera = fitBox(FRAMES[scene.frame], data.map);
	const scale = { k: camera.k, unitsPerPixel: unitsPerPixel(camera, data.map) };
	return {
		pose: poseOf(camera, data.map, 'equal-earth'),
		fills: new Map(
			scene.fills.map(({ place, colour, keyline }) => [
				place,
				{ colour, keyline: keyline ?? 'transparent' }
			])
		),
		sources: {
			flows: flowFeatures(scene, 'equal-earth', scale),
			symbols: symbolFeatures(scene.symbols, 'equal-earth')
		}
	};
}

const journeys = data.journeys.map((searches) => searches.map(pictureOf));
const { places, lines } = decodeShapes(data.shapes, 'equal-earth');

const geojson = (shapes: FeatureCollection) =>
	({ type: 'geojson', data: shapes, promoteId: 'id', tolerance: 0.25 }) as const;
const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
const style: StyleSpecification = {
	version: 8,
	transition: { duration: 0, delay: 0 },
	sources: {
		places: geojson(places),
		lines: geojson(lines),
		flows: geojson(nothing),
		symbols: geojson(nothing)
	},
	layers: [
		{ id: 'water', type: 'background', paint: { 'background-color': '#eef3f5' } },
		{
			id: 'places',
			type: 'fill',
			source: 'places',
			paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], '#e6e4de'] }
		},
		{
			id: 'lines',
			type: 'line',
			source: 'lines',
			paint: {
				'line-color': [
					'match',
					['get', 'kind'],
					'borders',
					'#ffffff',
					'coast',
					'#a9b2b3',
					'disputed',
					'#5f6c76',
					'#dde7ea'
				],
				'line-width': 0.8
			}
		},
		{
			id: 'keylines',
			type: 'line',
			source: 'places',
			paint: {
				'line-color': ['to-color', ['feature-state', 'keyline'], 'transparent'],
				'line-width': 0.6
			}
		},
		{
			id: 'flows',
			type: 'line',
			source: 'flows',
			filter: ['match', ['get', 'part'], ['casing', 'line'], true, false],
			layout: { 'line-sort-key': ['get', 'order'] },
			paint: {
				'line-color': ['case', ['==', ['get', 'part'], 'line'], ['get', 'colour'], '#ffffff'],
				'line-width': ['get', 'width']
			}
		},
		{
			id: 'arrowheads',
			type: 'fill',
			source: 'flows',
			filter: ['==', ['get', 'part'], 'head'],
			paint: { 'fill-color': ['get', 'colour'] }
		},
		{
			id: 'symbols',
			type: 'circle',
			source: 'symbols',
			layout: { 'circle-sort-key': ['get', 'order'] },
			paint: { 'circle-radius': ['get', 'r'], 'circle-color': ['get', 'colour'] }
		}
	]
};

const container = document.querySelector<HTMLElement>('#map')!;
Object.assign(container.style, { width: `${data.map.width}px`, height: `${data.map.height}px` });
setWorkerUrl(workerUrl);
const map = new GlMap({
	container,
	style,
	...journeys[0]![0]!.pose,
	attributionControl: false,
	fadeDuration: 0,
	interactive: false,
	renderWorldCopies: false
});

let shown: Picture | null = null;
function show(next: Picture) {
	for (const place of new Set([...(shown?.fills.keys() ?? []), ...next.fills.keys()])) {
		const [before, after] = [shown?.fills.get(place), next.fills.get(place)];
		if (before?.colour === after?.colour && before?.keyline === after?.keyline) continue;
		map.setFeatureState(
			{ source: 'places', id: place },
			after ?? { colour: '#e6e4de', keyline: 'transparent' }
		);
	}
	for (const id of ['flows', 'symbols'] as const) {
		if (JSON.stringify(shown?.sources[id]) === JSON.stringify(next.sources[id])) continue;
		map.getSource<GeoJSONSource>(id)!.setData(next.sources[id]);
	}
	shown = next;
}

let coming: Picture[] = [];
document.querySelector('#next')!.addEventListener('click', () => show(coming.shift()!));

Object.assign(globalThis, {
	/** number of changes per layer */
	stages: journeys.map((pictures) => pictures.length - 1),
	/** goes to where a layer begins */
	showStage(at: number) {
		const [first, ...rest] = journeys[at]!;
		map.jumpTo(first!.pose);
		show(first!);
		coming = rest;
	}
});
void map.once('idle', () => (container.dataset.ready = ''));
