import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles } from '../../read/files';
import { readPackage } from '../../read/package';
import { cell, list } from '../../read/row';
import { emitParquet, PARTITIONED } from './parquet';
import { QUERIES } from './queries';

const read = readPackage(readFiles('data')).read!;
const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
let database: DuckDBConnection;

beforeAll(async () => {
	for (const [path, content] of emitParquet(read)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	database = await (await DuckDBInstance.create(':memory:')).connect();
	for (const { name } of read.schema.resources)
		await database.run(
			`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${folder}/${name}/${PARTITIONED[name] ? '*/' : ''}*.parquet', hive_partitioning = true)`
		);
});
afterAll(() => {
	database?.closeSync();
	rmSync(folder, { recursive: true });
});

const rowsOf = (table: string) => read.tables.get(table)?.rows ?? [];
const run = async (sql: string) => (await database.runAndReadAll(sql)).getRowObjectsJson();
const query = (id: string) => QUERIES.find((entry) => entry.id === id)!.sql;

test('DuckDB reads every table with all its rows', async () => {
	for (const { name } of read.schema.resources) {
		const [row] = await run(`SELECT COUNT(*)::INTEGER AS count FROM ${name}`);
		expect(row?.count, name).toBe(rowsOf(name).length);
	}
	const [undated] = await run(
		'SELECT COUNT(*)::INTEGER AS count FROM activities WHERE year IS NULL'
	);
	expect(undated?.count).toBe(
		rowsOf('activities').filter((row) => !cell(row, 'start') && !cell(row, 'end')).length
	);
});

test('amounts are added once each, as the tables have them', async () => {
	const flows = rowsOf('flows');
	const hasPart = (id: string, unit: string) =>
		flows.some((row) => cell(row, 'unit') === unit && list(row, 'part_of').includes(id));
	const wanted = flows
		.filter(
			(row) =>
				cell(row, 'origin') === 'TWN' &&
				cell(row, 'stage') === 'actual' &&
				cell(row, 'unit') === 'USD' &&
				cell(row, 'value') !== '' &&
				cell(row, 'restates') === '' &&
				!hasPart(cell(row, 'flow_id'), 'USD')
		)
		.reduce((sum, row) => sum + Number(cell(row, 'value')), 0);
	const rows = await run(query('itemised-amounts'));
	const dollars = rows.filter((row) => row.unit === 'USD');
	expect(dollars.reduce((sum, row) => sum + Number(row.total), 0)).toBeCloseTo(wanted, 2);
	expect(wanted).toBeGreaterThan(1e6);
});

test('the other queries answer', async () => {
	const places = await run(query('places-by-activities'));
	expect(places).toHaveLength(20);
	expect(places[0]).toMatchObject({ place_id: expect.stringMatching(/^[A-Z]{3}$/) });
	expect((await run(query('sectors-by-year'))).length).toBe(20);
	const facts = await run(query('facts-by-source'));
	const all = ['activities', 'flows', 'indicators'].reduce(
		(sum, name) => sum + rowsOf(name).length,
		0
	);
	expect(facts.reduce((sum, row) => sum + Number(row.facts), 0)).toBe(all);
});
