import { Unzip, UnzipInflate } from 'fflate';
import { LIMITS, type Remark } from '$lib/core/own/file';

/** Unpacking would give more than is allowed. */
export class TooMuch extends Error {
	override name = 'TooMuch';
}

/** Bytes fed to the unpacker at a time: what they can swell to is bounded before the count is looked at. */
const STEP = 16_384;

/**
 * Unpacks the wanted parts of a zip, and nothing else of it.
 * @throws TooMuch when they swell beyond `LIMITS.unpacked`; Error where the zip is damaged
 */
export function unzipParts(
	bytes: Uint8Array,
	wanted: (name: string) => boolean,
	limit: number = LIMITS.unpacked
): Map<string, Uint8Array> {
	const parts = new Map<string, Uint8Array[]>();
	let size = 0;
	const unzip = new Unzip((file) => {
		if (!wanted(file.name)) return;
		// A size that the zip states itself is believed where it is too large.
		if ((file.originalSize ?? 0) > limit) throw new TooMuch();
		const chunks: Uint8Array[] = [];
		parts.set(file.name, chunks);
		file.ondata = (error, chunk) => {
			if (error) throw error;
			size += chunk.length;
			if (size > limit) throw new TooMuch();
			chunks.push(chunk);
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	for (let at = 0; at < bytes.length; at += STEP)
		unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	return new Map(
		[...parts].map(([name, chunks]) => {
			const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
			let offset = 0;
			for (const chunk of chunks) {
				whole.set(chunk, offset);
				offset += chunk.length;
			}
			return [name, whole];
		})
	);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML: entities resolved, and Excel's own `_x000D_` for what XML cannot hold. */
const plain = (xml: string) =>
	xml
		.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
			if (name) return ENTITIES[name] ?? whole;
			const code = hex ? parseInt(hex, 16) : Number(decimal);
			return code <= 0x10ffff ? String.fromCodePoint(code) : '';
		})
		.replace(/_x([\dA-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** The text runs inside an element, the reading aids of Japanese left out. */
const textOf = (xml: string) =>
	[
		...xml
			.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
			.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)
	]
		.map(([, text]) => plain(text ?? ''))
		.join('');

const attribute = (attributes: string, name: string) =>
	new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
		.exec(attributes)
		?.slice(1)
		.find((value) => value !== undefined);

function columnOf(reference: string): number {
	const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A number as it reads: Excel stores 0.1 + 0.2 as it computed it. */
const tidy = (value: string) =>
	/^-?\d*\.\d{12,}/.test(value) ? String(Number(Number(value).toPrecision(12))) : value;

export interface Workbook {
	sheets: string[];
	sheet: number;
	rows: string[][];
	remarks: Remark[];
}

const textDecoder = new TextDecoder();

/**
 * The cells of one sheet of an Excel workbook, as text.
 * @returns null where the zip holds no workbook
 * @throws TooMuch where it unpacks to more than `LIMITS.unpacked`; Error where it is damaged
 */
export function readWorkbook(bytes: Uint8Array, asked = 0): Workbook | null {
	const xml = (parts: Map<string, Uint8Array>, name: string) =>
		textDecoder.decode(parts.get(name) ?? new Uint8Array());
	const index = unzipParts(
		bytes,
		(name) => name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels'
	);
	const book = xml(index, 'xl/workbook.xml');
	if (!book) return null;
	const targets = new Map(
		[...xml(index, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(
			([, attributes]) => [
				attribute(attributes!, 'Id') ?? '',
				(attribute(attributes!, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/')
			]
		)
	);
	const sheets = [...book.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, attributes]) => ({
		name: plain(attribute(attributes!, 'name') ?? ''),
		target: targets.get(attribute(attributes!, '\\w+:id') ?? '') ?? ''
	}));
	const sheet = Math.min(Math.max(0, asked), sheets.length - 1);
	const target = sheets[sheet]?.target ?? '';
	const parts = unzipParts(bytes, (name) => name === target || name === 'xl/sharedStrings.xml');
	const body = xml(parts, target);

	const shared = [
		...xml(parts, 'xl/sharedStrings.xml').matchAll(
			/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g
		)
	].map(([, item]) => textOf(item ?? ''));
	const rows: string[][] = [];
	let formulas = 0;
	for (const [, inside] of body.matchAll(
		/<(?:\w+:)?row\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g
	)) {
		if (rows.length > LIMITS.rows + 1) break;
		const row: string[] = [];
		for (const [, attributes, cell = ''] of (inside ?? '').matchAll(
			/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
		)) {
			const reference = attribute(attributes!, 'r');
			const at = reference ? columnOf(reference) : row.length;
			if (at < 0 || at >= LIMITS.columns) continue;
			if (/<(?:\w+:)?f\b/.test(cell)) formulas++;
			const type = attribute(attributes!, 't');
			const value = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(cell)?.[1] ?? '';
			let text = '';
			if (type === 's') text = shared[Number(value)] ?? '';
			else if (type === 'inlineStr') text = textOf(cell);
			else if (type === 'str') text = plain(value);
			// What a formula failed to compute is no value.
			else if (type !== 'e') text = tidy(value);
			while (row.length < at) row.push('');
			row[at] = text;
		}
		rows.push(row);
	}
	return {
		sheets: sheets.map(({ name }) => name),
		sheet,
		rows,
		remarks: formulas > 0 ? [{ kind: 'formulas', count: formulas }] : []
	};
}
