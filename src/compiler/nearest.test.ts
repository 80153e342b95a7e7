import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest';

test('what was probably meant', () => {
	const roles = ['host', 'co-host', 'partner', 'recipient', 'participant'];
	expect(nearest('recipent', roles)).toBe('recipient');
	expect(nearest('Partner', roles)).toBe('partner');
	expect(nearest('co host', roles)).toBe('co-host');
	expect(nearest('prtaner', roles)).toBe('partner');
	expect(nearest('spectator', roles)).toBe('');
	expect(nearest('', roles)).toBe('');
});

test('of two equally near ones the first in order, however they are given', () => {
	expect(nearest('cat', ['bat', 'car'])).toBe('bat');
	expect(nearest('cat', ['car', 'bat'])).toBe('bat');
});

test('edits', () => {
	expect(editDistance('abc', 'abc')).toBe(0);
	expect(editDistance('abc', 'acb')).toBe(1);
	expect(editDistance('kitten', 'sitting')).toBe(3);
	expect(editDistance('', 'abc')).toBe(3);
});
