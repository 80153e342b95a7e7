import { nameOf, positionOf } from '$lib/core/scene/build';
import { sumByType } from '$lib/core/aggregate/by-type';
import type { LayerResult } from '$lib/core/aggregate/result';
import type { UnitSum } from '$lib/core/aggregate/types';
import type { Dataset, Evidence, PartyId } from '$lib/core/dataset/types';
import type { AtlasRecord } from '$lib/core/query/records';
import { columnsOf } from '$lib/core/table/columns';
import type { TableColumn, TableModel } from '$lib/core/table/types';
import type { Cell, Column, Download, Sheet } from './types';

/** The words of a download, in the page's language. */
export interface DownloadWords {
	/** heading of a column of the record table */
	column(id: string): string;
	/** heading of the column that names what another one gives the id of */
	name(heading: string): string;
	/** printed citation: "WP p. 102" */
	citation(evidence: Evidence): string;
	/** "Chapter 7, section 4" in the language of the file */
	section(section: string): string;
	counted: string;
	/** what is written in that column */
	countedRow: string;
	containerRow: string;
	sheets: { rows: string; parties: string; totals: string; citations: string; about: string };
	totals: Record<
		| 'unit'
		| 'name'
		| 'flow_type'
		| 'direction'
		| 'rows'
		| 'itemised'
		| 'not_broken_down'
		| 'stated'
		| 'qualifier',
		string
	>;
	parties: Record<
		'party' | 'name' | 'kind' | 'class' | 'class_name' | 'value' | 'unit' | 'qualifier' | 'facts',
		string
	>;
	classOf(id: string): string;
	partyKind(kind: 'place' | 'group' | 'organisation'): string;
	source: Record<
		| 'citation'
		| 'source'
		| 'title'
		| 'publisher'
		| 'published'
		| 'section'
		| 'page'
		| 'lines'
		| 'rows',
		string
	>;
}

export type Parts = Pick<Download, 'sheet' | 'points' | 'citations' | 'totals'>;
type Point = readonly [lon: number, lat: number];

const text = (id: string, label: string): Column => ({ id, label, type: 'text' });
const number = (id: string, label: string): Column => ({ id, label, type: 'number' });

/** Programs read names without hyphens, as in the tables of the data package. */
const columnId = (id: string) => id.replaceAll('-', '_');

/** Vocabularies whose ids say nothing to a reader. */
const UNNAMED = new Set(['text', 'date', 'number', 'citation', 'sdg']);

function citationsOf(
	dataset: Dataset,
	facts: readonly { id: string; evidence: Evidence }[],
	words: DownloadWords
): Sheet {
	const seen = new Map<string, { evidence: Evidence; ids: string[] }>();
	for (const { id, evidence } of facts) {
		if (evidence.source === '') continue;
		const key = [evidence.source, evidence.section, evidence.page, evidence.lines].join('|');
		const entry = seen.get(key) ?? { evidence, ids: [] };
		entry.ids.push(id);
		seen.set(key, entry);
	}
	const w = words.source;
	return {
		title: words.sheets.citations,
		columns: [
			text('citation', w.citation),
			text('source', w.source),
			text('title', w.title),
			text('publisher', w.publisher),
			text('published', w.published),
			text('section', w.section),
			text('page', w.page),
			text('lines', w.lines),
			text('rows', w.rows)
		],
		rows: [...seen.values()].map(({ evidence, ids }): Cell[] => {
			const source = dataset.sources.get(evidence.source);
			return [
				words.citation(evidence),
				evidence.source,
				source?.title ?? '',
				source?.publisher ?? '',
				source?.published ?? '',
				words.section(evidence.section),
				evidence.page,
				evidence.lines,
				ids.join(';')
			];
		})
	};
}

function totalsOf(dataset: Dataset, sums: readonly UnitSum[], words: DownloadWords): Sheet | null {
	if (sums.length === 0) return null;
	const w = words.totals;
	return {
		title: words.sheets.totals,
		columns: [
			text('unit', w.unit),
			text('unit_name', w.name),
			text('flow_type', w.flow_type),
			text('direction', w.direction),
			number('rows', w.rows),
			number('itemised', w.itemised),
			number('not_broken_down', w.not_broken_down),
			number('stated', w.stated),
			text('qualifier', w.qualifier)
		],
		rows: sums.flatMap((sum): Cell[][] => {
			const unit = [sum.unit, dataset.units.get(sum.unit)?.name ?? sum.unit];
			const types = sumByType(sum);
			if (types.length > 1)
				// Gifts, imports and exports are no sum; nor is it known of which of them the rest is.
				return types.map(({ type, direction, count, value, qualifier }) => [
					...unit,
					type,
					direction ?? '',
					count,
					value,
					null,
					null,
					qualifier
				]);
			const { leaves, itemised, notBrokenDown, stated, qualifier } = sum;
			const type = types[0]?.type ?? '';
			return [[...unit, type, '', leaves.length, itemised, notBrokenDown, stated, qualifier]];
		})
	};
}

