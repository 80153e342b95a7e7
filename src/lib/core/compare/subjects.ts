import type { Activity, Dataset, Flow, Indicator, PartyId, Years } from '../dataset/types';
import { masksOf } from '../query/filter';
import { layerOf } from '../query/layers';
import { recordsOf, type AtlasRecord } from '../query/records';
import type { View } from '../query/view';
import { accountOf } from '../table/account';
import type { Subject } from './compare';

/** What a view is compared by; the table's own settings have no say in it. */
const plain = (view: View, over: Partial<View>): View => ({
	...view,
	records: null,
	part: null,
	sort: null,
	columns: [],
	...over
});

function subjectOf(dataset: Dataset, view: View, id: string, party: PartyId | null): Subject {
	const index = recordsOf(dataset);
	const masks = masksOf(dataset, view);
	const activities: Activity[] = [];
	const flows: Flow[] = [];
	const indicators: Indicator[] = [];
	for (const record of index.records) {
		if (masks[record.at] !== 0) continue;
		if (record.kind === 'activities') activities.push(record.fact);
		else if (record.kind === 'flows') flows.push(record.fact);
		else if (record.kind === 'indicators') indicators.push(record.fact);
	}
	const { parts } = accountOf(dataset, view, 'flows');
	const added = [...parts.counted, ...parts.container].flatMap((record: AtlasRecord) =>
		record.kind === 'flows' ? record.fact : []
	);
	return {
		id,
		activities,
		flows,
		indicators,
		received: party === null ? added : added.filter(({ destination }) => destination === party),
		given:
			party === null
				? []
				: added.filter((flow) => flow.origin === party && flow.destination === 'TWN')
	};
}

/** The parties marked for comparison, each with its records under the view's filters. */
export const partySubjects = (
	dataset: Dataset,
	view: View,
	parties: readonly PartyId[]
): Subject[] =>
	parties.map((party) => subjectOf(dataset, plain(view, { parties: [party] }), party, party));

/** Id of a period among the subjects compared. */
export const periodId = ({ from, to }: Years) => (from === to ? String(from) : `${from}-${to}`);

/** Two periods, each with the records of the view's query that fall into it. */
export const periodSubjects = (
	dataset: Dataset,
	view: View,
	periods: readonly Years[]
): Subject[] =>
	periods.map((years) =>
		subjectOf(
			dataset,
			// A layer of one moment has no periods: there all records are asked.
			plain(view, { years, scope: layerOf(view.layer).moment ? 'all' : view.scope }),
			periodId(years),
			null
		)
	);
