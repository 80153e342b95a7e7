import type { Point } from './project';

/** WCAG 2.2 target size, CSS px. */
export const LEAST_TARGET = 24;

/** Something that can be pointed at, with the radius that is drawn, px. */
export interface Hittable {
	id: string;
	x: number;
	y: number;
	r: number;
}

/** A round target; `radius` in plane units. */
export interface HitArea {
	id: string;
	x: number;
	y: number;
	radius: number;
}

/** Land that covers less than this is also drawn as a dot (px²). */
export const SMALL_LAND = 12;

/** Whether a place of `area` plane units² is too small to be seen at this scale. */
export function isSmall(area: number, unitsPerPx: number): boolean {
	return area < SMALL_LAND * unitsPerPx ** 2;
}

/** Targets at least 24 px across, whatever is drawn. */
export function hitAreas(items: readonly Hittable[], unitsPerPx: number): HitArea[] {
	return items.map(({ id, x, y, r }) => ({
		id,
		x,
		y,
		radius: Math.max(r, LEAST_TARGET / 2) * unitsPerPx
	}));
}

/** The target under a plane point: where several overlap, the one whose middle is nearest; null where there is none. */
export function nearestHit(areas: readonly HitArea[], [x, y]: Point): HitArea | null {
	let nearest: HitArea | null = null;
	let least = Infinity;
	for (const area of areas) {
		const distance = Math.hypot(area.x - x, area.y - y);
		if (distance <= area.radius && distance < least) {
			nearest = area;
			least = distance;
		}
	}
	return nearest;
}
