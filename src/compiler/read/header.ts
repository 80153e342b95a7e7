import { quoted, type Diagnostic } from '../diagnostics';
import { nearest } from '../nearest';
import { columnsOf, type Resource } from '../schema';
import type { RawRow } from './csv';
import { diagnose } from './diagnose';

/** Column names by position; '' where a cell must be passed over (not declared, or named before). */
export function readHeader(
	resource: Resource,
	head: RawRow
): { columns: string[]; diagnostics: Diagnostic[] } {
	const declared = columnsOf(resource);
	const file = resource.path;
	const found = head.cells.map((name) => name.trim());
	const missing = new Set(declared.filter((name) => !found.includes(name)));
	if (missing.size === declared.length) {
		const none = diagnose('header-missing', file, {
			line: 1,
			found: quoted(head.cells.join(',')),
			expected: 'the header row',
			advice: declared.join(',')
		});
		return { columns: found.map(() => ''), diagnostics: [none] };
	}
	const diagnostics: Diagnostic[] = [];
	const columns = found.map((name, position) => {
		if (name !== head.cells[position]) {
			diagnostics.push(
				diagnose('cell-whitespace', file, {
					line: 1,
					column: name,
					found: `"${head.cells[position]}"`,
					expected: 'no white space around it',
					advice: name
				})
			);
		}
		const first = found.indexOf(name) === position;
		if (declared.includes(name) && first) return name;
		if (!first && declared.includes(name)) {
			diagnostics.push(
				diagnose('header-duplicate', file, {
					line: 1,
					column: name,
					found: `the column ${quoted(name)} a second time`,
					expected: 'each column once',
					advice: 'remove the second one or give it its right name'
				})
			);
		} else {
			const near = nearest(name, missing);
			missing.delete(near); // misspelt, not missing
			diagnostics.push(
				diagnose('header-unknown', file, {
					line: 1,
					column: name,
					found: name === '' ? `a column without a name (column ${position + 1})` : quoted(name),
					expected: 'a column that datapackage.json declares',
					advice: near || 'remove the column, or declare it'
				})
			);
		}
		return '';
	});
	for (const name of missing) {
		diagnostics.push(
			diagnose('header-missing', file, {
				line: 1,
				column: name,
				found: 'no column of that name',
				expected: 'every declared column',
				advice: `add the column ${name}`
			})
		);
	}
	const known = columns.filter(Boolean);
	if (diagnostics.length === 0 && known.join() !== declared.join()) {
		diagnostics.push(
			diagnose('header-order', file, {
				line: 1,
				severity: 'warning',
				found: known.join(','),
				expected: 'the declared order',
				advice: declared.join(',')
			})
		);
	}
	return { columns, diagnostics };
}
