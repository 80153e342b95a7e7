import { expect, it } from 'vitest';
import { PARTS, RECORD_KINDS } from '../../src/lib/core/query/view';
import { workbench as en } from '../../src/lib/i18n/en/workbench';
import { workbench as zh } from '../../src/lib/i18n/zh-Hant/workbench';

const leaves = (value: unknown, path = ''): [string, unknown][] =>
	value !== null && typeof value === 'object'
		? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
		: [[path, value]];

it('says everything in both languages, each in its own script', () => {
	const english = leaves(en);
	const chinese = new Map(leaves(zh));
	expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort());
	const han = /\p{Script=Han}/u;
	const signs = /^\.(equals|plus|semicolon)$/;
	for (const [path, value] of english)
		if (typeof value === 'string') expect(value, path).not.toMatch(han);
	for (const [path, value] of chinese)
		if (typeof value === 'string' && !signs.test(path)) expect(value, path).toMatch(han);
});

it('counts in words that fit one and many', () => {
	for (const part of PARTS)
		for (const words of [en, zh]) expect(words.parts[part](1)).toContain('1');
	expect(en.total(1)).toBe('Total, 1 row');
	expect(en.total(25)).toBe('Total, 25 rows');
	expect(en.containing(1)).toBe('1 total that contains these rows is not added');
	for (const kind of RECORD_KINDS) expect(zh.rowsShown(2, 5, kind)).toMatch(/^5 筆.+2 筆$/);
});

it('titles a table by what it holds', () => {
	const title = { kind: 'flows', flowTypes: ['grant'], origins: ['Taiwan'], who: [] } as const;
	expect(en.title({ ...title, years: '2016–2023' })).toBe('Grants from Taiwan, 2016–2023');
	expect(zh.title({ ...title, origins: ['臺灣'], years: '2016–2023' })).toBe(
		'2016–2023 來自臺灣的贈款'
	);
});
