import { describe, expect, it } from 'vitest';
import { outlineText } from './outline-text';

const at = { x: 40, y: 64, size: 44 };
/** Where the points of a path lie from left to right. */
const reach = (path: string) => {
	const xs = [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
	return [Math.min(...xs), Math.max(...xs)] as const;
};

describe('a line of text as outlines', () => {
	it('begins where it is put, and one script follows the other', () => {
		const [start, latin] = reach(outlineText('Palau', at));
		expect(start).toBeGreaterThanOrEqual(40);
		expect(start).toBeLessThan(46);
		const [, both] = reach(outlineText('Palau帛琉', at));
		// A Chinese character is as wide as its font size.
		expect(both - latin).toBeGreaterThan(44);
		expect(both - latin).toBeLessThan(2 * 44 + 10);
	});

	it('names the letter that no font has', () => {
		expect(() => outlineText('Palau ☃', at)).toThrow(/“☃” of “Palau ☃”/);
	});
});
