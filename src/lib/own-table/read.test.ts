import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { readTable } from './read';
import { LIMITS, type ReadOptions } from '$lib/core/own/file';
import { TooMuch, unzipParts } from './xlsx';

const bytesOf = (text: string) => strToU8(text);
function read(bytes: Uint8Array, options?: ReadOptions) {
	const result = readTable(bytes, options);
	if (!result.ok) throw new Error(result.problem);
	return result;
}
const problemOf = (bytes: Uint8Array) => {
	const result = readTable(bytes);
	return result.ok ? null : result.problem;
};
const utf16 = (text: string, big = false) => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	[...text].forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), !big));
	return bytes;
};
/** 國家,數值 / 帛琉,12 / 日本,7 in Big5 */
const BIG5 = Uint8Array.from([
	0xb0, 0xea, 0xae, 0x61, 0x2c, 0xbc, 0xc6, 0xad, 0xc8, 0x0a, 0xa9, 0xad, 0xaf, 0x5b, 0x2c, 0x31,
	0x32, 0x0a, 0xa4, 0xe9, 0xa5, 0xbb, 0x2c, 0x37, 0x0a
]);

describe('text files', () => {
	const table = {
		header: ['Country', 'Value'],
		rows: [
			['Palau', '12'],
			['Japan', '7']
		]
	};

	it.each([
		['commas', 'Country,Value\nPalau,12\nJapan,7\n'],
		['semicolons', 'Country;Value\r\nPalau;12\r\nJapan;7'],
		['tabs', 'Country\tValue\nPalau\t12\nJapan\t7'],
		['a byte order mark', '\uFEFFCountry,Value\nPalau,12\nJapan,7'],
		[
			'a title above, lines of ours, an empty line',
			'# Title: x, y\nExports of all\n\nCountry,Value\nPalau,12\nJapan,7\n'
		],
		['quotes', '"Country","Value"\n"Palau","12"\n"Japan","7"']
	])('with %s', (_, text) => {
		expect(read(bytesOf(text)).table).toEqual(table);
	});

	it('knows UTF-16 with and without its mark, and Big5', () => {
		const text = 'Country,Value\nPalau,12\nJapan,7\n';
		for (const bytes of [utf16(`\uFEFF${text}`), utf16(text), utf16(`\uFEFF${text}`, true)])
			expect(read(bytes).table).toEqual(table);
		expect(read(BIG5)).toMatchObject({
			encoding: 'big5',
			table: {
				header: ['國家', '數值'],
				rows: [
					['帛琉', '12'],
					['日本', '7']
				]
			}
		});
	});

	it('takes accents of western words for what they are', () => {
		const text = 'Country,Value\nCôte Ivoire,1\nSão Tomé,2\n';
		const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
		expect(read(bytes)).toMatchObject({
			encoding: 'windows-1252',
			table: {
				rows: [
					['Côte Ivoire', '1'],
					['São Tomé', '2']
				]
			}
		});
	});

	it('reads in the encoding that the reader chooses, and says what was lost', () => {
		const wrong = read(BIG5, { encoding: 'utf-8' });
		expect(wrong.remarks.some(({ kind }) => kind === 'lost-characters')).toBe(true);
		expect(read(BIG5, { encoding: 'big5' }).table.rows[0]?.[0]).toBe('帛琉');
	});

	it('survives a quotation mark without its partner', () => {
		const { table, remarks } = read(bytesOf('Country,Value\n"Palau,12\nJapan,7\n'));
		expect(remarks).toEqual([{ kind: 'quotes' }]);
		expect(table.rows).toHaveLength(2);
	});

	it('keeps a formula as the text that it is', () => {
		const { table } = read(bytesOf('Country,Value\nPalau,"=HYPERLINK(""x"")"\nJapan,7'));
		expect(table.rows[0]?.[1]).toBe('=HYPERLINK("x")');
	});

	it('leaves out rows beyond its limit, and says how many', () => {
		const many = `Country,Value\n${'Palau,1\n'.repeat(LIMITS.rows + 1)}`;
		const { table, remarks } = read(bytesOf(many));
		expect(table.rows).toHaveLength(LIMITS.rows);
		expect(remarks).toEqual([{ kind: 'cut', rows: 1 }]);
	});
});

