import { expect, test } from 'vitest';
import { unused } from './unused';
import { findings, sample } from './sample';

const advice = 'remove the row, or correct the id where it is meant';

test('rows that nothing refers to; code lists are kept whole', () => {
	const data = sample({
		sources: [{ source_id: 'cited' }, { source_id: 'forgotten' }],
		places: [{ place_id: 'PLW', region: '057' }],
		regions: [{ region: '057' }, { region: '030' }],
		groups: [{ group_id: 'allies' }, { group_id: 'empty' }],
		memberships: [{ group_id: 'allies', place_id: 'PLW', source_id: 'cited' }],
		organisations: [{ organisation_id: 'giver' }, { organisation_id: 'unseen' }],
		units: [{ unit: 'USD' }, { unit: 'mask' }],
		metrics: [{ metric: 'visits' }],
		programmes: [
			{ programme_id: 'parent', parent_id: '' },
			{ programme_id: 'leaf', parent_id: 'parent' }
		],
		flows: [{ flow_id: 'f', origin: 'giver', destination: 'PLW', unit: 'USD', part_of: '' }]
	});
	expect(findings(unused, data)).toEqual([
		`sources.csv:3:source_id "forgotten", which no row refers to → ${advice}`,
		`units.csv:3:unit "mask", which no row refers to → ${advice}`,
		`metrics.csv:2:metric "visits", which no row refers to → ${advice}`,
		`organisations.csv:3:organisation_id "unseen", which no row refers to → ${advice}`,
		`warning groups.csv:3:group_id "empty", which no row refers to → ${advice}`,
		`warning programmes.csv:3:programme_id "leaf", which no row refers to → ${advice}`
	]);
});

test('nothing is said while a table could not be read whole', () => {
	const data = sample({ units: [{ unit: 'mask' }] });
	const tables = new Map(data.tables);
	tables.set('flows', { ...tables.get('flows')!, complete: false });
	expect(findings(unused, { ...data, tables })).toEqual([]);
});
