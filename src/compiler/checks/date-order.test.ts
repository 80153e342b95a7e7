import { expect, test } from 'vitest';
import { dateOrder } from './date-order';
import { findings, sample } from './sample';

test('a reversed span, and an end before its start', () => {
	const data = sample({
		activities: [
			{ start: '2021-08-14', end: '2021-08-13' },
			{ start: '2021', end: '2020-12' }
		],
		flows: [{ date: '2020/2018' }]
	});
	expect(findings(dateOrder, data)).toEqual([
		'activities.csv:2:end "2021-08-13"',
		'activities.csv:3:end "2020-12"',
		'flows.csv:2:date "2020/2018" → 2018/2020'
	]);
});

test('coarser dates are given the benefit of the doubt', () => {
	const data = sample({
		activities: [
			{ start: '2021-08-14', end: '2021' },
			{ start: '2021-08', end: '2021-08' },
			{ start: '', end: '2021' },
			{ start: '2021', end: 'later' }
		]
	});
	expect(findings(dateOrder, data)).toEqual([]);
});
