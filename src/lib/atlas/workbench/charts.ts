import { typeIdOf, typeOfId } from '$lib/core/aggregate/by-type';
import {
	chartsOf,
	timelineOf,
	typesByUnit,
	type ChartData,
	type Timeline
} from '$lib/core/aggregate/charts';
import { masksOf } from '$lib/core/query/filter';
import type { Dataset, Years } from '$lib/core/dataset/types';
import { recordsOf, type AtlasRecord } from '$lib/core/query/records';
import { printView } from '$lib/core/query/url';
import { DEFAULT_VIEW, type RecordKind, type View } from '$lib/core/query/view';
import { accountOf } from '$lib/core/table/account';
import type { PlainTable, TableModel, TableWords } from '$lib/core/table/types';
import { nameIn } from '$lib/core/table/columns';
import type { WorkbenchWords } from '$lib/i18n/en/workbench';
import type { Format, Messages } from '$lib/i18n';

/** Everything that the charts of a table draw. */
export interface Charts {
	kind: RecordKind;
	/** unit of the amounts; '' where records are counted */
	unit: string;
	/** id (`typeIdOf`) of the one type of flow that is drawn: gifts, loans, imports and exports do not add; '' = none */
	type: string;
	/** the types that the query has in this unit when years, sectors and parties are let go: names tell them apart */
	typeIds: readonly string[];
	data: ChartData;
	/** by year and kind, each kind for itself: flows of every type */
	kinds: Timeline;
	/** the years to choose from: where one is shown alone, the others beside it */
	timeline: Pick<ChartData, 'years' | 'spans'>;
	/** the sectors to choose from: beside those that are filtered for, all others */
	sectors: ChartData['sectors'];
	types: ReturnType<typeof typesByUnit>;
	/** largest value of each chart before any filter: the scales that stay */
	most: { sector: number; party: number; year: number; kind: number; cell: number };
	/** the years of the axis, before any filter and of what is shown; null: nothing is dated */
	span: Years | null;
}

/** What a chart draws: of flows one unit and type, or every type (''); of other records all. */
interface Subject {
	kind: RecordKind;
	unit: string;
	type: string;
}

const rowsOf = (rows: readonly AtlasRecord[], { kind, unit, type }: Subject) =>
	kind !== 'flows'
		? rows
		: rows.filter(
				(row) =>
					row.kind === 'flows' &&
					row.fact.unit === unit &&
					(type === '' || type === typeIdOf(row.fact))
			);
/** Flows of every type in the unit, over time; null where records are counted, and what is drawn is all there is. */
const everyTypeOf = (
	dataset: Dataset,
	rows: readonly AtlasRecord[],
	{ kind, unit }: Omit<Subject, 'type'>
): Timeline | null =>
	kind === 'flows' ? timelineOf(dataset, rowsOf(rows, { kind, unit, type: '' })) : null;
const keyOf = ({ kind, unit, type }: Subject) => `${kind} ${unit} ${type}`;

const largest = (bars: readonly { value: number }[]) =>
	bars.reduce((most, { value }) => Math.max(most, value), 0);

const spanOf = (years: readonly number[]): Years | null =>
	years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null;

/** An axis of more years than this begins where more than next to nothing happens. */
const LONG_AXIS = 24;
/** What may lie before that, as a share of all that is dated. */
const CUT = 0.03;

/**
 * The years that a chart of them shows: a few records from long ago would leave no room for all others, nor would a plan
 * that reaches far beyond the last year with a record of its own.
 */
function axisOf({ years, spans }: Pick<ChartData, 'years' | 'spans'>): Years | null {
	const whole = spanOf([
		...years.map(({ year }) => year),
		...spans.flatMap(({ years }) => [years.from, years.to])
	]);
	if (!whole || years.length === 0 || whole.to - whole.from < LONG_AXIS) return whole;
	const most = CUT * years.reduce((sum, { value }) => sum + value, 0);
	let before = 0;
	const { year: from } = years.find(({ value }) => (before += value) > most) ?? years[0]!;
	return { from, to: years.at(-1)!.year };
}

const holdsMost = (axis: Years | null, { years }: Pick<ChartData, 'years'>): boolean => {
	const inside = ({ year }: { year: number }) =>
		axis !== null && axis.from <= year && year <= axis.to;
	const sum = (bars: typeof years) => bars.reduce((all, { value }) => all + value, 0);
	return axis !== null && sum(years.filter(inside)) >= sum(years) / 2;
};

/** `kinds`: of every type, each for itself. */
const mostIn = (data: ChartData, kinds: Timeline): Charts['most'] => ({
	sector: largest(data.sectors),
	party: largest(data.parties),
	year: Math.max(largest(data.years), largest(data.spans)),
	kind: kinds.years.reduce((most, { kinds }) => Math.max(most, ...kinds.values()), 0),
	cell: [...data.matrix.values()].reduce((most, row) => Math.max(most, ...row.values()), 0)
});

type Scales = Pick<Charts, 'most' | 'span'>;
const scales = new WeakMap<Dataset, Map<string, Scales>>();

