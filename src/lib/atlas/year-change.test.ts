import { expect, it } from 'vitest';
import { resultOf } from '$lib/core/aggregate/result';
import type { Language } from '$lib/core/dataset/types';
import { factsByParty } from '$lib/core/query/select';
import { DEFAULT_VIEW, type View } from '$lib/core/query/view';
import { loadMessages } from '$lib/i18n';
import { madeDataset, type Made } from '../../../tests/fixtures/made-dataset';
import { makeSceneWords } from './scene-words';
import { yearChange } from './year-change';

async function said(made: Made, over: Partial<View>, language: Language = 'en') {
	const dataset = madeDataset({ ...made, language });
	const facts = factsByParty(dataset);
	const view = { ...DEFAULT_VIEW, ...over };
	const { m, f } = await loadMessages(language);
	const words = makeSceneWords(dataset, m, f);
	const change = await yearChange(dataset, facts, view, resultOf(dataset, facts, view), {
		words,
		f
	});
	return change?.text;
}
const inYear = (year: number) => ({ from: year, to: year });

const TIES: Made = {
	places: [
		{ id: 'SLB', name: 'Solomon Islands' },
		{ id: 'KIR', name: 'Kiribati' }
	],
	memberships: [
		{ group: 'diplomatic-allies', place: 'SLB', end: '2019-09' },
		{ group: 'diplomatic-allies', place: 'KIR', end: '2019-09' }
	]
};

it('says which ties ended', async () => {
	expect(await said(TIES, { years: inYear(2019) })).toBe(
		'2019: ties ended with Solomon Islands and Kiribati.'
	);
	expect(await said(TIES, { years: inYear(2019) }, 'zh-Hant')).toBe(
		'2019 年：與Solomon Islands和Kiribati斷交。'
	);
	expect(await said(TIES, { years: inYear(2020) })).toBe('2020: no tie began or ended.');
});

const names = ['Japan', 'India', 'Fiji', 'Chile', 'Peru', 'Mali', 'Togo'];
const EVENTS: Made = {
	places: names.map((name) => ({ id: name.slice(0, 3).toUpperCase(), name })),
	programmes: { gctf: '' },
	activities: [
		{ id: 'a', start: '2016', programme: 'gctf', participations: [{ party: 'JAP', role: 'host' }] },
		...['b', 'c'].map((id) => ({
			id,
			start: '2019',
			programme: 'gctf',
			participations: names.map((name) => ({
				party: name.slice(0, 3).toUpperCase(),
				role: 'host' as const
			}))
		}))
	]
};

it('says what is new, names a few and counts the rest, and the largest change', async () => {
	expect(await said(EVENTS, { layer: 'gctf', years: inYear(2019) })).toBe(
		'2019, compared with 2016, the last year with a record: 6 new: Chile, Fiji, India, Mali, and 2 more; ' +
			'largest change: Japan, from 1 event to 2 events.'
	);
	expect(await said(EVENTS, { layer: 'gctf' })).toBeUndefined();
});
