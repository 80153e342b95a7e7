import { printView } from '$lib/core/query/url';
import type { View } from '$lib/core/query/view';

export const EMBED_THEMES = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** How an embedded map looks, beside the view that it shows. */
export interface EmbedOptions {
	theme: EmbedTheme;
	/** zoom and region buttons */
	controls: boolean;
}

const DEFAULTS: EmbedOptions = { theme: 'light', controls: true };

/** The query string of an embedded view, without `?`; defaults are left out. */
export function embedQuery(view: View, { theme, controls }: EmbedOptions): string {
	return [
		printView({ ...view, display: 'map' }),
		theme === DEFAULTS.theme ? '' : `theme=${theme}`,
		controls ? '' : 'controls=off'
	]
		.filter((part) => part !== '')
		.join('&');
}

/** Reads the options of an embedded view; what is no option is left to the view. Never throws. */
export function parseEmbed(search: string): { options: EmbedOptions; view: string } {
	const query = new URLSearchParams(search);
	const theme = EMBED_THEMES.find((one) => one === query.get('theme')) ?? DEFAULTS.theme;
	const controls = query.get('controls') !== 'off';
	query.delete('theme');
	query.delete('controls');
	return { options: { theme, controls }, view: query.toString() };
}

const attribute = (text: string): string =>
	text.replace(
		/[&<>"]/g,
		(c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c
	);

/** The HTML to put into another page. `width` 0 = as wide as there is room. */
export function embedCode(
	src: string,
	{ width, height, title }: { width: number; height: number; title: string }
): string {
	const size = width ? `${width}px` : '100%';
	return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="${width || '100%'}" height="${height}" style="border:0;max-width:100%;width:${size}" loading="lazy" allowfullscreen></iframe>`;
}
