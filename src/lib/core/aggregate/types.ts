import type { Flow, PartyId, Qualifier } from '../dataset/types';

/** A total that contains other selected rows, with what those rows leave over. */
export interface Container {
	flow: Flow;
	/** Σ of the selected leaves inside it, same unit */
	itemised: number;
	/** value − itemised, never below 0: "not broken down" */
	notBrokenDown: number;
}

/**
 * A sum in one unit with its arithmetic. Within one unit, a `root` has no containing total among the rows selected and a
 * `leaf` contains no other selected row. stated = Σ roots; itemised = Σ leaves; itemised + notBrokenDown
 * = stated + exceeds, one of the two being 0. Rows that restate another never count, and rows without an amount cannot.
 */
export interface UnitSum {
	unit: string;
	stated: number;
	itemised: number;
	notBrokenDown: number;
	/** by how much the items add up to more than the totals that contain them: 0, or a conflict in the sources */
	exceeds: number;
	/** the weakest claim among the roots: any `at-least`, `about` or `at-most` beats `exact` */
	qualifier: Qualifier;
	/** the same over the leaves */
	itemisedQualifier: Qualifier;
	/** how many leaves there are */
	count: number;
	/** both largest first */
	readonly roots: Flow[];
	readonly leaves: Flow[];
	/** largest first; never added to the itemised sum */
	containers: Container[];
	/** the same money or goods told again; not counted */
	restated: Flow[];
	/** no amount stated; not counted */
	unstated: Flow[];
}

/** One party's own sum: rows that name this very party, each amount once. */
export interface PartySum {
	party: PartyId;
	sum: UnitSum;
}
