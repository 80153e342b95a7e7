import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { Download, Sheet } from './types';

/** Characters, as Excel measures columns. */
const NARROW = 10;
const WIDE = 48;
/** Excel refuses longer cells. */
const LONGEST = 32_767;

// Excel refuses these in the name of a sheet, and more than 31 characters.
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const heading = (value: string): CellObject => ({
	type: String,
	value,
	fontWeight: 'bold',
	alignVertical: 'top',
	wrap: true
});

const text = (value: string): CellObject => ({ type: String, value: value.slice(0, LONGEST) });

const wrapped = (value: string): CellObject => ({
	...text(value),
	wrap: true,
	alignVertical: 'top'
});

function dataOf({ columns, rows }: Sheet): SheetData {
	return [
		columns.map(({ label }) => heading(label)),
		...rows.map((row) =>
			row.map((cell) => {
				if (cell === null || cell === '') return null;
				// A typed string is never run as a formula.
				return typeof cell === 'number' ? { type: Number, value: cell } : text(cell);
			})
		)
	];
}

function widthsOf({ columns, rows }: Sheet) {
	return columns.map(({ label }, at) => {
		// Han characters are twice as wide.
		const width = (value: string) => value.replace(/[⺀-鿿＀-￯]/g, 'xx').length;
		const longest = rows
			.slice(0, 200)
			.reduce((most, row) => Math.max(most, width(String(row[at] ?? ''))), width(label) + 2);
		return { width: Math.min(WIDE, Math.max(NARROW, longest)) };
	});
}

const asSheet = (sheet: Sheet) => ({
	sheet: sheetName(sheet.title),
	data: dataOf(sheet),
	columns: widthsOf(sheet),
	stickyRowsCount: 1
});

/** Excel refuses two sheets of one name. */
function withNames<T extends { sheet: string }>(sheets: T[]): T[] {
	const taken = new Set<string>();
	return sheets.map((one) => {
		let name = one.sheet;
		for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${one.sheet.slice(0, 27)} ${at}`;
		taken.add(name.toLowerCase());
		return { ...one, sheet: name };
	});
}

/** A download as an Excel workbook: the rows, the totals, the charts, the citations and the query, a sheet each. */
export async function toXlsx(download: Download): Promise<Uint8Array<ArrayBuffer>> {
	const { about, words, sheet, totals, charts, citations, aboutTitle } = download;
	const keys = Object.keys(about) as (keyof typeof about)[];
	const blob = await writeExcelFile(
		withNames([
			asSheet(sheet),
			...(totals ? [asSheet(totals)] : []),
			...charts.map(asSheet),
			asSheet(citations),
			{
				sheet: sheetName(aboutTitle),
				data: keys.map((key) => [heading(words[key]), wrapped(about[key])]),
				columns: [{ width: 20 }, { width: 90 }]
			}
		])
	).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}
