import type { EditionPayload } from '../../lib/core/dataset/payload';
import { LANGUAGES } from '../../lib/core/dataset/types';
import { linkPackage, type Linked } from '../link';
import type { Package } from '../read/package';
import { emitDataset, type Geometry } from './dataset';
import { emitLocalities } from './localities';
import { emitSearch } from './search';
import { emitDetails, emitTexts } from './texts';

export type { Geometry };

/**
 * Turns a checked package into the files that the app loads.
 * @returns text by file name; the same package and geometry always give the same bytes
 */
export function emitPackage(checked: Package, geometry: Geometry): Map<string, string> {
	const linked = linkPackage(checked);
	const files: [string, unknown][] = [
		['edition.json', emitEdition(linked)],
		['dataset.json', emitDataset(linked, geometry)],
		['search.json', emitSearch(linked)],
		['localities.json', emitLocalities(linked, geometry)]
	];
	for (const language of LANGUAGES) {
		files.push([`texts.${language}.json`, emitTexts(linked, language)]);
		files.push([`details.${language}.json`, emitDetails(linked, language)]);
	}
	return new Map(files.map(([name, payload]) => [name, `${JSON.stringify(payload)}\n`]));
}

function emitEdition({ edition, version, names, rows }: Linked): EditionPayload {
	return {
		edition,
		version,
		tables: Object.fromEntries(names.map((name) => [name, rows(name).length]))
	};
}
