import type { DatasetPayload } from '../../lib/core/dataset/payload';
import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	GROUP_KINDS,
	QUALIFIERS,
	ROLES,
	STAGES,
	STATUSES
} from '../../lib/core/dataset/types';
import type { Linked } from '../link';
import { cell, list, type Row } from '../read/row';
import { StringTable } from './strings';

/** What the compiler takes from geometry, handed in so that emitting stays a pure function. */
export interface Geometry {
	/** degrees → plane units */
	project(lon: number, lat: number): readonly [x: number, y: number];
	/** land area in plane units² by place; places without a shape are left out */
	areas: Readonly<Record<string, number>>;
}

/** `dataset.json`: ids, numbers and positions, the same in both languages. */
export function emitDataset(linked: Linked, { project, areas }: Geometry): DatasetPayload {
	const strings = new StringTable();
	const column = (table: string, name: string) => linked.rows(table).map((row) => cell(row, name));
	const each = <T>(table: string, value: (row: Row) => T) => linked.rows(table).map(value);
	const text = (table: string, name: string) => each(table, (row) => strings.add(cell(row, name)));
	const refer = (table: string, name: string, target: string) =>
		each(table, (row) => linked.position(target, cell(row, name)));
	const inherit = (table: string, name: string, target: string) =>
		each(table, (row) => linked.position(target, linked.inherited(row, name)));
	const party = (table: string, name: string) =>
		each(table, (row) => linked.party(cell(row, name)));
	const code = (table: string, name: string, values: readonly string[]) =>
		each(table, (row) => values.indexOf(cell(row, name)));
	const evidence = (table: string) => ({
		source: refer(table, 'source_id', 'sources'),
		section: text(table, 'source_section'),
		page: text(table, 'source_page'),
		lines: text(table, 'source_lines')
	});
	const points = each('places', (row) =>
		project(Number(cell(row, 'lon')), Number(cell(row, 'lat')))
	);
	const figure = (table: string) => ({
		value: each(table, (row) => (cell(row, 'value') === '' ? null : Number(cell(row, 'value')))),
		unit: refer(table, 'unit', 'units'),
		// A row without a value has no qualifier, and nothing that reads one.
		qualifier: each(table, (row) =>
			Math.max(0, QUALIFIERS.indexOf(cell(row, 'qualifier') as 'exact'))
		),
		asStated: text(table, 'as_stated')
	});

	return {
		edition: linked.edition,
		strings: strings.list,
		sources: {
			id: column('sources', 'source_id'),
			published: column('sources', 'published'),
			coverage: column('sources', 'coverage'),
			url: column('sources', 'url')
		},
		regions: { id: column('regions', 'region') },
		categories: { id: column('categories', 'category') },
		sectors: { id: column('sectors', 'sector'), category: column('sectors', 'category') },
		units: { id: column('units', 'unit') },
		metrics: { id: column('metrics', 'metric') },
		places: {
			id: column('places', 'place_id'),
			iso2: column('places', 'iso2'),
			region: column('places', 'region'),
			lon: column('places', 'lon').map(Number),
			lat: column('places', 'lat').map(Number),
			x: points.map(([x]) => hundredths(x)),
			y: points.map(([, y]) => hundredths(y)),
			area: column('places', 'place_id').map((id) => hundredths(areas[id] ?? 0))
		},
		groups: { id: column('groups', 'group_id'), kind: code('groups', 'kind', GROUP_KINDS) },
		organisations: {
			id: column('organisations', 'organisation_id'),
			kind: column('organisations', 'kind'),
			place: refer('organisations', 'place_id', 'places')
		},
		memberships: {
			group: refer('memberships', 'group_id', 'groups'),
			place: refer('memberships', 'place_id', 'places'),
			start: text('memberships', 'start'),
			end: text('memberships', 'end'),
			...evidence('memberships')
		},
		programmes: {
			id: column('programmes', 'programme_id'),
			parent: refer('programmes', 'parent_id', 'programmes'),
			...evidence('programmes')
		},
		activities: {
			id: column('activities', 'activity_id'),
			kind: code('activities', 'kind', ACTIVITY_KINDS),
			programme: refer('activities', 'programme_id', 'programmes'),
			status: code('activities', 'status', STATUSES),
			start: text('activities', 'start'),
			end: text('activities', 'end'),
			sector: refer('activities', 'sector', 'sectors'),
			sdgs: each('activities', (row) => list(row, 'sdgs').map(Number)),
			...evidence('activities')
		},
		participations: {
			activity: refer('participations', 'activity_id', 'activities'),
			party: party('participations', 'party'),
			role: code('participations', 'role', ROLES)
		},
		flows: {
			id: column('flows', 'flow_id'),
			activity: refer('flows', 'activity_id', 'activities'),
			programme: inherit('flows', 'programme_id', 'programmes'),
			type: code('flows', 'flow_type', FLOW_TYPES),
			stage: code('flows', 'stage', STAGES),
			origin: party('flows', 'origin'),
			destination: party('flows', 'destination'),
			date: text('flows', 'date'),
			...figure('flows'),
			partOf: each('flows', (row) =>
				list(row, 'part_of').map((id) => linked.position('flows', id))
			),
			restates: refer('flows', 'restates', 'flows'),
			sector: inherit('flows', 'sector', 'sectors'),
			...evidence('flows')
		},
		indicators: {
			id: column('indicators', 'indicator_id'),
			metric: refer('indicators', 'metric', 'metrics'),
			subject: party('indicators', 'subject'),
			activity: refer('indicators', 'activity_id', 'activities'),
			programme: inherit('indicators', 'programme_id', 'programmes'),
			period: text('indicators', 'period'),
			stage: code('indicators', 'stage', STAGES),
			...figure('indicators'),
			...evidence('indicators')
		}
	};
}

/** A hundredth of a plane unit is finer than any screen shows. */
function hundredths(value: number): number {
	return Math.round(value * 100) / 100;
}
