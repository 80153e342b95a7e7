import type { Dataset } from '../dataset/types';
import type { KnownIds } from './url';

/** What a link may refer to in a dataset. */
export const knownIdsOf = (dataset: Dataset): KnownIds => ({
	hasParty: (id) =>
		dataset.places.has(id) || dataset.groups.has(id) || dataset.organisations.has(id),
	hasSector: (id) => dataset.sectors.has(id),
	// The first agreement on record is of 1959.
	span: { from: 1959, to: 2023 }
});
