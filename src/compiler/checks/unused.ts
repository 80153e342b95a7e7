import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { idColumn, namedIds, references } from '../references';
import { at, type Rule } from './rule';

/**
 * Tables that exist only to be referred to. Sectors, regions, categories and places are code lists, kept whole.
 * A group or a programme is worth a page of its own (members, summary, evidence), so an unused one is a warning.
 */
const SEVERITY = {
	sources: 'error',
	units: 'error',
	metrics: 'error',
	organisations: 'error',
	groups: 'warning',
	programmes: 'warning'
} as const;

export const unused: Rule = {
	id: 'unused',
	about:
		'Every source, unit, metric and organisation is referred to somewhere (warning for groups and programmes).',
	*check({ tables }) {
		// A row that could not be read may be the one that uses it.
		if (![...tables.values()].every((table) => table.complete)) return;
		const used = new Set<string>();
		for (const table of tables.values()) {
			for (const reference of references(table)) {
				for (const row of table.rows) {
					for (const id of namedIds(row, reference)) {
						for (const name of reference.resources) used.add(`${name} ${id}`);
					}
				}
			}
		}
		for (const [name, severity] of Object.entries(SEVERITY)) {
			const table = tables.get(name);
			for (const row of table?.rows ?? []) {
				const id = table ? cell(row, idColumn(table)) : '';
				if (!table || id === '' || used.has(`${name} ${id}`)) continue;
				yield at(unused.id, table, row, idColumn(table), {
					severity,
					found: `${quoted(id)}, which no row refers to`,
					expected: 'a row that refers to it',
					advice: 'remove the row, or correct the id where it is meant'
				});
			}
		}
	}
};
