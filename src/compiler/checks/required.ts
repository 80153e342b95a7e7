import { at, type Rule } from './rule';

export const required: Rule = {
	id: 'required',
	about: 'A column that is declared required is filled in every row.',
	*check({ tables }) {
		for (const table of tables.values()) {
			const fields = table.resource.schema.fields.filter((field) => field.constraints.required);
			for (const row of table.rows) {
				for (const field of fields) {
					// A column that the header lacks has been reported once, as such.
					if (row.cells[field.name] !== '') continue;
					const [meaning = ''] = field.description.split(/[.:;]/);
					yield at(required.id, table, row, field.name, {
						found: 'an empty cell',
						expected: `a value (${meaning})`
					});
				}
			}
		}
	}
};
