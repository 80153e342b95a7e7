import { beforeAll, describe, expect, it } from 'vitest';
import { makeSearchIndex, searchTokens, type SearchIndex } from './search-index';

const names = (rows: [id: string, en: string, zh: string, ...aliases: string[]][]) => ({
	id: rows.map(([id]) => id),
	en: rows.map(([, en]) => en),
	zh: rows.map(([, , zh]) => zh),
	aliases: rows.map(([, , , ...aliases]) => aliases)
});

const payload = {
	edition: 'made',
	places: {
		...names([
			['PLW', 'Palau', '帛琉'],
			['SWZ', 'Eswatini', '史瓦帝尼', '史瓦濟蘭', 'Swaziland'],
			['STP', 'São Tomé & Príncipe', '聖多美普林西比'],
			['TUR', 'Türkiye', '土耳其', 'Turkey'],
			['DOM', 'Dominican Republic', '多明尼加'],
			['DMA', 'Dominica', '多米尼克'],
			['MHL', 'Marshall Islands', '馬紹爾群島', '馬紹爾'],
			['SLB', 'Solomon Islands', '索羅門群島'],
			['MMR', 'Myanmar (Burma)', '緬甸', 'Burma']
		]),
		iso2: Array.from({ length: 9 }, () => ''),
		numeric: Array.from({ length: 9 }, () => '')
	},
	groups: names([['nsp-18', 'New Southbound partners', '新南向夥伴國']]),
	organisations: {
		...names([['tfd', 'Taiwan Foundation for Democracy', '臺灣民主基金會', 'TFD']]),
		place: [-1]
	},
	programmes: {
		...names([['gctf', 'Global Cooperation and Training Framework', '全球合作暨訓練架構', 'GCTF']]),
		parent: [-1]
	},
	sources: {
		...names([['wp', 'White Paper on Cooperation', '國際合作白皮書']]),
		published: ['2023']
	},
	activities: {
		id: ['clinic', 'mangroves'],
		en: ['Mobile clinic in Palau', 'Planting mangroves'],
		zh: ['帛琉行動醫療', '種植紅樹林'],
		kind: [2, 1],
		programme: [-1, -1],
		from: [2019, null],
		to: [2020, null]
	}
};

let index: SearchIndex;
beforeAll(async () => {
	index = makeSearchIndex(payload);
	await index.addActivities();
});
const found = (query: string) => index.find(query).flatMap(({ hits }) => hits);
const ids = (query: string) => found(query).map((hit) => hit.id);

describe('search', () => {
	it.each([
		['palau', 'PLW'],
		['Pala', 'PLW'],
		['Palua', 'PLW'],
		['帛琉', 'PLW'],
		['史瓦濟', 'SWZ'],
		['swaziland', 'SWZ'],
		['Swazilnad', 'SWZ'],
		['sao tome', 'STP'],
		['turkey', 'TUR'],
		['turkiye', 'TUR'],
		['多明尼加', 'DOM'],
		['dominica', 'DMA'],
		['馬紹爾', 'MHL'],
		['馬紹兒群島', 'MHL'],
		['marshal iland', 'MHL'],
		['burma', 'MMR'],
		['台灣民主', 'tfd'],
		['新南向', 'nsp-18'],
		['gctf', 'gctf'],
		['白皮書', 'wp'],
		['mangrove', 'mangroves'],
		['紅樹林', 'mangroves'],
		['plw', 'PLW']
	])('finds %s', (query, id) => {
		expect(ids(query)[0]).toBe(id);
	});

	it('shows answers by kind, with every kind that fits', () => {
		expect(index.find('palau').map(({ kind, count }) => [kind, count])).toEqual([
			['place', 1],
			['activity', 1]
		]);
	});

	it('says by which other name something was found', () => {
		expect(found('swaziland')[0]?.alias).toBe('Swaziland');
		expect(found('eswatini')[0]?.alias).toBe('');
		// The code is printed nowhere else, and explains itself.
		expect(found('plw')[0]?.alias).toBe('');
	});

	it('finds nothing for nothing', () => {
		expect(ids('')).toEqual([]);
		expect(ids(' \t')).toEqual([]);
		expect(ids('zzzzz')).toEqual([]);
		expect(ids('?!…')).toEqual([]);
	});

	it('answers from names before the activities are there', () => {
		const young = makeSearchIndex(payload);
		expect(young.find('palau').map(({ kind }) => kind)).toEqual(['place']);
	});

	it('parts Chinese into characters and pairs, and Latin at what is no letter', () => {
		expect(searchTokens('台灣')).toEqual(['臺', '灣', '臺灣']);
		expect(searchTokens('Côte d’Ivoire, COVID-19')).toEqual(['cote', 'd', 'ivoire', 'covid', '19']);
		expect(searchTokens('GCTF會議')).toEqual(['gctf', '會', '議', '會議']);
	});
});
