import { describe, expect, it } from 'vitest';
import { madeDataset, madeEvidence, type Made } from '../../../../tests/fixtures/made-dataset';
import {
	alliesByYear,
	evidenceOfTie,
	holdsAtEndOf,
	tiesAtEndOf,
	tiesEndedIn,
	type PlaceTies
} from './ties';

const GROUPS = {
	'diplomatic-allies': [],
	'nsp-18': [],
	'gctf-partners': [],
	'gctf-co-hosts': [],
	'second-wave-five': []
};
const made = (memberships: Made['memberships']) =>
	madeDataset({ places: ['AAA', 'BBB', 'CCC'], groups: GROUPS, memberships });
const ally = (place: string, start = '', end = '') => ({
	group: 'diplomatic-allies',
	place,
	start,
	end
});
const classesAt = (memberships: Made['memberships'], year: number) =>
	Object.fromEntries(
		[...tiesAtEndOf(made(memberships), year)].map(([place, { classes }]) => [place, classes])
	);

describe('a tie at the end of a year', () => {
	const holds = (start: string, end: string, year: number) =>
		holdsAtEndOf({ ...ally('AAA', start, end), note: '', evidence: madeEvidence() }, year);

	it.each([
		['without dates', '', '', 1900, true],
		['in the year in which it began', '2021-12-31', '', 2021, true],
		['before it began', '2021', '', 2020, false],
		['in the year in which it ended', '', '2021-12', 2021, false],
		['on the last day of the year in which it ended', '', '2021-12-31', 2021, false],
		['the year before it ended', '', '2021-01', 2020, true],
		['begun and ended within the year', '2021-02', '2021-11', 2021, false],
		['within its years', '2016', '2023', 2019, true]
	])('%s', (_, start, end, year, expected) => expect(holds(start, end, year)).toBe(expected));

	it('has the classes of all groups, in the order that colours the place', () => {
		expect(
			classesAt(
				[
					{ group: 'gctf-co-hosts', place: 'AAA', start: '2020' },
					ally('AAA'),
					{ group: 'gctf-partners', place: 'BBB' },
					{ group: 'nsp-18', place: 'BBB' },
					{ group: 'second-wave-five', place: 'CCC' }
				],
				2022
			)
		).toEqual({ AAA: ['ally', 'gctf-co-host'], BBB: ['new-southbound', 'gctf-partner'] });
	});

	it('starts in the year stated', () => {
		const memberships = [{ group: 'gctf-co-hosts', place: 'AAA', start: '2020-09' }];
		expect(classesAt(memberships, 2019)).toEqual({});
		expect(classesAt(memberships, 2020)).toEqual({ AAA: ['gctf-co-host'] });
	});

	it('counts a tie stated twice once', () => {
		const ties = tiesAtEndOf(
			made([
				{ group: 'gctf-partners', place: 'AAA', evidence: madeEvidence('10') },
				{ group: 'gctf-partners', place: 'AAA', evidence: madeEvidence('20') }
			]),
			2022
		);
		expect(ties.get('AAA')).toEqual({
			place: 'AAA',
			classes: ['gctf-partner'],
			evidence: [madeEvidence('10')]
		});
	});

	it('keeps the evidence beside its class, whatever the order of the table', () => {
		const entry = tiesAtEndOf(
			made([
				{ group: 'gctf-partners', place: 'AAA', evidence: madeEvidence('partner') },
				{ group: 'nsp-18', place: 'AAA', evidence: madeEvidence('south') }
			]),
			2022
		).get('AAA') as PlaceTies;
		expect(entry.classes).toEqual(['new-southbound', 'gctf-partner']);
		expect(entry.evidence.map(({ lines }) => lines)).toEqual(['south', 'partner']);
		expect(evidenceOfTie(entry, 'gctf-partner')).toEqual([madeEvidence('partner')]);
		expect(evidenceOfTie(entry, 'ally')).toEqual([]);
	});
});

describe('a former ally', () => {
	it.each([
		[2018, ['ally']],
		[2019, ['former-ally']],
		[2023, ['former-ally']]
	])('of 2019, seen from %i', (year, classes) =>
		expect(classesAt([ally('AAA', '', '2019-09')], year)).toEqual({ AAA: classes })
	);

	it('is none where the tie ended before the records begin', () => {
		expect(classesAt([ally('AAA', '', '2015-12')], 2022)).toEqual({});
		expect(classesAt([ally('AAA', '', '2016-12')], 2022)).toEqual({ AAA: ['former-ally'] });
	});

	it('comes after a tie in force, and is none where the tie was taken up again', () => {
		expect(classesAt([ally('AAA', '', '2018'), { group: 'nsp-18', place: 'AAA' }], 2022)).toEqual({
			AAA: ['new-southbound', 'former-ally']
		});
		expect(classesAt([ally('AAA', '', '2017'), ally('AAA', '2020')], 2019)).toEqual({
			AAA: ['former-ally']
		});
		expect(classesAt([ally('AAA', '', '2017'), ally('AAA', '2020')], 2022)).toEqual({
			AAA: ['ally']
		});
	});

	it('is named in the year in which the tie ended', () => {
		const dataset = made([
			ally('BBB', '', '2018-05'),
			ally('AAA', '', '2018-08'),
			ally('CCC'),
			{ group: 'nsp-18', place: 'CCC', end: '2018' }
		]);
		expect(tiesEndedIn(dataset, 2018)).toEqual(['BBB', 'AAA']);
		expect(tiesEndedIn(dataset, 2019)).toEqual([]);
	});
});

describe('allies by year', () => {
	it('counts each year of a span at its end', () => {
		const dataset = made([ally('AAA'), ally('BBB', '2018'), ally('CCC', '', '2019-09')]);
		expect(alliesByYear(dataset, 2017, 2020)).toEqual([
			{ year: 2017, count: 2 },
			{ year: 2018, count: 3 },
			{ year: 2019, count: 2 },
			{ year: 2020, count: 2 }
		]);
		expect(alliesByYear(dataset, 2020, 2019)).toEqual([]);
	});
});
