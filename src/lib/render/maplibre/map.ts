import {
	isolationOf,
	outgrows,
	viewBoxOf,
	type LandDetail,
	type Room,
	type Viewport
} from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import {
	LngLat,
	Map as GlMap,
	Point,
	setWorkerUrl,
	type GeoJSONSource,
	type MapOptions
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { applyChanges, styleChanges } from './apply';
import { cameraOf, constrainPose, poseOf, scaleOf } from './camera';
import { featureDiff } from './feature-diff';
import { markedFeatures, marksOfParty, type Highlights, type MarkState } from './highlight';
import type { LabelLayout } from './labels';
import { landSources, landStates, type LandSources, type LandState } from './land';
import { ShapeLoader } from './load-shapes';
import { polarRuns } from './flows';
import { MapImages } from './map-images';
import type { GestureTexts, GpuMap, GpuMapOptions } from './map-options';
import { PALETTE } from './palette';
import { hitAt, listenToPointer } from './pointer';
import { PolarLines } from './polar-lines';
import { refineShapes } from './refine-shapes';
import type { PlaceProperties, Shapes } from './shapes';
import { sourcesOf, type SceneSources } from './sources';
import { createStage, showStage } from './stage';
import { styleOf } from './style';
import { GpuMapUnavailable } from './support';
import { WholeFrames } from './whole-frames';

const ANIMATION_MS = 600;

/** Event data of movements that the page asked for; the reader's own have none. */
type Origin = 'page' | 'resize';
interface Moved {
	origin: Origin;
}
const BY_PAGE: Moved = { origin: 'page' };

const FIXED: Partial<MapOptions> = {
	attributionControl: false,
	boxZoom: false,
	dragRotate: false,
	fadeDuration: 0,
	keyboard: false,
	maxPitch: 0,
	pitchWithRotate: false,
	renderWorldCopies: false,
	touchPitch: false,
	trackResize: false,
	validateStyle: false
};

const gestureTexts = (texts: GestureTexts) => ({
	'CooperativeGesturesHandler.MobileHelpText': texts.touch,
	'CooperativeGesturesHandler.WindowsHelpText': texts.wheel,
	'CooperativeGesturesHandler.MacHelpText': texts.wheel
});

/**
 * Draws a Scene with MapLibre inside `container`, which has to be positioned. It stays invisible until everything is
 * drawn. Throws `GpuMapUnavailable` where there is no WebGL 2; ask `supportsWebGL2` before loading this module.
 */
export function createGpuMap(container: HTMLElement, options: GpuMapOptions): GpuMap {
	setWorkerUrl(workerUrl);

	const { language } = options;
	let { scene, camera, palette = PALETTE, projection, covered = [] } = options;
	let viewport: Viewport = { width: container.clientWidth, height: container.clientHeight };
	let style: StyleSpecification = styleOf(projection, palette);
	let wanted = projection;
	let ready = false;
	let shown = false;
	let laidOut = 0;
	/** A wheel turn just before a flight still ends during it, as a movement with no origin: not the reader's any more. */
	let flying = false;
	/** The page is stopping a movement to begin its own: nor is its end the reader's. */
	let stopping = false;
	/** what the small sources hold, as text */
	const drawn: Partial<Record<keyof SceneSources | 'marked', string>> = {};
	let adorned: LandSources | null = null;
	let states = new Map<PartyId, LandState>();

	const closing = new AbortController();
	const stage = createStage(container, language);
	const shapes = new ShapeLoader(options.shapes, closing.signal);
	const pose = () => poseOf(camera, viewport, projection);
	const scale = () => scaleOf(camera, viewport, projection);

	const map = newMap();
	const polar = new PolarLines(map, stage);
	const frames = new WholeFrames(map, onIdle);
	const images = new MapImages(map, () => scale().unitsPerPixel);
	let base: Shapes | null = null;
	let detail: LandDetail | null = null;
	let land = new Map<PartyId, Feature<Geometry, PlaceProperties>>();
	let highlights: Highlights = {
		hover: null,
		selected: options.selected ?? null,
		selectedAt: options.selectedAt ?? null,
		marked: options.marked ?? []
	};
	/** whose flow is shown by itself */
	let isolated: PartyId | null = null;
	let marked: { state: MarkState; source: string; id: string }[] = [];

	function newMap(): GlMap {
		const texts = options.cooperative;
		try {
			return new GlMap({
				...FIXED,
				...pose(),
				container: stage,
				style,
				cooperativeGestures: Boolean(texts),
				locale: texts ? gestureTexts(texts) : {},
				transformConstrain: (lngLat, zoom) => {
					const { center, zoom: within } = constrainPose(
						{ center: [lngLat.lng, lngLat.lat], zoom },
						viewport,
						projection
					);
					return { center: new LngLat(...center), zoom: within };
				}
			});
		} catch (cause) {
			stage.remove();
			throw new GpuMapUnavailable('webgl2', { cause });
		}
	}

	function setData(source: string, data: FeatureCollection): void {
		map.getSource<GeoJSONSource>(source)?.setData(data);
	}

	/** The window and what covers it, in plane units; the globe knows neither. */
	function room(): Room {
		if (projection === 'globe') return { window: null };
		const window = viewBoxOf(camera, viewport);
		const { unitsPerPixel: units } = scale();
		const closed = covered.map((box) => ({
			x: window.x + box.x * units,
			y: window.y + box.y * units,
			width: box.width * units,
			height: box.height * units
		}));
		return { window, closed };
	}

	const layout = (): LabelLayout => ({
		...scale(),
		palette,
		room: room(),
		selected: highlights.selected,
		isolated,
		areaOf: (place) => land.get(place)?.properties.area ?? 0
	});

	/** Sends a small source if it has changed; names those that it has sent. */
	function send(id: keyof typeof drawn, data: FeatureCollection): string[] {
		const text = JSON.stringify(data);
		if (drawn[id] === text) return [];
		drawn[id] = text;
		setData(id, data);
		return [id];
	}

	/** Lays out flows, symbols and labels; names the sources that it has sent. */
	function layOut(): string[] {
		laidOut = scale().unitsPerPixel;
		const sources = sourcesOf(scene, projection, layout());
		polar.set(projection === 'globe' ? polarRuns(scene, palette.paper, isolated) : []);
		return (Object.keys(sources) as (keyof SceneSources)[]).flatMap((id) => send(id, sources[id]));
	}

	/** Colours of land are states; patterns and keylines are land of their own. Names the sources that it has sent. */
	function paintLand(): string[] {
		const next = landStates(scene.fills);
		for (const id of states.keys()) {
			if (!next.has(id)) map.removeFeatureState({ source: 'places', id });
		}
		for (const [id, state] of next) {
			if (states.get(id)?.colour !== state.colour)
				map.setFeatureState({ source: 'places', id }, state);
		}
		states = next;
		const before = adorned;
		const after = landSources(scene.fills, landOf);
		adorned = after;
		return (['patterned', 'keylined'] as const).filter((id) => {
			const diff = featureDiff(before?.[id].features ?? [], after[id].features);
			// Only what differs: the outlines of continents take long on their way to a worker.
			if (diff) void map.getSource<GeoJSONSource>(id)?.updateData(diff);
			return diff !== null;
		});
	}

	const landOf = (party: PartyId) => land.get(party)?.geometry;

	/** Shows what is pointed at and what is selected; names the source if it has sent it. */
	function mark(): string[] {
		for (const { state, ...feature } of marked) map.setFeatureState(feature, { [state]: false });
		marked = (['hover', 'selected'] as const).flatMap((state) =>
			marksOfParty(scene, highlights[state]).map((feature) => ({ state, ...feature }))
		);
		for (const { state, ...feature } of marked) map.setFeatureState(feature, { [state]: true });
		return send('marked', markedFeatures(highlights, scene, projection, landOf));
	}

	function highlight(changed: Partial<Highlights>): void {
		const before = highlights;
		highlights = { ...highlights, ...changed };
		if (!ready || JSON.stringify(before) === JSON.stringify(highlights)) return;
		mark();
		if (before.selected !== highlights.selected) layOut();
	}

	function restyle(): void {
		// What was isolated in the last scene may have no flow in this one.
		if (!isolationOf(scene, isolated)) isolated = null;
		const next = styleOf(projection, palette, isolated);
		frames.show(() => {
			applyChanges(map, styleChanges(style, next));
			style = next;
			return [...paintLand(), ...layOut(), ...mark()];
		});
	}

	function isolate(party: PartyId | null): void {
		const next = isolationOf(scene, party)?.party ?? null;
		if (!ready || next === isolated) return;
		isolated = next;
		restyle();
	}

	/** The globe stands on the page's paper, and hides what lies behind the map. */
	function paintGround(): void {
		stage.style.background = projection === 'globe' ? palette.paper : palette.water;
	}

	async function setShapes(): Promise<void> {
		const of = projection;
		const decoded = await shapes.load(of);
		if (closing.signal.aborted || of !== projection) return;
		paintGround();
		base = decoded;
		drawShapes();
	}

	function drawShapes(): void {
		if (!base) return;
		const { places, lines } = detail ? refineShapes(base, detail, projection) : base;
		setData('places', places);
		setData('lines', lines);
		land = new Map(places.features.map((place) => [place.properties.id, place]));
		if (ready) paintLand();
	}

	function lost(error: GpuMapUnavailable): void {
		if (closing.signal.aborted) return;
		ready = false;
		showStage(stage, false);
		options.onLost?.(error);
	}

	function onMove(event: { type: string; origin?: Origin }): void {
		if (event.origin === 'resize') return;
		const { lng, lat } = map.getCenter();
		camera = cameraOf({ center: [lng, lat], zoom: map.getZoom() }, viewport, projection);
		const settled = event.type === 'moveend';
		const byUser = event.origin === undefined && !flying && !stopping;
		if (settled && event.origin === 'page') flying = false;
		if (ready && (settled || outgrows(laidOut, scale().unitsPerPixel))) layOut();
		if (ready && settled) images.redraw();
		options.onCameraChange?.(camera, { byUser, settled });
	}

	function onIdle(): void {
		if (!ready) return;
		if (!shown) showStage(stage, true);
		shown = true;
		options.onIdle?.();
	}

	async function start(): Promise<void> {
		const styled = new Promise<void>((resolve) => map.once('style.load', () => resolve()));
		await Promise.all([styled, shapes.load(projection)]);
		await setShapes();
		if (closing.signal.aborted) return;
		images.start();
		restyle();
		ready = true;
	}

	const canvas = map.getCanvas();
	// The list is the accessible twin of the picture; the canvas is neither read nor reached by the keyboard.
	canvas.setAttribute('aria-hidden', 'true');
	canvas.tabIndex = -1;
	map.touchZoomRotate.disableRotation();
	map.on('move', onMove);
	map.on('moveend', onMove);
	map.on('idle', onIdle);
	map.on('webglcontextlost', () => lost(new GpuMapUnavailable('context-lost')));
	map.on('error', ({ error: cause }) => {
		if (shown) reportError(cause);
		else lost(new GpuMapUnavailable('loading', { cause }));
	});
	const stopListening = listenToPointer(map, {
		hover: (hit, x, y) => {
			highlight({ hover: hit?.party ?? null });
			isolate(hit && hit.kind !== 'place' ? hit.party : null);
			options.onHover?.(hit, x, y);
		},
		select: (hit, event) => options.onSelect?.(hit, event),
		unitsPerPixel: () => scale().unitsPerPixel
	});
	const started = start();
	started.catch((cause: unknown) => lost(new GpuMapUnavailable('loading', { cause })));

	return {
		update(next, over = covered, colours = palette) {
			scene = next;
			covered = over;
			palette = colours;
			paintGround();
			if (ready) restyle();
		},
		setCamera(next, { animate = false } = {}) {
			// A flight under way ends here, and says where it got to, before the next begins.
			stopping = true;
			map.stop();
			stopping = false;
			camera = next;
			flying = animate;
			if (animate) map.easeTo({ ...pose(), duration: ANIMATION_MS }, BY_PAGE);
			else map.jumpTo(pose(), BY_PAGE);
		},
		async setProjection(next, at) {
			wanted = next;
			await Promise.all([started, shapes.load(next)]);
			// By now another projection may be wanted, or this one be there.
			if (!ready || closing.signal.aborted || wanted !== next || projection === next) return;
			shown = false;
			showStage(stage, false);
			projection = next;
			base = null;
			map.setProjection({ type: next === 'globe' ? 'globe' : 'mercator' });
			camera = at;
			map.jumpTo(pose(), BY_PAGE);
			await setShapes();
			restyle();
		},
		setHover(hover, alone = false) {
			highlight({ hover });
			isolate(alone ? hover : null);
		},
		setDetail(next) {
			if (next === detail) return;
			detail = next;
			drawShapes();
			if (ready) mark();
		},
		setSelected: (selected, at = null) => highlight({ selected, selectedAt: at }),
		setMarked: (marked) => highlight({ marked }),
		hitAt: (x, y) => hitAt(map, new Point(x, y), scale().unitsPerPixel),
		resize() {
			const kept = camera;
			viewport = { width: container.clientWidth, height: container.clientHeight };
			map.resize({ origin: 'resize' } satisfies Moved);
			camera = kept;
			map.jumpTo(pose(), BY_PAGE);
		},
		destroy() {
			closing.abort();
			stopListening();
			map.remove();
			stage.remove();
		}
	};
}
