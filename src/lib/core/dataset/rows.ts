import { PayloadError } from './payload';

type Columns = Record<string, readonly unknown[]>;
type RowOf<Table extends Columns> = { [Name in keyof Table]: Table[Name][number] };

/** Turns columns of one length into one object for each row. */
export function rowsOf<Table extends Columns>(table: Table): RowOf<Table>[] {
	const columns = Object.entries(table);
	return Array.from({ length: columns[0]?.[1].length ?? 0 }, (_, k) =>
		Object.fromEntries(columns.map(([name, column]) => [name, column[k]]))
	) as RowOf<Table>[];
}

/**
 * Joins two tables row by row.
 * @param what the table's name, for the message
 * @throws PayloadError where they differ in length
 */
export function zip<Left extends Columns, Right extends Columns>(
	what: string,
	left: Left,
	right: Right
): (RowOf<Left> & RowOf<Right>)[] {
	const rows = rowsOf(right);
	const joined = rowsOf(left);
	if (rows.length !== joined.length) {
		throw new PayloadError(`texts have ${rows.length} ${what}, the dataset ${joined.length}`);
	}
	return joined.map((row, k) => ({ ...row, ...rows[k]! }));
}

/**
 * The item at a position; `none` at -1.
 * @throws PayloadError where there is no such position
 */
export function pick<Item>(list: readonly Item[], position: number, none: Item): Item {
	if (position === -1) return none;
	const item = list[position];
	if (item === undefined) {
		throw new PayloadError(
			`dataset.json cannot be used: row ${position} of ${list.length} is named`
		);
	}
	return item;
}

/** Rows by their id, in the order of the table. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
	return new Map(rows.map((row) => [row.id, row]));
}
