import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { at, type Rule } from './rule';

export const uniqueKey: Rule = {
	id: 'unique-key',
	about: 'No two rows of a table share their key.',
	*check({ tables }) {
		for (const table of tables.values()) {
			const { primaryKey, uniqueKeys, fields } = table.resource.schema;
			const keys = [
				...(primaryKey ? [primaryKey] : []),
				...uniqueKeys,
				...fields.filter((field) => field.constraints.unique).map((field) => [field.name])
			];
			const distinct = new Map(keys.map((key) => [key.join(), key]));
			for (const key of distinct.values()) {
				const first = new Map<string, number>();
				for (const row of table.rows) {
					const values = key.map((column) => cell(row, column));
					// An empty id is reported by `required`.
					if (values[0] === '') continue;
					const joined = values.join('\0');
					const line = first.get(joined);
					if (line === undefined) {
						first.set(joined, row.line);
						continue;
					}
					yield at(uniqueKey.id, table, row, key.length === 1 ? key[0]! : '', {
						found: `${values.map(quoted).join(' + ')}, as in line ${line}`,
						expected: `each ${key.join(' + ')} once`
					});
				}
			}
		}
	}
};
