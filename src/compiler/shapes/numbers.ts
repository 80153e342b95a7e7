import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PartyId } from '../../lib/core/dataset/types';

/** What the shapes need of `data/places.csv`. */
export interface PlaceNumbers {
	/** every place of the dataset, in the table's order */
	ids: readonly PartyId[];
	/** ISO 3166-1 numeric, with leading zeros → place */
	byNumber: ReadonlyMap<string, PartyId>;
	/** UN M49 sub-region of each place */
	regionOf: ReadonlyMap<PartyId, string>;
}

/** Reads place ids and ISO numbers from the table of places. */
export function readPlaceNumbers(file: URL | string): PlaceNumbers {
	const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
	const ids: PartyId[] = [];
	const byNumber = new Map<string, PartyId>();
	const regionOf = new Map<PartyId, string>();
	for (const { place_id: id = '', iso_numeric: number = '', region = '' } of rows) {
		ids.push(id);
		regionOf.set(id, region);
		if (number) byNumber.set(number, id);
	}
	return { ids, byNumber, regionOf };
}
