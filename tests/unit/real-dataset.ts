import { readLand } from '../../src/compiler/shapes/atlas';
import { areaOf } from '../../src/compiler/shapes/flatten';
import { readPlaceNumbers } from '../../src/compiler/shapes/numbers';
import { placeFeatures } from '../../src/compiler/shapes/topologies';
import { emitPackage } from '../../src/compiler/emit';
import { readFiles } from '../../src/compiler/read/files';
import { readPackage } from '../../src/compiler/read/package';
import { decodeDataset } from '../../src/lib/core/dataset/decode';
import { decodeDetails, type Details } from '../../src/lib/core/dataset/details';
import { parsePayload, SearchPayload } from '../../src/lib/core/dataset/payload';
import type { Dataset, Language } from '../../src/lib/core/dataset/types';
import { project } from '../../src/lib/core/plane/project';

/** The tables of `data/`, compiled in memory: a test never depends on what was last built. */
export interface RealData {
	dataset(language?: Language): Dataset;
	details(language: Language): Details;
	search(): SearchPayload;
}

/** Land areas as the compiler measures them, for tests that need to know which places are small. */
export function realAreas(): Record<string, number> {
	const land = readLand(readPlaceNumbers('data/places.csv'));
	return Object.fromEntries(
		placeFeatures(land, 'plane').features.flatMap(({ properties, geometry }) =>
			properties.id ? [[properties.id, areaOf(geometry)]] : []
		)
	);
}

/** Reads and compiles `data/`. */
export function readRealData(areas: Readonly<Record<string, number>> = {}): RealData {
	const { read } = readPackage(readFiles('data'));
	if (!read) throw new Error('data/datapackage.json cannot be read');
	const files = emitPackage(read, { project, areas });
	const payload = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
	const decoded = new Map<Language, Dataset>();
	const dataset = (language: Language = 'en') => {
		const known = decoded.get(language);
		if (known) return known;
		const made = decodeDataset(
			payload('dataset.json'),
			payload(`texts.${language}.json`),
			language
		);
		decoded.set(language, made);
		return made;
	};
	return {
		dataset,
		details: (language) => decodeDetails(payload(`details.${language}.json`), dataset(language)),
		search: () => parsePayload(SearchPayload, payload('search.json'), 'search.json')
	};
}
