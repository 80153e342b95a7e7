import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { REFERENCE } from './evidence-locator';
import { at, type Rule } from './rule';

export const referenceRow: Rule = {
	id: 'reference-row',
	about:
		'Knowledge from outside the documents never supplies a figure, and a note says what it is.',
	*check({ tables }) {
		for (const table of tables.values()) {
			if (!table.resource.schema['x-evidence']) continue;
			for (const row of table.rows) {
				if (cell(row, 'source_id') !== REFERENCE) continue;
				for (const column of ['value', 'as_stated']) {
					const text = cell(row, column);
					if (text === '') continue;
					yield at(referenceRow.id, table, row, column, {
						found: quoted(text),
						expected: 'no figure where the source is "reference"',
						advice: 'cite the document that states the figure, or leave the cell empty'
					});
				}
				if (row.cells.note_en !== '') continue;
				yield at(referenceRow.id, table, row, 'note_en', {
					found: 'an empty cell',
					expected: 'a note that says what outside knowledge this is'
				});
			}
		}
	}
};
