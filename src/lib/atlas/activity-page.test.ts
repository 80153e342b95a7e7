import { describe, expect, it } from 'vitest';
import { madeDataset, type Made } from '../../../tests/fixtures/made-dataset';
import type { Details } from '$lib/core/dataset/details';
import { factsByParty } from '$lib/core/query/select';
import { loadMessages } from '$lib/i18n';
import { openOf } from '$lib/i18n/open';
import { activityLabels, activityPage, activityRows } from './activity-page';
import { bodyPage } from './body-page';

const { m, f } = await loadMessages('en');
const w = openOf('en');
const DETAILS: Details = {
	sources: new Map(),
	groups: new Map([['five', { note: 'Five places.' }]]),
	programmes: new Map(),
	activities: new Map([['gift', { summary: 'Aid was sent.', note: 'A note.', conflict: true }]]),
	flows: new Map(),
	indicators: new Map(),
	memberships: []
};

const MADE: Made = {
	places: ['AAA', 'BBB', 'CCC'],
	groups: { five: ['AAA', 'BBB'] },
	organisations: ['church'],
	programmes: { aid: '', relief: 'aid' },
	activities: [
		{
			id: 'gift',
			title: 'Gift',
			kind: 'relief',
			programme: 'relief',
			start: '2022-05',
			participations: [
				{ party: 'BBB', role: 'recipient' },
				{ party: 'church', role: 'recipient' },
				{ party: 'AAA', role: 'recipient' },
				{ party: 'five', role: 'partner' }
			]
		},
		{ id: 'gift-2', title: 'Gift', kind: 'relief', programme: 'relief', start: '2022-05' },
		{ id: 'later', title: 'Later', programme: 'relief', start: '2023' }
	],
	flows: [
		{ id: 'total', activity: 'later', destination: 'five', value: 10, qualifier: 'at-least' },
		{ id: 'part', activity: 'gift', destination: 'AAA', value: 4, partOf: ['total'] },
		{ id: 'other', activity: 'gift', destination: 'BBB', value: 3, partOf: ['total'] },
		{
			id: 'again',
			activity: 'gift',
			destination: 'AAA',
			value: 100,
			unit: 'TWD',
			restates: 'part'
		},
		{ id: 'coming', activity: 'gift', destination: 'AAA', value: 50, stage: 'planned' }
	]
};

const dataset = madeDataset(MADE);
const rows = activityRows(dataset, m, f);
const page = (id: string) => activityPage(dataset, DETAILS, rows, id, 'Otro', m, w, f);

describe('an activity page', () => {
	it('names every party by its part, places first, each with its page', () => {
		const { roles } = page('gift');
		expect(roles.map(({ role, parties }) => [role, parties.map(({ id }) => id)])).toEqual([
			['partner', ['five']],
			['recipient', ['AAA', 'BBB', 'church']]
		]);
		expect(roles[1]!.parties.map(({ kind }) => kind)).toEqual(['place', 'place', 'organisation']);
	});

	it('leads from a part to its total, and says of a total what is itemised', () => {
		const part = page('gift').amounts.find(({ id }) => id === 'part')!;
		expect(part.totals).toEqual([{ id: 'total', activity: 'later', figure: 'at least US$10' }]);
		const total = page('later').amounts[0]!;
		expect(total.contains).toBe(w.activity.contains('US$7', 'at least US$3'));
	});

	it('marks what is told again, and adds neither that nor what was only planned', () => {
		const { amounts, sums } = page('gift');
		expect(amounts.find(({ id }) => id === 'again')!.restates?.id).toBe('part');
		expect(amounts.find(({ id }) => id === 'coming')!.stage).toBe(m.stages.planned);
		expect(sums).toEqual([]);
	});

	it('tells where it stands: the programme from the top, and what came before and after', () => {
		const { path, before, after, conflict, alike } = page('gift-2');
		expect(path.map(({ id }) => id)).toEqual(['aid', 'relief']);
		expect([before?.id, after?.id, alike, conflict]).toEqual(['gift', 'later', 3, false]);
		expect(page('gift').conflict).toBe(true);
	});

	it('puts the places named on its map', () => {
		expect(
			page('gift')
				.map?.points.map(({ id }) => id)
				.sort()
		).toEqual(['AAA', 'BBB']);
		expect(page('gift-2').map).toBeNull();
	});

	it('has a label that tells it from others of the same title', () => {
		const labels = activityLabels(dataset, m, f);
		const full = [...dataset.activities.values()].map(
			({ id, title }) => `${title} ${labels.get(id)}`
		);
		expect(new Set(full).size).toBe(full.length);
		expect(labels.get('later')).toBe(`${m.kinds[dataset.activities.get('later')!.kind]} · 2023`);
	});

	it('is refused for an unknown id', () => {
		expect(() => page('nothing')).toThrow('nothing');
	});
});

describe('the page of a group or an organisation', () => {
	const facts = factsByParty(dataset);
	const body = (id: string) => bodyPage(dataset, DETAILS, id, facts, m, w, f);

	it('has the facts of the group itself, none of its members', () => {
		const five = body('five');
		const ids = five.groups.flatMap(({ lines }) => lines.map(({ id }) => id)).sort();
		expect(ids).toEqual(['gift', 'total']);
		expect(five.members.map(({ place }) => place)).toEqual(['AAA', 'BBB']);
		expect(five.note).toBe('Five places.');
		expect(five.map?.points).toHaveLength(2);
	});

	it('names who is named together with an organisation, places and others apart', () => {
		const church = body('church');
		expect(church.kind).toBe('organisation');
		expect(church.namedWith.map(({ party }) => party)).toEqual(['AAA', 'BBB']);
		expect(church.bodiesWith.map(({ party }) => party)).toEqual(['five']);
	});

	it('is there even where nothing is stated', () => {
		const empty = bodyPage(dataset, DETAILS, 'five', new Map(), m, w, f);
		expect([empty.facts, empty.sources]).toEqual([0, []]);
		expect(() => body('AAA')).toThrow('AAA');
	});
});
