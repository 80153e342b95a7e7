import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { citationLabel } from '../../src/lib/atlas/context';
import { columnLabel, loadWorkbenchWords, tableWords } from '../../src/lib/atlas/workbench/words';
import { resultOf } from '../../src/lib/core/aggregate/result';
import { ACTIVITY_KINDS, FLOW_TYPES, STAGES } from '../../src/lib/core/dataset/types';
import { leftOut } from '../../src/lib/core/query/facets';
import { countOf, recordsShown } from '../../src/lib/core/query/filter';
import { recordsOf } from '../../src/lib/core/query/records';
import { factsByParty } from '../../src/lib/core/query/select';
import { knownIds, parseView, printPermalink, printView } from '../../src/lib/core/query/url';
import {
	DEFAULT_VIEW,
	LAYER_IDS,
	PARTS,
	RECORD_KINDS,
	type ColumnId,
	type View
} from '../../src/lib/core/query/view';
import { accountOf } from '../../src/lib/core/table/account';
import { tableModel } from '../../src/lib/core/table/model';
import { fromSafeText } from '../../src/lib/download/csv';
import { writeDownload, type Cell, type Download } from '../../src/lib/download';
import { partyParts, recordParts, type Parts } from '../../src/lib/download/parts';
import { loadMessages } from '../../src/lib/i18n';
import { loadDownloadWords } from '../../src/lib/i18n/download';
import { readWorkbook } from '../../src/lib/own-table/xlsx';
import { readRealData } from './real-dataset';

const dataset = readRealData().dataset('zh-Hant');
const { m, f } = await loadMessages('zh-Hant');
const w = await loadWorkbenchWords('zh-Hant');
const words = tableWords(w, m, f);

const some = (ids: Iterable<string>) =>
	fc.subarray([...ids].sort(), { minLength: 1, maxLength: 3 });
const parties = [...dataset.places.keys(), ...dataset.groups.keys()];
const { span } = knownIds(dataset);
const years = fc
	.tuple(
		fc.integer({ min: 2010, max: span.to }),
		fc.integer({ min: span.from, max: span.to }),
		fc.boolean()
	)
	.map(([a, b, one]) => ({ from: one ? a : Math.min(a, b), to: one ? a : Math.max(a, b) }));

/** Filters on what the data really hold, a few at a time, as people set them. */
const views: fc.Arbitrary<View> = fc
	.record(
		{
			layer: fc.constantFrom(...LAYER_IDS),
			direction: fc.constantFrom('out' as const, 'in' as const),
			scope: fc.constantFrom('layer' as const, 'all' as const),
			records: fc.constantFrom(...RECORD_KINDS),
			years,
			sectors: some(dataset.sectors.keys()),
			programmes: some(dataset.programmes.keys()),
			kinds: some(ACTIVITY_KINDS) as fc.Arbitrary<View['kinds']>,
			flowTypes: some(FLOW_TYPES) as fc.Arbitrary<View['flowTypes']>,
			unit: some(dataset.units.keys()),
			stages: some(STAGES) as fc.Arbitrary<View['stages']>,
			origins: fc.constantFrom(['TWN'], ['USA'], ['TWN', 'USA']),
			parties: some(parties),
			groups: some(dataset.groups.keys()),
			organisations: some(dataset.organisations.keys()),
			regions: some(dataset.regions.keys()),
			sdgs: fc.subarray([1, 3, 4, 9, 13, 17], { minLength: 1 }),
			sources: some(dataset.sources.keys()),
			text: fc.constantFrom('醫療', 'palau', '捐贈', '2022')
		},
		{ requiredKeys: ['layer', 'direction', 'scope', 'records'] }
	)
	// Most of the filters at once leave nothing: keep two of those that were set.
	.chain((view) =>
		fc
			.shuffledSubarray(Object.keys(view), { maxLength: 2 })
			.map((kept) =>
				Object.fromEntries(
					Object.entries(view).filter(
						([key]) =>
							['layer', 'direction', 'scope', 'records'].includes(key) || kept.includes(key)
					)
				)
			)
	)
	.map((change) => ({ ...DEFAULT_VIEW, ...change }));

/** Amounts run to 10¹³ and have up to two decimals. */
const same = (a: number, b: number) =>
	expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

