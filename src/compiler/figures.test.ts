import { expect, test } from 'vitest';
import { hasDigits, plainNumber, readings } from './figures';

test.each([
	['4,072 萬美元', 40_720_000],
	['1億3,000萬', 130_000_000],
	['1兆7,955.51億元', 1_795_551_000_000],
	['2萬5千人', 25_000],
	['3千6百萬', 36_000_000],
	['百萬', 1_000_000],
	['15', 15],
	['十五', 15],
	['二十', 20],
	['一百零六', 106],
	['一〇六', 106],
	['兩', 2],
	['1.1 億', 110_000_000],
	['US$4.07 million', 4_070_000],
	['－3.5％', -3.5],
	['１，２３４', 1234],
	['1e3', 1000]
])('%s is %d', (text, value) => expect(plainNumber(text)).toBe(value));

test('no single number', () => {
	for (const text of ['', '數項', '6-8 萬', '3 月 4 日']) expect(plainNumber(text)).toBeNull();
});

test('all that a wording can mean', () => {
	expect(readings('6-8 萬')).toContain(60_000);
	expect(readings('6-8 萬')).toContain(80_000);
	expect(readings('3億元又2,000萬元')).toContain(320_000_000);
	expect(readings('5成')).toContain(50);
	expect(readings('半數')).toContain(50);
	expect(readings('4,072 萬')).not.toContain(4_072_000);
	expect(readings('有些').size).toBe(0);
});

test('digits of any width', () => {
	expect(hasDigits('約５人')).toBe(true);
	expect(hasDigits('數十人')).toBe(false);
});
