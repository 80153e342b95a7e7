import type { Pattern } from '$lib/core/scene/types';
import { pitchOf, STRIPES, type ImageSpec } from './images';

/** What `map.addImage` takes. */
export interface DrawnImage {
	data: ImageData;
	pixelRatio: number;
}

/** Patterns are drawn at about this many pixels a side: large enough that rounding shifts no line visibly. */
const PATTERN_SIDE = 224;
/** Line width of a hatching, px. */
const HATCH_LINE = 1.2;

function canvas(width: number, height: number): CanvasRenderingContext2D {
	const element = document.createElement('canvas');
	element.width = width;
	element.height = height;
	const context = element.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('no 2D canvas');
	return context;
}

/** Lines at 45° rising to the right, over a square of `side`; they meet themselves where the square repeats. */
function drawLines(context: CanvasRenderingContext2D, pattern: Pattern, side: number): void {
	const step = pitchOf(pattern) * Math.SQRT2;
	context.strokeStyle = pattern.colour;
	context.lineWidth = pattern.kind === 'hatch' ? HATCH_LINE : STRIPES.width;
	context.beginPath();
	for (let at = -step; at <= 2 * side + step; at += step) {
		context.moveTo(at + step, -step);
		context.lineTo(at - side - step, side + step);
	}
	context.stroke();
}

/**
 * A square that tiles. MapLibre stretches patterns by 2^(zoom − its integer part); `stretch` is that factor, and the
 * image is drawn that much smaller, so that the pitch on screen is the pattern's own.
 */
function drawPattern(pattern: Pattern, pixelRatio: number, stretch: number): DrawnImage {
	// The ratio is kept as an integer per feature (Uint16), so the size takes up the rest.
	const ratio = 2 * Math.ceil(pixelRatio);
	const pixels = (pitchOf(pattern) * Math.SQRT2 * ratio) / stretch;
	const periods = Math.max(1, Math.round(PATTERN_SIDE / pixels));
	const side = Math.max(1, Math.round(periods * pixels));
	const context = canvas(side, side);
	const length = periods * pitchOf(pattern) * Math.SQRT2;
	context.scale(side / length, side / length);
	drawLines(context, pattern, length);
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
	drawLines(context, pattern, 2 * half);
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
export function drawImage(spec: ImageSpec, pixelRatio: number, stretch: number): DrawnImage {
	switch (spec.kind) {
		case 'pattern':
			return drawPattern(spec.pattern, pixelRatio, stretch);
		case 'dot':
			return drawDisc(spec, pixelRatio);
		case 'ring':
			return drawRing(spec.r, spec.colour, pixelRatio);
	}
}
