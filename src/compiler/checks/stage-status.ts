import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { at, rowsById, type Rule } from './rule';

export const stageStatus: Rule = {
	id: 'stage-status',
	about:
		'What an activity that is only planned will bring cannot be actual; an indicator may be, with a note.',
	*check({ tables }) {
		const activities = rowsById(tables.get('activities'), 'activity_id');
		for (const name of ['flows', 'indicators']) {
			const table = tables.get(name);
			for (const row of table?.rows ?? []) {
				const activity = activities.get(cell(row, 'activity_id'));
				if (!table || !activity || cell(row, 'stage') !== 'actual') continue;
				if (cell(activity, 'status') !== 'pipeline') continue;
				// A plan may be told with figures of the present, where a note says so; money cannot have gone already.
				if (name === 'indicators' && cell(row, 'note_en') !== '') continue;
				yield at(stageStatus.id, table, row, 'stage', {
					found: `"actual", though ${quoted(cell(row, 'activity_id'))} has the status "pipeline"`,
					expected: 'planned, approved or estimated',
					advice: `planned; or correct the status in activities.csv:${activity.line}`
				});
			}
		}
	}
};
