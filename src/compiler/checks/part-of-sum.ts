import { count, quoted } from '../diagnostics';
import { cell, list, type Row } from '../read/row';
import { at, rowsById, type Rule } from './rule';

/**
 * Compared are rows of one unit and one stage that are all `exact`. A total with a note is passed over: the note is
 * where a contradiction of the source is told (rule 6 of the data contract).
 */
export const partOfSum: Rule = {
	id: 'part-of-sum',
	about: 'A total is not smaller than its parts together, unless a note says why.',
	*check({ tables }) {
		const flows = tables.get('flows');
		if (!flows) return;
		for (const [id, total] of rowsById(flows, 'flow_id')) {
			if (!comparable(total) || cell(total, 'note_en') !== '') continue;
			const inside = flows.rows.filter((row) => list(row, 'part_of').includes(id));
			const names = new Set(inside.map((row) => cell(row, 'flow_id')));
			const parts = inside.filter(
				(row) =>
					sameMeasure(row, total) &&
					cell(row, 'restates') === '' &&
					// A part of a part is in the sum already.
					!list(row, 'part_of').some((other) => names.has(other))
			);
			if (parts.length === 0 || !parts.every(comparable)) continue;
			const sum = parts.reduce((all, row) => all + Number(cell(row, 'value')), 0);
			const value = Number(cell(total, 'value'));
			if (sum <= value * (1 + 1e-9)) continue;
			yield at(partOfSum.id, flows, total, 'value', {
				found: `${quoted(cell(total, 'value'))}, less than its ${count(parts.length, 'part')}`,
				expected: `${Number(sum.toPrecision(15))} or more`,
				advice:
					'correct the figure, the parts or part_of; where the source contradicts itself, say so in the note'
			});
		}
	}
};

function comparable(row: Row): boolean {
	const value = cell(row, 'value');
	return cell(row, 'qualifier') === 'exact' && value !== '' && !Number.isNaN(Number(value));
}

function sameMeasure(a: Row, b: Row): boolean {
	return cell(a, 'unit') === cell(b, 'unit') && cell(a, 'stage') === cell(b, 'stage');
}
