import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BRIEFING_RULES } from './briefings/rules';
import { RULES } from './checks';
import { printDiagnostics } from './diagnostics';
import { readFiles, type Files } from './read/files';
import { READ_RULES } from './read/rules';
import { checkFiles } from './run';
import { SCHEMA_FILE } from './schema';

/**
 * Each folder of tests/fixtures/packages is a broken package: `_base`, which has no fault, with the folder's own
 * files laid over it, without the files that its `removed.txt` names, and with the schema of `data/` unless it brings
 * one. `expected.txt` holds what the compiler must print. `UPDATE=1 npx vitest run src/compiler` rewrites those.
 */
const PACKAGES = 'tests/fixtures/packages';
const base = readFiles(join(PACKAGES, '_base'));
const schema = readFileSync(join('data', SCHEMA_FILE));

const cases = readdirSync(PACKAGES, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== '_base')
	.map((entry) => entry.name)
	.sort();

function filesOf(name: string): Files {
	const files = new Map([[SCHEMA_FILE, schema], ...base, ...readFiles(join(PACKAGES, name))]);
	const removed = join(PACKAGES, name, 'removed.txt');
	if (existsSync(removed)) {
		for (const file of readFileSync(removed, 'utf8').trim().split('\n')) files.delete(file);
	}
	return files;
}

const printed = (files: Files) => printDiagnostics(checkFiles(files).diagnostics, 'data');

test('the base package has no fault', () => {
	expect(printed(new Map([[SCHEMA_FILE, schema], ...base]))).toBe('');
});

describe('each broken package is told what is wrong with it', () => {
	test.each(cases)('%s', (name) => {
		const file = join(PACKAGES, name, 'expected.txt');
		const found = `${printed(filesOf(name))}\n`;
		if (process.env.UPDATE) writeFileSync(file, found);
		expect(found).toBe(readFileSync(file, 'utf8'));
	});
});

test('every rule has a package that breaks it', () => {
	const expected = cases.map((name) => readFileSync(join(PACKAGES, name, 'expected.txt'), 'utf8'));
	const rules = [
		...Object.keys(READ_RULES),
		...RULES.map((rule) => rule.id),
		...Object.keys(BRIEFING_RULES)
	];
	const untold = rules.filter(
		(rule) => !expected.some((text) => new RegExp(`  (error|warning) ${rule}: `).test(text))
	);
	expect(untold).toEqual([]);
	expect(new Set(rules).size).toBe(rules.length);
});
