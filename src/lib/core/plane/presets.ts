import type { PresetId } from '../query/view';
import { project, unproject, type LonLat, type Point } from './project';

/** A rectangle of the plane, in plane units. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Frames a picture can take: those a reader chooses, and Europe with Taipei for flows between the two. */
export type FrameId = PresetId | 'eurasia';

/** The least box around points on earth, with `margin` plane units on every side. */
export function boxAround(points: readonly LonLat[], margin: number): Box {
	const plane = points.map(([lon, lat]) => project(lon, lat));
	const xs = plane.map((p) => p[0]);
	const ys = plane.map((p) => p[1]);
	const x = Math.min(...xs) - margin;
	const y = Math.min(...ys) - margin;
	return {
		x,
		y,
		width: Math.max(...xs) + margin - x,
		height: Math.max(...ys) + margin - y
	};
}

/** Each frame by the outermost points that it must show. */
export const FRAMES: Readonly<Record<FrameId, Box>> = {
	// From Cabo Verde to Recife, from the top of Greenland to Cape Horn; Antarctica would take a ninth of the height.
	world: { x: 34, y: 0, width: 1952, height: 884 },
	pacific: boxAround(
		[
			[119, 26],
			[129, -12],
			[179, -30],
			[-148, -19],
			[-155, 22]
		],
		14
	),
	caribbean: boxAround(
		[
			[-93, 18],
			[-87, 22],
			[-59, 18],
			[-59, 10],
			[-82, 6.5]
		],
		6
	),
	'southeast-asia': boxAround(
		[
			[92, 28],
			[123, 26],
			[141, -3],
			[124, -10.5],
			[95, -8]
		],
		10
	),
	'south-asia': boxAround(
		[
			[61, 29],
			[74, 37],
			[97, 28],
			[81, 5],
			[72.5, -0.7]
		],
		10
	),
	'central-and-eastern-europe': boxAround(
		[
			[12, 50],
			[22, 60],
			[28.5, 60],
			[40.5, 49.5],
			[35, 44.2],
			[16, 43.5]
		],
		8
	),
	eurasia: boxAround(
		[
			[-5, 43],
			[-3, 57],
			[28, 66],
			[122, 26],
			[126, 20],
			[78, 6]
		],
		12
	)
};

/** A frame as a closed run of corner points, clockwise from the north-west. */
export function corners({ x, y, width, height }: Box): [Point, Point, Point, Point] {
	return [
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height]
	];
}

/** Whether two boxes share some of the plane. */
export const meets = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * The shear that stands the meridian through the middle of a box upright: x grows by it for every unit southwards. It
 * keeps areas, so an inset of slanting Europe may use it.
 */
export function uprightShear({ x, y, width, height }: Box): number {
	const [lon, lat] = unproject(x + width / 2, y + height / 2);
	const [ax, ay] = project(lon, lat - 5);
	const [bx, by] = project(lon, lat + 5);
	return (bx - ax) / (ay - by);
}
