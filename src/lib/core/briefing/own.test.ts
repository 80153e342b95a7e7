import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, historyOf, redone, undone } from './history';
import {
	emptyBriefing,
	parseBriefing,
	printBriefing,
	withoutStep,
	withStep,
	withStepAt,
	withStepChanged,
	withText
} from './own';
import type { BriefingDocument } from './types';

const three = ['layer=gctf', '', 'layer=ukraine'].reduce(
	(briefing, view) => withStep(briefing, view),
	emptyBriefing(['en', 'zh-Hant'])
);
const ids = ({ steps }: BriefingDocument) => steps.map(({ id }) => id);

describe('a briefing of one’s own', () => {
	test('steps are added, moved and removed, and no id comes twice', () => {
		expect(ids(three)).toEqual(['step-1', 'step-2', 'step-3']);
		expect(ids(withStepAt(three, 'step-3', 0))).toEqual(['step-3', 'step-1', 'step-2']);
		expect(ids(withStepAt(three, 'step-1', 99))).toEqual(['step-2', 'step-3', 'step-1']);
		expect(ids(withStep(withoutStep(three, 'step-2'), ''))).toEqual(['step-1', 'step-3', 'step-4']);
		expect(withStepAt(three, 'none', 0)).toBe(three);
	});

	test('a text that is emptied gives way to the view’s own', () => {
		const named = withStepChanged(three, 'step-1', { headline: withText({}, 'en', 'Hello') });
		expect(named.steps[0]?.headline).toEqual({ en: 'Hello' });
		expect(withText({ en: 'Hello', 'zh-Hant': '你好' }, 'en', '')).toEqual({ 'zh-Hant': '你好' });
	});

	test('is read from its own file as it was', () => {
		const written = withStepChanged(three, 'step-2', {
			notes: { en: 'a\n\n- b', 'zh-Hant': '講稿' },
			figures: [{ record: 'covid-mask-total', label: { en: 'masks' } }]
		});
		expect(parseBriefing(printBriefing(written, '\t'))).toEqual({ ok: true, document: written });
	});

	test.each([
		['', 'syntax'],
		['{"format": ', 'syntax'],
		['null', 'foreign'],
		['[]', 'foreign'],
		['{"type":"FeatureCollection"}', 'foreign'],
		['{"format":"taiwan-cooperation-atlas/briefing","version":9}', 'newer']
	])('nonsense %j is told apart: %s', (json, reason) => {
		expect(parseBriefing(json)).toEqual({ ok: false, fault: { reason } });
	});

	test('a part that is wrong is named', () => {
		const broken = JSON.parse(printBriefing(three));
		broken.briefing.steps[1].view = 7;
		expect(parseBriefing(JSON.stringify(broken))).toEqual({
			ok: false,
			fault: { reason: 'part', path: 'steps.1.view' }
		});
	});

	test('ids that stand twice are made distinct', () => {
		const double = { ...three, steps: three.steps.map((step) => ({ ...step, id: 'x' })) };
		const read = parseBriefing(printBriefing(double));
		expect(read.ok && ids(read.document)).toEqual(['x', 'x-2', 'x-3']);
	});

	test('reading never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
				expect(parseBriefing(json)).toHaveProperty('ok');
			})
		);
	});
});

describe('undo', () => {
	test('goes back and forth; typing in one field is one change', () => {
		let history = historyOf('');
		for (const value of ['a', 'ab', 'abc']) history = changed(history, value, 'title');
		history = changed(history, 'abc!', 'notes');
		expect(undone(history).present).toBe('abc');
		expect(undone(undone(history)).present).toBe('');
		expect(redone(undone(history)).present).toBe('abc!');
		expect(undone(undone(undone(history))).present).toBe('');
		expect(redone(history)).toBe(history);
	});

	test('a change after an undo drops what was undone, and does not join it', () => {
		const typed = changed(changed(historyOf('a'), 'b', 't'), 'c', 'u');
		const again = changed(undone(typed), 'd', 't');
		expect(again.future).toEqual([]);
		expect(undone(again).present).toBe('b');
	});
});
