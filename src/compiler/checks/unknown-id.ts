import { quoted } from '../diagnostics';
import { nearest } from '../nearest';
import { cell, list } from '../read/row';
import type { Table } from '../read/table';
import { idColumn, namedIds, references } from '../references';
import { at, type Rule } from './rule';

export const unknownId: Rule = {
	id: 'unknown-id',
	about: 'Every identifier that a row names exists in its table.',
	*check({ tables }) {
		for (const table of tables.values()) {
			for (const reference of references(table)) {
				const targets = reference.resources
					.map((name) => tables.get(name))
					// Where a table could not be read whole, ids only seem to be missing.
					.filter((target) => target?.complete) as Table[];
				if (targets.length < reference.resources.length) continue;
				const known = idsOf(targets);
				let names: Map<string, string> | undefined;
				for (const row of table.rows) {
					for (const id of namedIds(row, reference)) {
						if (known.has(id)) continue;
						names ??= idsByName(targets);
						yield at(unknownId.id, table, row, reference.column, {
							found: quoted(id),
							expected: `an id of ${targets.map((target) => target.resource.path).join(' or ')}`,
							advice: names.get(id.toLowerCase()) ?? nearest(id, known)
						});
					}
				}
			}
		}
	}
};

function idsOf(tables: readonly Table[]): Set<string> {
	return new Set(tables.flatMap((table) => table.rows.map((row) => cell(row, idColumn(table)))));
}

const NAMES = [
	'name_en',
	'name_zh',
	'short_en',
	'short_zh',
	'iso2',
	'plural_en',
	'title_en',
	'title_zh'
];

/** For those who typed a name where an id belongs. */
function idsByName(tables: readonly Table[]): Map<string, string> {
	const ids = new Map<string, string>();
	for (const table of tables) {
		for (const row of table.rows) {
			const names = [...NAMES.map((column) => cell(row, column)), ...list(row, 'aliases')];
			for (const name of names.filter(Boolean)) {
				const key = name.toLowerCase();
				if (!ids.has(key)) ids.set(key, cell(row, idColumn(table)));
			}
		}
	}
	return ids;
}
