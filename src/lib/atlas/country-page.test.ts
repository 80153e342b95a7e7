import { describe, expect, it } from 'vitest';
import { madeDataset, madeEvidence, type Made } from '../../../tests/fixtures/made-dataset';
import type { Details } from '$lib/core/dataset/details';
import { factsByParty } from '$lib/core/query/select';
import { loadMessages } from '$lib/i18n';
import { countryIds, countryPage, LAST_YEAR } from './country-page';

const { m, f } = await loadMessages('en');

const NO_DETAILS: Details = {
	sources: new Map(),
	groups: new Map(),
	programmes: new Map(),
	activities: new Map(),
	flows: new Map(),
	indicators: new Map(),
	memberships: []
};

function page(made: Made, id: string, details: Partial<Details> = {}) {
	const dataset = madeDataset(made);
	const facts = factsByParty(dataset).get(id);
	if (!facts) throw new Error(`no facts of ${id}`);
	return countryPage(dataset, { ...NO_DETAILS, ...details }, facts, m, f);
}

const gift = { destination: 'AAA', date: '2022' };
const MADE: Made = {
	places: ['AAA', 'BBB', 'CCC'],
	groups: { five: ['AAA', 'BBB'] },
	memberships: [
		{ group: 'gctf-partners', place: 'AAA', evidence: madeEvidence('partner') },
		{ group: 'nsp-18', place: 'AAA', evidence: madeEvidence('south') }
	],
	activities: [
		{
			id: 'shared',
			start: '2020',
			sector: '120',
			participations: [
				{ party: 'AAA', role: 'recipient' },
				{ party: 'BBB', role: 'recipient' }
			]
		},
		{ id: 'alone', participations: [{ party: 'AAA', role: 'recipient' }] }
	],
	flows: [
		{ ...gift, id: 'wave', value: 8_000_000 },
		{ ...gift, id: 'kyiv', value: 3_000_000, partOf: ['wave'] },
		{ ...gift, id: 'extra', value: 500_000, date: '2023' },
		{ ...gift, id: 'euros', value: 100, unit: 'EUR' },
		{ ...gift, id: 'again', value: 240_000_000, unit: 'TWD', restates: 'wave' },
		{ ...gift, id: 'next', value: 99, stage: 'planned' },
		{ id: 'to-group', destination: 'five', value: 5_000_000 }
	],
	indicators: [
		{ id: 'of-shared', activity: 'shared', value: 40 },
		{ id: 'of-alone', activity: 'alone', value: 7 }
	]
};

describe('the key figures of a country', () => {
	const figures = page(MADE, 'AAA').keyFigures.map(({ figure, text }) => [figure, text]);

	it('count a total or its parts once, keep currencies apart, and leave plans and retellings out', () => {
		expect(figures.slice(0, 2)).toEqual([
			['US$8,500,000', 'Grant · from Taiwan · 2022–2023'],
			['€100', 'Grant · from Taiwan · 2022']
		]);
	});

	it('take figures of an activity only where it names this country alone', () => {
		expect(figures.slice(2)).toEqual([['7 events', 'Visits']]);
	});

	it('never hand it what is stated for a group', () => {
		expect(page(MADE, 'BBB').keyFigures).toEqual([]);
		expect(page(MADE, 'BBB').money).toBe(false);
	});

	it('carry the figure as printed where one row states it', () => {
		const [sum, single] = page(MADE, 'AAA').keyFigures;
		expect([sum?.asStated, single?.asStated]).toEqual(['', '100']);
	});
});

describe('a country page', () => {
	it('has a page for each place with a record or a membership, not for Taiwan', () => {
		const dataset = madeDataset(MADE);
		expect(countryIds(dataset, factsByParty(dataset))).toEqual(['AAA', 'BBB']);
	});

	it('refuses what is no place', () => {
		expect(() => page(MADE, 'five')).toThrow('no country page for "five"');
	});

	it('cites each tie by its own evidence', () => {
		expect(page(MADE, 'AAA').ties.map(({ tie, evidence }) => [tie, evidence?.lines])).toEqual([
			['new-southbound', 'south'],
			['gctf-partner', 'partner']
		]);
	});

	it('names who is named together with it, once per activity', () => {
		expect(page(MADE, 'AAA').namedWith).toEqual([
			{ party: 'BBB', kind: 'place', name: 'Place BBB', count: 1 }
		]);
	});

	it('carries the summaries of its activities', () => {
		const details = {
			activities: new Map([['shared', { summary: 'Help came.', note: '', conflict: false }]])
		};
		const lines = page(MADE, 'AAA', details).groups.flatMap((group) => group.lines);
		expect(lines.find(({ id }) => id === 'shared')?.summary).toBe('Help came.');
		expect(lines.find(({ id }) => id === 'wave')?.summary).toBe('');
	});

	it('counts its facts by sector and year, the undated apart', () => {
		const { matrix, years, facts } = page(MADE, 'AAA');
		expect(years.at(-1)).toBe(LAST_YEAR);
		const row = (at: number) => ({
			byYear: Object.fromEntries(years.map((year, k) => [year, matrix[at]?.counts[k]])),
			undated: matrix[at]?.undated,
			total: matrix[at]?.total
		});
		expect(row(0)).toMatchObject({ byYear: { 2020: 1, 2022: 0 }, undated: 0, total: 1 });
		expect(row(1)).toMatchObject({ byYear: { 2022: 5, 2023: 1 }, undated: 1, total: 7 });
		expect(matrix.reduce((sum, { total }) => sum + total, 0)).toBe(facts);
	});

	it('frames the place and Taipei with room around both', () => {
		const { frame, point, taipei } = page(MADE, 'AAA');
		for (const { x, y } of [point, taipei]) {
			expect(x).toBeGreaterThan(frame.x + 50);
			expect(x).toBeLessThan(frame.x + frame.width - 50);
			expect(y).toBeGreaterThan(frame.y + 50);
			expect(y).toBeLessThan(frame.y + frame.height - 50);
		}
	});

	it('lists its sources with pages, or else sections', () => {
		expect(page(MADE, 'AAA').sources).toEqual([
			{ id: 'paper', title: 'paper', publisher: '', facts: 8, pages: 'Chapter 1' }
		]);
	});
});
