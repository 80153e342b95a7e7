import { cell } from '../read/row';
import { at, type Rule } from './rule';

/** Columns that make two rows the same fact, whatever their ids. A note may tell two like figures apart. */
const SAME: Record<string, readonly string[]> = {
	activities: [
		'kind',
		'title_zh',
		'start',
		'end',
		'venue_zh',
		'note_en',
		'source_id',
		'source_lines'
	],
	flows: [
		'activity_id',
		'origin',
		'destination',
		'value',
		'unit',
		'date',
		'as_stated',
		'note_en',
		'source_id',
		'source_lines'
	],
	indicators: [
		'metric',
		'subject',
		'activity_id',
		'period',
		'breakdown_en',
		'value',
		'unit',
		'as_stated',
		'note_en',
		'source_id',
		'source_lines'
	]
};

export const duplicateFact: Rule = {
	id: 'duplicate-fact',
	about: 'One fact is one row.',
	*check({ tables }) {
		for (const [name, columns] of Object.entries(SAME)) {
			const table = tables.get(name);
			if (!table || !columns.every((column) => table.columns.has(column))) continue;
			const first = new Map<string, number>();
			for (const row of table.rows) {
				const key = columns.map((column) => cell(row, column)).join('\0');
				const line = first.get(key);
				if (line === undefined) {
					first.set(key, row.line);
					continue;
				}
				yield at(duplicateFact.id, table, row, '', {
					found: `the fact of line ${line} again`,
					expected: 'one row for one fact, or a note that tells the two apart',
					advice: 'remove one of the two; a fact told twice is one row that cites both places'
				});
			}
		}
	}
};
