import { quoted } from '../diagnostics';
import { hasDigits, plainNumber } from '../figures';
import { cell } from '../read/row';
import { at, type Rule } from './rule';

export const figurePair: Rule = {
	id: 'figure-pair',
	about:
		'A value comes with its wording as printed, its unit and its qualifier, and the wording with its value.',
	*check({ tables }) {
		for (const table of tables.values()) {
			if (!table.columns.has('as_stated')) continue;
			for (const row of table.rows) {
				const value = cell(row, 'value');
				const asStated = cell(row, 'as_stated');
				if (value !== '') {
					const partners = {
						as_stated: 'the figure as it is printed in the source',
						unit: 'the unit of the value',
						qualifier: 'exact, at-least, about or at-most'
					};
					for (const [column, expected] of Object.entries(partners)) {
						if (row.cells[column] !== '') continue;
						yield at(figurePair.id, table, row, column, {
							found: `an empty cell beside the value ${quoted(value)}`,
							expected
						});
					}
				} else if (row.cells.value === '' && hasDigits(asStated)) {
					const plain = plainNumber(asStated);
					yield at(figurePair.id, table, row, 'value', {
						found: `an empty cell beside ${quoted(asStated)}`,
						expected: 'the figure in plain units',
						advice: plain === null ? '' : String(plain)
					});
				}
			}
		}
	}
};
