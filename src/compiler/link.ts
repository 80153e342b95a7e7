import type { Package } from './read/package';
import { cell, type Row } from './read/row';
import { idColumn, PARTY_TABLES } from './references';

/** A checked package whose ids resolve to positions. */
export interface Linked {
	edition: string;
	version: string;
	/** table names, in the order of the package */
	names: readonly string[];
	/** the rows of a table, in its own order */
	rows(table: string): readonly Row[];
	/**
	 * The position of an id in its table, -1 for ''.
	 * @throws where there is no such id: the package was not checked
	 */
	position(table: string, id: string): number;
	/** The position of a party, counted through places, then groups, then organisations. */
	party(id: string): number;
	/** What a row says in a column, or else what its activity says there. */
	inherited(row: Row, column: string): string;
}

/**
 * Resolves the ids of a package that has passed every check.
 */
export function linkPackage({ schema, tables, edition }: Package): Linked {
	const rows = (table: string) => tables.get(table)?.rows ?? [];
	const ids = (table: string) => {
		const found = tables.get(table);
		return found ? found.rows.map((row) => cell(row, idColumn(found))) : [];
	};
	const positions = new Map(schema.resources.map(({ name }) => [name, positionsOf(ids(name))]));
	const parties = positionsOf(PARTY_TABLES.flatMap(ids));
	const find = (where: ReadonlyMap<string, number> | undefined, what: string, id: string) => {
		if (id === '') return -1;
		const position = where?.get(id);
		if (position === undefined) throw new Error(`${what} has no "${id}"; was the package checked?`);
		return position;
	};
	const position = (table: string, id: string) => find(positions.get(table), table, id);
	return {
		edition,
		version: schema.version,
		names: schema.resources.map(({ name }) => name),
		rows,
		position,
		party: (id) => find(parties, 'parties', id),
		inherited(row, column) {
			const own = cell(row, column);
			const activity = rows('activities')[position('activities', cell(row, 'activity_id'))];
			return own || (activity ? cell(activity, column) : '');
		}
	};
}

function positionsOf(ids: readonly string[]): ReadonlyMap<string, number> {
	return new Map(ids.map((id, k) => [id, k]));
}
