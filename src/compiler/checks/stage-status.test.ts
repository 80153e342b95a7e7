import { expect, test } from 'vitest';
import { stageStatus } from './stage-status';
import { findings, sample } from './sample';

const activities = [
	{ activity_id: 'plan', status: 'pipeline' },
	{ activity_id: 'done', status: 'closed' }
];

test('money that went into what is only planned', () => {
	const flows = [
		{ activity_id: 'plan', stage: 'actual', note_en: 'A note does not help.' },
		{ activity_id: 'plan', stage: 'planned', note_en: '' },
		{ activity_id: 'done', stage: 'actual', note_en: '' },
		{ activity_id: '', stage: 'actual', note_en: '' }
	];
	expect(findings(stageStatus, sample({ activities, flows }))).toEqual([
		'flows.csv:2:stage "actual", though "plan" has the status "pipeline" → planned; or correct the status in activities.csv:2'
	]);
});

test('a statistic of the present may accompany a plan, with a note', () => {
	const indicators = [
		{ activity_id: 'plan', stage: 'actual', note_en: 'Offices that exist today.' },
		{ activity_id: 'plan', stage: 'actual', note_en: '' }
	];
	expect(findings(stageStatus, sample({ activities, indicators }))).toHaveLength(1);
});
