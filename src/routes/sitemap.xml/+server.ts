import { base } from '$app/paths';
import { countryIds } from '$lib/atlas/country-page';
import { LANGUAGES } from '$lib/core/dataset/types';
import { DOCUMENTS } from '$lib/server/briefings';
import { datasetOf, factsOf } from '$lib/server/dataset';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every page in both languages, each naming its twin. */
export const GET: RequestHandler = ({ url }) => {
	const dataset = datasetOf('en');
	const paths = [
		'/',
		'/country/',
		'/group/',
		'/organisation/',
		'/programme/',
		'/briefings/',
		'/sources/',
		'/conflicts/',
		'/data/',
		'/about/',
		'/offline/',
		...countryIds(dataset, factsOf('en')).map((id) => `/country/${id}/`),
		...[...dataset.programmes.keys()].map((id) => `/programme/${id}/`),
		...[...dataset.groups.keys()].map((id) => `/group/${id}/`),
		...[...dataset.organisations.keys()].map((id) => `/organisation/${id}/`),
		...[...dataset.activities.keys()].map((id) => `/activity/${id}/`),
		...DOCUMENTS.map(({ id }) => `/briefings/${id}/`),
		...[...dataset.sources.keys()].map((id) => `/sources/${id}/`)
	];
	const address = (language: string, path: string) => `${url.origin}${base}/${language}${path}`;
	const entries = paths.flatMap((path) =>
		LANGUAGES.map(
			(language) =>
				`<url><loc>${address(language, path)}</loc>` +
				LANGUAGES.map(
					(twin) => `<xhtml:link rel="alternate" hreflang="${twin}" href="${address(twin, path)}"/>`
				).join('') +
				'</url>'
		)
	);
	return new Response(
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
			`${entries.join('\n')}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml' } }
	);
};
