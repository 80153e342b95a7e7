import type { Package } from '../../read/package';
import { cell, type Row } from '../../read/row';
import { objectOf, type Value } from './rows';

/** Version of the paths and of the shape of what they hold. A change that breaks a reader is a new version beside it. */
export const API_VERSION = 'v1';

type Json = Value | number | Json[] | { [key: string]: Json };
type Rows = Record<string, Row[]>;

const FACTS = ['activities', 'flows', 'indicators'] as const;
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Rows of a table by what stands in some of its columns, each row once for each value. */
function rowsBy(rows: readonly Row[], ...columns: string[]): ReadonlyMap<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const row of rows)
		for (const value of new Set(columns.map((column) => cell(row, column)))) {
			const list = found.get(value);
			if (list) list.push(row);
			else found.set(value, [row]);
		}
	return found;
}

/**
 * The static JSON interface: one file for each country, group, organisation, programme and source, and an index of each
 * kind. Rows are those of the tables, under the same column names, so that one dictionary serves both.
 * @returns text by path below `/api/`
 */
export function emitApi(read: Package): Map<string, string> {
	const table = (name: string) => read.tables.get(name)?.rows ?? [];
	const resource = (name: string) => {
		const found = read.schema.resources.find((entry) => entry.name === name);
		if (!found) throw new Error(`no table "${name}"`);
		return found;
	};
	const parts = rowsBy(table('participations'), 'activity_id');
	const activities = new Map(table('activities').map((row) => [cell(row, 'activity_id'), row]));
	const sources = new Map(table('sources').map((row) => [cell(row, 'source_id'), row]));
	const object = (name: string, row: Row): { [key: string]: Json } => {
		const value = objectOf(resource(name), row);
		if (name !== 'activities') return value;
		return {
			...value,
			participations: (parts.get(cell(row, 'activity_id')) ?? []).map((part) => ({
				party: cell(part, 'party'),
				role: cell(part, 'role')
			}))
		};
	};
	/** the head of every file, then what it is about, then rows, then the documents that those cite */
	const file = (about: { [key: string]: Json }, page: string, rows: Rows): string => {
		const cited = new Set(
			Object.values(rows)
				.flat()
				.map((row) => cell(row, 'source_id'))
		);
		const body = {
			api: API_VERSION,
			edition: read.edition,
			licence: LICENCE,
			...(page ? { page } : {}),
			...about,
			...Object.fromEntries(
				Object.entries(rows).map(([name, list]) => [name, list.map((row) => object(name, row))])
			),
			...(rows.sources
				? {}
				: {
						sources: [...sources]
							.filter(([id]) => cited.has(id))
							.map(([, row]) => object('sources', row))
					})
		};
		return `${JSON.stringify(body)}\n`;
	};

	const partsOf = rowsBy(table('participations'), 'party');
	const flowsOf = rowsBy(table('flows'), 'origin', 'destination');
	const indicatorsOf = rowsBy(table('indicators'), 'subject');
	const membersOf = rowsBy(table('memberships'), 'group_id');
	const groupsOf = rowsBy(table('memberships'), 'place_id');
	/** what is stated of a party, and of nobody else: a group's rows are not its members' */
	const factsOf = (id: string): Rows => {
		const own = new Set((partsOf.get(id) ?? []).map((row) => cell(row, 'activity_id')));
		return {
			activities: [...activities].filter(([key]) => own.has(key)).map(([, row]) => row),
			flows: flowsOf.get(id) ?? [],
			indicators: indicatorsOf.get(id) ?? []
		};
	};
	const ofProgramme = (id: string): Rows => {
		const own = (row: Row) =>
			(cell(row, 'programme_id') ||
				cell(activities.get(cell(row, 'activity_id')) ?? row, 'programme_id')) === id;
		return Object.fromEntries(FACTS.map((name) => [name, table(name).filter(own)]));
	};
	const ofSource = (id: string): Rows =>
		Object.fromEntries(
			['programmes', 'memberships', ...FACTS].map((name) => [
				name,
				table(name).filter((row) => cell(row, 'source_id') === id)
			])
		);

	const kinds: {
		kind: string;
		table: string;
		column: string;
		rows: (id: string) => Rows;
		more?: (id: string) => { [key: string]: Json };
	}[] = [
		{
			kind: 'country',
			table: 'places',
			column: 'place_id',
			rows: (id) => ({ memberships: groupsOf.get(id) ?? [], ...factsOf(id) })
		},
		{
			kind: 'group',
			table: 'groups',
			column: 'group_id',
			rows: (id) => ({ memberships: membersOf.get(id) ?? [], ...factsOf(id) })
		},
		{ kind: 'organisation', table: 'organisations', column: 'organisation_id', rows: factsOf },
		{
			kind: 'programme',
			table: 'programmes',
			column: 'programme_id',
			rows: ofProgramme,
			more: (id) => ({
				parts: table('programmes')
					.filter((row) => cell(row, 'parent_id') === id)
					.map((row) => cell(row, 'programme_id'))
			})
		},
		{ kind: 'sources', table: 'sources', column: 'source_id', rows: ofSource }
	];

	const files = new Map<string, string>();
	for (const { kind, table: name, column, rows, more } of kinds) {
		const index: { [key: string]: Json }[] = [];
		for (const row of table(name)) {
			const id = cell(row, column);
			const own = rows(id);
			const count = Object.values(own).reduce((sum, list) => sum + list.length, 0);
			// A place without any record has no page and no file: "no record", not zero.
			if (kind === 'country' && (count === 0 || id === 'TWN')) continue;
			const path = `${API_VERSION}/${kind}/${id}.json`;
			const about = {
				[name === 'sources' ? 'source' : kind === 'country' ? 'place' : kind]: object(name, row),
				...more?.(id)
			};
			files.set(path, file(about, `/en/${kind}/${id}/`, own));
			index.push({
				id,
				name_en: cell(row, 'name_en') || cell(row, 'title_en'),
				name_zh: cell(row, 'name_zh') || cell(row, 'title_zh'),
				...Object.fromEntries(FACTS.map((fact) => [fact, own[fact]?.length ?? 0])),
				path: `/api/${path}`
			});
		}
		files.set(
			`${API_VERSION}/${kind}/index.json`,
			`${JSON.stringify({ api: API_VERSION, edition: read.edition, licence: LICENCE, count: index.length, items: index })}\n`
		);
	}
	files.set(
		`${API_VERSION}/editions.json`,
		`${JSON.stringify({ api: API_VERSION, edition: read.edition, items: table('editions').map((row) => object('editions', row)) })}\n`
	);
	const head = {
		api: API_VERSION,
		edition: read.edition,
		version: read.schema.version,
		licence: LICENCE,
		dictionary: '/data/datapackage.json',
		editions: `/api/${API_VERSION}/editions.json`,
		indexes: kinds.map(({ kind }) => `/api/${API_VERSION}/${kind}/index.json`)
	};
	files.set(`${API_VERSION}/index.json`, `${JSON.stringify(head)}\n`);
	return files;
}
