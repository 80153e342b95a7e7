import { readFileSync } from 'node:fs';
import type { Package } from '../read/package';
import { columnsOf, parseSchema, type Field } from '../schema';
import type { Rule } from './rule';

/**
 * For tests: a package of the project's own tables with only the rows and cells that a case is about. Lines count
 * from 2, as below a header; a column that no row of the table mentions is missing from it.
 */
export function sample(
	rows: Record<string, Record<string, string>[]>,
	change: (field: Field, table: string) => Field = (field) => field
): Package {
	const { schema } = parseSchema(readFileSync('data/datapackage.json', 'utf8'));
	if (!schema) throw new Error('data/datapackage.json does not describe tables');
	const tables = schema.resources.map((resource) => {
		const fields = resource.schema.fields.map((field) => change(field, resource.name));
		const cells = rows[resource.name] ?? [];
		const columns = new Set(cells.flatMap((row) => Object.keys(row)));
		const unknown = [...columns].filter((column) => !columnsOf(resource).includes(column));
		if (unknown.length > 0) throw new Error(`${resource.name} has no column ${unknown.join()}`);
		return [
			resource.name,
			{
				resource: { ...resource, schema: { ...resource.schema, fields } },
				rows: cells.map((row, k) => ({ line: k + 2, cells: row })),
				columns,
				complete: true
			}
		] as const;
	});
	return { schema, tables: new Map(tables), edition: 'test' };
}

/** For tests: what a rule finds, as `file:line:column found` with the advice after an arrow. */
export function findings(rule: Rule, data: Package): string[] {
	return [...rule.check(data)].map(
		({ file, line, column, found, advice, severity }) =>
			`${severity === 'warning' ? 'warning ' : ''}${[file, line, column].filter(Boolean).join(':')} ${found}${advice && ` → ${advice}`}`
	);
}
