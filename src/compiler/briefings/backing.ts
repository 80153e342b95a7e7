import type { LayerResult } from '../../lib/core/aggregate/result';
import type { Dataset } from '../../lib/core/dataset/types';
import { readings } from '../figures';
import type { Package } from '../read/package';
import { cell, type Row } from '../read/row';
import { figuresIn } from './figures-in-text';

/** The numbers that stand behind the texts of a step. */
export interface Backing {
	figure: Set<number>;
	year: Set<number>;
	/** days and months */
	date: Set<number>;
}

export const noBacking = (): Backing => ({
	figure: new Set(),
	year: new Set(),
	date: new Set()
});

const TABLES = [
	['flows', 'flow_id'],
	['indicators', 'indicator_id'],
	['activities', 'activity_id'],
	['programmes', 'programme_id']
] as const;

/** Columns that say something in words; the figures in them are the source's too. */
const TEXTS = /^(title|summary|note|breakdown|name)_(en|zh)$/;
const DATES = ['date', 'period', 'start', 'end'];

function addDate(edtf: string, backing: Backing): void {
	const parts = edtf.split('/').map((one) => one.split('-').map(Number));
	const [from, to = from] = parts;
	for (let year = from?.[0] ?? 0; year <= (to?.[0] ?? -1); year++) backing.year.add(year);
	for (const [, month, day] of parts)
		for (const number of [month, day]) if (number) backing.date.add(number);
}

function addRow(row: Row, backing: Backing): void {
	for (const column of DATES) addDate(cell(row, column), backing);
	const value = cell(row, 'value');
	if (value !== '') backing.figure.add(Math.abs(Number(value)));
	for (const reading of readings(cell(row, 'as_stated'))) backing.figure.add(reading);
	for (const [column, text] of Object.entries(row.cells)) {
		if (!TEXTS.test(column)) continue;
		for (const { kind, values } of figuresIn(text)) {
			for (const number of values) backing[kind].add(number);
		}
	}
}

/** Looks records up by id; `rows` gives none where the data has no such record. */
export function recordIndex({ tables }: Package): {
	ids: ReadonlySet<string>;
	rows(id: string): Row[];
} {
	const index = new Map<string, Row[]>();
	for (const [name, column] of TABLES)
		for (const row of tables.get(name)?.rows ?? []) {
			const id = cell(row, column);
			index.set(id, [...(index.get(id) ?? []), row]);
		}
	for (const row of tables.get('memberships')?.rows ?? []) {
		const group = cell(row, 'group_id');
		if (!index.has(group)) index.set(group, []);
	}
	return { ids: new Set(index.keys()), rows: (id) => index.get(id) ?? [] };
}

/** Adds the numbers of a cited record: its value, its wording as printed, its dates and the figures in its texts. */
export function addRecord(
	id: string,
	rows: readonly Row[],
	dataset: Dataset,
	backing: Backing
): void {
	for (const row of rows) addRow(row, backing);
	const members = dataset.memberships.filter(({ group }) => group === id);
	if (members.length > 0) {
		backing.figure.add(members.length);
		for (const { start, end } of members) {
			addDate(start, backing);
			addDate(end, backing);
		}
	}
}

/** Adds the numbers that the picture of a view itself shows: its counts, its amounts, its years. */
export function addView(result: LayerResult, dataset: Dataset, backing: Backing): void {
	const figures = backing.figure;
	const { layer, years, activities } = result.selection;
	for (const span of [layer.span, years])
		for (let year = span.from; year <= span.to; year++) backing.year.add(year);
	// What a ties layer counts per place (its facts) stands nowhere on its map.
	if (layer.measure !== 'ties') for (const row of result.rows) figures.add(row.value);
	figures.add(result.rows.length).add(result.listed.value);
	if (layer.measure === 'count') figures.add(activities.length);
	figures.add(result.rows.filter(({ party }) => dataset.places.has(party)).length);
	for (const { stated } of result.sums) figures.add(stated);
	for (const { itemised, notBrokenDown } of result.widerTotals)
		figures.add(itemised).add(notBrokenDown);
	const classes = new Map<string, number>();
	for (const { classes: held } of result.ties.values())
		for (const tie of held) classes.set(tie, (classes.get(tie) ?? 0) + 1);
	if (layer.measure !== 'ties')
		for (const row of result.rows) classes.set(row.class, (classes.get(row.class) ?? 0) + 1);
	for (const [, members] of classes) figures.add(members);
}
