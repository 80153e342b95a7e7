import { expect, test } from 'vitest';
import { dateFormat } from './date-format';
import { findings, sample } from './sample';

const dates = (date: string) => findings(dateFormat, sample({ flows: [{ date }] }));

test.each(['', '2021', '2021-08', '2021-08-14', '2018/2020', '2020-02-29', '2018-05/2019-06-30'])(
	'"%s" passes',
	(date) => expect(dates(date)).toEqual([])
);

test.each([
	['2021/8/14', '2021-08-14'],
	['2021.8', '2021-08'],
	['2021-8-4', '2021-08-04'],
	['110年8月14日', '2021-08-14'],
	['民國106年', '2017'],
	['2018-2020', '2018/2020'],
	['2018年至2020年', '2018/2020'],
	['Aug-21', '2021-08']
])('%s is read as %s', (date, meant) => {
	expect(dates(date)).toEqual([`flows.csv:2:date "${date}" → ${meant}`]);
});

test.each([
	'2022-02-30',
	'2021-02-29',
	'2021-13',
	'2021-00',
	'2021-04-31',
	'spring',
	'2018/2019/2020'
])('%s cannot be', (date) => expect(dates(date)).toEqual([`flows.csv:2:date "${date}"`]));

test('the message says how long the month is', () => {
	const [found] = dateFormat.check(sample({ flows: [{ date: '2022-02-30' }] }));
	expect(found?.expected).toBe('a day from 01 to 28 in that month');
});

test('a span is refused where one date belongs', () => {
	const data = sample({ activities: [{ start: '2018/2020', end: '2020' }] });
	expect(findings(dateFormat, data)).toEqual([
		'activities.csv:2:start "2018/2020" → put the second date into the column for the end'
	]);
});
