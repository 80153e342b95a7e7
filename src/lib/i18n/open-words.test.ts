import { describe, expect, it } from 'vitest';
import { dataOf } from './data';
import { openOf } from './open';

/** Every leaf of a words module as [path, value]. */
function leaves(value: unknown, path = ''): [string, unknown][] {
	if (value !== null && typeof value === 'object')
		return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
	return [[path, value]];
}

describe.each([
	['open', openOf],
	['data', dataOf]
] as const)('words of %s', (_, of) => {
	const english = leaves(of('en'));
	const chinese = new Map(leaves(of('zh-Hant')));

	it('have the same keys in both languages, each in its own script', () => {
		expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort());
		const han = /\p{Script=Han}/u;
		for (const [path, value] of english)
			if (typeof value === 'string') expect(value, path).not.toMatch(han);
		for (const [path, value] of chinese)
			if (typeof value === 'string' && path !== '.iati') expect(value, path).toMatch(han);
	});
});