describe('files that are no table', () => {
	it.each([
		['nothing', new Uint8Array(), 'empty'],
		['white space', bytesOf(' \n\n'), 'empty'],
		['one column', bytesOf('a\nb\nc\n'), 'no-table'],
		['a header only', bytesOf('a,b,c\n'), 'no-table'],
		['old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel'],
		['a zip of something else', zipSync({ 'a.txt': bytesOf('hello') }), 'other-zip'],
		['a picture', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), 'not-text'],
		['50 MB', new Uint8Array(50_000_000), 'too-large']
	] as const)('%s', (_, bytes, problem) => {
		expect(problemOf(bytes)).toBe(problem);
	});
});

describe('Excel files', () => {
	const made = async (...sheets: { sheet: string; data: (string | number | null)[][] }[]) =>
		new Uint8Array(await (await writeExcelFile(sheets).toBlob()).arrayBuffer());
	const exports_ = {
		sheet: 'Exports & more',
		data: [
			['Country', 'Value'],
			['帛琉 <x>', 12.5],
			[null, null],
			['Japan', 7]
		]
	};

	it('are read sheet by sheet', async () => {
		const bytes = await made(
			{
				sheet: 'Notes',
				data: [
					['only', 'words'],
					['a', 'b']
				]
			},
			exports_
		);
		expect(read(bytes)).toMatchObject({ sheets: ['Notes', 'Exports & more'], sheet: 0 });
		expect(read(bytes, { sheet: 1 }).table).toEqual({
			header: ['Country', 'Value'],
			rows: [
				['帛琉 <x>', '12.5'],
				['Japan', '7']
			]
		});
	});

	const workbook = (sheet: string | Uint8Array) => ({
		'xl/workbook.xml': bytesOf(
			'<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
		),
		'xl/_rels/workbook.xml.rels': bytesOf(
			'<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
		),
		'xl/worksheets/sheet1.xml':
			typeof sheet === 'string'
				? bytesOf(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`)
				: sheet
	});

	it('give the stored results of formulas, never compute them, and drop errors', () => {
		const bytes = zipSync(
			workbook(
				'<row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="str"><v>Value</v></c></row>' +
					'<row r="2"><c r="A2" t="inlineStr"><is><r><t>Pa</t></r><r><t>lau</t></r></is></c><c r="B2"><f>6*7</f><v>42</v></c></row>' +
					'<row r="3"><c r="A3" t="inlineStr"><is><t>Japan</t></is></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
			)
		);
		const { table, remarks } = read(bytes);
		expect(table.rows).toEqual([
			['Palau', '42'],
			['Japan', '']
		]);
		expect(remarks).toEqual([{ kind: 'formulas', count: 2 }]);
	});

	it('that unpack to too much are stopped while unpacking', () => {
		const bomb = zipSync(workbook(new Uint8Array(LIMITS.unpacked + 1)), { level: 1 });
		expect(bomb.length).toBeLessThan(400_000);
		expect(problemOf(bomb)).toBe('zip-bomb');
		const parts = zipSync({ 'a.xml': new Uint8Array(5_000_000), 'b.xml': bytesOf('x') });
		expect(() => unzipParts(parts, (name) => name === 'a.xml', 1_000_000)).toThrow(TooMuch);
		// What is not wanted is not unpacked.
		expect([...unzipParts(parts, (name) => name === 'b.xml', 1000).keys()]).toEqual(['b.xml']);
	});

	it('that are cut off are damaged, not endless', async () => {
		const whole = await made(exports_);
		const problem = problemOf(whole.subarray(0, Math.floor(whole.length / 2)));
		expect(['damaged', 'other-zip', 'empty']).toContain(problem);
	});
});
