import { describe, expect, it } from 'vitest';
import { makeNameIndex, nameTokens } from './name-index';

const find = makeNameIndex({
	places: {
		id: ['PLW', 'SWZ', 'STP', 'TUR', 'DOM', 'DMA'],
		en: ['Palau', 'Eswatini', 'São Tomé & Príncipe', 'Türkiye', 'Dominican Republic', 'Dominica'],
		zh: ['帛琉', '史瓦帝尼', '聖多美普林西比', '土耳其', '多明尼加', '多米尼克'],
		aliases: [[], ['史瓦濟蘭', 'Swaziland'], [], ['Turkey'], [], []]
	},
	groups: { id: ['nsp-18'], en: ['New Southbound partners'], zh: ['新南向夥伴國'], aliases: [[]] },
	organisations: {
		id: ['tfd'],
		en: ['Taiwan Foundation for Democracy'],
		zh: ['臺灣民主基金會'],
		aliases: [[]]
	}
});
const ids = (query: string) => find(query).map((hit) => hit.id);

describe('name index', () => {
	it.each([
		['palau', 'PLW'],
		['Pala', 'PLW'],
		['Palua', 'PLW'],
		['帛琉', 'PLW'],
		['史瓦濟', 'SWZ'],
		['swaziland', 'SWZ'],
		['sao tome', 'STP'],
		['turkey', 'TUR'],
		['turkiye', 'TUR'],
		['多明尼加', 'DOM'],
		['台灣民主', 'tfd'],
		['新南向', 'nsp-18'],
		['plw', 'PLW']
	])('finds %s', (query, id) => {
		expect(ids(query)[0]).toBe(id);
	});

	it('finds nothing for nothing', () => {
		expect(ids('')).toEqual([]);
		expect(ids('zzzzz')).toEqual([]);
	});

	it('parts Chinese into characters and pairs', () => {
		expect(nameTokens('台灣')).toEqual(['臺', '灣', '臺灣']);
	});
});
