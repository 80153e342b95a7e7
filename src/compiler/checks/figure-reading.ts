import { quoted } from '../diagnostics';
import { plainNumber, readings } from '../figures';
import { cell } from '../read/row';
import { at, type Rule } from './rule';

export const figureReading: Rule = {
	id: 'figure-reading',
	about: 'A value is the number that its wording as printed says.',
	*check({ tables }) {
		for (const table of tables.values()) {
			for (const row of table.rows) {
				const text = cell(row, 'value');
				const asStated = cell(row, 'as_stated');
				const value = Number(text);
				// Empty and malformed cells are the business of figure-pair and number-format.
				if (text === '' || asStated === '' || Number.isNaN(value)) continue;
				const possible = readings(asStated);
				if ([...possible].some((reading) => same(reading, Math.abs(value)))) continue;
				const plain = plainNumber(asStated);
				yield at(figureReading.id, table, row, 'value', {
					found: quoted(text),
					expected:
						possible.size === 0
							? `a figure in the wording ${quoted(asStated)}`
							: `what ${quoted(asStated)} says`,
					advice: plain === null ? '' : String(plain)
				});
			}
		}
	}
};

/** Relative, for values such as 1.1 億 that binary fractions miss by a hair. */
function same(a: number, b: number): boolean {
	return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}
