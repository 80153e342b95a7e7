import { cell, list, type Row } from './read/row';
import type { Table } from './read/table';

/** Tables that a party may stand in; see the data contract. */
export const PARTY_TABLES = ['places', 'groups', 'organisations'] as const;

/** A column that names rows of another table, or of its own. */
export interface Reference {
	column: string;
	/** tables that may hold the id */
	resources: readonly string[];
	/** the cell may hold several */
	many: boolean;
}

/** What the columns of a table refer to: foreign keys, lists of ids and parties. */
export function references({ resource }: Pick<Table, 'resource'>): Reference[] {
	const { fields, foreignKeys } = resource.schema;
	return [
		...foreignKeys.map((key) => ({
			column: key.fields[0],
			resources: [key.reference.resource || resource.name],
			many: false
		})),
		...fields.flatMap((field): Reference[] => {
			const target = field['x-references'];
			if (target) return [{ column: field.name, resources: [target.resource], many: true }];
			if (field['x-party']) return [{ column: field.name, resources: PARTY_TABLES, many: false }];
			return [];
		})
	];
}

/** The ids that a row names in a column; none where the cell is empty. */
export function namedIds(row: Row, { column, many }: Reference): string[] {
	return many ? list(row, column) : [cell(row, column)].filter(Boolean);
}

/** The column that rows of a table are named by. */
export function idColumn({ resource }: Pick<Table, 'resource'>): string {
	return resource.schema.primaryKey?.[0] ?? '';
}
