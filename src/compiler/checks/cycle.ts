import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { idColumn, namedIds, references } from '../references';
import { at, rowsById, type Rule } from './rule';

export const cycle: Rule = {
	id: 'cycle',
	about: 'Nothing contains, restates or sits under itself, however long the way round.',
	*check({ tables }) {
		for (const table of tables.values()) {
			const own = references(table).filter(({ resources }) => resources[0] === table.resource.name);
			for (const reference of own) {
				const rows = rowsById(table, idColumn(table));
				const next = (id: string): string[] => {
					const row = rows.get(id);
					return row ? namedIds(row, reference) : [];
				};
				const reported = new Set<string>();
				for (const row of table.rows) {
					const id = cell(row, idColumn(table));
					const path = wayBack(id, next);
					// One report for each ring, at its first row.
					if (!path || path.some((step) => reported.has(step))) continue;
					path.forEach((step) => reported.add(step));
					yield at(cycle.id, table, row, reference.column, {
						found: [id, ...path].map(quoted).join(' → '),
						expected: 'a chain that ends'
					});
				}
			}
		}
	}
};

/** The ids that lead from an id back to itself, ending with it; null where none do. */
function wayBack(id: string, next: (id: string) => string[]): string[] | null {
	const seen = new Set<string>();
	const paths: string[][] = next(id).map((step) => [step]);
	for (let path = paths.shift(); path; path = paths.shift()) {
		const last = path.at(-1)!;
		if (last === id) return path;
		if (seen.has(last)) continue;
		seen.add(last);
		for (const step of next(last)) paths.push([...path, step]);
	}
	return null;
}
