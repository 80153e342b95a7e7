import { chartsOf, typesByUnit, type ChartData } from '$lib/core/aggregate/charts';
import type { Dataset } from '$lib/core/dataset/types';
import type { AtlasRecord } from '$lib/core/query/records';
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
	types: ReturnType<typeof typesByUnit>;
	/** largest value of each chart before any filter: the scales that stay */
	most: { sector: number; party: number; year: number; kind: number; cell: number };
}

const rowsIn = (rows: readonly AtlasRecord[], unit: string) =>
	unit === '' ? rows : rows.filter(({ kind, fact }) => kind === 'flows' && fact.unit === unit);

const largest = (bars: readonly { value: number }[]) =>
	bars.reduce((most, { value }) => Math.max(most, value), 0);

function mostOf(data: ChartData): Charts['most'] {
	return {
		sector: largest(data.sectors),
		party: largest(data.parties),
		year: Math.max(largest(data.years), largest(data.spans)),
		kind: data.years.reduce((most, { kinds }) => Math.max(most, ...kinds.values()), 0),
		cell: [...data.matrix.values()].reduce((most, row) => Math.max(most, ...row.values()), 0)
	};
}

const scales = new WeakMap<Dataset, Map<string, Charts['most']>>();

/** The scales of a subject before years, places or sectors narrow it; computed once for each. */
function fixedScales(dataset: Dataset, view: View, kind: RecordKind, unit: string): Charts['most'] {
	const known = scales.get(dataset) ?? new Map<string, Charts['most']>();
	scales.set(dataset, known);
	// What kind of thing is drawn sets the scale; which of them, when and for whom does not change it.
	const { scope, layer, direction, flowTypes, kinds, stages, programmes } = view;
	const subject = { scope, layer, direction, flowTypes, kinds, stages, programmes };
	const key = JSON.stringify([subject, kind, unit]);
	let most = known.get(key);
	if (!most) {
		const bare: View = { ...DEFAULT_VIEW, ...subject, records: kind };
		const { parts } = accountOf(dataset, bare, kind);
		known.set(key, (most = mostOf(chartsOf(dataset, rowsIn(parts.counted, unit)))));
	}
	return most;
}

/** The charts of a table's counted rows in one unit. */
export function chartsOfModel(dataset: Dataset, model: TableModel, unit: string): Charts {
	const { counted } = model.account.parts;
	const data = chartsOf(dataset, rowsIn(counted, model.kind === 'flows' ? unit : ''));
	const fixed = fixedScales(dataset, model.view, model.kind, model.kind === 'flows' ? unit : '');
	const own = mostOf(data);
	return {
		kind: model.kind,
		unit: model.kind === 'flows' ? unit : '',
		data,
		types: typesByUnit(counted),
		// Years outside a layer's usual ones may hold more: better a wider scale than a bar cut off.
		most: {
			sector: Math.max(fixed.sector, own.sector),
			party: Math.max(fixed.party, own.party),
			year: Math.max(fixed.year, own.year),
			kind: Math.max(fixed.kind, own.kind),
			cell: Math.max(fixed.cell, own.cell)
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
		sector: {
			id: 'by-sector',
			title: w.charts.sector,
			columns: [text('sector', w.columns.sector), value, rows],
			rows: data.sectors.map((bar) => [sector(bar.id), bar.value, bar.count])
		},
		party: {
			id: 'by-party',
			title: w.charts.party,
			columns: [text('party', w.charts.party), value, rows],
			rows: data.parties.map((bar) => [party(bar.id), bar.value, bar.count])
		},
		year: {
			id: 'by-year',
			title: w.charts.year,
			columns: [
				text('year', w.charts.yearColumn),
				value,
				...(kinds.length > 1
					? kinds.map((id) => ({ id: id || 'other', label: own(id), type: 'number' as const }))
					: [])
			],
			rows: [
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
		},
		types: {
			id: 'types-by-unit',
			title: w.charts.types,
			columns: [
				text('type', w.columns.type),
				text('unit', w.columns.unit),
				{ ...value, label: w.charts.value },
				rows
			],
			rows: types.map(({ type, unit: of, value: total, count }) => [
				nameIn(dataset, words, 'flowType', type),
				nameIn(dataset, words, 'unit', of),
				total,
				count
			])
		},
		matrix: {
			id: 'party-by-sector',
			title: w.charts.matrix,
			columns: [
				text('party', w.charts.party),
				...sectors.map((id) => ({
					id: id || 'none',
					label: sector(id),
					type: 'number' as const
				}))
			],
			rows: data.parties.map(({ id }) => [
				party(id),
				...sectors.map((column) => data.matrix.get(id)?.get(column) ?? null)
			])
		}
	};
}
