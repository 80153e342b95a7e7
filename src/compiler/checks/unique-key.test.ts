import { expect, test } from 'vitest';
import { uniqueKey } from './unique-key';
import { findings, sample } from './sample';

test('a primary key, a key of several columns, and a key beside the primary one', () => {
	const data = sample({
		metrics: [{ metric: 'visits' }, { metric: 'visits' }, { metric: '' }, { metric: '' }],
		participations: [
			{ activity_id: 'a', party: 'PLW', role: 'host' },
			{ activity_id: 'a', party: 'PLW', role: 'partner' },
			{ activity_id: 'a', party: 'PLW', role: 'host' }
		],
		memberships: [
			{ group_id: 'allies', place_id: 'KIR', start: '' },
			{ group_id: 'allies', place_id: 'KIR', start: '2003' },
			{ group_id: 'allies', place_id: 'KIR', start: '' }
		]
	});
	expect(findings(uniqueKey, data)).toEqual([
		'memberships.csv:4 "allies" + "KIR" + an empty cell, as in line 2',
		'metrics.csv:3:metric "visits", as in line 2',
		'participations.csv:4 "a" + "PLW" + "host", as in line 2'
	]);
});
