import type { Dataset, Flow, PartyId, Qualifier } from '../dataset/types';
import type { Container, PartySum, UnitSum } from './types';

const NO_TOTALS: ReadonlySet<string> = new Set();

/** Adds a row to the list under a key. */
function push<Key, Row>(lists: Map<Key, Row[]>, key: Key, row: Row) {
	const list = lists.get(key);
	if (list) list.push(row);
	else lists.set(key, [row]);
}

/** Every total that contains a flow, directly or through other totals. Safe on cycles, which the compiler refuses. */
export function ancestorsOf(flow: Flow, flows: Dataset['flows']): ReadonlySet<string> {
	if (flow.partOf.length === 0) return NO_TOTALS;
	const seen = new Set<string>();
	const queue = [...flow.partOf];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		queue.push(...(flows.get(id)?.partOf ?? []));
	}
	return seen;
}

const add = (rows: Flow[]) => rows.reduce((total, flow) => total + (flow.value ?? 0), 0);

/** The weakest claim among several: what can be said of their sum. */
export function weakest(rows: readonly { qualifier: Qualifier }[]): Qualifier {
	for (const qualifier of ['at-least', 'at-most', 'about'] as const)
		if (rows.some((row) => row.qualifier === qualifier)) return qualifier;
	return 'exact';
}

const byValue = (a: Flow, b: Flow) => (b.value ?? 0) - (a.value ?? 0) || (a.id < b.id ? -1 : 1);

function sumOneUnit(unit: string, rows: Flow[], flows: Dataset['flows']): UnitSum {
	const restated: Flow[] = [];
	const unstated: Flow[] = [];
	const counted: Flow[] = [];
	for (const flow of rows)
		(flow.restates !== '' ? restated : flow.value === null ? unstated : counted).push(flow);

	// Most rows are in no total: only what totals are named is looked up.
	const named = new Set<string>();
	for (const flow of counted)
		if (flow.partOf.length > 0) for (const id of ancestorsOf(flow, flows)) named.add(id);
	const selected = new Set<string>();
	if (named.size > 0) for (const { id } of counted) if (named.has(id)) selected.add(id);
	const inside = new Map<string, Flow[]>();
	const roots: Flow[] = [];
	for (const flow of counted) {
		if (flow.partOf.length === 0) {
			roots.push(flow);
			continue;
		}
		let contained = false;
		for (const id of ancestorsOf(flow, flows))
			if (selected.has(id) && id !== flow.id) {
				push(inside, id, flow);
				contained = true;
			}
		if (!contained) roots.push(flow);
	}
	const leaves = counted.filter((flow) => !inside.has(flow.id));
	const containers: Container[] = counted
		.filter((flow) => inside.has(flow.id))
		.sort(byValue)
		.map((flow) => {
			const itemised = add((inside.get(flow.id) ?? []).filter((part) => !inside.has(part.id)));
			return { flow, itemised, notBrokenDown: Math.max(0, (flow.value ?? 0) - itemised) };
		});

	const stated = add(roots);
	const itemised = add(leaves);
	// Sorting 200,000 rows takes longer than adding them, and most callers only want the sums.
	let [rootsInOrder, leavesInOrder] = [false, false];
	return {
		unit,
		count: leaves.length,
		stated,
		itemised,
		notBrokenDown: Math.max(0, stated - itemised),
		exceeds: Math.max(0, itemised - stated),
		qualifier: weakest(roots),
		itemisedQualifier: weakest(leaves),
		get roots() {
			if (!rootsInOrder) roots.sort(byValue);
			rootsInOrder = true;
			return roots;
		},
		get leaves() {
			if (!leavesInOrder) leaves.sort(byValue);
			leavesInOrder = true;
			return leaves;
		},
		containers,
		restated,
		unstated
	};
}

/**
 * Sums flows, one sum per unit (units are never converted or added), most rows first. A total and its parts are never
 * both counted, also where the total that links them is not itself selected.
 */
export function sumFlows(rows: Iterable<Flow>, flows: Dataset['flows']): UnitSum[] {
	const byUnit = new Map<string, Flow[]>();
	for (const flow of rows) push(byUnit, flow.unit, flow);
	return [...byUnit]
		.map(([unit, list]) => sumOneUnit(unit, list, flows))
		.sort((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
}

/**
 * One sum per party at the far end of the flows, for one unit, largest first. A total that contains an amount of another
 * party is nobody's own: its parts stand for it. So the sums of all parties can be added.
 * @param end which end names the party: `destination` for what left Taiwan, `origin` for what came
 */
export function sumByParty(
	rows: readonly Flow[],
	unit: string,
	end: 'origin' | 'destination',
	flows: Dataset['flows']
): PartySum[] {
	const inUnit = rows.filter((flow) => flow.unit === unit);
	const whole = sumFlows(inUnit, flows)[0];
	if (!whole) return [];
	const shared = new Set(
		whole.leaves.flatMap((leaf) =>
			[...ancestorsOf(leaf, flows)].filter((id) => flows.get(id)?.[end] !== leaf[end])
		)
	);
	const parties = new Set(whole.leaves.map((flow) => flow[end]));
	const byParty = new Map<PartyId, Flow[]>();
	for (const flow of inUnit)
		if (parties.has(flow[end]) && !shared.has(flow.id)) push(byParty, flow[end], flow);
	return [...byParty]
		.map(([party, list]) => ({ party, sum: sumFlows(list, flows)[0] as UnitSum }))
		.sort((a, b) => b.sum.stated - a.sum.stated || (a.party < b.party ? -1 : 1));
}
