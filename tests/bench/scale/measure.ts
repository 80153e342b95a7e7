/**
 * Run by scale.ts in a process of its own, so that its memory can be told: times filter changes over many records and
 * prints the result as JSON.
 */
import { chartsOfModel } from '../../../src/lib/atlas/workbench/charts';
import { resultOf } from '../../../src/lib/core/aggregate/result';
import type { Dataset, Flow } from '../../../src/lib/core/dataset/types';
import { facetOf, leftOut } from '../../../src/lib/core/query/facets';
import { factsByParty } from '../../../src/lib/core/query/select';
import { DEFAULT_VIEW, type View } from '../../../src/lib/core/query/view';
import { tableModel } from '../../../src/lib/core/table/model';
import type { TableWords } from '../../../src/lib/core/table/types';
import { readRealData } from '../../unit/real-dataset';
import { syntheticDataset } from './synthetic';

export interface Measured {
	records: number;
	/** ms to build the index and the first order, once */
	first: number;
	/** ms per filter change: query, totals, table, charts, left-out counts, one facet */
	changes: number[];
	/** ms per filter change of the layer's result, for the map and the list */
	layer: number[];
	/** ms per filter change of the same answer written plainly */
	plain: number[];
	/** bytes of heap that index, orders and one answer take beyond the records */
	heap: number;
	/** bytes of heap in all */
	total: number;
}

const records = Number(process.argv[2] ?? 200_000);
const same = (id: string) => id;
const words: TableWords = {
	flowType: same,
	stage: same,
	kind: same,
	status: same,
	qualifier: same,
	date: same,
	number: String,
	list: (items) => items.join(', '),
	compare: new Intl.Collator('en').compare
};

const dataset = syntheticDataset(readRealData().dataset(), records);
const heapUsed = () => {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
};

const all: View = { ...DEFAULT_VIEW, scope: 'all', display: 'table' };
const sectors = [...dataset.sectors.keys()];
const places = [...dataset.places.keys()];
const CHANGES: View[] = Array.from({ length: 60 }, (_, at): View => {
	const years = { from: 2000 + (at % 12), to: 2012 + (at % 12) };
	const steps: Partial<View>[] = [
		{ years },
		{ sectors: sectors.slice(at % 20, (at % 20) + 3) },
		{ flowTypes: ['grant'], unit: ['USD'] },
		{ parties: places.slice(at, at + 2), years },
		{ unit: ['USD'], stages: ['actual'], origins: ['TWN'], years },
		{ groups: ['nsp-18'], sectors: sectors.slice(0, 10) }
	];
	return { ...all, ...steps[at % steps.length] };
});

function answer(view: View): number {
	const model = tableModel(dataset, view, words);
	const unit = model.account.sums[0]?.unit ?? '';
	return (
		model.rows.length +
		chartsOfModel(dataset, model, unit).sectors.length +
		leftOut(dataset, view).length +
		facetOf(dataset, view, 'parties').size
	);
}

/** The same questions as a page without an index asks them: filter the rows, then reduce them, one thing at a time. */
function plainly(data: Dataset, view: View): number {
	const members = new Set(
		data.memberships.filter(({ group }) => view.groups.includes(group)).map(({ place }) => place)
	);
	const tests: Record<string, (flow: Flow) => boolean> = {
		years: ({ years }) =>
			!view.years || (!!years && years.from <= view.years.to && years.to >= view.years.from),
		sectors: ({ sector, activity }) =>
			view.sectors.length === 0 ||
			view.sectors.includes(sector || (data.activities.get(activity)?.sector ?? '')),
		flowTypes: ({ type }) => view.flowTypes.length === 0 || view.flowTypes.includes(type),
		unit: ({ unit }) => view.unit.length === 0 || view.unit.includes(unit),
		stages: ({ stage }) => view.stages.length === 0 || view.stages.includes(stage),
		origins: ({ origin }) => view.origins.length === 0 || view.origins.includes(origin),
		parties: ({ destination }) => view.parties.length === 0 || view.parties.includes(destination),
		groups: ({ destination }) => view.groups.length === 0 || members.has(destination)
	};
	const names = Object.keys(tests);
	const flows = [...data.flows.values()];
	const kept = flows.filter((flow) => names.every((name) => tests[name]!(flow)));
	const totals = new Set(kept.flatMap(({ partOf }) => partOf));
	const counted = kept.filter(
		({ id, value, stage }) => value !== null && stage === 'actual' && !totals.has(id)
	);
	const group = (of: (flow: Flow) => string) => {
		const sums = new Map<string, number>();
		for (const flow of counted) sums.set(of(flow), (sums.get(of(flow)) ?? 0) + (flow.value ?? 0));
		return [...sums].sort((a, b) => b[1] - a[1]);
	};
	const charts = [
		group(({ unit }) => unit),
		group(({ sector }) => sector),
		group(({ destination }) => destination),
		group(({ date }) => date.slice(0, 4)),
		group(({ destination, sector }) => `${destination} ${sector}`)
	];
	const rows = [...counted].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
	const left = names.map(
		(name) =>
			flows.filter((flow) => names.every((other) => other === name || tests[other]!(flow))).length
	);
	return rows.length + charts.length + left.length;
}

const time = (act: () => unknown) => {
	const began = performance.now();
	act();
	return performance.now() - began;
};

const before = heapUsed();
const first = time(() => answer(all));
const changes = CHANGES.map((view) => time(() => answer({ ...view })));
const heap = heapUsed() - before;
const total = heapUsed();
const facts = factsByParty(dataset);
const layered = { ...DEFAULT_VIEW, layer: 'ukraine' as const };
resultOf(dataset, facts, layered);
const layer = CHANGES.map((view) =>
	time(() => resultOf(dataset, facts, { ...view, ...layered, scope: 'layer', years: null }))
);
const plain = CHANGES.map((view) => time(() => plainly(dataset, view)));
const measured: Measured = { records, first, changes, layer, plain, heap, total };
console.log(JSON.stringify(measured));
