import { expect, test } from 'vitest';
import { pageRanges, sourcesLine } from './sources-text';
import { briefingEn } from '$lib/i18n/en/briefing';
import { briefingZh } from '$lib/i18n/zh-Hant/briefing';
import { en } from '$lib/i18n/en';
import { zhHant } from '$lib/i18n/zh-Hant';
import type { StepCitation } from '$lib/core/briefing/types';

test('pages are put in order and runs joined', () => {
	expect(pageRanges(['179', '19', '176-178', '175', '19'])).toBe('19, 175–179');
	expect(pageRanges(['9', '8'])).toBe('8–9');
	expect(pageRanges([])).toBe('');
});

const cite = (source: string, page: string, section = 'Chapter 7'): StepCitation => ({
	record: 'x',
	asStated: '',
	evidence: { source, page, section, lines: `${page || 1}-2` }
});
const title = (source: string) => (source === 'moea-report' ? 'Work Report' : 'White Paper');

test('each document once, with its pages or its sections', () => {
	const citations = [
		cite('icd-white-paper', '19'),
		cite('icd-white-paper', '20'),
		cite('icd-white-paper', '', 'Annex 3, 2015'),
		cite('moea-report', '41')
	];
	expect(sourcesLine(citations, title, en, briefingEn, 'en')).toBe(
		'White Paper, pp. 19–20, Annex 3; Work Report, p. 41'
	);
	expect(
		sourcesLine(
			citations,
			(id) => (id === 'moea-report' ? '報告' : '白皮書'),
			zhHant,
			briefingZh,
			'zh-Hant'
		)
	).toBe('《白皮書》，頁 19–20、附錄三；《報告》，頁 41');
});
