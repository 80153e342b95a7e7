import * as v from 'valibot';
import { type Diagnostic } from './diagnostics';

/**
 * The part of Frictionless Data Package and Table Schema that `data/datapackage.json` uses. Unknown keys are refused:
 * a misspelt constraint would otherwise check nothing. `x-` keys say what Table Schema has no word for.
 */
const text = v.pipe(v.string(), v.minLength(1));

const Field = v.strictObject({
	name: text,
	type: v.picklist(['string', 'number', 'integer']),
	format: v.optional(v.literal('uri')),
	description: text,
	description_zh: text,
	constraints: v.optional(
		v.strictObject({
			required: v.optional(v.boolean()),
			unique: v.optional(v.boolean()),
			enum: v.optional(v.array(text)),
			pattern: v.optional(text),
			minimum: v.optional(v.number()),
			maximum: v.optional(v.number())
		}),
		{}
	),
	/** the pattern in words */
	'x-expected': v.optional(text),
	/** the cell holds several values, joined by this */
	'x-list': v.optional(v.literal(';')),
	'x-edtf': v.optional(v.picklist(['date', 'date-or-span'])),
	/** id of a place, a group or an organisation */
	'x-party': v.optional(v.literal(true)),
	/** a foreign key whose cell holds several ids, which `foreignKeys` cannot say */
	'x-references': v.optional(v.strictObject({ resource: text, field: text })),
	/** the column that holds the same text in Chinese */
	'x-bilingual': v.optional(text),
	/** `any`: abbreviations and signs, alike in both languages; `proper`: names that have no Chinese form now and then */
	'x-script': v.optional(v.picklist(['any', 'proper']))
});

const ForeignKey = v.strictObject({
	fields: v.strictTuple([text]),
	/** resource '' = the same table */
	reference: v.strictObject({ resource: v.string(), fields: v.strictTuple([text]) })
});

const Resource = v.strictObject({
	name: text,
	path: text,
	profile: v.literal('tabular-data-resource'),
	title: text,
	title_zh: text,
	description: text,
	description_zh: text,
	format: v.literal('csv'),
	mediatype: v.literal('text/csv'),
	encoding: v.literal('utf-8'),
	dialect: v.strictObject({
		delimiter: v.literal(','),
		lineTerminator: v.literal('\n'),
		quoteChar: v.literal('"'),
		doubleQuote: v.literal(true),
		header: v.literal(true)
	}),
	schema: v.strictObject({
		fields: v.array(Field),
		missingValues: v.strictTuple([v.literal('')]),
		primaryKey: v.optional(v.array(text)),
		uniqueKeys: v.optional(v.array(v.array(text)), []),
		foreignKeys: v.optional(v.array(ForeignKey), []),
		/** each row states a fact and names where it is printed */
		'x-evidence': v.optional(v.literal(true))
	})
});

const DataPackage = v.strictObject({
	profile: v.literal('tabular-data-package'),
	name: text,
	title: text,
	title_zh: text,
	description: text,
	description_zh: text,
	version: v.pipe(v.string(), v.regex(/^\d{4}\.\d+$/)),
	licenses: v.array(v.strictObject({ name: text, title: text, path: text })),
	resources: v.array(Resource)
});

export type Field = v.InferOutput<typeof Field>;
export type Resource = v.InferOutput<typeof Resource>;
export type DataPackage = v.InferOutput<typeof DataPackage>;

export const SCHEMA_FILE = 'datapackage.json';

/**
 * Reads `datapackage.json`.
 * @param json its text, undefined where the file is missing
 * @returns the package, or null with the reasons as diagnostics
 */
export function parseSchema(json: string | undefined): {
	schema: DataPackage | null;
	diagnostics: Diagnostic[];
} {
	const wrong = (found: string, expected: string, advice: string): Diagnostic => ({
		file: SCHEMA_FILE,
		line: 0,
		column: '',
		rule: 'schema-invalid',
		severity: 'error',
		found,
		expected,
		advice
	});
	const restore = 'restore the file from the last edition';
	if (json === undefined) {
		return {
			schema: null,
			diagnostics: [wrong('no such file', 'the description of the tables', restore)]
		};
	}
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return { schema: null, diagnostics: [wrong('text that is not JSON', 'valid JSON', restore)] };
	}
	const result = v.safeParse(DataPackage, value);
	if (result.success) return { schema: result.output, diagnostics: [] };
	const diagnostics = result.issues.map((issue) => {
		const path = v.getDotPath(issue) ?? 'the top level';
		if (issue.expected === 'never') return wrong(`the unknown property ${path}`, 'known ones', '');
		if (issue.received === 'undefined') return wrong(`no ${path}`, 'that it is stated', '');
		return wrong(`${issue.received} at ${path}`, issue.expected ?? 'another value', '');
	});
	return { schema: null, diagnostics };
}

/** The declared columns of a resource, in order. */
export function columnsOf(resource: Resource): string[] {
	return resource.schema.fields.map((field) => field.name);
}
