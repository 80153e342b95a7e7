import { expect, it } from 'vitest';
import { linesOf } from './pattern-lines';

it('has the pitch of a hatching, and one of its own for stripes', () => {
	expect(linesOf({ kind: 'hatch', colour: '#000000', pitch: 5 })).toEqual({
		pitch: 5,
		width: 1.2,
		casing: null
	});
	expect(linesOf({ kind: 'stripes', colour: '#000000' })).toEqual({
		pitch: 9,
		width: 3,
		casing: null
	});
});

it('has edges wider than the line where a hatching is cased', () => {
	const { width, casing } = linesOf({
		kind: 'hatch',
		colour: '#000000',
		pitch: 5,
		casing: '#ffffff'
	});
	expect(casing?.colour).toBe('#ffffff');
	expect(casing?.width).toBeGreaterThan(width);
});
