import type { Viewport } from '$lib/core/plane';
import type { Language, PartyId } from '$lib/core/dataset/types';
import type { Camera, ProjectionId } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import {
	LngLat,
	Map as GlMap,
	setWorkerUrl,
	type GeoJSONSource,
	type MapOptions
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { applyChanges, styleChanges } from './apply';
import { cameraOf, constrainPose, poseOf, scaleOf } from './camera';
import { drawImage } from './draw-image';
import { Highlighter } from './highlight';
import type { Hit } from './hit';
import { parseImageName } from './images';
import { ShapeLoader, type ShapeUrls } from './load-shapes';
import { marksOf, type GpuMarks } from './marks';
import { PALETTE, type Palette } from './palette';
import { listenToPointer } from './pointer';
import { sourcesOf, type SceneSources } from './sources';
import { createStage, showStage } from './stage';
import { styleOf } from './style';
import { GpuMapUnavailable, supportsWebGL2 } from './support';

export interface CameraChange {
	/** moved by the reader, not by `setCamera` */
	byUser: boolean;
	/** false while it is still moving */
	settled: boolean;
}

export interface GpuMapOptions {
	scene: Scene;
	camera: Camera;
	projection: ProjectionId;
	language: Language;
	shapes: ShapeUrls;
	palette?: Palette;
	selected?: PartyId | null;
	/** Where the page's scroll comes first: what to tell a reader who drags with one finger or turns the wheel. */
	cooperative?: { touch: string; wheel: string } | null;
	/** `x`, `y`: CSS px from the map's top left */
	onHover?(hit: Hit | null, x: number, y: number): void;
	onSelect?(hit: Hit | null, x: number, y: number): void;
	onCameraChange?(camera: Camera, change: CameraChange): void;
	/** everything is drawn; the first time, the map has just become visible */
	onIdle?(): void;
	/** there is no picture any more, or none came about: show the SVG and call `destroy` */
	onLost?(error: GpuMapUnavailable): void;
}

export interface GpuMap {
	update(scene: Scene): void;
	setCamera(camera: Camera, options?: { animate?: boolean }): void;
	setProjection(projection: ProjectionId, camera: Camera): Promise<void>;
	setHover(party: PartyId | null): void;
	setSelected(party: PartyId | null): void;
	/** to be called when the container has changed its size */
	resize(): void;
	destroy(): void;
	marks(): GpuMarks;
}

/** Flows and labels are laid out again when the magnification has changed by this factor, and at rest. */
const RELAYOUT = 1.08;
const ANIMATION_MS = 600;

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

const gestureTexts = (texts: { touch: string; wheel: string }) => ({
	'CooperativeGesturesHandler.MobileHelpText': texts.touch,
	'CooperativeGesturesHandler.WindowsHelpText': texts.wheel,
	'CooperativeGesturesHandler.MacHelpText': texts.wheel
});

/**
 * Draws a Scene with MapLibre inside `container`, which has to be positioned. It stays invisible until everything is
 * drawn. Throws `GpuMapUnavailable` where there is no WebGL 2.
 */
export function createGpuMap(container: HTMLElement, options: GpuMapOptions): GpuMap {
	if (!supportsWebGL2()) throw new GpuMapUnavailable('webgl2');
	setWorkerUrl(workerUrl);

	const { palette = PALETTE, language } = options;
	let { scene, camera, projection } = options;
	let viewport: Viewport = { width: container.clientWidth, height: container.clientHeight };
	let style: StyleSpecification = styleOf(scene, projection, palette, language);
	let wanted = projection;
	let ready = false;
	let shown = false;
	let laidOut = 0;
	let drawn: Partial<Record<keyof SceneSources, string>> = {};

	const closing = new AbortController();
	const stage = createStage(container, language);
	const shapes = new ShapeLoader(options.shapes, closing.signal);
	const pose = () => poseOf(camera, viewport, projection);
	const scale = () => scaleOf(camera, viewport, projection);

	const map = newMap();
	let land = new Map<PartyId, Geometry>();
	const highlighter = new Highlighter(
		{
			setFeatureState: (feature, state) => map.setFeatureState(feature, state),
			setOutlines: (outlines) => setData('marked', outlines),
			landOf: (party) => land.get(party) ?? null
		},
		scene
	);

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

	function setData(source: string, data: GeoJSON.FeatureCollection): void {
		map.getSource<GeoJSONSource>(source)?.setData(data);
	}

	/** Sends what has changed in the small sources. */
	function layOut(): void {
		const { unitsPerPixel } = scale();
		laidOut = unitsPerPixel;
		const sources = sourcesOf(scene, projection, scale());
		for (const id of Object.keys(sources) as (keyof SceneSources)[]) {
			const text = JSON.stringify(sources[id]);
			if (drawn[id] === text) continue;
			drawn = { ...drawn, [id]: text };
			setData(id, sources[id]);
		}
	}

	function restyle(): void {
		const next = styleOf(scene, projection, palette, language);
		applyChanges(map, styleChanges(style, next));
		style = next;
		highlighter.rescene(scene);
		layOut();
	}

	async function setShapes(): Promise<void> {
		const of = projection;
		const decoded = await shapes.load(of);
		if (closing.signal.aborted || of !== projection) return;
		// The globe stands on the page's paper, and hides what lies behind the map.
		stage.style.background = of === 'globe' ? palette.paper : palette.water;
		setData('places', decoded.places);
		setData('lines', decoded.lines);
		land = new Map(
			decoded.places.features.map(({ properties, geometry }) => [properties.id, geometry])
		);
		highlighter.outline();
	}

	function lost(error: GpuMapUnavailable): void {
		if (closing.signal.aborted) return;
		ready = false;
		showStage(stage, false);
		options.onLost?.(error);
	}

	/** How much MapLibre is stretching patterns: 2^(zoom − the zoom of its tiles). */
	const stretch = () => 2 ** (map.getZoom() - Math.max(0, Math.floor(map.getZoom())));
	let drawnStretch = 0;

	function addImage(name: string): void {
		const spec = parseImageName(name);
		if (!spec) return;
		const { data, pixelRatio } = drawImage(spec, map.getPixelRatio(), drawnStretch);
		map.addImage(name, data, { pixelRatio });
	}

	/** Draws patterns anew once the map rests at another zoom, so that their pitch stays what it is. */
	function redrawPatterns(): void {
		if (Math.abs(stretch() / drawnStretch - 1) < 0.02) return;
		drawnStretch = stretch();
		for (const name of map.listImages()) {
			if (parseImageName(name)?.kind !== 'pattern') continue;
			map.removeImage(name);
			addImage(name);
		}
	}

	function onMove(event: { type: string; originalEvent?: unknown }): void {
		const { lng, lat } = map.getCenter();
		camera = cameraOf({ center: [lng, lat], zoom: map.getZoom() }, viewport, projection);
		const settled = event.type === 'moveend';
		const factor = scale().unitsPerPixel / laidOut;
		if (ready && (settled ? factor !== 1 : Math.max(factor, 1 / factor) > RELAYOUT)) layOut();
		if (ready && settled) redrawPatterns();
		options.onCameraChange?.(camera, { byUser: event.originalEvent !== undefined, settled });
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
		drawnStretch = stretch();
		map.setMissingStyleImageResolver(addImage);
		restyle();
		highlighter.set('selected', options.selected ?? null);
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
			highlighter.set('hover', hit?.party ?? null);
			options.onHover?.(hit, x, y);
		},
		select: (hit, x, y) => options.onSelect?.(hit, x, y),
		unitsPerPixel: () => scale().unitsPerPixel
	});
	const started = start();
	started.catch((cause: unknown) => lost(new GpuMapUnavailable('loading', { cause })));

	return {
		update(next) {
			scene = next;
			if (ready) restyle();
		},
		setCamera(next, { animate = false } = {}) {
			camera = next;
			if (animate) map.easeTo({ ...pose(), duration: ANIMATION_MS });
			else map.jumpTo(pose());
		},
		async setProjection(next, at) {
			wanted = next;
			await Promise.all([started, shapes.load(next)]);
			// By now another projection may be wanted, or this one be there.
			if (closing.signal.aborted || wanted !== next || projection === next) return;
			shown = false;
			showStage(stage, false);
			projection = next;
			map.setProjection({ type: next === 'globe' ? 'globe' : 'mercator' });
			camera = at;
			map.jumpTo(pose());
			restyle();
			await setShapes();
		},
		setHover: (party) => highlighter.set('hover', party),
		setSelected: (party) => highlighter.set('selected', party),
		resize() {
			const kept = camera;
			viewport = { width: container.clientWidth, height: container.clientHeight };
			map.resize();
			camera = kept;
			map.jumpTo(pose());
		},
		destroy() {
			closing.abort();
			stopListening();
			map.remove();
			stage.remove();
		},
		marks: () => marksOf(map.getStyle())
	};
}
