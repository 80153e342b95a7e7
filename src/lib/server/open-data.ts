import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DataPage, DictionaryTable, Download, Edition } from '$lib/atlas/data-page';
import type { Language } from '$lib/core/dataset/types';
import { ENGINES, QUERIES } from '../../compiler/emit/open/queries';
import { parseSchema } from '../../compiler/schema';

const ROOT = '.compiled/open';

const TYPES: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json',
	md: 'text/markdown; charset=utf-8',
	cff: 'application/yaml; charset=utf-8',
	sql: 'application/sql; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	zip: 'application/zip',
	parquet: 'application/vnd.apache.parquet'
};

type Folder = 'data' | 'api';
/** Listed once: each of nine hundred files asks whether it is one of them. */
const listed = new Map<Folder, Set<string>>();

/** Paths of the published files below a folder of the site, with `/` between their parts. */
export function openFiles(folder: Folder): Set<string> {
	const known = listed.get(folder);
	if (known) return known;
	const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => statSync(join(ROOT, folder, file)).isFile())
		.map((file) => file.replaceAll(sep, '/'))
		.sort();
	const found = new Set(files);
	listed.set(folder, found);
	return found;
}

/** A published file as an answer; null where there is none. */
export function openFile(folder: Folder, path: string): Response | null {
	if (!openFiles(folder).has(path)) return null;
	const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
	return new Response(readFileSync(join(ROOT, folder, path)), {
		headers: { 'content-type': type }
	});
}

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const download = (path: string): Download => ({ path, size: statSync(join(ROOT, path)).size });

function dictionary(language: Language): DictionaryTable[] {
	const { schema } = parseSchema(text('data/datapackage.json'));
	if (!schema) throw new Error('the published datapackage.json cannot be read');
	const rows = JSON.parse(text('data/parquet/index.json')) as {
		tables: Record<string, { rows: number }>;
	};
	const zh = language === 'zh-Hant';
	return schema.resources.map((resource) => ({
		...download(`data/${resource.path}`),
		name: resource.name,
		title: zh ? resource.title_zh : resource.title,
		description: zh ? resource.description_zh : resource.description,
		rows: rows.tables[resource.name]?.rows ?? 0,
		columns: resource.schema.fields.map((field) => {
			const key = resource.schema.foreignKeys.find(({ fields }) => fields[0] === field.name);
			const many = field['x-references'];
			return {
				name: field.name,
				type: field.type,
				description: zh ? field.description_zh : field.description,
				required: field.constraints.required ?? false,
				values: field.constraints.enum ?? [],
				refersTo: key
					? `${key.reference.resource || resource.name}.${key.reference.fields[0]}`
					: many
						? `${many.resource}.${many.field}`
						: field['x-party']
							? 'places, groups, organisations'
							: '',
				list: field['x-list'] !== undefined
			};
		})
	}));
}

/** The first rows of a file of the JSON interface, so that a reader sees its shape. */
function exampleOf(path: string): string {
	const body = JSON.parse(text(path)) as Record<string, unknown>;
	const short = Object.fromEntries(
		Object.entries(body).map(([key, value]) => [
			key,
			Array.isArray(value) ? value.slice(0, 1) : value
		])
	);
	return JSON.stringify(short, null, 2);
}

/** What the page of the open data prints, in one language. */
export function dataPage(language: Language): DataPage {
	const { version, published } = JSON.parse(text('data/edition.json')) as {
		version: string;
		published: string;
	};
	const zh = language === 'zh-Hant';
	const changes = JSON.parse(text('api/v1/editions.json')) as {
		items: {
			version: string;
			published: string;
			change: Edition['changes'][number]['change'];
			resource: string;
			row_count: number;
			summary_en: string;
			summary_zh: string;
		}[];
	};
	const editions = new Map<string, Edition>();
	for (const item of changes.items) {
		const edition = editions.get(item.version) ?? {
			version: item.version,
			published: item.published,
			changes: []
		};
		edition.changes.push({
			change: item.change,
			resource: item.resource,
			rows: item.row_count,
			summary: zh ? item.summary_zh : item.summary_en
		});
		editions.set(item.version, edition);
	}
	const { schema } = parseSchema(text('data/datapackage.json'));
	return {
		title: (zh ? schema?.title_zh : schema?.title) ?? '',
		version,
		published,
		package: download('data/taiwan-cooperation-atlas.zip'),
		parquet: download('data/taiwan-cooperation-atlas-parquet.zip'),
		parquetFiles: [...openFiles('data')].filter((path) => path.endsWith('.parquet')).length,
		iati: download('data/iati-activities.xml'),
		activitiesInIati: text('data/iati-activities.xml').split('<iati-activity ').length - 1,
		citation: download('data/CITATION.cff'),
		queriesFile: download('data/queries.sql'),
		tables: dictionary(language),
		editions: [...editions.values()].sort((a, b) => (a.published < b.published ? 1 : -1)),
		example: exampleOf('api/v1/country/PLW.json'),
		apiFiles: openFiles('api').size,
		queries: QUERIES.map(({ id, title_en, title_zh, sql }) => ({
			id,
			title: zh ? title_zh : title_en,
			sql
		})),
		engines: [...ENGINES],
		cff: text('data/CITATION.cff')
	};
}
