import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	GROUP_KINDS,
	QUALIFIERS,
	ROLES,
	STAGES,
	STATUSES
} from '../lib/core/dataset/types';
import { hasHan, simplifiedIn } from './checks/scripts';
import { columnsOf, parseSchema, type DataPackage } from './schema';

const json = readFileSync('data/datapackage.json', 'utf8');
const { schema: parsed, diagnostics } = parseSchema(json);
const schema = parsed as DataPackage;
const table = (name: string) => {
	const found = schema.resources.find((resource) => resource.name === name);
	if (!found) throw new Error(`no table ${name}`);
	return found;
};
const field = (name: string, column: string) =>
	table(name).schema.fields.find((candidate) => candidate.name === column);

test('data/datapackage.json is a data package', () => {
	expect(diagnostics).toEqual([]);
	expect(schema.licenses.map((license) => license.name)).toEqual(['CC-BY-4.0']);
	expect(schema.resources.map((resource) => resource.name)).toEqual([
		'sources',
		'regions',
		'places',
		'groups',
		'memberships',
		'organisations',
		'categories',
		'sectors',
		'units',
		'metrics',
		'programmes',
		'activities',
		'localities',
		'participations',
		'flows',
		'indicators',
		'editions'
	]);
});

test.each([
	['activities', 'kind', ACTIVITY_KINDS],
	['activities', 'status', STATUSES],
	['participations', 'role', ROLES],
	['flows', 'flow_type', FLOW_TYPES],
	['flows', 'stage', STAGES],
	['flows', 'qualifier', QUALIFIERS],
	['indicators', 'stage', STAGES],
	['indicators', 'qualifier', QUALIFIERS],
	['groups', 'kind', GROUP_KINDS]
])('the values of %s.%s are those of types.ts', (name, column, values) => {
	expect(field(name, column)?.constraints.enum).toEqual([...values]);
});

describe.each(schema.resources.map((resource) => [resource.name, resource] as const))(
	'%s',
	(name, resource) => {
		const columns = columnsOf(resource);
		const { fields, foreignKeys, primaryKey = [], uniqueKeys } = resource.schema;

		test('its file is named after it, its columns differ, its keys are columns', () => {
			expect(resource.path).toBe(`${name}.csv`);
			expect(new Set(columns).size).toBe(columns.length);
			for (const column of [...primaryKey, ...uniqueKeys.flat()]) expect(columns).toContain(column);
		});

		test('everything is described in both languages', () => {
			for (const { description, description_zh, title_zh } of [
				{ ...resource },
				...fields.map((column) => ({ ...column, title_zh: resource.title_zh }))
			]) {
				expect(hasHan(description)).toBe(false);
				expect(hasHan(description_zh)).toBe(true);
				expect(simplifiedIn(description_zh + title_zh)).toEqual([]);
			}
		});

		test('what it refers to exists', () => {
			for (const key of foreignKeys) {
				expect(columns).toContain(key.fields[0]);
				const target = table(key.reference.resource || name);
				expect(target.schema.primaryKey).toEqual(key.reference.fields);
			}
			for (const { 'x-references': target } of fields) {
				if (target) expect(table(target.resource).schema.primaryKey).toEqual([target.field]);
			}
		});

		test('a text in one language has its partner beside it', () => {
			for (const column of columns.filter((candidate) => candidate.endsWith('_en'))) {
				// Chinese has no plural; its partner is the measure word.
				if (column === 'plural_en') continue;
				expect(columns).toContain(column.replace(/_en$/, '_zh'));
			}
			for (const { 'x-bilingual': partner } of fields) {
				if (partner) expect(columns).toContain(partner);
			}
		});

		test('facts carry their evidence in the last four columns', () => {
			const evidence = ['source_id', 'source_section', 'source_page', 'source_lines'];
			if (resource.schema['x-evidence']) expect(columns.slice(-4)).toEqual(evidence);
			else expect(columns).not.toContain('source_lines');
		});

		test('patterns compile and are said in words', () => {
			for (const { constraints, 'x-expected': words } of fields) {
				if (constraints.pattern === undefined) continue;
				expect(() => new RegExp(constraints.pattern ?? '', 'u')).not.toThrow();
				expect(words).toBeTruthy();
			}
		});
	}
);

test('a file that is missing, broken or no package is a diagnostic', () => {
	expect(parseSchema(undefined).diagnostics[0]?.found).toBe('no such file');
	expect(parseSchema('{').diagnostics[0]?.found).toBe('text that is not JSON');
	const misspelt = JSON.parse(json);
	misspelt.resources[0].schema.fields[0].constraint = { required: true };
	expect(parseSchema(JSON.stringify(misspelt))).toMatchObject({
		schema: null,
		diagnostics: [{ found: 'the unknown property resources.0.schema.fields.0.constraint' }]
	});
});
