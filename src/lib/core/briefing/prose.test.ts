import { expect, test } from 'vitest';
import { citedRecords, parseProse, plainText } from './prose';

const text = (words: string, strong = false) => ({ kind: 'text', text: words, strong });

test('paragraphs, lists, strong words and citations', () => {
	expect(parseProse('One **two** three [@a].\nStill one.\n\n- first\n- second [@b; @c]')).toEqual([
		{
			kind: 'paragraph',
			runs: [
				text('One '),
				text('two', true),
				text(' three'),
				{ kind: 'cite', record: 'a' },
				text('. Still one.')
			]
		},
		{ kind: 'item', runs: [text('first')] },
		{
			kind: 'item',
			runs: [text('second'), { kind: 'cite', record: 'b' }, { kind: 'cite', record: 'c' }]
		}
	]);
});

test('a line end between 漢字 is no space', () => {
	expect(plainText(parseProse('臺灣捐出\n醫用口罩\nN95 在內'))).toBe('臺灣捐出醫用口罩 N95 在內');
});

test('what is no markup is text, and HTML is shown as it stands', () => {
	expect(plainText(parseProse('2 ** 3, [not cited], <b>bold</b>, \\*\\*plain\\*\\*'))).toBe(
		'2 ** 3, [not cited], <b>bold</b>, **plain**'
	);
	expect(parseProse('')).toEqual([]);
	expect(parseProse(' \n\n ')).toEqual([]);
});

test('records cited, each once and in order', () => {
	expect(citedRecords(parseProse('a [@x] b [@y]\n\nc [@x;@z]'))).toEqual(['x', 'y', 'z']);
});
