import { describe, expect, it } from 'vitest';
import { madeDataset, type Made } from '../../../tests/fixtures/made-dataset';
import { resultOf } from '$lib/core/aggregate/result';
import { factsByParty } from '$lib/core/query/select';
import { DEFAULT_VIEW, type View } from '$lib/core/query/view';
import { tableModel } from '$lib/core/table/model';
import { downloadWords } from '$lib/i18n/en/download';
import { partyParts, recordParts } from './parts';
import type { Sheet } from './types';

const gift = { programme: 'ukraine-aid', date: '2022' };
const made: Made = {
	places: ['UKR', { id: 'POL', lon: 19, lat: 52 }],
	groups: { neighbours: ['POL'] },
	programmes: { 'ukraine-aid': '' },
	flows: [
		{ ...gift, id: 'wave', destination: 'neighbours', value: 8, qualifier: 'at-least' },
		{ ...gift, id: 'poland', destination: 'POL', value: 6, partOf: ['wave'] },
		{ ...gift, id: 'kyiv', destination: 'UKR', value: 3 },
		{ ...gift, id: 'silent', destination: 'UKR', value: null }
	]
};
const dataset = madeDataset(made);
const view: View = { ...DEFAULT_VIEW, layer: 'ukraine', display: 'table' };
const tableWords = {
	flowType: String,
	stage: String,
	kind: String,
	status: String,
	qualifier: String,
	date: String,
	number: String,
	list: (items: readonly string[]) => items.join(', '),
	compare: (a: string, b: string) => (a < b ? -1 : 1)
};
const words = {
	...downloadWords,
	column: (id: string) => id.toUpperCase(),
	section: String,
	citation: ({ source, lines }: { source: string; lines: string }) => `${source} ${lines}`,
	classOf: (id: string) => `class ${id}`,
	partyKind: String
};
const model = tableModel(dataset, view, tableWords);
const cells = ({ columns, rows }: Sheet, ...ids: string[]) =>
	rows.map((row) => ids.map((id) => row[columns.findIndex((column) => column.id === id)]));

describe('a download of the record table', () => {
	it('has the rows on screen in their order, ids and names, all columns', () => {
		const { sheet, points, citations, totals } = recordParts(dataset, model, words, false);
		expect(sheet.rows).toHaveLength(model.rows.length);
		expect(cells(sheet, 'id', 'destination', 'destination_name', 'value')).toEqual(
			model.rows.map(({ id, fact }) => [
				id,
				'destination' in fact ? fact.destination : '',
				'destination' in fact ? `Place ${fact.destination}` : '',
				'value' in fact ? fact.value : null
			])
		);
		expect(sheet.columns.map(({ id }) => id)).toContain('as_stated');
		expect(sheet.columns.map(({ id }) => id)).not.toContain('counted');
		expect(points[model.rows.findIndex(({ id }) => id === 'poland')]).toEqual([[19, 52]]);
		// Every row leads to its place in a document.
		const cited = citations.rows.flatMap((row) => String(row.at(-1)).split(';'));
		expect(cited.sort()).toEqual(model.rows.map(({ id }) => id).sort());
		expect(cells(totals!, 'unit', 'itemised', 'not_broken_down', 'stated')).toEqual([
			['USD', 9, 2, 11]
		]);
	});

	it('adds the totals that contain rows only when asked to, marked as not to be added', () => {
		expect(model.containers.map(({ id }) => id)).toEqual(['wave']);
		const { sheet } = recordParts(dataset, model, words, true);
		expect(cells(sheet, 'id', 'counted').at(-1)).toEqual(['wave', downloadWords.containerRow]);
		expect(sheet.rows).toHaveLength(model.rows.length + 1);
	});
});

describe('a download of the map', () => {
	it('has a row for each country, group and organisation with its figure', () => {
		const { sheet, points } = partyParts(
			dataset,
			resultOf(dataset, factsByParty(dataset), view),
			words
		);
		expect(cells(sheet, 'party', 'kind', 'value', 'unit')).toContainEqual([
			'POL',
			'place',
			6,
			'USD'
		]);
		expect(points).toHaveLength(sheet.rows.length);
	});
});
