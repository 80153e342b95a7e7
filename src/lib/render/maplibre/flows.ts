import {
	arrowhead,
	arrowSize,
	drawnCurve,
	FADED,
	fromMercator,
	greatCircle,
	headOf,
	HUB,
	isolationOf,
	parameterBefore,
	sample,
	toMercator,
	unproject,
	type LonLat,
	type Point as PlanePoint
} from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import type { FlowMark, Scene, SceneSymbol } from '$lib/core/scene/types';
import type {
	Feature,
	FeatureCollection,
	LineString,
	MultiLineString,
	Point,
	Polygon
} from 'geojson';
import type { Scale } from './camera';

/** White around a flow, px: half of it on either side. */
export const CASING = 2.4;
/** Where the line ends inside its arrowhead, as a share of the head's length from the tip. */
const TUCK = 0.7;
/** On the globe, lines tuck this far under the rim of what they meet, px: as in the plane (drawnCurve). */
const UNDER = 1.3;

const CURVE_POINTS = 64;
const CIRCLE_POINTS = 128;
const DEGREE = Math.PI / 180;

export interface FlowProperties {
	id: string;
	party: string;
	part: 'casing' | 'line' | 'head' | 'hub';
	colour: string;
	width: number;
	/** drawing order within a layer: each flow's casing cuts the flows before it */
	order: number;
}

interface Drawn {
	/** in one piece, but for what lies beyond the tiles */
	lines: PlanePoint[][];
	head: PlanePoint[];
}

/** A stretch of a flow nearer to a pole than MapLibre's tiles reach, degrees. */
export interface PolarRun {
	points: LonLat[];
	colour: string;
	width: number;
	opacity: number;
}

/** Web Mercator ends at 85.05°. */
const HIGHEST = 85;

function inPlane(flow: FlowMark, symbols: readonly SceneSymbol[], unitsPerPx: number): Drawn {
	const shown = drawnCurve(flow, symbols, unitsPerPx);
	const t = parameterBefore(shown, TUCK * arrowSize(flow.width).length * unitsPerPx);
	return {
		// A flow shorter than its arrowhead is all head.
		lines: t > 0 ? [sample(headOf(shown, t), CURVE_POINTS)] : [],
		head: arrowhead(shown, flow.width, unitsPerPx)
	};
}

/** A run of points up to where `distance` is left to its end. */
function cutBefore(points: readonly PlanePoint[], distance: number): PlanePoint[] {
	if (distance <= 0) return [...points];
	let left = distance;
	for (let i = points.length - 1; i > 0; i--) {
		const [x, y] = points[i]!;
		const [px, py] = points[i - 1]!;
		const step = Math.hypot(x - px, y - py);
		if (step > left) {
			const t = left / step;
			return [...points.slice(0, i), [x + (px - x) * t, y + (py - y) * t]];
		}
		left -= step;
	}
	return [];
}

const EDGES = [fromMercator(0, HIGHEST)[1], fromMercator(0, -HIGHEST)[1]];
const atEdge = ([, y]: PlanePoint) => EDGES.some((edge) => Math.abs(y - edge) < 1e-6);

/** A line without the steps that run along the edge of the tiles: there it is drawn otherwise (`polarRuns`). */
function withinTiles(points: readonly PlanePoint[]): PlanePoint[][] {
	const lines: PlanePoint[][] = [];
	points.forEach((point, i) => {
		const before = points[i - 1];
		if (before && !(atEdge(before) && atEdge(point))) lines.at(-1)?.push(point);
		else lines.push([point]);
	});
	return lines.filter((line) => line.length > 1);
}

/** The stretches of a scene's great circles beyond the tiles, casing before line; none on the flat world. */
export function polarRuns(
	scene: Pick<Scene, 'flows'>,
	paper: string,
	isolated: PartyId | null = null
): PolarRun[] {
	return scene.flows.flatMap(({ from, to, party, colour, width }) => {
		const points = greatCircle([...from], [...to], CIRCLE_POINTS);
		const beyond = (at: number) => Math.abs(points[at]?.[1] ?? 0) > HIGHEST;
		// With a neighbour on either side, so that it meets what the tiles show.
		const run = points.filter((_, i) => beyond(i - 1) || beyond(i) || beyond(i + 1));
		if (run.length < 2) return [];
		const opacity = isolated === null || isolated === party ? 1 : FADED;
		return [
			{ points: run, colour: paper, width: width + CASING, opacity },
			{ points: run, colour, width, opacity }
		];
	});
}

