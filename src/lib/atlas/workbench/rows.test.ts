import { describe, expect, it } from 'vitest';
import { madeDataset, type Made } from '../../../../tests/fixtures/made-dataset';
import { DEFAULT_VIEW, type ColumnId, type View } from '$lib/core/query/view';
import { tableModel } from '$lib/core/table/model';
import { loadMessages } from '$lib/i18n';
import { workbench as w } from '$lib/i18n/en/workbench';
import { cellOf, type Cell } from './rows';
import { tableWords } from './words';

const { m, f } = await loadMessages('en');
const words = tableWords(w, m, f);
const page = {
	language: 'en' as const,
	m,
	f,
	root: '/en',
	sourceTitle: (id: string) => id,
	cite: { open: null }
};

/** A column of a made table, cell by cell. */
function cells(made: Made, column: ColumnId, over: Partial<View> = {}): Cell[] {
	const dataset = madeDataset(made);
	const view: View = { ...DEFAULT_VIEW, scope: 'all', columns: [column], ...over };
	const model = tableModel(dataset, view, words);
	const context = { dataset, model, unit: null, words, page, w };
	return model.rows.map((record, at) => cellOf(model.columns[0]!, record, at, context));
}

describe('a cell of parties', () => {
	const many = Array.from({ length: 11 }, (_, at) => `A${String.fromCharCode(65 + at)}A`);
	const [cell] = cells(
		{
			places: many,
			activities: [
				{ id: 'meeting', participations: many.map((party) => ({ party, role: 'participant' })) }
			]
		},
		'parties',
		{ records: 'activities' }
	);

	it('names each with a link that selects it', () => {
		expect(cell?.parts[0]).toMatchObject({ href: '/en/country/AAA/', party: 'AAA' });
		expect(cell?.parts[1]).toBe(', ');
	});

	it('names no more than a column holds, and links to where all are named', () => {
		expect(cell?.parts.filter((part) => typeof part === 'object' && part.party)).toHaveLength(8);
		expect(cell?.parts.at(-1)).toEqual({
			text: '+3',
			label: w.moreParties(3),
			href: '/en/activity/meeting/'
		});
	});
});

describe('a cell of amounts', () => {
	const MADE: Made = {
		places: ['AAA', 'BBB'],
		activities: [{ id: 'aid', title: 'Aid' }],
		flows: [
			{ id: 'total', activity: 'aid', destination: 'AAA', date: '2022', value: 9 },
			{ id: 'one', destination: 'AAA', date: '2021', value: 4, partOf: ['total'] },
			{ id: 'two', destination: 'BBB', date: '2021', value: 5, partOf: ['total'] },
			{ id: 'least', destination: 'BBB', date: '2020', value: 5, qualifier: 'at-least' },
			{ id: 'none', destination: 'BBB', date: '2019', value: null }
		]
	};
	const texts = (cell: Cell | undefined) =>
		(cell?.parts ?? []).map((part) => (typeof part === 'string' ? part : part.text));

	it('says what the source claims of the figure, and never a zero where it states none', () => {
		const counted = cells(MADE, 'value', { records: 'flows' });
		expect(texts(counted.at(-1))).toEqual([f.qualifier('at-least'), 'US$5']);
		const [unstated] = cells(MADE, 'value', { records: 'flows', part: 'unstated' });
		expect(texts(unstated)).toEqual([w.noAmount]);
	});

	it('names the total around neighbouring rows once, and says it in each', () => {
		const brackets = cells(MADE, 'contained-in', { records: 'flows' });
		expect(brackets.map(({ class: name }) => name)).toEqual([
			'bracket first',
			'bracket last',
			undefined
		]);
		expect(texts(brackets[0])).toEqual(['9', ' Aid']);
		expect(texts(brackets[1])).toEqual([w.bracket('Aid', '9')]);
	});
});
