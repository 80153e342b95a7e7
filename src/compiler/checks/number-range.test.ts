import { expect, test } from 'vitest';
import { numberRange } from './number-range';
import { findings, sample } from './sample';

test('beyond the declared limits', () => {
	const data = sample({
		places: [
			{ lon: '181', lat: '-90.5' },
			{ lon: '180', lat: '-90' }
		],
		flows: [{ value: '-1' }, { value: '0' }, { value: 'x' }]
	});
	expect(findings(numberRange, data)).toEqual([
		'places.csv:2:lon "181"',
		'places.csv:2:lat "-90.5"',
		'flows.csv:2:value "-1"'
	]);
});
