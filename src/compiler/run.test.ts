import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, USAGE } from './run';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'compiler-'));
	cpSync('tests/fixtures/packages/_base', folder, { recursive: true });
	cpSync('data/datapackage.json', join(folder, 'datapackage.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function call(...args: string[]) {
	const printed: string[] = [];
	const errors: string[] = [];
	const code = await run(args, {
		print: (text) => printed.push(text),
		printError: (text) => errors.push(text)
	});
	return { code, printed: printed.join('\n'), errors: errors.join('\n') };
}

test('a good package is told in one line', async () => {
	const { code, printed } = await call(folder, '--check');
	expect(code).toBe(0);
	expect(printed).toMatch(/^17 tables, 38 rows, 1 briefing, edition 2026\.1-[0-9a-f]{8}: checked$/);
});

test('warnings are printed and let it pass', async () => {
	writeFileSync(
		join(folder, 'metrics.csv'),
		'metric,name_en,name_zh\r\npatients,Patients,人數\r\n'
	);
	const { code, printed } = await call(`${folder}/`, '--check');
	expect(code).toBe(0);
	expect(printed.split('\n')[0]).toContain(`${folder}/metrics.csv:1  warning file-line-endings`);
});

test('all mistakes are printed in one run, and nothing is written', async () => {
	writeFileSync(join(folder, 'metrics.csv'), 'metric,name_en,name_zh\npatients,,人数\n');
	const out = join(folder, 'out');
	const { code, printed } = await call(folder, '--out', out);
	expect(code).toBe(1);
	expect(printed).toContain('error required');
	expect(printed).toContain('error chinese-script');
	expect(printed).toContain('2 errors, 0 warnings in 1 file');
	expect(existsSync(out)).toBe(false);
});

test('wrong calls get the usage', async () => {
	expect(await call('--chek')).toEqual({ code: 2, printed: '', errors: USAGE });
	expect((await call(folder, 'another')).code).toBe(2);
	expect((await call(join(folder, 'nowhere'))).errors).toContain('nowhere is not a folder');
});
