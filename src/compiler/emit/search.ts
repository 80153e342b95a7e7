import type { SearchPayload } from '../../lib/core/dataset/payload';
import type { Linked } from '../link';
import { cell, list } from '../read/row';

/** `search.json`: every name that a party or programme can be found by, in both languages. */
export function emitSearch(linked: Linked): SearchPayload {
	const names = (table: string, idColumn: string) => {
		const rows = linked.rows(table);
		const en = rows.map((row) => cell(row, 'name_en'));
		const zh = rows.map((row) => cell(row, 'name_zh'));
		const aliases = rows.map((row, k) => {
			const further = [cell(row, 'short_en'), cell(row, 'short_zh'), ...list(row, 'aliases')];
			return [...new Set(further)].filter((name) => name && name !== en[k] && name !== zh[k]);
		});
		return { id: rows.map((row) => cell(row, idColumn)), en, zh, aliases };
	};
	return {
		edition: linked.edition,
		places: names('places', 'place_id'),
		groups: names('groups', 'group_id'),
		organisations: names('organisations', 'organisation_id'),
		programmes: names('programmes', 'programme_id')
	};
}
