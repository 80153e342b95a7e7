import type { Flow, PartyId, Qualifier } from '../dataset/types';

/**
 * A sum in one unit with its arithmetic. Within one unit: `roots` have no containing total among the rows selected,
 * `leaves` contain no other selected row. stated = Σ roots; itemised = Σ leaves; notBrokenDown = stated − itemised
 * (never below 0). Rows that restate another never count.
 */
export interface UnitSum {
	unit: string;
	stated: number;
	itemised: number;
	notBrokenDown: number;
	/** of `stated`: the weakest claim among its roots (`about` or `at-least` beat `exact`) */
	qualifier: Qualifier;
	/** of `itemised` */
	itemisedQualifier: Qualifier;
	roots: Flow[];
	leaves: Flow[];
	/** totals that contain other selected rows, largest first; not added to the itemised sum */
	containers: Flow[];
	/** the same money or goods told again; not counted */
	restated: Flow[];
	/** selected rows without a stated value; not counted */
	unstated: Flow[];
}

/** One party's own sum: rows whose destination (or origin) is this very party, each amount once. */
export interface PartySum {
	party: PartyId;
	sum: UnitSum;
}
