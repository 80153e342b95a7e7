import type { Diagnostic } from '../diagnostics';
import type { Package } from '../read/package';
import { cell, type Row } from '../read/row';
import type { Table } from '../read/table';
import type { Field } from '../schema';

/** One thing that the data must hold to. */
export interface Rule {
	/** printed with each diagnostic */
	id: string;
	/** what it demands, in one sentence */
	about: string;
	check(data: Package): Iterable<Diagnostic>;
}

/** A finding of a rule, before the rule's own id is put to it. */
export type Finding = Pick<Diagnostic, 'found' | 'expected'> &
	Partial<Pick<Diagnostic, 'advice' | 'severity'>>;

/** Makes the diagnostic for one cell, or for a whole row where `column` is ''. */
export function at(
	rule: string,
	table: Table,
	row: Row,
	column: string,
	finding: Finding
): Diagnostic {
	return {
		file: table.resource.path,
		line: row.line,
		column,
		rule,
		severity: 'error',
		advice: '',
		...finding
	};
}

/**
 * A rule about single cells: `test` sees every cell that is not empty, of the columns that `applies` picks, and gives
 * a finding or nothing.
 */
export function cellRule(
	id: string,
	about: string,
	applies: (field: Field) => boolean,
	test: (text: string, field: Field) => Finding | null
): Rule {
	return {
		id,
		about,
		*check({ tables }) {
			for (const table of tables.values()) {
				const fields = table.resource.schema.fields.filter(applies);
				for (const row of table.rows) {
					for (const field of fields) {
						const text = cell(row, field.name);
						const finding = text === '' ? null : test(text, field);
						if (finding) yield at(id, table, row, field.name, finding);
					}
				}
			}
		}
	};
}

/** The rows of a table by the id in `column`; the first row where an id stands twice. */
export function rowsById(table: Table | undefined, column: string): Map<string, Row> {
	const rows = new Map<string, Row>();
	for (const row of table?.rows ?? []) {
		const id = cell(row, column);
		if (id !== '' && !rows.has(id)) rows.set(id, row);
	}
	return rows;
}