/** On the globe: along the great circle, measured in the Mercator plane, which keeps angles. */
function onGlobe(flow: FlowMark, symbols: readonly SceneSymbol[], equatorUnits: number): Drawn {
	const { from, to, direction, party, width } = flow;
	const unitsAt = ([, lat]: readonly [number, number]) => equatorUnits / Math.cos(lat * DEGREE);
	const symbol = symbols.find((one) => one.party === party && one.kind !== 'dot');
	const [hub, far] = [HUB.halo - UNDER, symbol ? symbol.r + UNDER : 0];
	const [start, end] = direction === 'out' ? [hub, far] : [far, hub];
	const whole = greatCircle([...from], [...to], CIRCLE_POINTS).map(([lon, lat]) =>
		fromMercator(lon, Math.min(HIGHEST, Math.max(-HIGHEST, lat)))
	);
	const begun = cutBefore(whole, end * unitsAt(to));
	const points = cutBefore(begun.toReversed(), start * unitsAt(from)).toReversed();
	const tip = points.at(-1) ?? whole.at(-1)!;
	const units = unitsAt(to);
	const { across, length } = arrowSize(width);
	const base = cutBefore(points, length * units).at(-1) ?? points[0] ?? tip;
	const chord = Math.hypot(tip[0] - base[0], tip[1] - base[1]) || 1;
	const [dx, dy] = [(tip[0] - base[0]) / chord, (tip[1] - base[1]) / chord];
	const half = (across / 2) * units;
	const [bx, by] = [tip[0] - dx * length * units, tip[1] - dy * length * units];
	return {
		lines: withinTiles(cutBefore(points, TUCK * length * units)),
		head: [tip, [bx - dy * half, by + dx * half], [bx + dy * half, by - dx * half]]
	};
}

const toLonLat = (points: readonly PlanePoint[]) => points.map(([x, y]) => toMercator(x, y));

type FlowFeature = Feature<LineString | MultiLineString | Polygon | Point, FlowProperties>;

function featuresOf(flow: FlowMark, { lines, head }: Drawn, index: number): FlowFeature[] {
	const { id, party, colour, width } = flow;
	const feature = <G extends FlowFeature['geometry']>(
		part: FlowProperties['part'],
		px: number,
		order: number,
		geometry: G
	): FlowFeature => ({
		type: 'Feature',
		properties: { id, party, part, colour, width: px, order: 4 * index + order },
		geometry
	});
	const along: LineString | MultiLineString =
		lines.length === 1
			? { type: 'LineString', coordinates: toLonLat(lines[0] ?? []) }
			: { type: 'MultiLineString', coordinates: lines.map(toLonLat) };
	const ring = toLonLat([...head, head[0]!]);
	const drawn = lines.length > 0;
	return [
		...(drawn ? [feature('casing', width + CASING, 0, along)] : []),
		feature('casing', CASING, 1, { type: 'LineString', coordinates: ring }),
		...(drawn ? [feature('line', width, 2, along)] : []),
		feature('head', width, 3, { type: 'Polygon', coordinates: [ring] })
	];
}

function hubFeatures({ flows, labels }: Scene, projection: ProjectionId): FlowFeature[] {
	const hub = labels.find(({ kind }) => kind === 'taiwan');
	if (!hub || !flows.length) return [];
	const { party, x, y } = hub;
	const coordinates = projection === 'globe' ? unproject(x, y) : toMercator(x, y);
	const properties = { id: 'hub', party, part: 'hub', colour: '', width: 0, order: 0 } as const;
	return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates } }];
}

/** Lines, casings and arrowheads of the flows, and the hub. Arrowheads keep their px, so this depends on the scale. */
export function flowFeatures(
	scene: Scene,
	projection: ProjectionId,
	{ unitsPerPixel }: Scale,
	isolated: PartyId | null = null
): FeatureCollection<FlowFeature['geometry'], FlowProperties> {
	const draw = projection === 'globe' ? onGlobe : inPlane;
	const own = isolationOf(scene, isolated)?.flow;
	const flows = own && !scene.flows.includes(own) ? [...scene.flows, own] : scene.flows;
	return {
		type: 'FeatureCollection',
		features: [
			...flows.flatMap((flow, i) => featuresOf(flow, draw(flow, scene.symbols, unitsPerPixel), i)),
			...hubFeatures(scene, projection)
		]
	};
}
