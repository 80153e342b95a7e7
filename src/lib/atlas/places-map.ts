import type { Dataset, PartyId } from '$lib/core/dataset/types';
import { textWidth } from '$lib/core/plane/labels';
import { project } from '$lib/core/plane/project';
import { TAIPEI } from '$lib/core/scene/build';

/** A crop of the plane. */
export interface Frame {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** 712 × 350 px: the map at the head of a page. */
export const MAP_WIDTH = 712;
const MAP_ASPECT = MAP_WIDTH / 350;
const PLANE_WIDTH = 2000;
/** room around the outermost points, plane units */
const MARGIN = 130;
/** px */
const LABEL = 12.5;

/** Where Taipei lies in the plane. */
export function taipei(): { x: number; y: number } {
	const [x, y] = project(...TAIPEI);
	return { x, y };
}

/** The crop that holds Taipei and all points, with some room, in the proportions of the map. */
export function frameAround(points: readonly { x: number; y: number }[]): Frame {
	const all = [taipei(), ...points];
	const span = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
	const [left, right] = span(all.map(({ x }) => x));
	const [top, bottom] = span(all.map(({ y }) => y));
	let width = right - left + 2 * MARGIN;
	let height = bottom - top + 2 * MARGIN;
	if (width < height * MAP_ASPECT) width = height * MAP_ASPECT;
	if (width > PLANE_WIDTH) width = PLANE_WIDTH;
	height = width / MAP_ASPECT;
	// The whole world has no more room to either side.
	const middle = Math.min(
		Math.max((left + right) / 2, width / 2),
		Math.max(PLANE_WIDTH - width / 2, width / 2)
	);
	const round = Math.round;
	return {
		x: round(middle - width / 2),
		y: round((top + bottom) / 2 - height / 2),
		width: round(width),
		height: round(height)
	};
}

type Side = 'right' | 'left' | 'above' | 'below';

export interface MapPoint {
	id: PartyId;
	name: string;
	x: number;
	y: number;
	/** where the name stands; null where there is no room for it */
	side: Side | null;
}

/** Several places on one small map: dots, with the names that fit. */
export interface PlacesMap {
	frame: Frame;
	taipei: { x: number; y: number };
	points: MapPoint[];
}

/** Box of a name beside a dot, px. */
function labelBox(x: number, y: number, width: number, side: Side) {
	const left = side === 'right' ? x + 7 : side === 'left' ? x - 7 - width : x - width / 2;
	const top = side === 'above' ? y - 21 : side === 'below' ? y + 6 : y - 8;
	return { left, top, right: left + width, bottom: top + 15 };
}

/** The places among some parties on a map with Taipei; null where none of them is a place abroad. */
export function placesMap(dataset: Dataset, parties: readonly PartyId[]): PlacesMap | null {
	const places = [...new Set(parties)]
		.filter((id) => id !== 'TWN')
		.flatMap((id) => dataset.places.get(id) ?? []);
	if (places.length === 0) return null;
	const frame = frameAround(places);
	const unitsPerPx = frame.width / MAP_WIDTH;
	const home = taipei();
	const px = ({ x, y }: { x: number; y: number }) => ({
		x: (x - frame.x) / unitsPerPx,
		y: (y - frame.y) / unitsPerPx
	});
	const dot = (x: number, y: number) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });
	const taken = [
		...[home, ...places].map((point) => dot(px(point).x, px(point).y)),
		// the name of Taipei itself
		labelBox(px(home).x, px(home).y, 40, 'right')
	];
	const points = places.map(({ id, short, x, y }): MapPoint => {
		const at = px({ x, y });
		const width = textWidth(short, LABEL, true);
		const side =
			(['right', 'left', 'above', 'below'] as const).find((candidate) => {
				const box = labelBox(at.x, at.y, width, candidate);
				const inside =
					box.left > 2 &&
					box.right < MAP_WIDTH - 2 &&
					box.top > 2 &&
					box.bottom < MAP_WIDTH / MAP_ASPECT - 2;
				return (
					inside &&
					taken.every(
						(other) =>
							other.right < box.left ||
							other.left > box.right ||
							other.bottom < box.top ||
							other.top > box.bottom
					)
				);
			}) ?? null;
		if (side) taken.push(labelBox(at.x, at.y, width, side));
		const tenth = (value: number) => Math.round(value * 10) / 10;
		return { id, name: short, x: tenth(x), y: tenth(y), side };
	});
	return { frame, taipei: home, points };
}
