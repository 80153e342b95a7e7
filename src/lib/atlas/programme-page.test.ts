import { describe, expect, it } from 'vitest';
import { madeDataset, madeEvidence } from '../../../tests/fixtures/made-dataset';
import type { Details } from '$lib/core/dataset/details';
import { loadMessages } from '$lib/i18n';
import { conflictsPage } from './conflicts-page';
import { programmePage, programmeTree, type ProgrammeSide } from './programme-page';

const { m, f } = await loadMessages('en');

const dataset = madeDataset({
	places: ['AAA'],
	groups: { five: ['AAA'] },
	organisations: ['charity'],
	programmes: {
		aid: '',
		'new-southbound': '',
		health: 'new-southbound',
		clinics: 'health',
		farming: 'new-southbound'
	},
	activities: [
		{ id: 'speech', programme: 'new-southbound', start: '2016' },
		{
			id: 'goal',
			kind: 'target',
			status: 'pipeline',
			programme: 'clinics',
			participations: [
				{ party: 'AAA', role: 'recipient' },
				{ party: 'AAA', role: 'host' },
				{ party: 'five', role: 'recipient' },
				{ party: 'TWN', role: 'partner' },
				{ party: 'charity', role: 'implementer' }
			]
		},
		{ id: 'later', programme: 'clinics', start: '2022' },
		{ id: 'sooner', programme: 'health', start: '2019' },
		{ id: 'elsewhere', programme: 'aid' }
	],
	flows: [
		{ id: 'masks', activity: 'later', programme: 'clinics', type: 'in-kind', unit: 'mask' },
		{
			id: 'uncounted',
			activity: 'later',
			programme: 'clinics',
			type: 'in-kind',
			unit: 'mask',
			value: null
		},
		{ id: 'approval', programme: 'health', stage: 'approved', type: 'investment' }
	],
	indicators: [
		{ id: 'wanted', activity: 'goal', programme: 'clinics', stage: 'planned', value: 10 },
		{ id: 'guess', activity: 'goal', programme: 'clinics', stage: 'estimated' },
		{ id: 'promise', activity: 'later', programme: 'clinics', stage: 'planned' },
		{ id: 'effect', activity: 'later', programme: 'clinics', stage: 'estimated' },
		{ id: 'starting-point', activity: 'goal', programme: 'clinics', stage: 'actual' },
		{ id: 'share', programme: 'health', subject: 'AAA', stage: 'actual' },
		{ id: 'forecast', programme: 'health', stage: 'estimated' }
	]
});
const details: Details = {
	sources: new Map(),
	groups: new Map(),
	programmes: new Map([['health', { summary: 'Care.' }]]),
	activities: new Map([['later', { summary: 'It came.', note: '', conflict: false }]]),
	flows: new Map([['masks', { note: 'Printed twice.', conflict: true }]]),
	indicators: new Map([
		['share', { note: 'Printed twice.', conflict: true }],
		['wanted', { note: 'Yearly.', conflict: false }]
	]),
	memberships: []
};
const page = (id: string) => programmePage(dataset, details, id, '其他', m, f);
const ids = (side?: ProgrammeSide) => ({
	figures: side?.figures.map(({ id }) => id),
	entries: Object.fromEntries(
		side?.entries.map((entry) => [entry.line.id, entry.figures.map(({ id }) => id)]) ?? []
	)
});

describe('the tree', () => {
	it('opens with New Southbound and counts activities of the whole subtree', () => {
		expect(programmeTree(dataset).map(({ id, activities }) => [id, activities])).toEqual([
			['new-southbound', 4],
			['aid', 1]
		]);
		const [health] = programmeTree(dataset)[0]?.children ?? [];
		expect(health).toMatchObject({ id: 'health', activities: 3, children: [{ id: 'clinics' }] });
	});
});

describe('a programme page', () => {
	it('has its path, its parts, its summary and both names', () => {
		expect(page('clinics').path.map(({ id }) => id)).toEqual(['new-southbound', 'health']);
		expect(page('health')).toMatchObject({
			name: 'Programme health',
			other: '其他',
			summary: 'Care.',
			evidence: madeEvidence(),
			activities: 3,
			parts: [{ id: 'clinics', activities: 2 }]
		});
	});

	it('groups by part, the whole first, and leaves out what is empty', () => {
		expect(page('new-southbound').groups.map(({ id }) => id)).toEqual(['new-southbound', 'health']);
		expect(page('farming').groups).toEqual([]);
		expect(page('aid')).toMatchObject({ planned: false, reported: true });
	});

	it('sets plans and reports side by side, each figure where its stage belongs', () => {
		const [clinics] = page('clinics').groups;
		expect(ids(clinics?.planned)).toEqual({
			figures: [],
			entries: { goal: ['wanted', 'guess'], later: ['promise'] }
		});
		expect(ids(clinics?.reported)).toEqual({
			figures: [],
			entries: { goal: ['starting-point'], later: ['masks', 'uncounted', 'effect'] }
		});
	});

	it('keeps figures of no activity with the programme; an approval is no plan, a forecast is', () => {
		const [own] = page('health').groups;
		expect(ids(own?.planned).figures).toEqual(['forecast']);
		expect(ids(own?.reported)).toEqual({ figures: ['approval', 'share'], entries: { sooner: [] } });
		expect(own?.reported.figures[1]?.party).toBe('Place AAA');
	});

	it('orders reports by time', () => {
		const health = page('new-southbound').groups[1];
		expect(health?.reported.entries.map(({ line }) => line.id)).toEqual([
			'sooner',
			'later',
			'goal'
		]);
	});

	it('tells an activity once: summary and parties on its own side only', () => {
		const [clinics] = page('clinics').groups;
		const [goal, promised] = clinics?.planned.entries ?? [];
		expect(goal?.parties).toEqual([
			{ id: 'AAA', name: 'Place AAA', place: true },
			{ id: 'five', name: 'Group five', place: false }
		]);
		expect(promised?.summary).toBe('');
		const told = clinics?.reported.entries.find(({ line }) => line.id === 'later');
		expect(told?.summary).toBe('It came.');
	});

	it('names what a flow without an amount is, and says that no figure is stated', () => {
		const later = page('clinics').groups[0]?.reported.entries[0];
		expect(later?.figures[1]).toMatchObject({ text: 'Goods in kind: masks', figure: '' });
		expect(later?.figures[1]?.note).toContain('no figure stated');
	});

	it('refuses what is no programme', () => {
		expect(() => page('nothing')).toThrow('no programme "nothing"');
	});
});

describe('the conflicts page', () => {
	const source = {
		id: 'paper',
		title: 'Paper',
		publisher: '',
		published: '',
		coverage: '',
		url: ''
	};

	it('has the marked rows by document, those of one note together', () => {
		const found = conflictsPage(
			{ ...dataset, sources: new Map([['paper', source]]) },
			details,
			m,
			f
		);
		expect(found).toMatchObject([
			{
				id: 'paper',
				rows: 2,
				conflicts: [{ note: 'Printed twice.', facts: [{ id: 'masks' }, { id: 'share' }] }]
			}
		]);
		expect(found[0]?.conflicts[0]?.facts[1]?.party).toBe('Place AAA');
	});
});
