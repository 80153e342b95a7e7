import { decodeDataset } from '$lib/core/dataset/decode';
import type { Dataset, Language } from '$lib/core/dataset/types';
import datasetUrl from '$compiled/dataset.json?url';
import textsEnUrl from '$compiled/texts.en.json?url';
import textsZhUrl from '$compiled/texts.zh-Hant.json?url';

const TRIES = 3;
const WAIT_MS = 800;

async function fetchJson(url: string): Promise<unknown> {
	for (let attempt = 1; ; attempt++) {
		try {
			const response = await fetch(url);
			if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
			return await response.json();
		} catch (reason) {
			if (attempt === TRIES) throw reason;
			await new Promise((done) => setTimeout(done, WAIT_MS * attempt));
		}
	}
}

/** Where the browser finds the dataset and its texts in one language. */
export const payloadUrls = (language: Language): [dataset: string, texts: string] => [
	datasetUrl,
	language === 'en' ? textsEnUrl : textsZhUrl
];

/**
 * The dataset in one language: read from the compiler's output while prerendering, fetched in the browser (hashed files,
 * cached for good). It does not travel inside the page's HTML.
 * @throws where a payload cannot be fetched after three tries, or is not what the compiler writes
 */
export async function loadDataset(language: Language): Promise<Dataset> {
	if (import.meta.env.SSR) {
		const [payload, texts] = await Promise.all([
			import('$compiled/dataset.json'),
			language === 'en' ? import('$compiled/texts.en.json') : import('$compiled/texts.zh-Hant.json')
		]);
		return decodeDataset(payload.default, texts.default, language);
	}
	const [payload, texts] = await Promise.all(payloadUrls(language).map(fetchJson));
	return decodeDataset(payload, texts, language);
}
