import { PayloadError } from './payload-error';

type Columns = Record<string, readonly unknown[]>;
type RowOf<Table extends Columns> = { [Name in keyof Table]: Table[Name][number] };

/**
 * Turns columns into one object for each row.
 * @throws PayloadError where the columns are not equally long
 */
export function rowsOf<Table extends Columns>(table: Table): RowOf<Table>[] {
	const names = Object.keys(table);
	const columns = Object.values(table);
	const length = columns[0]?.length ?? 0;
	const odd = columns.findIndex((column) => column.length !== length);
	if (odd !== -1) {
		throw new PayloadError(
			`dataset.json cannot be used: ${names[odd]} has ${columns[odd]!.length} rows, ${names[0]} ${length}`
		);
	}
	const rows: RowOf<Table>[] = [];
	for (let k = 0; k < length; k++) {
		// Thousands of rows before the first answer: an object is filled in place.
		const row: Record<string, unknown> = {};
		for (let at = 0; at < names.length; at++) row[names[at]!] = columns[at]![k];
		rows.push(row as RowOf<Table>);
	}
	return rows;
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
	const [ours, theirs] = [left, right].map((table) => Object.values(table)[0]?.length ?? 0);
	if (ours !== theirs) {
		throw new PayloadError(`texts have ${theirs} ${what}, the dataset ${ours}`);
	}
	return rowsOf({ ...left, ...right });
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
