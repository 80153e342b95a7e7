import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PartyId } from '../../lib/core/dataset/types';

/** What the shapes need of `data/places.csv`. */
export interface PlaceNumbers {
	/** every place of the dataset, in the table's order */
	ids: readonly PartyId[];
	/** ISO 3166-1 numeric, with leading zeros → place */
	byNumber: ReadonlyMap<string, PartyId>;
}

/** Reads place ids and ISO numbers from the table of places. */
export function readPlaceNumbers(file: URL | string): PlaceNumbers {
	const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
	const ids: PartyId[] = [];
	const byNumber = new Map<string, PartyId>();
	for (const { place_id: id = '', iso_numeric: number = '' } of rows) {
		ids.push(id);
		if (number) byNumber.set(number, id);
	}
	return { ids, byNumber };
}
