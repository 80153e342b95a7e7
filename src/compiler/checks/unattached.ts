import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { at, type Rule } from './rule';

export const unattached: Rule = {
	id: 'unattached',
	about: 'An activity has a participant or a programme, and an indicator is about something.',
	*check({ tables }) {
		const activities = tables.get('activities');
		const participations = tables.get('participations');
		if (activities && participations?.complete) {
			const joined = new Set(participations.rows.map((row) => cell(row, 'activity_id')));
			for (const row of activities.rows) {
				const id = cell(row, 'activity_id');
				if (joined.has(id) || row.cells.programme_id !== '') continue;
				yield at(unattached.id, activities, row, '', {
					found: `${quoted(id)} with no participation and no programme`,
					expected: 'a row in participations.csv or a programme_id'
				});
			}
		}
		const indicators = tables.get('indicators');
		for (const row of indicators?.rows ?? []) {
			const links = ['subject', 'activity_id', 'programme_id'];
			if (!indicators || links.some((column) => row.cells[column] !== '')) continue;
			yield at(unattached.id, indicators, row, '', {
				found: `${quoted(cell(row, 'indicator_id'))} about nothing`,
				expected: 'a subject, activity_id or programme_id'
			});
		}
	}
};
