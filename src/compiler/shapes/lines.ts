import type { MultiLineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { PartyId } from '../../lib/core/dataset/types';
import { PLANE, project, unproject } from '../../lib/core/plane/project';
import { DASHED_BORDERS, type Bounds } from './departures';
import type { Frame } from './flatten';

/** The lines of the map. Lines that are cut out of land run along it exactly. */
export interface Lines {
	/** between two places, agreed */
	borders: MultiLineString;
	/** between two places, not agreed: dashed */
	disputed: MultiLineString;
	/** where land meets water, without the map's own edge */
	coast: MultiLineString;
}

/** Shapes with shared arcs; each has `properties.id`, null for land of no place. */
export type PlaceTopology = Topology<{ places: GeometryCollection<{ id: PartyId | null }> }>;

type Test = (a: Position, b: Position) => boolean;

const placeOf = ({ properties }: GeometryObject): PartyId | null =>
	(properties as { id?: PartyId | null } | undefined)?.id ?? null;

/** Cuts lines into the stretches whose segments pass the test, and the rest. */
function cut(
	{ coordinates }: MultiLineString,
	test: Test
): [passed: Position[][], rest: Position[][]] {
	const sides: [Position[][], Position[][]] = [[], []];
	for (const line of coordinates) {
		let stretch: Position[] = [];
		let side = -1;
		line.slice(1).forEach((point, i) => {
			const from = line[i];
			if (!from) return;
			const here = test(from, point) ? 0 : 1;
			if (here !== side) {
				stretch = [from];
				sides[here].push(stretch);
				side = here;
			}
			stretch.push(point);
		});
	}
	return sides;
}

function middleInside([west, south, east, north]: Bounds, frame: Frame): Test {
	return ([ax = 0, ay = 0], [bx = 0, by = 0]) => {
		const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
		const [lon, lat] = frame === 'plane' ? unproject(x, y) : [x, y];
		return lon >= west && lon <= east && lat >= south && lat <= north;
	};
}

const EDGE = 0.03;

/** Whether a segment lies on the edge of the map, where the cut is and no coast. */
function onEdge(frame: Frame): Test {
	const at: (point: Position) => boolean =
		frame === 'degrees'
			? ([lon = 0, lat = 0]) => Math.abs(lon) > 180 - EDGE || lat < EDGE - 90
			: ([x = 0, y = 0]) => {
					const [, lat] = unproject(PLANE.width / 2, y);
					const [right] = project(-30 - 1e-9, Math.max(-90, Math.min(90, lat)));
					return Math.abs(x - PLANE.width / 2) > right - PLANE.width / 2 - EDGE;
				};
	return (a, b) => at(a) && at(b);
}

const lines = (coordinates: Position[][]): MultiLineString => ({
	type: 'MultiLineString',
	coordinates
});

/**
 * Cuts the lines of the map out of a topology whose object `places` has an id per shape.
 * @param of only the lines of these places ('' = land of no place); all where it is left out
 */
export function cutLines(topology: PlaceTopology, frame: Frame, of?: ReadonlySet<string>): Lines {
	const { places } = topology.objects;
	const wanted = (shape: GeometryObject) => !of || of.has(placeOf(shape) ?? '');
	const borderOf = (test: (pair: string) => boolean): Position[][] =>
		mesh(
			topology,
			places,
			(a, b) => a !== b && (wanted(a) || wanted(b)) && test(pairName(placeOf(a), placeOf(b)))
		).coordinates;
	const ruled = new Set(DASHED_BORDERS.map(({ between }) => pairName(...between)));
	const agreed = borderOf((pair) => !ruled.has(pair) && !pair.includes(NO_PLACE));
	const disputed = borderOf((pair) => pair.includes(NO_PLACE));
	for (const pair of ruled) {
		let rest = borderOf((name) => name === pair);
		for (const { between, within } of DASHED_BORDERS) {
			if (pairName(...between) !== pair) continue;
			const [dashed, others] = within ? cut(lines(rest), middleInside(within, frame)) : [rest, []];
			if (!dashed.length && !of) throw new Error(`departure no longer needed: dashed ${pair}`);
			disputed.push(...dashed);
			rest = others;
		}
		agreed.push(...rest);
	}
	const [, coast] = cut(
		mesh(topology, places, (a, b) => a === b && wanted(a)),
		onEdge(frame)
	);
	return { borders: lines(agreed), disputed: lines(disputed), coast: lines(coast) };
}

const NO_PLACE = '*';

/** A pair's name whichever way it is given. */
function pairName(a: PartyId | null, b: PartyId | null): string {
	return [a ?? NO_PLACE, b ?? NO_PLACE].sort().join(' ');
}
