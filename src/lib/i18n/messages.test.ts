import { describe, expect, it } from 'vitest';
import { en } from './en';
import { makeFormat } from './format';
import { zhHant } from './zh-Hant';

/** Every leaf of a messages module as [path, value]. */
function leaves(value: unknown, path = ''): [string, unknown][] {
	if (value !== null && typeof value === 'object')
		return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
	return [[path, value]];
}

describe('messages', () => {
	const english = leaves(en);
	const chinese = new Map(leaves(zhHant));

	it('have the same keys and kinds in both languages', () => {
		expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort());
		for (const [path, value] of english) expect(typeof chinese.get(path), path).toBe(typeof value);
	});

	it('are written in their own script', () => {
		const han = /\p{Script=Han}/u;
		for (const [path, value] of english)
			if (typeof value === 'string' && !path.startsWith('.otherLanguage'))
				expect(value, path).not.toMatch(han);
		const latinOnPurpose =
			/^\.(layers\.gctf|countUnits\.fact\.1|sentenceGap|panel\.csv|otherLanguage\..*|.*[sS]eparator|fact\.colon)$/;
		for (const [path, value] of chinese)
			if (typeof value === 'string' && value !== '' && !latinOnPurpose.test(path))
				expect(value, path).toMatch(han);
	});
});

describe('format', () => {
	const f = makeFormat('en');
	const zh = makeFormat('zh-Hant');

	it('prints EDTF dates in both languages', () => {
		expect(['2021', '2021-08', '2021-08-14', '2018/2020', ''].map(f.date)).toEqual([
			'2021',
			'August 2021',
			'14 August 2021',
			'2018–2020',
			''
		]);
		expect(['2021', '2021-08', '2021-08-14', '2018/2020'].map(zh.date)).toEqual([
			'2021 年',
			'2021 年 8 月',
			'2021 年 8 月 14 日',
			'2018–2020 年'
		]);
	});

	it('shortens amounts by the steps each language counts in', () => {
		expect([f.short(6_500_000), f.short(9_200_000_000), f.short(935)]).toEqual([
			'6.5 m',
			'9.2 bn',
			'935'
		]);
		expect([6_500_000, 920_000_000, 2.4e12, 935].map(zh.short)).toEqual([
			'650 萬',
			'9.2 億',
			'2.4 兆',
			'935'
		]);
	});
});
