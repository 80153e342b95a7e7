import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../tests/fixtures/made-dataset';
import { factsByParty, type PartyFacts } from '$lib/core/query/select';
import { loadMessages } from '$lib/i18n';
import { activityLine, factGroups, flowLine, indicatorLine } from './fact-lines';

const { m, f } = await loadMessages('en');
const zh = await loadMessages('zh-Hant');

const dataset = madeDataset({
	places: ['AAA', 'BBB'],
	organisations: ['charity'],
	activities: [
		{
			id: 'clinic',
			kind: 'mission',
			start: '2018',
			end: '2020-05',
			sector: '120',
			participations: [
				{ party: 'AAA', role: 'recipient' },
				{ party: 'BBB', role: 'recipient' },
				{ party: 'charity', role: 'recipient' },
				{ party: 'charity', role: 'implementer' }
			]
		},
		{
			id: 'plan',
			kind: 'project',
			status: 'pipeline',
			participations: [{ party: 'AAA', role: 'host' }]
		}
	],
	flows: [
		{
			id: 'gift',
			destination: 'AAA',
			activity: 'clinic',
			value: 60_000,
			unit: 'mask',
			date: '2019'
		},
		{ id: 'silent', destination: 'AAA', value: null, partOf: ['gift'] },
		{
			id: 'budget',
			destination: 'AAA',
			type: 'budget',
			stage: 'planned',
			restates: 'gift',
			date: ''
		}
	],
	indicators: [
		{
			id: 'patients',
			subject: 'AAA',
			activity: 'clinic',
			period: '2019',
			value: 3,
			breakdown: 'Eye care',
			stage: 'planned'
		},
		{ id: 'unmeasured', metric: 'unknown-metric', subject: 'AAA', value: null }
	]
});
const activity = (id: string, party: string | null) => {
	const found = dataset.activities.get(id);
	if (!found) throw new Error(id);
	return activityLine(found, party, m, f);
};
const flow = (id: string, words = { m, f }) => {
	const found = dataset.flows.get(id);
	if (!found) throw new Error(id);
	return flowLine(dataset, found, words.m, words.f);
};

describe('an activity as a line', () => {
	it('dates it, and says what part the party had and how many countries shared it', () => {
		expect(activity('clinic', 'AAA')).toMatchObject({
			date: '2018–May 2020',
			year: 2018,
			sector: '120',
			figure: '',
			text: 'Activity clinic',
			note: 'Mission · recipient · 2 countries together, not split'
		});
	});

	it('counts countries, not organisations, and says both parts of a party', () => {
		expect(activity('clinic', 'charity').note).toBe(
			'Mission · recipient and carried out by · 2 countries together, not split'
		);
	});

	it('seen from nobody, names no part', () =>
		expect(activity('clinic', null).note).toBe('Mission'));

	it('that is only planned says so; undated sorts last', () => {
		expect(activity('plan', 'AAA')).toMatchObject({
			note: 'Project · host · planned',
			date: '',
			year: 9999
		});
	});
});

describe('a flow as a line', () => {
	it('has its figure and both ends, and its sector from its activity', () => {
		expect(flow('gift')).toMatchObject({
			figure: '60,000 masks',
			text: 'Activity clinic',
			sector: '120',
			note: 'Place TWN → Place AAA',
			date: '2019'
		});
	});

	it('without an amount has no figure, never a zero', () => {
		expect(flow('silent')).toMatchObject({ figure: '', text: 'Grant' });
		expect(flow('silent').note).toContain('part of a total');
	});

	it('that is planned or told again says so', () => {
		expect(flow('budget')).toMatchObject({
			text: 'Budget',
			year: 9999,
			note: 'Place TWN → Place AAA · planned · told again, not counted'
		});
		expect(flow('budget', zh).note).toBe('Place TWN → Place AAA，規劃，重述，不計入');
	});
});

describe('a statistic as a line', () => {
	const line = (id: string) => {
		const found = dataset.indicators.get(id);
		if (!found) throw new Error(id);
		return indicatorLine(dataset, found, m, f);
	};

	it('has metric, slice, figure and activity', () => {
		expect(line('patients')).toMatchObject({
			text: 'Visits: Eye care',
			figure: '3 events',
			sector: '120',
			note: 'Activity clinic · planned'
		});
	});

	it('without a value has no figure; a metric that no table has is its id', () => {
		expect(line('unmeasured')).toMatchObject({ figure: '', text: 'unknown-metric', year: 9999 });
	});
});

describe('the facts of a party', () => {
	const facts = factsByParty(dataset).get('AAA') as PartyFacts;

	it('are all there once, by sector, oldest first, undated last, no sector last', () => {
		const groups = factGroups(dataset, facts, m, f);
		expect(groups.map(({ sector, lines }) => [sector, lines.map(({ id }) => id)])).toEqual([
			['120', ['clinic', 'gift', 'patients']],
			['', ['silent', 'budget', 'plan', 'unmeasured']]
		]);
		expect(groups.flatMap(({ lines }) => lines)).toHaveLength(facts.count);
	});
});