const pointsOf = (dataset: Dataset, parties: readonly PartyId[]): Point[] =>
	parties.flatMap((party) => {
		const place = dataset.places.get(party);
		return place ? [[place.lon, place.lat] as const] : [];
	});

/**
 * The rows of the record table, in their order on screen. The columns on screen come first; the others follow, because a
 * file is often read by someone who cannot see the page.
 * @param withContainers adds the totals that contain rows, marked so that nobody adds them to their parts
 */
export function recordParts(
	dataset: Dataset,
	model: TableModel,
	words: DownloadWords,
	withContainers: boolean
): Parts {
	const shown = new Set(model.columns.map(({ id }) => id));
	const columns = [
		...model.columns,
		...columnsOf(dataset, model.kind).filter(({ id }) => !shown.has(id))
	];
	const containers: AtlasRecord[] = withContainers
		? model.containers.flatMap((flow) => {
				const { parts } = model.account;
				return Object.values(parts).flatMap((records) =>
					records.filter(({ id }) => id === flow.id)
				);
			})
		: [];
	const records = [...model.rows, ...containers];

	const fields = columns.flatMap((column): [Column, (record: AtlasRecord) => Cell][] => {
		const label = words.column(column.id);
		const id = columnId(column.id);
		if (column.vocabulary === 'citation')
			return [[text(id, label), ({ fact }) => words.citation(fact.evidence)]];
		if (column.id === 'section')
			return [[text(id, label), ({ fact }) => words.section(fact.evidence.section)]];
		if (column.vocabulary === 'number')
			return [[number(id, label), (record) => column.value(record) as number | null]];
		const own: [Column, (record: AtlasRecord) => Cell] = [text(id, label), idsOf(column)];
		return UNNAMED.has(column.vocabulary)
			? [own]
			: [
					own,
					[text(`${id}_name`, words.name(label)), (record) => model.text(record, column) || null]
				];
	});
	const counted: Column = text('counted', words.counted);
	return {
		sheet: {
			title: words.sheets.rows,
			columns: [...fields.map(([column]) => column), ...(containers.length > 0 ? [counted] : [])],
			rows: records.map((record, at): Cell[] => [
				...fields.map(([, value]) => value(record)),
				...(containers.length > 0
					? [at < model.rows.length ? words.countedRow : words.containerRow]
					: [])
			])
		},
		points: records.map((record) => pointsOf(dataset, model.partiesOf(record))),
		citations: citationsOf(
			dataset,
			records.map(({ id, fact }) => ({ id, evidence: fact.evidence })),
			words
		),
		totals: totalsOf(dataset, model.account.sums, words)
	};
}

/** A column's ids as text: several in one cell are joined by `;`, as in the data package. */
const idsOf =
	(column: TableColumn) =>
	(record: AtlasRecord): Cell => {
		const value = column.value(record);
		if (value === null || value === '') return null;
		if (typeof value === 'number' || typeof value === 'string') return value;
		return value.length === 0 ? null : value.join(';');
	};

/** The rows of the map and its list: a party each, with the figure that is drawn. */
export function partyParts(dataset: Dataset, result: LayerResult, words: DownloadWords): Parts {
	const { layer } = result.selection;
	const w = words.parties;
	const money = layer.measure === 'money';
	const kindOf = (party: PartyId) =>
		dataset.places.has(party) ? 'place' : dataset.groups.has(party) ? 'group' : 'organisation';
	const facts = result.rows.flatMap((row) => [
		...row.activities.map(({ id, evidence }) => ({ id, evidence })),
		...row.flows.map(({ id, evidence }) => ({ id, evidence })),
		...(result.ties.get(row.party)?.evidence ?? []).map((evidence) => ({ id: row.party, evidence }))
	]);
	return {
		sheet: {
			title: words.sheets.parties,
			columns: [
				text('party', w.party),
				text('party_name', w.name),
				text('kind', w.kind),
				text('class', w.class),
				text('class_name', w.class_name),
				number('value', layer.measure === 'ties' ? w.facts : w.value),
				text('unit', w.unit),
				text('qualifier', w.qualifier)
			],
			rows: result.rows.map((row): Cell[] => [
				row.party,
				nameOf(dataset, row.party),
				words.partyKind(kindOf(row.party)),
				row.class,
				words.classOf(row.class),
				row.value,
				layer.measure === 'ties' ? 'fact' : layer.unit,
				money ? (row.sum?.qualifier ?? 'exact') : 'exact'
			])
		},
		points: result.rows.map(({ party }) => {
			const at = dataset.places.has(party) ? positionOf(dataset, party) : null;
			return at ? [[at.lon, at.lat] as const] : [];
		}),
		citations: citationsOf(dataset, facts, words),
		totals: totalsOf(dataset, money ? result.sums : [], words)
	};
}
