import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/lib/core/dataset/types';
import { en } from '../../src/lib/i18n/en';
import { zhHant } from '../../src/lib/i18n/zh-Hant';
import { readRealData } from './real-dataset';

const real = readRealData();
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** Ids of the rows of which a text is empty. */
const without = <T>(rows: Iterable<[string | number, T]>, text: (row: T) => string) =>
	[...rows].filter(([, row]) => text(row).trim() === '').map(([id]) => id);

describe.each(LANGUAGES)('every record has its text in %s', (language) => {
	const dataset = real.dataset(language);
	const details = real.details(language);

	it.each([
		['source titles', without(dataset.sources, ({ title }) => title)],
		['publishers', without(dataset.sources, ({ publisher }) => publisher)],
		['place names', without(dataset.places, ({ name }) => name)],
		['map names', without(dataset.places, ({ short }) => short)],
		['group names', without(dataset.groups, ({ name }) => name)],
		['organisation names', without(dataset.organisations, ({ name }) => name)],
		['programme names', without(dataset.programmes, ({ name }) => name)],
		['programme summaries', without(details.programmes, ({ summary }) => summary)],
		['activity titles', without(dataset.activities, ({ title }) => title)],
		['activity summaries', without(details.activities, ({ summary }) => summary)],
		['sector names', without(dataset.sectors, ({ name }) => name)],
		['short sector names', without(dataset.sectors, ({ short }) => short)],
		['categories', without(dataset.categories, (name) => name)],
		['regions', without(dataset.regions, (name) => name)],
		['metrics', without(dataset.metrics, (name) => name)],
		['units', without(dataset.units, ({ name }) => name)],
		['plurals of units', without(dataset.units, ({ plural }) => plural)],
		[
			'symbols of currencies',
			without(dataset.units, ({ currency, symbol }) => (currency ? symbol : '-'))
		]
	])('%s', (_, missing) => expect(missing).toEqual([]));
});

describe('what is said in one language is said in the other', () => {
	const missing = LANGUAGES.map((language) => {
		const [dataset, details] = [real.dataset(language), real.details(language)];
		return {
			'notes of sources': without(details.sources, ({ note }) => note),
			'notes of groups': without(details.groups, ({ note }) => note),
			'notes of memberships': without(details.memberships.entries(), ({ note }) => note),
			'notes of activities': without(details.activities, ({ note }) => note),
			'notes of flows': without(details.flows, ({ note }) => note),
			'notes of indicators': without(details.indicators, ({ note }) => note),
			venues: without(dataset.activities, ({ venue }) => venue),
			'slices of indicators': without(dataset.indicators, ({ breakdown }) => breakdown)
		};
	});
	it.each(Object.entries(missing[0] ?? {}))('%s', (what, ids) =>
		expect(missing[1]).toHaveProperty([what], ids)
	);
});

describe('the section that a fact is printed in', () => {
	const dataset = real.dataset('zh-Hant');
	const sections = [
		...new Set(
			[
				...dataset.programmes.values(),
				...dataset.activities.values(),
				...dataset.flows.values(),
				...dataset.indicators.values(),
				...dataset.memberships
			].map(({ evidence }) => evidence.section)
		)
	]
		.filter((section) => section !== '')
		.sort();
	/** Names that the Chinese text keeps as they are. */
	const KEPT = /\b(?:APEC|WHO|WTO|OECD|EBRD|GCTF|COVID-19)\b/g;

	it('is stored in English', () => {
		expect(sections.length).toBeGreaterThan(400);
		for (const section of sections) {
			expect(section).not.toMatch(HAN);
			expect(en.citation.sectionText(section)).toBe(section);
		}
	});

	it('is printed in Chinese without an English word', () => {
		const left = sections
			.map((section) => zhHant.citation.sectionText(section))
			.filter((text) => LATIN.test(text.replace(KEPT, '')) || !HAN.test(text));
		expect(left).toEqual([]);
	});

	it('is told apart from every other', () => {
		expect(new Set(sections.map(zhHant.citation.sectionText)).size).toBe(sections.length);
	});

	it('calls a place by the name that the atlas gives it', () => {
		const names = new Map(
			[...dataset.places.values()].flatMap(({ name, other }) => [
				[other, name],
				[`the ${other}`, name]
			])
		);
		for (const part of new Set(sections.flatMap((section) => section.split(', ')))) {
			const name = names.get(part);
			if (name) expect(zhHant.citation.sectionText(part)).toBe(name);
		}
	});
});
