import { expect, test } from 'vitest';
import { partySlug } from './party-slug';
import { findings, sample } from './sample';

test('an organisation with the id of a group', () => {
	const data = sample({
		groups: [{ group_id: 'asean' }],
		organisations: [{ organisation_id: 'who' }, { organisation_id: 'asean' }]
	});
	expect(findings(partySlug, data)).toEqual([
		'organisations.csv:3:organisation_id "asean", which is also a group (groups.csv:2) → asean-organisation, or rename the group'
	]);
});
