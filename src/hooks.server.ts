import { building } from '$app/environment';
import { base } from '$app/paths';
import { payloadUrls } from '$lib/atlas/load-dataset';
import type { Language } from '$lib/core/dataset/types';
import type { Handle } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';

const PRELOAD = /\s*<link href="([^"]*)" rel="modulepreload">/g;
const ATLAS = '/[lang=lang]';

/** Vite's account of a script for the browser. */
interface Chunk {
	/** below the site's root */
	file: string;
	/** of the group it was made for (vite.config.ts), or of its entry */
	name: string;
	/** keys of what it imports statically */
	imports?: string[];
}

let manifest: Record<string, Chunk> | undefined;
/** All scripts for the browser by key; none while developing. */
function chunks(): Record<string, Chunk> {
	manifest ??= building
		? (JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Record<
				string,
				Chunk
			>)
		: {};
	return manifest;
}

/**
 * Scripts that a page asks for before it answers and that Kit does not preload: the words of its language, which its
 * layout imports by itself, the pen of the atlas, and what a script imports that has first been seen behind an `import()`.
 * Each would cost a slow line one more round trip, one after the other.
 */
function missedBy(preloaded: readonly string[], language: string, atlas: boolean): string[] {
	const all = chunks();
	const seen = new Set<string>();
	const visit = (key: string): void => {
		if (seen.has(key)) return;
		seen.add(key);
		for (const next of all[key]?.imports ?? []) visit(next);
	};
	for (const [key, { file, name }] of Object.entries(all)) {
		const wanted =
			preloaded.includes(`${base}/${file}`) ||
			name === `messages-${language}` ||
			(atlas && name === 'pen');
		if (wanted) visit(key);
	}
	return [...seen]
		.map((key) => `${base}/${all[key]!.file}`)
		.filter((href) => !preloaded.includes(href));
}

/** What to fetch while the reader looks at the printed page, as links for its end. */
function preloads(html: string, language: Language, atlas: boolean): string {
	const found = [...html.matchAll(PRELOAD)].map(([, href]) => href!);
	// A page without scripts of its own.
	if (!found.length) return '';
	const scripts = [...found, ...missedBy(found, language, atlas)].map(
		(href) => `<link href="${href}" rel="modulepreload">`
	);
	const data = atlas
		? payloadUrls(language).map(
				(href) => `<link href="${href}" rel="preload" as="fetch" crossorigin="anonymous">`
			)
		: [];
	return [...scripts, ...data].join('');
}

/**
 * `<html lang>` follows the route; pages outside the two prefixes carry both languages and are marked English. Scripts
 * and data are preloaded from the end of the page: on a slow line its text and map come first.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const language = (event.params.lang ?? 'en') as Language;
			const links = preloads(html, language, event.route.id === ATLAS);
			return html
				.replace('%lang%', language)
				.replace(PRELOAD, '')
				.replace('</body>', () => `${links}\n\t</body>`);
		}
	});
