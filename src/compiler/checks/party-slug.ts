import { quoted } from '../diagnostics';
import { cell } from '../read/row';
import { at, rowsById, type Rule } from './rule';

export const partySlug: Rule = {
	id: 'party-slug',
	about: 'No organisation has the identifier of a group, so that a party resolves without a type.',
	*check({ tables }) {
		const groups = rowsById(tables.get('groups'), 'group_id');
		const organisations = tables.get('organisations');
		for (const row of organisations?.rows ?? []) {
			const id = cell(row, 'organisation_id');
			const group = groups.get(id);
			if (!group || !organisations) continue;
			yield at(partySlug.id, organisations, row, 'organisation_id', {
				found: `${quoted(id)}, which is also a group (groups.csv:${group.line})`,
				expected: 'an identifier that no group has',
				advice: `${id}-organisation, or rename the group`
			});
		}
	}
};
