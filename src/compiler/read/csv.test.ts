import { expect, test } from 'vitest';
import { parseCsv } from './csv';

const lines = (text: string) => parseCsv('x.csv', text).rows.map((row) => row.line);

test('rows know the line on which they begin, line feeds in cells and blank lines included', () => {
	const { rows, complete } = parseCsv('x.csv', 'a,b\n1,"x\n\ny"\n\n2,"say ""hi"", he said"\n3,z');
	expect(rows).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, cells: ['1', 'x\n\ny'] },
		{ line: 5, cells: [''] },
		{ line: 6, cells: ['2', 'say "hi", he said'] },
		{ line: 7, cells: ['3', 'z'] }
	]);
	expect(complete).toBe(true);
});

test('a broken quote costs its own line only', () => {
	const text = 'a,b\n1,x"y\n2,ok\n3,"x"y\n4,"m\nn"\n5,"open\n6,last\n';
	const { rows, diagnostics, complete } = parseCsv('x.csv', text);
	expect(rows.map((row) => row.line)).toEqual([1, 3, 5, 8]);
	expect(diagnostics.map(({ line, found }) => [line, found])).toEqual([
		[2, 'a quote inside a cell'],
		[4, 'a quote inside a cell'],
		[7, 'a quote that is never closed']
	]);
	expect(complete).toBe(false);
});

test('with and without a last line feed', () => {
	expect(lines('a\n1\n')).toEqual([1, 2]);
	expect(lines('a\n1')).toEqual([1, 2]);
	expect(lines('a\n1\n\n')).toEqual([1, 2, 3]);
	expect(lines('')).toEqual([]);
});

test('a file full of broken quotes comes to an end', () => {
	const { diagnostics, complete } = parseCsv('x.csv', 'a"b\n'.repeat(500));
	expect(diagnostics.length).toBeLessThan(60);
	expect(complete).toBe(false);
});
