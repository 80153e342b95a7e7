import { linesOf } from '$lib/core/scene/pattern-lines';
import type { Pattern } from '$lib/core/scene/types';
import type { ImageSpec } from './images';

/** What `map.addImage` takes. */
export interface DrawnImage {
	data: ImageData;
	pixelRatio: number;
}

/** Where MapLibre lays a pattern. */
export interface PatternPlace {
	/** by how much it enlarges patterns */
	stretch: number;
	/** where a line begins: x + y in px on screen from the top left of MapLibre's world */
	start: number;
}

/** Patterns are drawn at up to this many pixels a side. */
const PATTERN_SIDE = 320;

function canvas(width: number, height: number): CanvasRenderingContext2D {
	const element = document.createElement('canvas');
	element.width = width;
	element.height = height;
	const context = element.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('no 2D canvas');
	return context;
}

/**
 * Lines at 45° rising to the right over a square of `side` px, the first of them beginning where x + y = `start`. They
 * lie as the SVG's do: each covers what follows its beginning.
 */
function drawLines(
	context: CanvasRenderingContext2D,
	pattern: Pattern,
	side: number,
	start: number
): void {
	const { pitch, width, casing } = linesOf(pattern);
	const step = pitch * Math.SQRT2;
	const first = (start + ((casing?.width ?? width) / 2) * Math.SQRT2) % step;
	context.beginPath();
	for (let sum = first - step; sum <= 2 * side + step; sum += step) {
		context.moveTo(sum + step, -step);
		context.lineTo(sum - side - step, side + step);
	}
	if (casing) {
		context.strokeStyle = casing.colour;
		context.lineWidth = casing.width;
		context.stroke();
	}
	context.strokeStyle = pattern.colour;
	context.lineWidth = width;
	context.stroke();
}

/** How many periods of `pixels` make a square whose side is most nearly whole. */
function wholePeriods(pixels: number): number {
	let [best, least] = [1, Infinity];
	for (let n = 1; n * pixels <= Math.max(pixels, PATTERN_SIDE); n++) {
		const error = Math.abs(n * pixels - Math.round(n * pixels)) / n;
		if (error < least) [best, least] = [n, error];
	}
	return best;
}

/**
 * A square that tiles. MapLibre stretches patterns by 2^(zoom − its integer part); `stretch` is that factor, and the
 * image is drawn that much smaller, so that the pitch on screen is the pattern's own.
 */
function drawPattern(
	pattern: Pattern,
	pixelRatio: number,
	{ stretch, start }: PatternPlace
): DrawnImage {
	// The ratio is kept as an integer per feature (Uint16), so the size takes up the rest.
	const ratio = 2 * Math.ceil(pixelRatio);
	const period = linesOf(pattern).pitch * Math.SQRT2;
	const pixels = (period * ratio) / stretch;
	const periods = wholePeriods(pixels);
	const side = Math.max(1, Math.round(periods * pixels));
	const context = canvas(side, side);
	context.scale(side / (periods * period), side / (periods * period));
	drawLines(context, pattern, periods * period, start);
	return { data: context.getImageData(0, 0, side, side), pixelRatio: ratio };
}

function drawDisc(
	{ r, colour, keyline, pattern }: Extract<ImageSpec, { kind: 'dot' }>,
	pixelRatio: number
): DrawnImage {
	const half = Math.ceil(r + 1);
	const side = Math.ceil(2 * half * pixelRatio);
	const context = canvas(side, side);
	context.scale(side / (2 * half), side / (2 * half));
	context.beginPath();
	context.arc(half, half, r, 0, 2 * Math.PI);
	context.fillStyle = colour;
	context.fill();
	context.save();
	context.clip();
	// From the middle, as in the SVG.
	drawLines(context, pattern, 2 * half, 2 * half);
	context.restore();
	if (keyline) {
		context.beginPath();
		context.arc(half, half, r, 0, 2 * Math.PI);
		context.strokeStyle = keyline;
		context.lineWidth = 0.8;
		context.stroke();
	}
	return { data: context.getImageData(0, 0, side, side), pixelRatio };
}

function drawRing(r: number, colour: string, pixelRatio: number): DrawnImage {
	const half = Math.ceil(r + 2);
	const side = Math.ceil(2 * half * pixelRatio);
	const context = canvas(side, side);
	context.scale(side / (2 * half), side / (2 * half));
	const dashes = Math.max(6, Math.round((2 * Math.PI * r) / 7));
	const dash = (2 * Math.PI * r) / dashes;
	context.setLineDash([dash * 0.58, dash * 0.42]);
	context.strokeStyle = colour;
	context.lineWidth = 1.5;
	context.beginPath();
	context.arc(half, half, r, 0, 2 * Math.PI);
	context.stroke();
	return { data: context.getImageData(0, 0, side, side), pixelRatio };
}

/** Draws an image on a canvas: browser only. */
export function drawImage(spec: ImageSpec, pixelRatio: number, place: PatternPlace): DrawnImage {
	switch (spec.kind) {
		case 'pattern':
			return drawPattern(spec.pattern, pixelRatio, place);
		case 'dot':
			return drawDisc(spec, pixelRatio);
		case 'ring':
			return drawRing(spec.r, spec.colour, pixelRatio);
	}
}
