import type { Dataset, Evidence, Qualifier } from '../dataset/types';

/** What a citation of a record can show. */
export interface CitedRecord {
	id: string;
	evidence: Evidence;
	/** '' where the record states no figure */
	asStated: string;
	/** null where it has none */
	value: number | null;
	unit: string;
	qualifier: Qualifier;
}

/**
 * The record with an id that a step may cite: a flow, an indicator, an activity, a programme, or a group (for the
 * evidence of who belongs to it). Where one id names an indicator and its activity, the indicator's figure counts.
 */
export function recordOf(dataset: Dataset, id: string): CitedRecord | null {
	const figure = dataset.flows.get(id) ?? dataset.indicators.get(id);
	if (figure) {
		const { evidence, asStated, value, unit, qualifier } = figure;
		return { id, evidence, asStated, value, unit, qualifier };
	}
	const evidence =
		dataset.activities.get(id)?.evidence ??
		dataset.programmes.get(id)?.evidence ??
		dataset.memberships.find(({ group }) => group === id)?.evidence;
	return evidence
		? { id, evidence, asStated: '', value: null, unit: '', qualifier: 'exact' }
		: null;
}
