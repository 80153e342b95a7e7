import { describe, expect, it } from 'vitest';
import { PALETTE, TIE_COLOURS } from './palette';

/** WCAG 2.x relative luminance. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const c = parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
};

describe('palette', () => {
	it.each(Object.entries(TIE_COLOURS))('%s stands out from land and sea at 3:1', (_, colour) => {
		const edge = colour.keyline ?? colour.fill;
		for (const ground of [PALETTE.water, PALETTE.landRecorded])
			expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
	});

	it('keeps flows readable on water and land, and text on paper', () => {
		for (const flow of [PALETTE.flowOut, PALETTE.flowIn])
			for (const ground of [PALETTE.water, PALETTE.landPlain])
				expect(contrast(flow, ground)).toBeGreaterThanOrEqual(3);
		expect(contrast(PALETTE.inkMuted, PALETTE.paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(PALETTE.inkMuted, PALETTE.water)).toBeGreaterThanOrEqual(4.5);
	});
});
