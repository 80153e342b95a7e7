import { expect, test } from 'vitest';
import { figureReading } from './figure-reading';
import { findings, sample } from './sample';

const read = (value: string, as_stated: string) =>
	findings(figureReading, sample({ flows: [{ value, as_stated }] }));

test('a value that its wording does not say', () => {
	expect(read('4072000', '4,072 萬美元')).toEqual(['flows.csv:2:value "4072000" → 40720000']);
	expect(read('5', '數項')).toEqual(['flows.csv:2:value "5"']);
});

test.each([
	['40720000', '4,072 萬美元'],
	['1795551000000', '1兆7,955.51億元'],
	['25000', '2萬5千人'],
	['60000', '6-8 萬片'],
	['50', '5成'],
	['50', '半數'],
	['15', '十五國'],
	['-3.5', '減少 3.5%'],
	['1.1', '1.1 倍'],
	['', '4,072 萬'],
	['4,072萬', '4,072 萬']
])('"%s" for "%s" passes', (value, asStated) => expect(read(value, asStated)).toEqual([]));
