import { base } from '$app/paths';
import { embedCode, embedQuery } from '$lib/atlas/embed/options';
import type { Language } from '$lib/core/dataset/types';
import { DEFAULT_VIEW } from '$lib/core/query/view';
import { loadMessages } from '$lib/i18n';
import { loadTakeawayWords } from '$lib/i18n/takeaway';
import { datasetOf } from './dataset';

const SIZE = { width: 800, height: 520 } as const;
/** A day: the data change once a year, the address never. */
const CACHE_SECONDS = 86_400;

/**
 * What an oEmbed reader is told of the atlas, or of one country (https://oembed.com, "rich"). A static site answers per
 * page, not per query: the link in a page's head leads here.
 * @param origin of the site; absolute addresses are required
 */
export async function oembedOf(language: Language, place: string | null, origin: string) {
	const [{ m }, t] = await Promise.all([loadMessages(language), loadTakeawayWords(language)]);
	const name = place ? (datasetOf(language).places.get(place)?.name ?? place) : '';
	const title = name ? `${name}${m.fact.separator}${m.siteName}` : m.siteName;
	const query = embedQuery({ ...DEFAULT_VIEW, party: place }, { theme: 'light', controls: true });
	const home = `${origin}${base}`;
	const src = `${home}/${language}/embed/${query ? `?${query}` : ''}`;
	return {
		type: 'rich',
		version: '1.0',
		title,
		provider_name: m.siteName,
		provider_url: `${home}/${language}/`,
		cache_age: CACHE_SECONDS,
		...SIZE,
		html: embedCode(src, { ...SIZE, title: t.embed.frameTitle(title) }),
		thumbnail_url: `${home}/share/${place ? `country/${place}` : 'atlas'}.png`,
		thumbnail_width: 1200,
		thumbnail_height: 630
	};
}
