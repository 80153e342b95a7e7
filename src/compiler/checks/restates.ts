import { quoted } from '../diagnostics';
import { cell, list } from '../read/row';
import { at, rowsById, type Rule } from './rule';

export const restates: Rule = {
	id: 'restates',
	about:
		'A row restates a main row, which is not itself a restatement, and is no part of what it restates.',
	*check({ tables }) {
		const flows = tables.get('flows');
		if (!flows) return;
		const rows = rowsById(flows, 'flow_id');
		for (const row of flows.rows) {
			const main = cell(row, 'restates');
			if (main === '') continue;
			if (list(row, 'part_of').includes(main)) {
				yield at(restates.id, flows, row, 'restates', {
					found: `${quoted(main)}, which part_of names as well`,
					expected: 'a row that either restates another or is a part of it',
					advice: 'empty one of the two cells'
				});
			}
			const further = cell(rows.get(main) ?? row, 'restates');
			if (rows.has(main) && further !== '' && main !== cell(row, 'flow_id')) {
				yield at(restates.id, flows, row, 'restates', {
					found: `${quoted(main)}, which itself restates ${quoted(further)}`,
					expected: 'the main row, which counts',
					advice: further
				});
			}
		}
	}
};
