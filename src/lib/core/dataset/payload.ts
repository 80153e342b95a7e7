/**
 * The schemas of the files that the compiler writes and the app loads. Tables are columns, one array each, all of a
 * table's arrays equally long; rows name each other by position, and -1 is "none". Prose is in the texts of one language.
 */
import * as v from 'valibot';
import { PayloadError } from './payload-error';
import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	GROUP_KINDS,
	LANGUAGES,
	QUALIFIERS,
	ROLES,
	STAGES,
	STATUSES
} from './types';

const strings = v.array(v.string());
const numbers = v.array(v.number());
const amounts = v.array(v.nullable(v.number()));
/** 1 = yes */
const flags = v.array(v.picklist([0, 1]));
const index = v.pipe(v.number(), v.integer(), v.minValue(-1));
const indexes = v.array(index);
/** positions in a list of types.ts */
const codes = (list: readonly string[]) =>
	v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(list.length - 1)));
/** stage of an indicator, -1 where not stated */
const stages = v.array(v.pipe(index, v.maxValue(STAGES.length - 1)));

/** A table whose columns must be of one length. */
function table<const Columns extends v.ObjectEntries>(columns: Columns) {
	return v.pipe(
		v.object(columns),
		v.check(
			(value) =>
				new Set(Object.values(value).map((column) => (column as unknown[]).length)).size < 2,
			'columns of different length'
		)
	);
}

/** `section`, `page` and `lines` are positions in `strings`. */
const evidence = { source: indexes, section: indexes, page: indexes, lines: indexes };

/** `dataset.json`: everything that is the same in both languages. */
export const DatasetPayload = v.object({
	edition: v.string(),
	/** dates, sections, pages, lines and figures as printed, each once; others name them by position */
	strings,
	sources: table({ id: strings, published: strings, coverage: strings, url: strings }),
	regions: table({ id: strings }),
	categories: table({ id: strings }),
	sectors: table({ id: strings, category: strings }),
	units: table({ id: strings }),
	metrics: table({ id: strings }),
	places: table({
		id: strings,
		iso2: strings,
		region: strings,
		lon: numbers,
		lat: numbers,
		x: numbers,
		y: numbers,
		area: numbers
	}),
	groups: table({ id: strings, kind: codes(GROUP_KINDS) }),
	organisations: table({ id: strings, kind: strings, place: indexes }),
	/** `group` and `place` are positions among groups and places; `start` and `end` in `strings` */
	memberships: table({ group: indexes, place: indexes, start: indexes, end: indexes, ...evidence }),
	programmes: table({ id: strings, parent: indexes, ...evidence }),
	activities: table({
		id: strings,
		kind: codes(ACTIVITY_KINDS),
		programme: indexes,
		status: codes(STATUSES),
		start: indexes,
		end: indexes,
		sector: indexes,
		sdgs: v.array(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(17)))),
		...evidence
	}),
	/** parties are counted through places, then groups, then organisations */
	participations: table({ activity: indexes, party: indexes, role: codes(ROLES) }),
	flows: table({
		id: strings,
		activity: indexes,
		programme: indexes,
		type: codes(FLOW_TYPES),
		stage: codes(STAGES),
		origin: indexes,
		destination: indexes,
		date: indexes,
		value: amounts,
		unit: indexes,
		qualifier: codes(QUALIFIERS),
		asStated: indexes,
		partOf: v.array(indexes),
		restates: indexes,
		sector: indexes,
		...evidence
	}),
	indicators: table({
		id: strings,
		metric: indexes,
		subject: indexes,
		activity: indexes,
		programme: indexes,
		period: indexes,
		stage: stages,
		value: amounts,
		unit: indexes,
		qualifier: codes(QUALIFIERS),
		asStated: indexes,
		...evidence
	})
});
export type DatasetPayload = v.InferOutput<typeof DatasetPayload>;

const language = v.picklist(LANGUAGES);

/** `texts.<language>.json`: names and titles, row for row with `dataset.json`. */
export const TextsPayload = v.object({
	edition: v.string(),
	language,
	sources: table({ title: strings, publisher: strings }),
	regions: table({ name: strings }),
	categories: table({ name: strings }),
	sectors: table({ name: strings, short: strings }),
	units: table({ name: strings, plural: strings, symbol: strings, classifier: strings }),
	metrics: table({ name: strings }),
	/** `other` is the name in the other language */
	places: table({ name: strings, short: strings, other: strings }),
	groups: table({ name: strings, other: strings }),
	organisations: table({ name: strings, short: strings, other: strings }),
	programmes: table({ name: strings }),
	activities: table({ title: strings, venue: strings }),
	indicators: table({ breakdown: strings })
});
export type TextsPayload = v.InferOutput<typeof TextsPayload>;

/** `details.<language>.json`: what is read only after a click, row for row with `dataset.json`. */
export const DetailsPayload = v.object({
	edition: v.string(),
	language,
	sources: table({ note: strings }),
	groups: table({ note: strings }),
	memberships: table({ note: strings }),
	programmes: table({ summary: strings }),
	/** `conflict`: the note tells of a contradiction or a slip in the source */
	activities: table({ summary: strings, note: strings, conflict: flags }),
	flows: table({ note: strings, conflict: flags }),
	indicators: table({ note: strings, conflict: flags })
});
export type DetailsPayload = v.InferOutput<typeof DetailsPayload>;

/** `aliases`: every further spelling, short and historical names included, in any language. */
const names = { id: strings, en: strings, zh: strings, aliases: v.array(strings) };

/**
 * `search.json`: what can be found by name. One file for both languages, because a name is looked for in both, whichever
 * the page is in.
 */
export const SearchPayload = v.object({
	edition: v.string(),
	/** `numeric`: ISO 3166-1 numeric, three digits */
	places: table({ ...names, iso2: strings, numeric: strings }),
	groups: table(names),
	/** `place`: the seat, a position among places */
	organisations: table({ ...names, place: indexes }),
	programmes: table({ ...names, parent: indexes }),
	sources: table({ ...names, published: strings }),
	/** `from` and `to`: years, null where undated */
	activities: table({
		id: strings,
		en: strings,
		zh: strings,
		kind: codes(ACTIVITY_KINDS),
		programme: indexes,
		from: amounts,
		to: amounts
	})
});
export type SearchPayload = v.InferOutput<typeof SearchPayload>;

/** `edition.json` */
export const EditionPayload = v.object({
	edition: v.string(),
	version: v.string(),
	/** rows of each table */
	tables: v.record(v.string(), v.number())
});
export type EditionPayload = v.InferOutput<typeof EditionPayload>;

/**
 * Checks a payload against its schema.
 * @param what the file, for the message
 * @throws PayloadError naming the file and the first place that is wrong
 */
export function parsePayload<Schema extends v.GenericSchema>(
	schema: Schema,
	payload: unknown,
	what: string
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, payload, { abortEarly: true });
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new PayloadError(
		`${what} cannot be used: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`
	);
}
