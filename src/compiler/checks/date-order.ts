import { parseEdtf } from '../../lib/core/dataset/edtf';
import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { at, type Rule } from './rule';

export const dateOrder: Rule = {
	id: 'date-order',
	about: 'Nothing ends before it begins.',
	*check({ tables }) {
		for (const table of tables.values()) {
			const dated = table.resource.schema.fields.filter((field) => field['x-edtf']);
			for (const row of table.rows) {
				for (const { name } of dated) {
					const text = cell(row, name);
					const span = parseEdtf(text);
					if (!span || span.last >= span.first) continue;
					yield at(dateOrder.id, table, row, name, {
						found: quoted(text),
						expected: 'the earlier date first',
						advice: text.split('/').reverse().join('/')
					});
				}
				const start = parseEdtf(cell(row, 'start'));
				const end = parseEdtf(cell(row, 'end'));
				// Compared loosely: something may start on 2021-08-14 and end in 2021.
				if (!start || !end || end.last >= start.first) continue;
				yield at(dateOrder.id, table, row, 'end', {
					found: quoted(cell(row, 'end')),
					expected: `a date not before the start, ${cell(row, 'start')}`
				});
			}
		}
	}
};
