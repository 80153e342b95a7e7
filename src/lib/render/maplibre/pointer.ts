import type { Map as GlMap, MapGeoJSONFeature, MapMouseEvent, Point } from 'maplibre-gl';
import { pickHit, REACH, type Candidate, type Hit } from './hit';

const LAYERS = {
	hub: 'symbol',
	circles: 'symbol',
	'symbol-images': 'symbol',
	flows: 'flow',
	arrowheads: 'flow',
	places: 'place'
} as const;

type HitLayer = keyof typeof LAYERS;

function candidate(
	map: GlMap,
	feature: MapGeoJSONFeature,
	at: Point,
	exact: boolean,
	unitsPerPixel: number
): Candidate {
	const kind = LAYERS[feature.layer.id as HitLayer];
	const { id, party, r, area } = feature.properties as Record<string, never>;
	const { geometry } = feature;
	const distance =
		geometry.type === 'Point' ? at.dist(map.project(geometry.coordinates as [number, number])) : 0;
	return {
		kind,
		id: String(id),
		party: String(party ?? id),
		distance,
		radius: Number(r ?? 0),
		area: Number(area ?? 0) / unitsPerPixel ** 2,
		exact
	};
}

/** What lies under a point of the window. */
export function hitAt(map: GlMap, at: Point, unitsPerPixel: number): Hit | null {
	const layers = Object.keys(LAYERS);
	const on = new Set(
		map.queryRenderedFeatures(at, { layers }).map((f) => `${f.source} ${String(f.id)}`)
	);
	const near = map.queryRenderedFeatures(
		[
			[at.x - REACH, at.y - REACH],
			[at.x + REACH, at.y + REACH]
		],
		{ layers }
	);
	return pickHit(
		near
			.filter((feature) => feature.id !== undefined && feature.id !== '')
			.map((feature) =>
				candidate(
					map,
					feature,
					at,
					on.has(`${feature.source} ${String(feature.id)}`),
					unitsPerPixel
				)
			)
	);
}

/** Callbacks get window positions in CSS px from the map's top left. */
export interface PointerHandlers {
	hover(hit: Hit | null, x: number, y: number): void;
	select(hit: Hit | null, event: MouseEvent): void;
	unitsPerPixel(): number;
}

/** Listens for pointing and clicking. Hover is for pointers that can: a tap is a click and nothing else. */
export function listenToPointer(map: GlMap, handlers: PointerHandlers): () => void {
	const canHover = matchMedia('(hover: hover)').matches;
	let frame = 0;
	let last: string | null = null;
	const hover = (hit: Hit | null, x: number, y: number) => {
		map.getCanvas().style.cursor = hit ? 'pointer' : '';
		const key = hit && `${hit.kind} ${hit.id}`;
		if (key === last && hit === null) return;
		last = key;
		handlers.hover(hit, x, y);
	};
	const onMove = ({ point }: MapMouseEvent) => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(() => {
			if (map.isMoving()) return;
			hover(hitAt(map, point, handlers.unitsPerPixel()), point.x, point.y);
		});
	};
	const onOut = ({ point }: MapMouseEvent) => {
		cancelAnimationFrame(frame);
		hover(null, point.x, point.y);
	};
	const onClick = ({ point, originalEvent }: MapMouseEvent) => {
		handlers.select(hitAt(map, point, handlers.unitsPerPixel()), originalEvent);
	};
	const subscriptions = [
		map.on('click', onClick),
		...(canHover ? [map.on('mousemove', onMove), map.on('mouseout', onOut)] : [])
	];
	return () => {
		cancelAnimationFrame(frame);
		for (const subscription of subscriptions) subscription.unsubscribe();
	};
}
