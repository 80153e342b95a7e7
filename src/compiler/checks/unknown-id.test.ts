import { expect, test } from 'vitest';
import { unknownId } from './unknown-id';
import { findings, sample } from './sample';

const world = {
	places: [
		{ place_id: 'PLW', iso2: 'PW', name_en: 'Palau', name_zh: '帛琉', aliases: 'Belau;帛琉共和國' }
	],
	groups: [{ group_id: 'allies' }],
	organisations: [{ organisation_id: 'taiwanicdf' }],
	units: [{ unit: 'mask', plural_en: 'masks' }]
};

test('parties in any of three tables; a name or a slip leads to the id', () => {
	const parties = [
		'PLW',
		'allies',
		'taiwanicdf',
		'Palau',
		'帛琉共和國',
		'pw',
		'taiwan-icdf',
		'XXX'
	];
	const data = sample({ ...world, participations: parties.map((party) => ({ party })) });
	expect(findings(unknownId, data)).toEqual([
		'participations.csv:5:party "Palau" → PLW',
		'participations.csv:6:party "帛琉共和國" → PLW',
		'participations.csv:7:party "pw" → PLW',
		'participations.csv:8:party "taiwan-icdf" → taiwanicdf',
		'participations.csv:9:party "XXX"'
	]);
});

test('foreign keys, keys into the same table, and lists', () => {
	const data = sample({
		...world,
		programmes: [{ programme_id: 'gctf', parent_id: 'gcft' }],
		flows: [
			{ flow_id: 'total', unit: 'masks', part_of: '', restates: '' },
			{ flow_id: 'part', unit: 'mask', part_of: 'total;totl', restates: 'main' }
		]
	});
	expect(findings(unknownId, data)).toEqual([
		'programmes.csv:2:parent_id "gcft" → gctf',
		'flows.csv:2:unit "masks" → mask',
		'flows.csv:3:restates "main"',
		'flows.csv:3:part_of "totl" → total'
	]);
});

test('nothing is said of ids in a table that could not be read whole', () => {
	const data = sample({ ...world, participations: [{ party: 'who' }] });
	const tables = new Map(data.tables);
	tables.set('organisations', { ...tables.get('organisations')!, complete: false });
	expect(findings(unknownId, { ...data, tables })).toEqual([]);
});
