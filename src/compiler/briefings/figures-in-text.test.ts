import { expect, test } from 'vitest';
import { figuresIn } from './figures-in-text';

const read = (text: string) => figuresIn(text).map(({ kind, values }) => [kind, ...values]);

test.each([
	['over 54 million masks', 54_000_000],
	['US$40.72 million', 40_720_000],
	['US$1.2 million of', 1_200_000],
	['8,474 people', 8474],
	['1.2% more', 1.2],
	['捐出超過 5,400 萬片', 54_000_000],
	['1億3,000萬美元', 130_000_000],
	['1 億 3,000 萬美元', 130_000_000],
	['２萬５千人', 25_000],
	['115.7 億', 11_570_000_000],
	['fifty-four million masks', 54_000_000],
	['two hundred people', 200],
	['五千四百萬片', 54_000_000],
	['三百人', 300]
])('%s', (text, value) => expect(read(text)).toEqual([['figure', value]]));

test.each([
	'COVID-19',
	'N95 masks',
	'G7',
	'a 5G network',
	'第 3 波',
	'the 2nd wave',
	'Annex 3',
	'附錄 4',
	'three countries',
	'兩波捐款，七個鄰國',
	'萬一',
	'百分之幾',
	'millions of people'
])('%s counts nothing', (text) => expect(read(text)).toEqual([]));

test('years and dates are of the calendar', () => {
	expect(read('from 2015 to 2022')).toEqual([
		['year', 2015],
		['year', 2022]
	]);
	expect(read('2015–2022')).toEqual([
		['year', 2015],
		['year', 2022]
	]);
	expect(read('on 28 February 2022')).toEqual([
		['date', 28],
		['year', 2022]
	]);
	expect(read('2022 年 2 月 28 日')).toEqual([
		['year', 2022],
		['date', 2, 28]
	]);
	expect(read('3 個月')).toEqual([['figure', 3]]);
	expect(read('2,022 boxes')).toEqual([['figure', 2022]]);
});

test('several figures, each on its line', () => {
	expect(
		figuresIn('6 events\nand 18 countries').map(({ text, lineOffset }) => [text, lineOffset])
	).toEqual([
		['6', 0],
		['18', 1]
	]);
});
