import { expect, test } from 'vitest';
import { decodeText } from './text';

const bytes = (text: string) => new TextEncoder().encode(text);
const rules = (data: Uint8Array) =>
	decodeText('x.csv', data).diagnostics.map(({ rule, line }) => `${rule}:${line}`);

test('plain UTF-8 passes as it is', () => {
	expect(decodeText('x.csv', bytes('a,b\n帛琉,1\n'))).toEqual({
		text: 'a,b\n帛琉,1\n',
		diagnostics: [],
		utf8: true
	});
});

test('a byte order mark and Windows line ends are read past', () => {
	const { text } = decodeText('x.csv', bytes('\uFEFFa,b\r\n1,2\r\n'));
	expect(text).toBe('a,b\n1,2\n');
	expect(rules(bytes('\uFEFFa\n1\r\n2\r3'))).toEqual(['file-bom:1', 'file-line-endings:2']);
});

test('the first line with bytes of another encoding', () => {
	// 帛琉 in Big5
	const big5 = Uint8Array.from([...bytes('a\nb\n'), 0xa9, 0xac, 0xaf, 0x5b, ...bytes('\nc\n')]);
	expect(rules(big5)).toEqual(['file-encoding:3']);
	expect(decodeText('x.csv', big5).text.split('\n')).toHaveLength(5);
	expect(rules(Uint8Array.from([0x61, 0x0a, 0xff]))).toEqual(['file-encoding:2']);
});

test('UTF-16 is told apart and still read', () => {
	const { text, diagnostics } = decodeText(
		'x.csv',
		Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x0a, 0])
	);
	expect(text).toBe('a\n');
	expect(diagnostics[0]?.found).toBe('UTF-16 text');
});
