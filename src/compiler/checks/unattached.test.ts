import { expect, test } from 'vitest';
import { unattached } from './unattached';
import { findings, sample } from './sample';

test('an activity that nobody takes part in, and an indicator about nothing', () => {
	const data = sample({
		activities: [
			{ activity_id: 'alone', programme_id: '' },
			{ activity_id: 'joined', programme_id: '' },
			{ activity_id: 'filed', programme_id: 'gctf' }
		],
		participations: [{ activity_id: 'joined' }],
		indicators: [
			{ indicator_id: 'empty', subject: '', activity_id: '', programme_id: '' },
			{ indicator_id: 'about-place', subject: 'PLW', activity_id: '', programme_id: '' }
		]
	});
	expect(findings(unattached, data)).toEqual([
		'activities.csv:2 "alone" with no participation and no programme',
		'indicators.csv:2 "empty" about nothing'
	]);
});
