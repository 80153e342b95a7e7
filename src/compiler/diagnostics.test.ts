import { expect, test } from 'vitest';
import {
	hasErrors,
	printDiagnostic,
	printDiagnostics,
	quoted,
	type Diagnostic
} from './diagnostics';

const diagnostic = (change: Partial<Diagnostic> = {}): Diagnostic => ({
	file: 'flows.csv',
	line: 12,
	column: 'value',
	rule: 'number-format',
	severity: 'error',
	found: '"4,072萬"',
	expected: 'a plain number',
	advice: '40720000',
	...change
});

test('one line says where, what and how to mend it', () => {
	expect(printDiagnostic(diagnostic(), 'data')).toBe(
		'data/flows.csv:12:value  error number-format: found "4,072萬", expected a plain number. Try: 40720000'
	);
	expect(printDiagnostic(diagnostic({ column: '', advice: '' }), 'data')).toBe(
		'data/flows.csv:12  error number-format: found "4,072萬", expected a plain number'
	);
	expect(printDiagnostic(diagnostic({ line: 0, column: '' }), 'x')).toMatch(
		/^x\/flows.csv {2}error/
	);
});

test('printed by file, line and column, whatever the order of finding', () => {
	const all = [
		diagnostic({ line: 100 }),
		diagnostic({ line: 12, column: 'unit' }),
		diagnostic({ line: 12, column: 'date', severity: 'warning' }),
		diagnostic({ file: 'activities.csv', line: 900 }),
		diagnostic({ line: 12, column: 'date', rule: 'date-order' })
	];
	const text = printDiagnostics(all, 'data');
	expect(text.split('\n').map((line) => line.split('  ')[0])).toEqual([
		'data/activities.csv:900:value',
		'data/flows.csv:12:date',
		'data/flows.csv:12:date',
		'data/flows.csv:12:unit',
		'data/flows.csv:100:value',
		'4 errors, 1 warning in 2 files'
	]);
	expect(printDiagnostics(all.toReversed(), 'data')).toBe(text);
	expect(printDiagnostics([], 'data')).toBe('');
});

test('long contents are cut, by characters and not by halves of them', () => {
	expect(quoted('')).toBe('an empty cell');
	expect(quoted('a\n b')).toBe('"a b"');
	expect(quoted('𠀋'.repeat(61))).toBe(`"${'𠀋'.repeat(59)}…"`);
});

test('warnings do not stop the build', () => {
	expect(hasErrors([diagnostic({ severity: 'warning' })])).toBe(false);
	expect(hasErrors([diagnostic({ severity: 'warning' }), diagnostic()])).toBe(true);
});
