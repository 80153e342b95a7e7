import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_FILE } from '../schema';
import { readFiles, type Files } from './files';
import { readPackage } from './package';
import { cell, list } from './row';

const base: Files = new Map([
	[SCHEMA_FILE, readFileSync(`data/${SCHEMA_FILE}`)],
	...readFiles('tests/fixtures/packages/_base')
]);
const with_ = (file: string, text: string): Files =>
	new Map([...base, [file, new TextEncoder().encode(text)]]);
const editionOf = (files: Files) => readPackage(files).read?.edition;
const units = new TextDecoder().decode(base.get('units.csv'));

test('tables in the order of the schema, rows with their lines', () => {
	const { read, diagnostics } = readPackage(base);
	expect(diagnostics).toEqual([]);
	expect([...(read?.tables.keys() ?? [])].slice(0, 3)).toEqual(['sources', 'regions', 'places']);
	const activities = read?.tables.get('activities');
	expect(activities?.complete).toBe(true);
	// The summary of the first row has a line feed.
	expect(activities?.rows.map((row) => row.line)).toEqual([2, 4, 5]);
	expect(cell(activities!.rows[0]!, 'summary_en')).toBe('Doctors saw patients\nfor two weeks.');
	expect(list(activities!.rows[1]!, 'sdgs')).toEqual(['3', '11']);
});

test('the edition follows the contents', () => {
	const edition = editionOf(base);
	expect(edition).toMatch(/^2026\.1-[0-9a-f]{8}$/);
	expect(editionOf(new Map([...base].reverse()))).toBe(edition);
	expect(editionOf(with_('units.csv', units.replace('人', '位')))).not.toBe(edition);
	// What a spreadsheet does to a file is no new edition.
	expect(editionOf(with_('units.csv', `\uFEFF${units.replaceAll('\n', '\r\n')}`))).toBe(edition);
});

test('columns are found by name, in any order', () => {
	const text = units
		.trim()
		.split('\n')
		.map((line) => line.split(',').reverse().join(','))
		.join('\n');
	const { read, diagnostics } = readPackage(with_('units.csv', text));
	expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
		['header-order', 'warning']
	]);
	expect(cell(read!.tables.get('units')!.rows[0]!, 'unit')).toBe('USD');
});

test('a table with a header and no rows is a table', () => {
	const { read, diagnostics } = readPackage(with_('units.csv', units.split('\n')[0]!));
	expect(diagnostics).toEqual([]);
	expect(read?.tables.get('units')).toMatchObject({ rows: [], complete: true });
});
