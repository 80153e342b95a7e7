import { cell } from '../read/row';
import { at, type Rule } from './rule';

export const languagePair: Rule = {
	id: 'language-pair',
	about: 'A text stands in both languages or in neither.',
	*check({ tables }) {
		for (const table of tables.values()) {
			for (const field of table.resource.schema.fields) {
				const partner = field['x-bilingual'];
				// Both being required, `required` reports the empty one.
				if (!partner || field.constraints.required) continue;
				if (!table.columns.has(field.name) || !table.columns.has(partner)) continue;
				for (const row of table.rows) {
					const english = cell(row, field.name);
					const chinese = cell(row, partner);
					if ((english === '') === (chinese === '')) continue;
					const [empty, filled] = english ? [partner, field.name] : [field.name, partner];
					yield at(languagePair.id, table, row, empty, {
						found: `an empty cell, though ${filled} is filled`,
						expected: `the same text in ${english ? 'Traditional Chinese' : 'English'}`
					});
				}
			}
		}
	}
};
