import { yearsBetween } from '../../lib/core/dataset/edtf';
import type { SearchPayload } from '../../lib/core/dataset/payload';
import { ACTIVITY_KINDS } from '../../lib/core/dataset/types';
import type { Linked } from '../link';
import { cell, list } from '../read/row';

/** `search.json`: every name that a party, programme, source or activity can be found by, in both languages. */
export function emitSearch(linked: Linked): SearchPayload {
	const column = (table: string, name: string) => linked.rows(table).map((row) => cell(row, name));
	const refer = (table: string, name: string, target: string) =>
		column(table, name).map((id) => linked.position(target, id));
	const names = (table: string, idColumn: string, stem = 'name') => {
		const en = column(table, `${stem}_en`);
		const zh = column(table, `${stem}_zh`);
		const aliases = linked.rows(table).map((row, k) => {
			const further = [cell(row, 'short_en'), cell(row, 'short_zh'), ...list(row, 'aliases')];
			return [...new Set(further)].filter((name) => name && name !== en[k] && name !== zh[k]);
		});
		return { id: column(table, idColumn), en, zh, aliases };
	};
	const years = linked
		.rows('activities')
		.map((row) => yearsBetween(cell(row, 'start'), cell(row, 'end')));
	return {
		edition: linked.edition,
		places: {
			...names('places', 'place_id'),
			iso2: column('places', 'iso2'),
			numeric: column('places', 'iso_numeric')
		},
		groups: names('groups', 'group_id'),
		organisations: {
			...names('organisations', 'organisation_id'),
			place: refer('organisations', 'place_id', 'places')
		},
		programmes: {
			...names('programmes', 'programme_id'),
			parent: refer('programmes', 'parent_id', 'programmes')
		},
		sources: {
			...names('sources', 'source_id', 'title'),
			published: column('sources', 'published')
		},
		activities: {
			id: column('activities', 'activity_id'),
			en: column('activities', 'title_en'),
			zh: column('activities', 'title_zh'),
			kind: column('activities', 'kind').map((kind) => ACTIVITY_KINDS.indexOf(kind as 'event')),
			programme: refer('activities', 'programme_id', 'programmes'),
			from: years.map((span) => span?.from ?? null),
			to: years.map((span) => span?.to ?? null)
		}
	};
}
