import { expect, test } from 'vitest';
import { daysIn, parseEdtf, yearsBetween, yearsOf } from './edtf';

test.each([
	['2021', '2021-01-01', '2021-12-31'],
	['2021-08', '2021-08-01', '2021-08-31'],
	['2021-02', '2021-02-01', '2021-02-28'],
	['2020-02', '2020-02-01', '2020-02-29'],
	['2021-08-14', '2021-08-14', '2021-08-14'],
	['2018/2020', '2018-01-01', '2020-12-31'],
	['2018-05/2019-06-30', '2018-05-01', '2019-06-30']
])('%s runs from %s to %s', (text, first, last) => {
	expect(parseEdtf(text)).toEqual({ first, last, interval: text.includes('/') });
});

test.each([
	['a day that no calendar has', '2022-02-30'],
	['February 29 in a common year', '2021-02-29'],
	['month 13', '2021-13'],
	['month 0', '2021-00'],
	['day 0', '2021-08-00'],
	['one digit', '2021-8'],
	['two digits of a year', '21'],
	['another separator', '2021.08'],
	['three dates', '2018/2019/2020'],
	['an open span', '2018/'],
	['words', 'spring 2021'],
	['white space', ' 2021'],
	['nothing', '']
])('%s is no date', (_, text) => expect(parseEdtf(text)).toBeNull());

test('years of a date or span', () => {
	expect(yearsOf('2018/2020')).toEqual({ from: 2018, to: 2020 });
	expect(yearsOf('2021-08-14')).toEqual({ from: 2021, to: 2021 });
	expect(yearsOf('2018-12/2019-01')).toEqual({ from: 2018, to: 2019 });
	expect(yearsOf('')).toBeNull();
	expect(() => yearsOf('2022-02-30')).toThrow('"2022-02-30" is not an EDTF level 0 date');
});

test('years from a start to an end, either of which may be missing', () => {
	expect(yearsBetween('2018-03', '2020')).toEqual({ from: 2018, to: 2020 });
	expect(yearsBetween('2018', '')).toEqual({ from: 2018, to: 2018 });
	expect(yearsBetween('', '2020')).toEqual({ from: 2020, to: 2020 });
	expect(yearsBetween('', '')).toBeNull();
});

test('days in a month', () => {
	expect([2000, 1900, 2020, 2021].map((year) => daysIn(year, 2))).toEqual([29, 28, 29, 28]);
	expect([0, 1, 4, 12, 13].map((month) => daysIn(2021, month))).toEqual([0, 31, 30, 31, 0]);
});
