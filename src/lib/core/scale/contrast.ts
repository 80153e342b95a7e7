/** Relative luminance (WCAG 2) of a #rrggbb colour. */
export function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const c = parseInt(colour.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2) of two #rrggbb colours, 1 to 21. */
export function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

/** Which of two text colours reads better on a ground. */
export const textOn = <T extends string>(ground: string, ink: T, paper: T): T =>
	contrast(ground, paper) > contrast(ground, ink) ? paper : ink;
