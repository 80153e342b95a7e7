import type { Point } from './project';

/** Distance between two dots of a fan, px: each is a target of its own. */
const APART = 26;
/** Least distance from the middle, px. */
const LEAST = 30;
/** More than this many go on a spiral instead of a ring. */
const RING = 9;

/**
 * Where `n` things of one spot stand when it is opened, px from it: on a ring, many on a spiral; none nearer to another
 * than a target is wide. The first stands at the top, the others follow clockwise.
 */
export function fanOut(n: number): Point[] {
	if (n <= 1) return Array.from({ length: n }, (): Point => [0, -LEAST]);
	if (n <= RING) {
		const radius = Math.max(LEAST, APART / (2 * Math.sin(Math.PI / n)));
		return Array.from({ length: n }, (_, i): Point => {
			const angle = (2 * Math.PI * i) / n - Math.PI / 2;
			return [radius * Math.cos(angle), radius * Math.sin(angle)];
		});
	}
	const points: Point[] = [];
	// The arms of the spiral lie a target apart, and so do the dots along it.
	let angle = 0;
	for (let i = 0; i < n; i++) {
		const radius = LEAST + (APART * 1.1 * angle) / (2 * Math.PI);
		points.push([radius * Math.cos(angle - Math.PI / 2), radius * Math.sin(angle - Math.PI / 2)]);
		angle += (APART * 1.05) / radius;
	}
	return points;
}
