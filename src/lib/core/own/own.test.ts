import { describe, expect, it } from 'vitest';
import { readRealData } from '../../../../tests/unit/real-dataset';
import { addOwn } from '../scene/own';
import type { Scene } from '../scene/types';
import { guessColumns } from './columns';
import { makePlaceMatcher } from './match';
import { decimalMarkOf, isNothing, numberIn } from './numbers';
import { makeOwnTable, parseOwnTable, resolveOwn, type OwnTable } from './table';

const data = readRealData();
const matcher = makePlaceMatcher(data.search());

describe('place names', () => {
	it.each([
		['Palau', 'PLW'],
		['帛琉', 'PLW'],
		['PLW', 'PLW'],
		['pw', 'PLW'],
		['585', 'PLW'],
		['Swaziland', 'SWZ'],
		['Burma', 'MMR'],
		['馬紹爾', 'MHL'],
		['台灣', 'TWN'],
		['Korea, Rep.', 'KOR'],
		['Korea, Dem. People’s Rep.', 'PRK'],
		['Republic of Korea', 'KOR'],
		['Bolivia (Plurinational State of)', 'BOL'],
		['Iran, Islamic Rep.', 'IRN'],
		['Venezuela, RB', 'VEN'],
		['Egypt, Arab Rep.', 'EGY'],
		['Congo, Dem. Rep.', 'COD'],
		['Micronesia, Fed. Sts.', 'FSM'],
		['United States of America', 'USA'],
		['Viet Nam', 'VNM'],
		['St. Kitts and Nevis', 'KNA'],
		['Saint Vincent & the Grenadines', 'VCT'],
		['São Tomé and Principe', 'STP'],
		['COTE D’IVOIRE', 'CIV'],
		['Guinea', 'GIN'],
		['Samoa', 'WSM'],
		['Bahamas, The', 'BHS'],
		['Türkiye', 'TUR']
	])('%s is %s', (text, place) => {
		expect(matcher.match(text).place).toBe(place);
	});

	it('leaves to the reader what two places are called', () => {
		expect(matcher.match('Congo')).toEqual({ place: null, suggestions: ['COD', 'COG'] });
	});

	it.each([
		['Swazilnad', 'SWZ'],
		['Phillipines', 'PHL'],
		['馬紹兒群島', 'MHL'],
		['Kingdom of Tonga', 'TON'],
		['Marshall Is', 'MHL']
	])('suggests for %s first %s', (text, place) => {
		const { place: certain, suggestions } = matcher.match(text);
		expect(certain ?? suggestions[0]).toBe(place);
	});

	it('takes no word for a place that is none', () => {
		for (const text of ['Total', 'World', '合計', 'Asia', '', '12.5', 'n/a'])
			expect(matcher.knows(text), text).toBe(false);
	});

	it('knows every place of the atlas by both its names and its code', () => {
		for (const place of data.dataset('en').places.values())
			for (const name of [place.name, place.other, place.id])
				expect(matcher.match(name).place, name).toBe(place.id);
	});
});

describe('numbers as tables print them', () => {
	it.each([
		['1,234.5', '.', 1234.5],
		['1.234,5', ',', 1234.5],
		['1 234', '.', 1234],
		['US$ 40', '.', 40],
		['12%', '.', 12],
		['4,072 萬', '.', 40_720_000],
		['１２', '.', 12],
		['(5)', '.', -5],
		['−3', '.', -3],
		['1e3', '.', 1000]
	] as const)('%s', (text, mark, value) => {
		expect(numberIn(text, mark)).toBe(value);
	});

	it('tells nothing from zero and words from numbers', () => {
		expect(['', '-', '—', 'n/a', '…', '無'].every(isNothing)).toBe(true);
		expect(isNothing('0')).toBe(false);
		expect([numberIn('0'), numberIn('five'), numberIn('2019-05')]).toEqual([0, null, null]);
	});

	it('learns the decimal mark from the column', () => {
		expect(decimalMarkOf(['1.234,50', '7,5', '12'])).toBe(',');
		expect(decimalMarkOf(['1,234', '1,500'])).toBe('.');
	});
});

const table = (header: string[], rows: string[][]) => ({ header, rows });

