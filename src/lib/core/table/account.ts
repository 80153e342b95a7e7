import { sumFlows } from '../aggregate/sum';
import type { UnitSum } from '../aggregate/types';
import type { Dataset, Flow } from '../dataset/types';
import { bitOf, masksOf, recordsShown, stagesCounted, yearsOfQuery } from '../query/filter';
import { layerOf } from '../query/layers';
import { recordsOf, type AtlasRecord } from '../query/records';
import { PARTS, type Part, type RecordKind, type View } from '../query/view';
import type { Account } from './types';

const UNIT = bitOf('unit');
const STAGES = bitOf('stages');
const ORIGINS = bitOf('origins');

/** Planned or called off: recorded, but not something that happened. */
const notDone = (record: AtlasRecord) =>
	record.kind === 'activities' && ['pipeline', 'cancelled'].includes(record.fact.status);

/**
 * Accounts for every record of a kind that a view's query reaches. Unit, stage and origin do not simply take records
 * away: what they leave out is told as a part, so that a total can be followed to the last record.
 */
export function accountOf(
	dataset: Dataset,
	view: View,
	kind: RecordKind = recordsShown(view)
): Account {
	const index = recordsOf(dataset);
	const masks = masksOf(dataset, view);
	const years = yearsOfQuery(view);
	const layer = view.scope === 'layer' ? layerOf(view.layer) : null;
	const done = stagesCounted(
		view,
		layer && layer.stages.length > 0 ? layer.stages : (['actual'] as const)
	);
	const parts = Object.fromEntries(PARTS.map((part) => [part, [] as AtlasRecord[]])) as Record<
		Part,
		AtlasRecord[]
	>;
	const wider = ({ years: own }: Flow) =>
		years !== null && own !== null && (own.from < years.from || own.to > years.to);

	const additive: AtlasRecord[] = [];
	const flows: Flow[] = [];
	let stated = 0;
	const [first, end] = index.range[kind];
	for (let at = first; at < end; at++) {
		const mask = masks[at]!;
		if ((mask & ~(UNIT | STAGES | ORIGINS)) !== 0) continue;
		stated++;
		const record = index.records[at]!;
		if (mask & ORIGINS) parts['other-origin'].push(record);
		else if (record.kind === 'flows') {
			const { fact } = record;
			if (fact.value === null) parts.unstated.push(record);
			else if (fact.restates !== '') parts.restated.push(record);
			else if (!done.includes(fact.stage)) parts['not-done'].push(record);
			else if (wider(fact)) parts.wider.push(record);
			else if (mask & UNIT) parts['other-unit'].push(record);
			else {
				additive.push(record);
				flows.push(fact);
			}
		} else if (mask & UNIT) parts['other-unit'].push(record);
		else if (mask & STAGES || (view.stages.length === 0 && notDone(record)))
			parts['not-done'].push(record);
		else parts.counted.push(record);
	}

	let sums: UnitSum[] = [];
	if (kind === 'flows') {
		sums = sumFlows(flows, dataset.flows);
		const containers = new Set(sums.flatMap((sum) => sum.containers.map(({ flow }) => flow.id)));
		for (const record of additive)
			parts[containers.has(record.id) ? 'container' : 'counted'].push(record);
	}
	return { kind, stated, parts, sums };
}