/** The scales of a subject before years, places or sectors narrow it; computed once for each. */
function fixedScales(dataset: Dataset, view: View, drawn: Subject): Scales {
	const known = scales.get(dataset) ?? new Map<string, Scales>();
	scales.set(dataset, known);
	// What kind of thing is drawn sets the scale; which of them, when and for whom does not change it.
	const { scope, layer, direction, flowTypes, kinds, stages, programmes } = view;
	const subject = { scope, layer, direction, flowTypes, kinds, stages, programmes };
	const key = JSON.stringify([subject, keyOf(drawn)]);
	let fixed = known.get(key);
	if (!fixed) {
		const bare: View = { ...DEFAULT_VIEW, ...subject, records: drawn.kind };
		const { counted } = accountOf(dataset, bare, drawn.kind).parts;
		const data = chartsOf(dataset, rowsOf(counted, drawn));
		const every = everyTypeOf(dataset, counted, drawn) ?? data;
		known.set(key, (fixed = { most: mostIn(data, every), span: axisOf(data) }));
	}
	return fixed;
}

/** The query that figures depend on: how its rows are shown changes none. */
const queryOf = (view: View, kind: RecordKind): View => ({
	...view,
	...{ records: kind, part: null, sort: null, columns: [], party: null, marked: [] }
});

/** The figures of the last queries: choosing a year or a sector, and letting it go, asks for the same ones again. */
const KEPT = 8;
const kept = new WeakMap<Dataset, Map<string, ChartData>>();

function figuresOf(
	dataset: Dataset,
	view: View,
	drawn: Subject,
	counted = () => accountOf(dataset, view, drawn.kind).parts.counted
): ChartData {
	const key = `${keyOf(drawn)} ${printView(queryOf(view, drawn.kind))}`;
	const known = kept.get(dataset) ?? new Map<string, ChartData>();
	kept.set(dataset, known);
	const figures = known.get(key) ?? chartsOf(dataset, rowsOf(counted(), drawn));
	// Put last: the one that nobody has asked for longest goes.
	known.delete(key);
	known.set(key, figures);
	if (known.size > KEPT) known.delete(known.keys().next().value!);
	return figures;
}

/** Above so many records, what a chart keeps beside its own filter would take a second account of them all too long. */
const MANY = 50_000;

const typesKept = new WeakMap<Dataset, { key: string; types: string[] }>();

/**
 * The types of flow in a unit, most rows first, before years, sectors and parties narrow them: choosing a bar must not
 * change what is drawn.
 */
