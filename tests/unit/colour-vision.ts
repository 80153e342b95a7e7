/** How a picture may be seen: by full colour vision, by its three lacks, and without colour. */
export const SIGHTS = ['normal', 'deutan', 'protan', 'tritan', 'greyscale'] as const;
export type Sight = (typeof SIGHTS)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const GREY: Triple = [0.2126, 0.7152, 0.0722];

/**
 * Full deficiency, on linear sRGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0.
 */
const MATRICES: Record<Sight, Matrix> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	],
	greyscale: [GREY, GREY, GREY]
};

const dot = ([a, b, c]: Triple, [x, y, z]: Triple) => a * x + b * y + c * z;

function linear(colour: string): Triple {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const c = parseInt(colour.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return [r, g, b];
}

/** CIE L*a*b* (D65) of linear sRGB. */
function lab(rgb: Triple): Triple {
	const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
	const x = f(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
	const y = f(dot([0.2126729, 0.7151522, 0.072175], rgb));
	const z = f(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two #rrggbb colours are seen: ΔE*ab (CIE 1976). About 2 is just noticed side by side. */
export function difference(a: string, b: string, sight: Sight): number {
	const [[l1, a1, b1], [l2, a2, b2]] = [a, b].map((colour) => {
		const rgb = linear(colour);
		const [r, g, blue] = MATRICES[sight].map((row) => Math.min(1, Math.max(0, dot(row, rgb))));
		return lab([r ?? 0, g ?? 0, blue ?? 0]);
	}) as [Triple, Triple];
	return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}
