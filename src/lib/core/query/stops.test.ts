import { expect, it } from 'vitest';
import { nextStop, stopsOf } from './stops';

const counts = new Map([
	[2016, 3],
	[2019, 1],
	[2030, 9]
]);
const span = { from: 2015, to: 2020 };

it('stops only where there is a record, within the span of the layer', () => {
	expect(stopsOf({ moment: false, span }, counts)).toEqual([
		{ year: 2016, count: 3 },
		{ year: 2019, count: 1 }
	]);
});

it('stops at every year of a layer of moments', () => {
	expect(stopsOf({ moment: true, span }, counts).map(({ year }) => year)).toEqual([
		2015, 2016, 2017, 2018, 2019, 2020
	]);
});

it('steps over empty years and ends at either end', () => {
	const stops = stopsOf({ moment: false, span }, counts);
	expect(nextStop(stops, 2016, 1)).toBe(2019);
	expect(nextStop(stops, 2017, 1)).toBe(2019);
	expect(nextStop(stops, 2018, -1)).toBe(2016);
	expect(nextStop(stops, 2019, 1)).toBeNull();
	expect(nextStop(stops, 2016, -1)).toBeNull();
});
