import { expect, test } from 'vitest';
import { numberFormat } from './number-format';
import { findings, sample } from './sample';

const advice = (value: string) => findings(numberFormat, sample({ flows: [{ value }] }));

test.each([
	['4,072萬', '40720000'],
	['40,720,000', '40720000'],
	['1億3,000萬', '130000000'],
	['4.07E+07', '40700000'],
	['US$ 5 million', '5000000'],
	['１２', '12'],
	['-3.50%', '-3.5'],
	['007', '7']
])('%s is not plain: %s is', (value, plain) => {
	expect(advice(value)).toEqual([`flows.csv:2:value "${value}" → ${plain}`]);
});

test('no advice where no single number is meant', () => {
	expect(advice('6-8 萬')).toEqual(['flows.csv:2:value "6-8 萬"']);
	expect(advice('many')).toEqual(['flows.csv:2:value "many"']);
});

test('plain numbers pass', () => {
	for (const value of ['', '0', '12', '-3.5', '40720000', '0.03'])
		expect(advice(value)).toEqual([]);
});

test('a column of whole numbers refuses decimals', () => {
	const whole = sample(
		{ flows: [{ value: '2.5' }, { value: '1,000' }, { value: '3' }] },
		(field) => (field.name === 'value' ? { ...field, type: 'integer' } : field)
	);
	expect(findings(numberFormat, whole)).toEqual([
		'flows.csv:2:value "2.5"',
		'flows.csv:3:value "1,000" → 1000'
	]);
});
