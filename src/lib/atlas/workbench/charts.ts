import { chartsOf, typesByUnit, type ChartData } from '$lib/core/aggregate/charts';
import type { Dataset, Years } from '$lib/core/dataset/types';
import type { AtlasRecord } from '$lib/core/query/records';
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
	data: ChartData;
	/** the years to choose from: where one is shown alone, the others beside it */
	timeline: Pick<ChartData, 'years' | 'spans'>;
	/** the sectors to choose from: beside those that are filtered for, all others */
	sectors: ChartData['sectors'];
	types: ReturnType<typeof typesByUnit>;
	/** largest value of each chart before any filter: the scales that stay */
	most: { sector: number; party: number; year: number; kind: number; cell: number };
	/** first and last year before any filter, and of what is shown; null: nothing is dated */
	span: Years | null;
}

const rowsIn = (rows: readonly AtlasRecord[], unit: string) =>
	unit === '' ? rows : rows.filter(({ kind, fact }) => kind === 'flows' && fact.unit === unit);

const largest = (bars: readonly { value: number }[]) =>
	bars.reduce((most, { value }) => Math.max(most, value), 0);

type Scales = Pick<Charts, 'most' | 'span'>;

const spanOf = (years: readonly number[]): Years | null =>
	years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null;

function scalesOf(data: ChartData): Scales {
	const span = spanOf([
		...data.years.map(({ year }) => year),
		...data.spans.flatMap(({ years }) => [years.from, years.to])
	]);
	const most = {
		sector: largest(data.sectors),
		party: largest(data.parties),
		year: Math.max(largest(data.years), largest(data.spans)),
		kind: data.years.reduce((most, { kinds }) => Math.max(most, ...kinds.values()), 0),
		cell: [...data.matrix.values()].reduce((most, row) => Math.max(most, ...row.values()), 0)
	};
	return { most, span };
}

const scales = new WeakMap<Dataset, Map<string, Scales>>();

/** The scales of a subject before years, places or sectors narrow it; computed once for each. */
function fixedScales(dataset: Dataset, view: View, kind: RecordKind, unit: string): Scales {
	const known = scales.get(dataset) ?? new Map<string, Scales>();
	scales.set(dataset, known);
	// What kind of thing is drawn sets the scale; which of them, when and for whom does not change it.
	const { scope, layer, direction, flowTypes, kinds, stages, programmes } = view;
	const subject = { scope, layer, direction, flowTypes, kinds, stages, programmes };
	const key = JSON.stringify([subject, kind, unit]);
	let fixed = known.get(key);
	if (!fixed) {
		const bare: View = { ...DEFAULT_VIEW, ...subject, records: kind };
		const { parts } = accountOf(dataset, bare, kind);
		known.set(key, (fixed = scalesOf(chartsOf(dataset, rowsIn(parts.counted, unit)))));
	}
	return fixed;
}

/** The figures of the last queries: choosing a year or a sector, and letting it go, asks for the same ones again. */
const KEPT = 8;
const kept = new WeakMap<Dataset, Map<string, ChartData>>();

function figuresOf(
	dataset: Dataset,
	view: View,
	kind: RecordKind,
	unit: string,
	counted = () => accountOf(dataset, view, kind).parts.counted
): ChartData {
	// How the rows are shown changes no figure.
	const plain: View = {
		...view,
		...{ records: kind, part: null, sort: null, columns: [], party: null, marked: [] }
	};
	const key = `${unit} ${printView(plain)}`;
	const known = kept.get(dataset) ?? new Map<string, ChartData>();
	kept.set(dataset, known);
	const figures = known.get(key) ?? chartsOf(dataset, rowsIn(counted(), unit));
	// Put last: the one that nobody has asked for longest goes.
	known.delete(key);
	known.set(key, figures);
	if (known.size > KEPT) known.delete(known.keys().next().value!);
	return figures;
}

/** The charts of a table's counted rows in one unit. */
export function chartsOfModel(dataset: Dataset, model: TableModel, of: string): Charts {
	const { kind, view } = model;
	const { counted } = model.account.parts;
	const unit = kind === 'flows' ? of : '';
	const data = figuresOf(dataset, view, kind, unit, () => counted);
	const fixed = fixedScales(dataset, view, kind, unit);
	const alone = view.years !== null && view.years.from === view.years.to;
	const timeline = alone ? figuresOf(dataset, { ...view, years: null }, kind, unit) : data;
	const { sectors } =
		view.sectors.length > 0 ? figuresOf(dataset, { ...view, sectors: [] }, kind, unit) : data;
	const own = scalesOf(data);
	const around = alone ? scalesOf(timeline).span : own.span;
	return {
		kind,
		unit,
		data,
		timeline,
		sectors,
		span: spanOf([fixed.span, around].flatMap((span) => (span ? [span.from, span.to] : []))),
		types: typesByUnit(counted),
		// Years outside a layer's usual ones may hold more: better a wider scale than a bar cut off.
		most: {
			sector: Math.max(fixed.most.sector, largest(sectors)),
			party: Math.max(fixed.most.party, own.most.party),
			year: Math.max(fixed.most.year, own.most.year),
			kind: Math.max(fixed.most.kind, own.most.kind),
			cell: Math.max(fixed.most.cell, own.most.cell)
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

/** What each chart shows as a table of its own, for reading and for downloads. */
export function chartTables(
	dataset: Dataset,
	{ kind, unit, data, types }: Charts,
	words: TableWords,
	w: WorkbenchWords,
	m: Messages,
	f: Format
): Record<'sector' | 'year' | 'party' | 'types' | 'matrix', PlainTable> {
	const valueLabel = unit ? (dataset.units.get(unit)?.plural ?? unit) : w.charts.count;
	const value = { id: 'value', label: valueLabel, type: 'number' as const };
	const rows = { id: 'rows', label: w.charts.rows, type: 'number' as const };
	const text = (id: string, label: string) => ({ id, label, type: 'text' as const });
	const sector = (id: string) => dataset.sectors.get(id)?.short ?? w.charts.noSector;
	const party = (id: string) =>
		id === '' ? w.charts.noParty : nameIn(dataset, words, 'party', id);
	const own = (id: string) =>
		kind === 'flows'
			? nameIn(dataset, words, 'flowType', id)
			: nameIn(dataset, words, 'kind', id) || w.filters.names.kinds;
	const kinds = data.kinds.map(({ id }) => id);
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
					...(kinds.length > 1
						? kinds.map((id) => ({ id: id || 'other', label: own(id), type: 'number' as const }))
						: [])
				]
			},
			() => [
				...data.years.map(({ year, value: total, kinds: inside }) => [
					String(year),
					total,
					...(kinds.length > 1 ? kinds.map((id) => inside.get(id) ?? null) : [])
				]),
				...data.spans.map((span) => [
					f.years(span.years),
					span.value,
					...(kinds.length > 1 ? kinds.map(() => null) : [])
				]),
				...(data.undated.count > 0
					? [
							[
								m.panel.undated,
								data.undated.value,
								...(kinds.length > 1 ? kinds.map(() => null) : [])
							]
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
				types.map(({ type, unit: of, value: total, count }) => [
					nameIn(dataset, words, 'flowType', type),
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
