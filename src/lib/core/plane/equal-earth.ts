import type { Point } from './project';

// Bojan Šavrič, Tom Patterson & Bernhard Jenny (2018), "The Equal Earth map projection", International Journal of
// Geographical Information Science 33 (3), 454–465. Our own and not d3-geo's: that brings clipping and resampling of
// whole outlines along, 3.7 kB of every first load; a test holds the two together.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
/** Newton's steps at most; four are enough nearly everywhere. */
const STEPS = 12;

/** y of the parametric latitude θ, and dy/dθ. */
function heightAt(theta: number): [y: number, slope: number] {
	const t2 = theta * theta;
	const t6 = t2 * t2 * t2;
	return [
		theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)),
		A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)
	];
}

/** Radians from the central meridian and the equator → x and y on a sphere of radius 1, y northwards. */
export function equalEarth(lambda: number, phi: number): Point {
	const theta = Math.asin(M * Math.sin(phi));
	const [y, slope] = heightAt(theta);
	return [(lambda * Math.cos(theta)) / (M * slope), y];
}

/** The inverse of `equalEarth`; points outside the outline of the earth give radians out of range. */
export function equalEarthInverse(x: number, y: number): Point {
	let theta = y;
	for (let step = 0; step < STEPS; step++) {
		const [at, slope] = heightAt(theta);
		const change = (at - y) / slope;
		theta -= change;
		if (Math.abs(change) < 1e-12) break;
	}
	const [, slope] = heightAt(theta);
	return [(M * x * slope) / Math.cos(theta), Math.asin(Math.sin(theta) / M)];
}
