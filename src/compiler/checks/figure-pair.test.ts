import { expect, test } from 'vitest';
import { figurePair } from './figure-pair';
import { findings, sample } from './sample';

test('a value without its wording, unit or qualifier', () => {
	const data = sample({ flows: [{ value: '5', as_stated: '', unit: '', qualifier: '' }] });
	expect(findings(figurePair, data)).toEqual([
		'flows.csv:2:as_stated an empty cell beside the value "5"',
		'flows.csv:2:unit an empty cell beside the value "5"',
		'flows.csv:2:qualifier an empty cell beside the value "5"'
	]);
});

test('a wording in digits without its value', () => {
	const data = sample({
		indicators: [
			{ value: '', as_stated: '4,072 萬美元' },
			{ value: '', as_stated: '6-8 萬' },
			{ value: '', as_stated: '數千人' },
			{ value: '', as_stated: '' },
			{ value: '5', as_stated: '5 人', unit: 'person', qualifier: 'exact' }
		]
	});
	expect(findings(figurePair, data)).toEqual([
		'indicators.csv:2:value an empty cell beside "4,072 萬美元" → 40720000',
		'indicators.csv:3:value an empty cell beside "6-8 萬"'
	]);
});
