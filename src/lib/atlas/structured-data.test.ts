import { describe, expect, it } from 'vitest';
import type { ActivityPage } from './activity-page';
import { activityThing, organisationType, pageScript } from './structured-data';

const PAGE = {
	root: 'https://example.org/en',
	language: 'en' as const,
	path: '/activity/a/',
	title: 'A </script> & more',
	description: 'What it is.',
	siteName: 'Atlas',
	crumbs: [{ name: 'Programmes', path: '/programme/' }],
	about: null
};

describe('structured data', () => {
	it('cannot end its own element, whatever a title holds', () => {
		const script = pageScript(PAGE);
		expect(script.match(/<\/script>/g)).toHaveLength(1);
		const json = JSON.parse(script.replace(/^<script[^>]*>|<\/script>$/g, ''));
		expect(json.name).toBe(PAGE.title);
		expect(json.breadcrumb.itemListElement.map((item: { item: string }) => item.item)).toEqual([
			'https://example.org/en/programme/',
			'https://example.org/en/activity/a/'
		]);
		expect('mainEntity' in json).toBe(false);
	});

	it('makes an event of what takes place, with what is stated of it only', () => {
		const activity = {
			title: 'Workshop',
			other: 'Workshop',
			summary: 'It was held.',
			kindId: 'event',
			start: '2021-08',
			end: '',
			venue: '',
			roles: [
				{ role: 'host', parties: [{ id: 'PLW', kind: 'place', name: 'Palau', page: true }] },
				{ role: 'co-host', parties: [{ id: 'ait', kind: 'organisation', name: 'AIT', page: true }] }
			]
		} as unknown as ActivityPage;
		expect(activityThing(activity)).toEqual({
			'@type': 'Event',
			name: 'Workshop',
			description: 'It was held.',
			startDate: '2021-08',
			location: { '@type': 'Place', name: 'Palau' },
			organizer: [{ '@type': 'Organization', name: 'AIT' }]
		});
		expect(activityThing({ ...activity, kindId: 'project' })['@type']).toBe('Project');
	});

	it.each([
		['10', 'GovernmentOrganization'],
		['22', 'NGO'],
		['80', 'ResearchOrganization'],
		['72', 'Corporation'],
		['40', 'Organization']
	])('calls an organisation of IATI type %s a %s', (code, type) => {
		expect(organisationType(code)).toBe(type);
	});
});
