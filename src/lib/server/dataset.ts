import { readFileSync } from 'node:fs';
import { decodeDataset } from '$lib/core/dataset/decode';
import { decodeDetails, type Details } from '$lib/core/dataset/details';
import { DatasetPayload, parsePayload, TextsPayload } from '$lib/core/dataset/payload';
import type { Dataset, Language } from '$lib/core/dataset/types';
import { factsByParty } from '$lib/core/query/select';

/** The compiler's output, as the prerenderer reads it. */
const read = (name: string): unknown => JSON.parse(readFileSync(`.compiled/${name}`, 'utf8'));

export const EDITION = (read('edition.json') as { edition: string }).edition;

function once<T>(make: (language: Language) => T): (language: Language) => T {
	const made = new Map<Language, T>();
	return (language) => {
		let value = made.get(language);
		if (value === undefined) made.set(language, (value = make(language)));
		return value;
	};
}

/** The dataset in one language; decoded once per language. */
export const datasetOf = once((language): Dataset => {
	const texts = `texts.${language}.json`;
	// Held to the schema here, for the browser trusts it.
	return decodeDataset(
		parsePayload(DatasetPayload, read('dataset.json'), 'dataset.json'),
		parsePayload(TextsPayload, read(texts), texts),
		language
	);
});

/** Summaries and notes in one language. */
export const detailsOf = once((language): Details =>
	decodeDetails(read(`details.${language}.json`), datasetOf(language))
);

/** Facts by party in one language. */
export const factsOf = once((language) => factsByParty(datasetOf(language)));
