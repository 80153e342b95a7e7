import {
	arrowhead,
	arrowSize,
	fromMercator,
	greatCircle,
	headOf,
	parameterBefore,
	sample,
	toMercator,
	type Point
} from '$lib/core/plane';
import type { ProjectionId } from '$lib/core/query/view';
import type { FlowMark } from '$lib/core/scene/types';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { Scale } from './camera';

/** Width of the white casing on either side, px. */
export const CASING = 2.4;
/** The line ends this far inside its arrowhead, so that no gap opens while the map is being zoomed. */
const OVERLAP = 0.45;
const CURVE_POINTS = 64;
const CIRCLE_POINTS = 128;
const DEGREE = Math.PI / 180;

export interface FlowProperties {
	id: string;
	party: string;
	part: 'casing' | 'line' | 'head';
	colour: string;
	width: number;
	/** drawing order within the layer: each flow's casing cuts the flows before it */
	order: number;
}

interface Drawn {
	line: Point[];
	head: Point[];
}

function inPlane({ curve, width }: FlowMark, unitsPerPx: number): Drawn {
	const hidden = arrowSize(width).length * (1 - OVERLAP) * unitsPerPx;
	const t = parameterBefore(curve, hidden);
	return {
		line: t > 0 ? sample(headOf(curve, t), CURVE_POINTS) : [],
		head: arrowhead(curve, width, unitsPerPx)
	};
}

/** Splits a run of points where `distance` is left to its end: what comes before, with the point of the cut last. */
function cutBefore(points: readonly Point[], distance: number): Point[] {
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

/** On the globe: along the great circle, measured in the Mercator plane, which keeps angles. */
function onGlobe({ from, to, width }: FlowMark, equatorUnits: number): Drawn {
	const points = greatCircle([...from], [...to], CIRCLE_POINTS).map(([lon, lat]) =>
		fromMercator(lon, Math.min(85, Math.max(-85, lat)))
	);
	const units = equatorUnits / Math.cos(to[1] * DEGREE);
	const { across, length } = arrowSize(width);
	const tip = points.at(-1)!;
	const base = cutBefore(points, length * units).at(-1) ?? points[0]!;
	const chord = Math.hypot(tip[0] - base[0], tip[1] - base[1]) || 1;
	const [dx, dy] = [(tip[0] - base[0]) / chord, (tip[1] - base[1]) / chord];
	const half = (across / 2) * units;
	const [bx, by] = [tip[0] - dx * length * units, tip[1] - dy * length * units];
	return {
		line: cutBefore(points, length * (1 - OVERLAP) * units),
		head: [tip, [bx - dy * half, by + dx * half], [bx + dy * half, by - dx * half]]
	};
}

const toLonLat = (points: readonly Point[]) => points.map(([x, y]) => toMercator(x, y));

/** Lines, casings and arrowheads of the flows. Arrowheads keep their px size, so this depends on the scale. */
export function flowFeatures(
	flows: readonly FlowMark[],
	projection: ProjectionId,
	{ unitsPerPixel }: Scale
): FeatureCollection<LineString | Polygon, FlowProperties> {
	const features = flows.flatMap((flow, i) => {
		const { line, head } = (projection === 'globe' ? onGlobe : inPlane)(flow, unitsPerPixel);
		const { id, party, colour, width } = flow;
		const lineString = (coordinates: Point[], part: 'casing' | 'line', px: number, order: number) =>
			({
				type: 'Feature',
				properties: { id, party, part, colour, width: px, order: 4 * i + order },
				geometry: { type: 'LineString', coordinates: toLonLat(coordinates) }
			}) satisfies Feature<LineString, FlowProperties>;
		const ring = [...head, head[0]!];
		const polygon = {
			type: 'Feature',
			properties: { id, party, part: 'head', colour, width, order: 4 * i + 3 },
			geometry: { type: 'Polygon', coordinates: [toLonLat(ring)] }
		} satisfies Feature<Polygon, FlowProperties>;
		const body = line.length > 1 ? [line] : [];
		return [
			...body.map((points) => lineString(points, 'casing', width + 2 * CASING, 0)),
			lineString(ring, 'casing', 2 * CASING, 1),
			...body.map((points) => lineString(points, 'line', width, 2)),
			polygon
		];
	});
	return { type: 'FeatureCollection', features };
}
