import { expect, test } from 'vitest';
import { emptyBriefing, withStep } from '$lib/core/briefing/own';
import { keep, readKept, SHELF_KEY, type Shelf } from './keep';

const shelfOf = (texts: Map<string, string>): Shelf => ({
	getItem: (key) => texts.get(key) ?? null,
	setItem: (key, text) => void texts.set(key, text),
	removeItem: (key) => void texts.delete(key)
});
const briefing = withStep(emptyBriefing(['en']), 'layer=gctf');

test('what is kept is read again', () => {
	const texts = new Map<string, string>();
	expect(readKept(() => shelfOf(texts))).toEqual({ state: 'none' });
	expect(keep(() => shelfOf(texts), briefing)).toBe('saved');
	expect(readKept(() => shelfOf(texts))).toEqual({ state: 'kept', document: briefing });
});

test('what is no briefing is handed out as it stands', () => {
	const texts = new Map([[SHELF_KEY, '{"half a bri']]);
	expect(readKept(() => shelfOf(texts))).toEqual({ state: 'corrupt', raw: '{"half a bri' });
	expect(texts.get(SHELF_KEY)).toBe('{"half a bri');
});

test('no storage, and a full one', () => {
	const denied = (): Shelf => {
		throw new DOMException('denied', 'SecurityError');
	};
	expect(readKept(denied)).toEqual({ state: 'denied' });
	expect(keep(denied, briefing)).toBe('denied');
	const full = () => ({
		...shelfOf(new Map()),
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		}
	});
	expect(keep(full, briefing)).toBe('full');
});