describe('columns', () => {
	it('finds countries and numbers, not years or ranks', () => {
		const raw = table(
			['Rank', 'Country', 'Year', 'Exports'],
			[
				['1', 'Japan', '2020', '12.5'],
				['2', '越南', '2021', '7'],
				['3', 'Atlantis', '2022', 'n/a']
			]
		);
		const guess = guessColumns(raw, matcher);
		expect([guess.place, guess.value]).toEqual([1, 3]);
	});

	it('finds categories where there are no numbers', () => {
		const raw = table(
			['code', 'Income'],
			[
				['JPN', 'high'],
				['PLW', 'high'],
				['HTI', 'low']
			]
		);
		const guess = guessColumns(raw, matcher);
		expect([guess.place, guess.value]).toEqual([0, 1]);
	});

	it('says so where no column holds countries', () => {
		const raw = table(
			['item', 'price'],
			[
				['bread', '3'],
				['milk', '2']
			]
		);
		expect(guessColumns(raw, matcher).place).toBe(-1);
	});
});

const made = (rows: string[][], over: Partial<OwnTable> = {}): OwnTable => ({
	...makeOwnTable(table(['Country', 'Exports'], rows), 'trade.csv', {
		placeColumn: 0,
		valueColumn: 1,
		measure: 'number',
		decimalMark: '.',
		codes: false
	}),
	...over
});

describe('a reader’s table', () => {
	const rows = [
		['Japan', '10'],
		['Atlantis', '5'],
		['Burma', ''],
		['Palau', 'much'],
		['Japan', '7']
	];

	it('accounts for every row: drawn, unmatched, empty, no number', () => {
		const { values, unmatched, empty, notNumbers, repeated } = resolveOwn(made(rows), matcher);
		expect(values).toEqual([{ place: 'JPN', value: 10, text: '10', rows: [1, 5] }]);
		expect(unmatched.map(({ text, rows }) => [text, rows])).toEqual([['Atlantis', [2]]]);
		expect(empty).toBe(1);
		expect(notNumbers).toEqual([{ row: 4, text: 'much' }]);
		expect(repeated).toHaveLength(1);
	});

	it('adds rows of one place only when asked to', () => {
		const value = (repeat: OwnTable['repeat']) =>
			resolveOwn(made(rows, { repeat }), matcher).values[0]?.value;
		expect([value('first'), value('last'), value('sum')]).toEqual([10, 7, 17]);
	});

	it('takes the reader’s word for a name', () => {
		const mended = resolveOwn(made(rows, { mended: { Atlantis: 'GRC' } }), matcher);
		expect(mended.values.map(({ place }) => place)).toEqual(['JPN', 'GRC']);
		const ignored = resolveOwn(made(rows, { mended: { Atlantis: '' } }), matcher);
		expect(ignored.unmatched.map(({ ignored }) => ignored)).toEqual([true]);
	});

	it('is the same after a round trip through a file, and nothing else passes for one', () => {
		const kept = made(rows, { mended: { Atlantis: 'GRC' } });
		expect(parseOwnTable(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
		for (const other of [null, [], {}, { ...kept, version: 9 }, { ...kept, valueColumn: 7 }])
			expect(parseOwnTable(other)).toBeNull();
	});
});

describe('the reader’s layer', () => {
	const dataset = data.dataset('en');
	const scene = {
		symbols: [],
		legend: { title: '', unit: '', scaleNote: '', entries: [], nothings: [] }
	} as unknown as Scene;
	const words = {
		title: (column: string, file: string) => `${column} (${file})`,
		note: 'yours',
		symbol: (place: string, text: string) => `${place}: ${text}`,
		number: String,
		negative: 'below zero',
		otherCategories: 'other'
	};
	const over = (own: OwnTable) => addOwn(scene, dataset, own, resolveOwn(own, matcher), words);

	it('draws numbers as areas, and says below zero by another look', () => {
		const { symbols, legend } = over(
			made([
				['Japan', '100'],
				['Palau', '-25'],
				['Fiji', '0']
			])
		);
		expect(symbols.map(({ id, r }) => [id, r])).toEqual([
			['own-JPN', 22],
			['own-PLW', 11],
			['own-FJI', 3]
		]);
		expect(legend.entries.map(({ id, label }) => [id, label])).toEqual([
			['own', 'Exports (trade.csv)'],
			['own-key-100', '100'],
			['own-key-20', '20'],
			['own-key-6', '6'],
			['own-negative', 'below zero']
		]);
		expect(symbols[0]?.title).toBe('Japan: 100');
	});

	it('draws categories as colours, the rarest together', () => {
		const places = ['Japan', 'Palau', 'Fiji', 'Tonga', 'Haiti', 'Chad', 'Mali', 'Peru'];
		const rows = places.map((place, at) => [place, `c${at}`]);
		const { legend } = over(made(rows, { measure: 'category' }));
		expect(legend.entries.at(-1)).toMatchObject({ id: 'own-other', count: 2 });
		expect(legend.entries).toHaveLength(8);
	});

	it('leaves a scene without matches as it is', () => {
		expect(over(made([['Atlantis', '1']]))).toBe(scene);
	});
});
