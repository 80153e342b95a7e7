import type { Language } from './types';

/** A payload that is not what the compiler writes: cut off, of another version, or not JSON of ours. */
export class PayloadError extends Error {
	override name = 'PayloadError';
}

interface Stamp {
	edition: string;
	language: Language;
}

/**
 * Two files of different compilations cannot be joined: their positions do not mean the same rows.
 * @throws PayloadError
 */
export function mustMatch(texts: Stamp, dataset: Stamp): void {
	if (texts.edition !== dataset.edition) {
		throw new PayloadError(`texts are of edition ${texts.edition}, the dataset ${dataset.edition}`);
	}
	if (texts.language !== dataset.language) {
		throw new PayloadError(`texts are in ${texts.language}, not in ${dataset.language}`);
	}
}
