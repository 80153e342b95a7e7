import type { Language } from '$lib/core/dataset/types';
import type { ActivityPage } from './activity-page';
import type { BodyPage } from './body-page';
import type { CountryPage } from './country-page';
import type { DataPage } from './data-page';
import type { ProgrammePage } from './programme-page';
import type { SourcePage } from './source-page';

/** A thing in the words of schema.org. */
export interface Thing {
	'@type': string;
	[property: string]: unknown;
}

export interface Crumb {
	name: string;
	/** below the language prefix, e.g. "/country/" */
	path: string;
}

/** Leaves out what is not stated: an empty property says something false. */
const stated = (thing: Thing): Thing =>
	Object.fromEntries(
		Object.entries(thing).filter(
			([, value]) =>
				value !== '' &&
				value !== null &&
				value !== undefined &&
				!(Array.isArray(value) && value.length === 0)
		)
	) as Thing;

/** The page itself, where it stands in the site, and what it is about, as the text of a JSON-LD script element. */
export function pageScript({
	root,
	language,
	path,
	title,
	description,
	siteName,
	crumbs,
	about
}: {
	/** absolute, up to and with the language, e.g. "https://example.org/en" */
	root: string;
	language: Language;
	path: string;
	title: string;
	description: string;
	siteName: string;
	/** from the top; the page itself is added */
	crumbs: Crumb[];
	about: Thing | null;
}): string {
	const url = `${root}${path}`;
	const page = stated({
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		'@id': url,
		url,
		name: title,
		description,
		inLanguage: language === 'en' ? 'en' : 'zh-Hant-TW',
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isPartOf: { '@type': 'WebSite', '@id': `${root}/`, name: siteName, url: `${root}/` },
		breadcrumb:
			crumbs.length > 0
				? {
						'@type': 'BreadcrumbList',
						itemListElement: [...crumbs, { name: title, path }].map((crumb, at) => ({
							'@type': 'ListItem',
							position: at + 1,
							name: crumb.name,
							item: `${root}${crumb.path}`
						}))
					}
				: null,
		mainEntity: about ? { ...about, '@id': `${url}#about` } : null
	} as Thing);
	// `<` would end the element where a text holds `</script>`.
	const json = JSON.stringify(page).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

const named = (type: string, name: string) => ({ '@type': type, name });

/** A country or territory. */
export const placeThing = ({ id, name, other, region }: CountryPage): Thing =>
	stated({
		'@type': 'Place',
		name,
		alternateName: other === name ? '' : other,
		identifier: { '@type': 'PropertyValue', propertyID: 'ISO 3166-1 alpha-3', value: id },
		containedInPlace: region ? named('Place', region) : null
	});

const ORGANISATION_TYPES: Readonly<Record<string, string>> = {
	government: 'GovernmentOrganization',
	ngo: 'NGO',
	research: 'ResearchOrganization',
	company: 'Corporation'
};

/** The schema.org type of an IATI OrganisationType code. */
export function organisationType(code: string): string {
	const kind = ['10', '11', '15'].includes(code)
		? 'government'
		: ['21', '22', '23', '24'].includes(code)
			? 'ngo'
			: code === '80'
				? 'research'
				: /^7/.test(code)
					? 'company'
					: '';
	return ORGANISATION_TYPES[kind] ?? 'Organization';
}

/** A group is a list of places; an organisation has a seat. */
export const bodyThing = (body: BodyPage, root: string): Thing =>
	body.kind === 'group'
		? stated({
				'@type': 'ItemList',
				name: body.name,
				alternateName: body.other === body.name ? '' : body.other,
				description: body.note,
				numberOfItems: body.members.length || null,
				itemListElement: [
					...new Map(body.members.map((member) => [member.place, member])).values()
				].map(({ place, name, page }, at) => ({
					'@type': 'ListItem',
					position: at + 1,
					name,
					...(page && { url: `${root}/country/${place}/` })
				}))
			})
		: stated({
				'@type': organisationType(body.code),
				name: body.name,
				alternateName: body.other === body.name ? '' : body.other,
				location: body.seat ? named('Place', body.seat.name) : null
			});

const EVENTS = ['event', 'training', 'visit', 'mission', 'award'];

/** An event where it is one, else a project; an agreement is a document. */
export function activityThing(activity: ActivityPage): Thing {
	const parties = activity.roles.flatMap(({ role, parties }) =>
		parties.map((party) => ({ role, ...party }))
	);
	const things = (roles: string[]) =>
		parties
			.filter(({ role }) => roles.includes(role))
			.map(({ kind, name }) => named(kind === 'organisation' ? 'Organization' : 'Place', name));
	const shared = {
		name: activity.title,
		alternateName: activity.other === activity.title ? '' : activity.other,
		description: activity.summary
	};
	if (EVENTS.includes(activity.kindId))
		return stated({
			'@type': 'Event',
			...shared,
			startDate: activity.start,
			endDate: activity.end,
			location: activity.venue
				? named('Place', activity.venue)
				: things(['host', 'destination']).find((thing) => thing['@type'] === 'Place'),
			organizer: things(['host', 'co-host']).filter((thing) => thing['@type'] === 'Organization'),
			funder: things(['funder'])
		});
	if (activity.kindId === 'agreement')
		return stated({
			'@type': 'CreativeWork',
			...shared,
			dateCreated: activity.start,
			about: things(['partner', 'host', 'recipient'])
		});
	return stated({
		'@type': 'Project',
		...shared,
		foundingDate: activity.start,
		dissolutionDate: activity.end,
		areaServed: things(['recipient', 'destination', 'partner', 'participant']).filter(
			(thing) => thing['@type'] === 'Place'
		),
		funder: things(['funder'])
	});
}

/** A programme with its parts. */
export const programmeThing = (programme: ProgrammePage, root: string): Thing =>
	stated({
		'@type': 'Project',
		name: programme.name,
		alternateName: programme.other === programme.name ? '' : programme.other,
		description: programme.summary,
		subOrganization: programme.parts.map(({ id, name }) => ({
			'@type': 'Project',
			name,
			url: `${root}/programme/${id}/`
		}))
	});

/** A document. All of them are printed in Chinese. */
export const sourceThing = (source: SourcePage): Thing =>
	stated({
		'@type': 'Report',
		name: source.title,
		description: source.note,
		publisher: source.publisher ? named('Organization', source.publisher) : null,
		datePublished: source.date,
		inLanguage: 'zh-Hant-TW'
	});

const FORMATS: Readonly<Record<string, string>> = {
	zip: 'application/zip',
	csv: 'text/csv',
	xml: 'application/xml'
};

/** The open data with their downloads. */
export const datasetThing = (
	open: DataPage,
	{ edition, description, origin }: { edition: string; description: string; origin: string }
): Thing =>
	stated({
		'@type': 'Dataset',
		name: open.title,
		description,
		version: edition,
		datePublished: open.published,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isAccessibleForFree: true,
		creator: named('Organization', open.title),
		spatialCoverage: named('Place', 'World'),
		inLanguage: ['en', 'zh-Hant-TW'],
		keywords: ['Taiwan', 'international cooperation', 'official development assistance', 'IATI'],
		distribution: [open.package, open.parquet, open.iati, ...open.tables].map(({ path, size }) => ({
			'@type': 'DataDownload',
			name: path.split('/').at(-1),
			encodingFormat: FORMATS[path.split('.').at(-1) ?? ''],
			contentUrl: `${origin}/${path}`,
			contentSize: `${size} B`
		}))
	});
