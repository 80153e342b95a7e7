import type {
	Activity,
	Dataset,
	Flow,
	Indicator,
	Membership,
	Participation
} from '../dataset/types';
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
	/** layers that count figures */
	indicators: Indicator[];
	/** layers that count memberships */
	memberships: Membership[];
}

/**
 * The parts by which an activity counts on a count layer: those of places and groups in the layer's roles, and of
 * organisations where the layer counts them.
 */
export const countedParts = (dataset: Dataset, layer: Layer, activity: Activity): Participation[] =>
	activity.participations.filter(
		({ party, role }) =>
			party !== 'TWN' &&
			(layer.organisations || !dataset.organisations.has(party)) &&
			layer.roles.includes(role)
	);

const isPlanned = ({ kind, status }: Activity) => kind === 'target' || status === 'pipeline';

/** Whether a count layer counts an activity: of its kinds, done or planned as the layer has it, not called off, and with a part that counts. */
const counts = (dataset: Dataset, layer: Layer, activity: Activity) =>
	layer.counted === 'activities' &&
	layer.kinds.includes(activity.kind) &&
	isPlanned(activity) === layer.planned &&
	activity.status !== 'cancelled' &&
	countedParts(dataset, layer, activity).length > 0;

/** Flows that a count can add: a total beside its parts, and one told again, would count twice. */
function countable(flows: readonly Flow[]): Flow[] {
	const totals = new Set(flows.flatMap((flow) => flow.partOf));
	return flows.filter((flow) => flow.restates === '' && !totals.has(flow.id));
}

const known = new WeakMap<Dataset, Map<Layer['id'], LayerRecords>>();

/** Every record of a layer, whatever the view filters. Found once per dataset and layer. */
export function recordsOfLayer(dataset: Dataset, layer: Layer): LayerRecords {
	const found = known.get(dataset) ?? new Map<Layer['id'], LayerRecords>();
	known.set(dataset, found);
	let records = found.get(layer.id);
	if (!records) found.set(layer.id, (records = findRecords(dataset, layer)));
	return records;
}

function findRecords(dataset: Dataset, layer: Layer): LayerRecords {
	const programmes = layer.programmes.length > 0 ? subtreeOf(dataset, layer.programmes) : null;
	const counted = layer.measure === 'count' ? layer.counted : null;
	const flows = [...dataset.flows.values()].filter(
		(flow) =>
			(!programmes || programmes.has(programmeOfFlow(flow, dataset))) &&
			(layer.flowTypes.length === 0 || layer.flowTypes.includes(flow.type))
	);
	const isPartner = (party: string) =>
		party !== '' && party !== 'TWN' && !dataset.organisations.has(party);
	return {
		activities: [...dataset.activities.values()].filter(
			(activity) =>
				(!programmes || programmes.has(activity.programme)) &&
				(layer.measure !== 'count' || counts(dataset, layer, activity))
		),
		flows: counted === 'flows' ? countable(flows) : flows,
		indicators:
			counted === 'indicators'
				? [...dataset.indicators.values()].filter(({ subject }) => isPartner(subject))
				: [],
		memberships: counted === 'memberships' ? [...dataset.memberships] : []
	};
}
