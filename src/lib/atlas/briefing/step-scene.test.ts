import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../../tests/fixtures/made-dataset';
import { DEFAULT_VIEW } from '$lib/core/query/view';
import { loadMessages } from '$lib/i18n';
import { makeScenes } from './step-scene';

const dataset = madeDataset({
	places: ['AAA', 'BBB'],
	groups: { 'diplomatic-allies': ['AAA'] },
	activities: [
		{
			id: 'pact',
			kind: 'agreement',
			start: '2020',
			participations: [{ party: 'BBB', role: 'partner' }]
		}
	]
});

describe('the scene of a step', async () => {
	const { m, f } = await loadMessages('en');
	const sceneOf = makeScenes(dataset, m, f);
	const alone = sceneOf(DEFAULT_VIEW);
	const stacked = sceneOf({ ...DEFAULT_VIEW, over: ['agreements'] });

	it('has the layers that the step’s view lays over its own', () => {
		expect(alone.legend.over).toBeUndefined();
		expect(stacked.legend.over?.map(({ title }) => title)).toEqual(['Agreements by country']);
		const patternOf = (scene: typeof alone) =>
			scene.fills.find(({ place }) => place === 'BBB')?.pattern?.kind;
		expect(patternOf(stacked)).toBe('hatch');
		expect(stacked.finding).toContain(alone.finding);
		expect(stacked.finding.length).toBeGreaterThan(alone.finding.length);
	});

	it('is made once for each view', () => {
		expect(sceneOf({ ...DEFAULT_VIEW, over: ['agreements'] })).toBe(stacked);
		expect(sceneOf({ ...DEFAULT_VIEW })).toBe(alone);
	});
});