describe('any query of the real data', () => {
	it('is not mostly empty', () => {
		const found = fc.sample(views, 100).filter((view) => countOf(dataset, view) > 0);
		expect(found.length).toBeGreaterThan(30);
	});

	it('accounts for every record: counted + each part that is not = stated, in every unit', () => {
		fc.assert(
			fc.property(views, (view) => {
				const { stated, parts, sums } = accountOf(dataset, view);
				const told = PARTS.flatMap((part) => parts[part].map(({ at }) => at));
				expect(told).toHaveLength(stated);
				expect(new Set(told).size).toBe(stated);

				const kind = recordsShown(view);
				const [first, end] = recordsOf(dataset).range[kind];
				const found = countOf(dataset, view);
				expect(found).toBeLessThanOrEqual(stated);
				for (const { alone, all } of leftOut(dataset, view)) {
					expect(alone).toBeLessThanOrEqual(all);
					expect(all + found).toBeLessThanOrEqual(end - first);
				}
				for (const sum of sums) {
					same(sum.itemised + sum.notBrokenDown, sum.stated + sum.exceeds);
					const counted = parts.counted.reduce(
						(total, record) =>
							total +
							(record.kind === 'flows' && record.fact.unit === sum.unit
								? (record.fact.value ?? 0)
								: 0),
						0
					);
					same(counted, sum.itemised);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('is a link that opens the same view again', () => {
		const known = knownIds(dataset);
		fc.assert(
			fc.property(views, (view) => {
				const { view: opened, notices } = parseView(printView(view), known);
				expect(notices).toEqual([]);
				expect(printView(opened)).toBe(printView(view));
				expect(countOf(dataset, opened)).toBe(countOf(dataset, view));
				const made = printPermalink(view, '2026.1-abc', countOf(dataset, view));
				expect(printView(parseView(made, known).view)).toBe(printView(view));
			}),
			{ numRuns: 100 }
		);
	});
});

describe('a download of any query of the real data', async () => {
	const menu = await loadDownloadWords('zh-Hant');
	const facts = factsByParty(dataset);
	const about: Download['about'] = {
		title: '標題，逗號',
		query: '年：2016–2023；類型：捐助',
		link: 'https://example.org/zh-Hant/?layer=ukraine',
		edition: '2026.1-abc',
		date: '2026-11-21',
		licence: 'CC BY 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
		citation: 'Taiwan Cooperation Atlas',
		language: 'zh-Hant'
	};
	const made = (parts: Parts): Download => ({
		...parts,
		charts: [],
		name: 'atlas',
		about,
		words: menu.about,
		aboutTitle: menu.sheets.about
	});
	const partsOf = (view: View, containers: boolean, what: 'records' | 'parties'): Parts => {
		const model = tableModel(dataset, view, words);
		const fileWords = {
			...menu,
			column: (id: string) => columnLabel(w, model.kind, id as ColumnId) ?? id,
			section: m.citation.sectionText,
			citation: (evidence: Parameters<typeof citationLabel>[0]) => citationLabel(evidence, m),
			classOf: (id: string) => id,
			partyKind: (kind: 'place' | 'group' | 'organisation') => menu.partyKinds[kind]
		};
		return what === 'records'
			? recordParts(dataset, model, fileWords, containers)
			: partyParts(dataset, resultOf(dataset, facts, view), fileWords);
	};
	const asText = (cell: Cell) => (cell === null ? '' : String(cell));

	it('parses back to the rows on screen in every format', async () => {
		await fc.assert(
			fc.asyncProperty(
				views,
				fc.boolean(),
				fc.constantFrom('records' as const, 'parties' as const),
				async (view, containers, what) => {
					const parts = partsOf(view, containers, what);
					const { columns, rows } = parts.sheet;
					const download = made(parts);
					const ids = columns.map(({ id }) => id);
					expect(new Set(ids).size).toBe(ids.length);
					expect(parts.points).toHaveLength(rows.length);
					if (what === 'records') {
						const { parts: accounted } = accountOf(dataset, view);
						const at = ids.indexOf('id');
						const counted = new Set(accounted.counted.map(({ id }) => id));
						if (!containers) expect(rows).toHaveLength(counted.size);
						// A membership is told by its group, place and start: it has no id of its own.
						const listed = at < 0 ? [...counted] : rows.map((row) => String(row[at]));
						expect(listed.filter((id) => counted.has(id)).sort()).toEqual([...counted].sort());
					}

					const csv = (await writeDownload(download, 'csv', { bom: true, described: true }))
						.content as string;
					const [header, ...lines] = parse(csv, {
						bom: true,
						comment: '#',
						comment_no_infix: true
					}) as string[][];
					expect(header).toEqual(ids);
					expect(lines.map((line) => line.map(fromSafeText))).toEqual(
						rows.map((row) => row.map(asText))
					);

					const objects = rows.map((row) =>
						Object.fromEntries(ids.map((id, at) => [id, row[at] ?? null]))
					);
					const json = JSON.parse((await writeDownload(download, 'json')).content as string);
					expect(json.rows).toEqual(objects);
					expect(json.edition).toBe(about.edition);
					const geo = JSON.parse((await writeDownload(download, 'geojson')).content as string);
					expect(geo.features.map(({ properties }: { properties: unknown }) => properties)).toEqual(
						objects
					);

					const parquet = (await writeDownload(download, 'parquet')).content as Uint8Array;
					const read = await parquetReadObjects({ file: parquet.buffer as ArrayBuffer });
					expect(read.map((row) => ids.map((id) => row[id]))).toEqual(rows);

					const xlsx = (await writeDownload(download, 'xlsx')).content as Uint8Array;
					const [labels, ...cells] = readWorkbook(xlsx)!.rows;
					expect(labels).toEqual(columns.map(({ label }) => label));
					expect(cells.map((row) => ids.map((_, at) => row[at] ?? ''))).toEqual(
						rows.map((row) => row.map(asText))
					);
				}
			),
			{ numRuns: 12 }
		);
	}, 30_000);
});
