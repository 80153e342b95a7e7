import { cell } from '../read/row';
import { at, type Rule } from './rule';

/** The source that stands for public knowledge; see rule 8 of the data contract. */
export const REFERENCE = 'reference';

export const evidenceLocator: Rule = {
	id: 'evidence-locator',
	about: 'A fact taken from a document names the section and the lines that state it.',
	*check({ tables }) {
		for (const table of tables.values()) {
			if (!table.resource.schema['x-evidence']) continue;
			for (const row of table.rows) {
				const source = cell(row, 'source_id');
				if (source === '' || source === REFERENCE) continue;
				for (const column of ['source_section', 'source_lines']) {
					if (row.cells[column] !== '') continue;
					yield at(evidenceLocator.id, table, row, column, {
						found: 'an empty cell',
						expected:
							column === 'source_lines'
								? `the lines of ${source} that state it, such as 3877-3890`
								: `the place in ${source}, such as "Chapter 7, section 4"`
					});
				}
			}
		}
	}
};
