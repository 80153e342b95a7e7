import type { Activity, Dataset, Flow, Participation } from '../dataset/types';
import type { Layer } from './layers';

/** A programme and everything below it in the tree. */
export function subtreeOf(dataset: Dataset, roots: readonly string[]): Set<string> {
	const inside = new Set(roots);
	for (let grown = true; grown;) {
		grown = false;
		for (const programme of dataset.programmes.values())
			if (!inside.has(programme.id) && inside.has(programme.parent)) {
				inside.add(programme.id);
				grown = true;
			}
	}
	return inside;
}

const programmeOfFlow = (flow: Flow, dataset: Dataset) =>
	flow.programme || dataset.activities.get(flow.activity)?.programme || '';

/** The records a layer is about, before years, sectors and direction narrow them. */
export interface LayerRecords {
	activities: Activity[];
	flows: Flow[];
}

/** The parts by which an activity counts on a count layer: those of places and groups, in the layer's roles. */
export const countedParts = (dataset: Dataset, layer: Layer, activity: Activity): Participation[] =>
	activity.participations.filter(
		({ party, role }) =>
			party !== 'TWN' && !dataset.organisations.has(party) && layer.roles.includes(role)
	);

/** Whether a count layer counts an activity: of its kinds, not merely planned or called off, and with a part that counts. */
const counts = (dataset: Dataset, layer: Layer, activity: Activity) =>
	layer.kinds.includes(activity.kind) &&
	activity.status !== 'pipeline' &&
	activity.status !== 'cancelled' &&
	countedParts(dataset, layer, activity).length > 0;

/** Every record of a layer, whatever the view filters. */
export function recordsOfLayer(dataset: Dataset, layer: Layer): LayerRecords {
	const programmes = layer.programmes.length > 0 ? subtreeOf(dataset, layer.programmes) : null;
	return {
		activities: [...dataset.activities.values()].filter(
			(activity) =>
				(!programmes || programmes.has(activity.programme)) &&
				(layer.measure !== 'count' || counts(dataset, layer, activity))
		),
		flows: [...dataset.flows.values()].filter(
			(flow) =>
				(!programmes || programmes.has(programmeOfFlow(flow, dataset))) &&
				(layer.flowTypes.length === 0 || layer.flowTypes.includes(flow.type))
		)
	};
}
