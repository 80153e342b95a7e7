import * as v from 'valibot';
import type { PartyId } from '../dataset/types';
import type { RawTable } from './columns';
import { LIMITS } from './file';
import type { PlaceMatcher } from './match';
import { isNothing, numberIn } from './numbers';

/** Marks a file that the atlas wrote, so that it can be told from any other JSON. */
export const OWN_TABLE_FORMAT = 'taiwan-cooperation-atlas/own-table';
export const OWN_TABLE_VERSION = 1;

export const REPEATS = ['first', 'last', 'sum'] as const;
/** which row counts where several name one place; a sum only of numbers, and only when asked for */
export type Repeat = (typeof REPEATS)[number];

const cell = v.pipe(v.string(), v.maxLength(LIMITS.cell));
const line = v.pipe(v.array(cell), v.maxLength(LIMITS.columns));
const columnAt = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.columns - 1));

/** A reader's table with the choices made about it: what this browser keeps, and what is shared as a file. */
export const OwnTable = v.object({
	format: v.literal(OWN_TABLE_FORMAT),
	version: v.literal(OWN_TABLE_VERSION),
	title: v.pipe(v.string(), v.maxLength(LIMITS.title)),
	header: line,
	rows: v.pipe(v.array(line), v.maxLength(LIMITS.rows)),
	placeColumn: columnAt,
	valueColumn: columnAt,
	measure: v.picklist(['number', 'category']),
	decimalMark: v.picklist(['.', ',']),
	codes: v.boolean(),
	repeat: v.picklist(REPEATS),
	/** names as written → place, '' to leave them out */
	mended: v.record(v.string(), v.string())
});
export type OwnTable = v.InferOutput<typeof OwnTable>;

/** Reads a shared file; null where it is none of ours. */
export function parseOwnTable(payload: unknown): OwnTable | null {
	const result = v.safeParse(OwnTable, payload, { abortEarly: true });
	if (!result.success) return null;
	const table = result.output;
	const inside = (column: number) => column < table.header.length;
	return inside(table.placeColumn) && inside(table.valueColumn) ? table : null;
}

/** What a place has in a reader's table. */
export interface OwnValue {
	place: PartyId;
	/** null on a table of categories */
	value: number | null;
	/** as written */
	text: string;
	/** rows of the file that name the place, from 1 */
	rows: number[];
}

export interface Unmatched {
	/** as written */
	text: string;
	suggestions: PartyId[];
	rows: number[];
	/** the reader chose to leave it out */
	ignored: boolean;
}

/** A reader's table resolved: what can be drawn and, name by name and row by row, what cannot. */
export interface OwnValues {
	/** in the order of the file */
	values: OwnValue[];
	unmatched: Unmatched[];
	/** values of places that several rows name */
	repeated: OwnValue[];
	/** rows that name a place and state no value */
	empty: number;
	/** rows whose value is no number, on a table of numbers */
	notNumbers: { row: number; text: string }[];
}

/** Rows of the file are counted from 1, the header not counted. */
export function resolveOwn(table: OwnTable, matcher: PlaceMatcher): OwnValues {
	const values = new Map<PartyId, OwnValue>();
	const unmatched = new Map<string, Unmatched>();
	const notNumbers: OwnValues['notNumbers'] = [];
	const known = new Map<string, PartyId>();
	let empty = 0;

	const placeOf = (name: string, row: number): PartyId | null => {
		const mended = Object.hasOwn(table.mended, name) ? table.mended[name] : undefined;
		if (mended) return mended;
		const before = known.get(name);
		if (before) return before;
		const lost = unmatched.get(name);
		if (lost) {
			lost.rows.push(row);
			return null;
		}
		const { place, suggestions } = matcher.match(name, table.codes);
		if (place && mended === undefined) {
			known.set(name, place);
			return place;
		}
		unmatched.set(name, { text: name, suggestions, rows: [row], ignored: mended === '' });
		return null;
	};

	table.rows.forEach((cells, index) => {
		const row = index + 1;
		const name = (cells[table.placeColumn] ?? '').trim();
		if (isNothing(name)) return;
		const place = placeOf(name, row);
		if (!place) return;
		const text = (cells[table.valueColumn] ?? '').trim();
		if (isNothing(text)) {
			empty++;
			return;
		}
		const value = table.measure === 'number' ? numberIn(text, table.decimalMark) : null;
		if (table.measure === 'number' && value === null) {
			notNumbers.push({ row, text });
			return;
		}
		const before = values.get(place);
		if (!before) {
			values.set(place, { place, value, text, rows: [row] });
			return;
		}
		before.rows.push(row);
		if (table.repeat === 'first') return;
		before.text = text;
		before.value = table.repeat === 'sum' && value !== null ? (before.value ?? 0) + value : value;
	});
	const all = [...values.values()];
	return {
		values: all,
		unmatched: [...unmatched.values()],
		repeated: all.filter(({ rows }) => rows.length > 1),
		empty,
		notNumbers
	};
}

/** A table from a file's cells and the columns guessed or chosen. */
export function makeOwnTable(
	raw: RawTable,
	title: string,
	choice: Pick<OwnTable, 'placeColumn' | 'valueColumn' | 'measure' | 'decimalMark' | 'codes'>
): OwnTable {
	return {
		format: OWN_TABLE_FORMAT,
		version: OWN_TABLE_VERSION,
		title: title.slice(0, LIMITS.title),
		header: raw.header.slice(0, LIMITS.columns).map((text) => text.slice(0, LIMITS.cell)),
		rows: raw.rows
			.slice(0, LIMITS.rows)
			.map((row) => row.slice(0, LIMITS.columns).map((text) => text.slice(0, LIMITS.cell))),
		repeat: 'first',
		mended: {},
		...choice
	};
}
