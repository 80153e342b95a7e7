/** Which of the two marks a column uses for decimals. */
export type DecimalMark = '.' | ',';

const NOTHING =
	/^(?:|-+|–|—|…|\.{2,}|n\/?a|nan|null|none|not available|無|缺|未提供|不詳|不適用)$/i;
const SCALE: Record<string, number> = { 萬: 1e4, 億: 1e8, 千: 1e3, 百萬: 1e6 };

/** Whether a cell says that there is nothing: empty, a dash, n/a. */
export const isNothing = (text: string) => NOTHING.test(text.normalize('NFKC').trim());

const bare = (text: string) =>
	text
		.normalize('NFKC')
		.trim()
		.replace(/^(?:US\$|NT\$|[$€£¥])\s*|\s*(?:%|USD|TWD|EUR)$/gi, '')
		.replace(/(?<=\d)[\s'’](?=\d)/g, '')
		.replace(/^−/, '-');

/** The decimal mark that most cells of a column speak for; `1,500` is fifteen hundred unless others say otherwise. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
	let comma = 0;
	let point = 0;
	for (const cell of cells.map(bare)) {
		if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(cell) || /^-?\d+,(\d{1,2}|\d{4,})$/.test(cell)) comma++;
		if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) || /^-?\d+\.(\d{1,2}|\d{4,})$/.test(cell))
			point++;
	}
	return comma > point ? ',' : '.';
}

/** The number in a cell, with separators, a currency sign or 萬 and 億; null where it is none. */
export function numberIn(text: string, mark: DecimalMark = '.'): number | null {
	let cell = bare(text);
	const scale = /^(.*?)\s*(百萬|萬|億|千)$/.exec(cell);
	if (scale) cell = scale[1]!;
	const negative = /^\((.+)\)$/.exec(cell);
	if (negative) cell = `-${negative[1]}`;
	const plain =
		mark === '.' ? cell.replaceAll(',', '') : cell.replaceAll('.', '').replace(',', '.');
	if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
	const value = Number(plain) * (scale ? SCALE[scale[2]!]! : 1);
	return Number.isFinite(value) ? value : null;
}