function typesIn(dataset: Dataset, view: View, unit: string): string[] {
	const wide: View = {
		...queryOf(view, 'flows'),
		...{ years: null, sectors: [], parties: [], groups: [], organisations: [] }
	};
	const key = `${unit} ${printView(wide)}`;
	const known = typesKept.get(dataset);
	if (known?.key === key) return known.types;
	const { records, range } = recordsOf(dataset);
	const masks = masksOf(dataset, wide);
	const counts = new Map<string, number>();
	for (let at = range.flows[0]; at < range.flows[1]; at++) {
		const record = records[at]!;
		if (masks[at] !== 0 || record.kind !== 'flows' || record.fact.unit !== unit) continue;
		const id = typeIdOf(record.fact);
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const types = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
	typesKept.set(dataset, { key, types });
	return types;
}

/**
 * The charts of a table's counted rows: of flows those in one unit and of one type.
 * @param of unit of the amounts
 */
export function chartsOfModel(dataset: Dataset, model: TableModel, of: string): Charts {
	const { kind, view } = model;
	const { counted } = model.account.parts;
	const unit = kind === 'flows' ? of : '';
	const every = everyTypeOf(dataset, counted, { kind, unit });
	const typeIds = every ? typesIn(dataset, view, unit) : [];
	const type = typeIds.find((id) => every?.kinds.some((one) => one.id === id)) ?? '';
	const drawn: Subject = { kind, unit, type };
	const figures = (of: View) => figuresOf(dataset, of, drawn);
	const data = figuresOf(dataset, view, drawn, () => counted);
	const kinds = every ?? data;
	const fixed = fixedScales(dataset, view, drawn);
	const few = recordsOf(dataset).records.length <= MANY;
	const alone = few && view.years !== null && view.years.from === view.years.to;
	const timeline = alone ? figures({ ...view, years: null }) : data;
	const { sectors } = few && view.sectors.length > 0 ? figures({ ...view, sectors: [] }) : data;
	const own = mostIn(data, kinds);
	return {
		kind,
		unit,
		type,
		typeIds,
		data,
		kinds,
		timeline,
		sectors,
		// Whatever is filtered, a year keeps its place; unless most of what is left lies beyond the axis.
		span: holdsMost(fixed.span, timeline) ? fixed.span : axisOf(timeline),
		types: typesByUnit(counted),
		// Years outside a layer's usual ones may hold more: better a wider scale than a bar cut off.
		most: {
			sector: Math.max(fixed.most.sector, largest(sectors)),
			party: Math.max(fixed.most.party, own.party),
			year: Math.max(fixed.most.year, own.year),
			kind: Math.max(fixed.most.kind, own.kind),
			cell: Math.max(fixed.most.cell, own.cell)
		}
	};
}

/** The unit whose amounts are added up in the headline and drawn: the layer's, else a currency, else the most used. */
export function unitShown(dataset: Dataset, model: TableModel, layerUnit: string): string {
	const units = model.account.sums.map(({ unit }) => unit);
	return (
		units.find((unit) => unit === layerUnit) ??
		units.find((unit) => dataset.units.get(unit)?.currency) ??
		units[0] ??
		''
	);
}

/** A table whose rows are made when they are first read: most charts are never shown as one. */
function readLater(head: Omit<PlainTable, 'rows'>, read: () => PlainTable['rows']): PlainTable {
	let rows: PlainTable['rows'] | undefined;
	return {
		...head,
		get rows() {
			return (rows ??= read());
		}
	};
}

/** What a kind of the year chart is called: a type of flow with its direction where it goes both ways. */
export function kindName(
	id: string,
	{ kind, typeIds }: Pick<Charts, 'kind' | 'typeIds'>,
	dataset: Dataset,
	words: TableWords,
	w: WorkbenchWords
): string {
	if (kind !== 'flows') return nameIn(dataset, words, 'kind', id);
	const { type, direction } = typeOfId(id, typeIds);
	return w.ofType(type, direction);
}

/** What each chart shows as a table of its own, for reading and for downloads: what is counted, without the rest beside it. */
export function chartTables(
	dataset: Dataset,
	charts: Charts,
	words: TableWords,
	w: WorkbenchWords,
	m: Messages,
	f: Format
): Record<'sector' | 'year' | 'party' | 'types' | 'matrix', PlainTable> {
	const { unit, type, data, kinds: all, types } = charts;
	const own = (id: string) => kindName(id, charts, dataset, words, w) || w.filters.names.kinds;
	const valueLabel = unit
		? [dataset.units.get(unit)?.plural ?? unit, ...(type ? [own(type)] : [])].join(m.fact.separator)
		: w.charts.count;
	const value = { id: 'value', label: valueLabel, type: 'number' as const };
	const rows = { id: 'rows', label: w.charts.rows, type: 'number' as const };
	const text = (id: string, label: string) => ({ id, label, type: 'text' as const });
	const sector = (id: string) => dataset.sectors.get(id)?.short ?? w.charts.noSector;
	const party = (id: string) =>
		id === '' ? w.charts.noParty : nameIn(dataset, words, 'party', id);
	const kinds = all.kinds.length > 1 ? all.kinds.map(({ id }) => id) : [];
	type When = Pick<ChartData['undated'], 'kinds'>;
	/** a line of the year's table: what is drawn, then each kind for itself */
	const line = (when: string, { kinds: inside }: When, value: number | undefined) => [
		when,
		value ?? null,
		...kinds.map((id) => inside.get(id) ?? null)
	];
	const inYear = new Map(data.years.map((bar) => [bar.year, bar.value]));
	const inSpan = new Map(data.spans.map((bar) => [f.years(bar.years), bar.value]));
	const sectors = data.sectors.map(({ id }) => id);
	return {
		sector: readLater(
			{
				id: 'by-sector',
				title: w.charts.sector,
				columns: [text('sector', w.columns.sector), value, rows]
			},
			() => data.sectors.map((bar) => [sector(bar.id), bar.value, bar.count])
		),
		party: readLater(
			{
				id: 'by-party',
				title: w.charts.party,
				columns: [text('party', w.charts.party), value, rows]
			},
			() => data.parties.map((bar) => [party(bar.id), bar.value, bar.count])
		),
		year: readLater(
			{
				id: 'by-year',
				title: w.charts.year,
				columns: [
					text('year', w.charts.yearColumn),
					value,
					...kinds.map((id) => ({ id: id || 'other', label: own(id), type: 'number' as const }))
				]
			},
			() => [
				...all.years.map((bar) => line(String(bar.year), bar, inYear.get(bar.year))),
				...all.spans.map((bar) => line(f.years(bar.years), bar, inSpan.get(f.years(bar.years)))),
				...(all.undated.count > 0
					? [
							line(
								m.panel.undated,
								all.undated,
								data.undated.count > 0 ? data.undated.value : undefined
							)
						]
					: [])
			]
		),
		types: readLater(
			{
				id: 'types-by-unit',
				title: w.charts.types,
				columns: [
					text('type', w.columns.type),
					text('unit', w.columns.unit),
					{ ...value, label: w.charts.value },
					rows
				]
			},
			() =>
				types.map(({ type, direction, unit: of, value: total, count }) => [
					w.ofType(type, direction),
					nameIn(dataset, words, 'unit', of),
					total,
					count
				])
		),
		matrix: readLater(
			{
				id: 'party-by-sector',
				title: w.charts.matrix,
				columns: [
					text('party', w.charts.party),
					...sectors.map((id) => ({
						id: id || 'none',
						label: sector(id),
						type: 'number' as const
					}))
				]
			},
			() =>
				data.parties.map(({ id }) => [
					party(id),
					...sectors.map((column) => data.matrix.get(id)?.get(column) ?? null)
				])
		)
	};
}
