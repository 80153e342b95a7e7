import { describe, expect, it } from 'vitest';
import { readFiles } from '../../read/files';
import { readPackage } from '../../read/package';
import { cell } from '../../read/row';
import { emitIati, REPORTER } from './iati';

const read = readPackage(readFiles('data')).read!;
const { xml, activities: count } = emitIati(read, '2026-11-21');

interface Element {
	name: string;
	attributes: Record<string, string>;
	children: Element[];
	text: string;
}

const unescape = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

/** A well-formed document as a tree; throws where a tag is not closed, or closed twice. */
function parse(source: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const body = source.replace(/<\?xml.*?\?>/, '').replace(/<!--(?:(?!--)[^])*-->/g, '');
	for (const [, close, name, attributes, empty, text] of body.matchAll(
		/<(\/?)([\w:-]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g
	)) {
		const top = open.at(-1)!;
		if (text !== undefined) {
			if (/&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`bare & in "${text}"`);
			top.text += unescape(text);
		} else if (close) {
			if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
			open.pop();
		} else {
			const element: Element = {
				name: name!,
				attributes: Object.fromEntries(
					[...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [
						key!,
						unescape(value!)
					])
				),
				children: [],
				text: ''
			};
			top.children.push(element);
			if (!empty) open.push(element);
		}
	}
	if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
	return root.children[0]!;
}

/**
 * Children in the order of the schema, with how often each may stand: the sequences of `iati-activity`, `transaction` and
 * `planned-disbursement` in iati-activities-schema.xsd 2.03 (github.com/IATI/IATI-Schemas), as far as the file uses them.
 */
const SEQUENCES: Record<string, [name: string, least: number, most: number][]> = {
	'iati-activity': [
		['iati-identifier', 1, 1],
		['reporting-org', 1, 1],
		['title', 1, 1],
		['description', 1, Infinity],
		['participating-org', 1, Infinity],
		['activity-status', 1, 1],
		['activity-date', 1, Infinity],
		['recipient-country', 0, Infinity],
		['recipient-region', 0, Infinity],
		['sector', 0, Infinity],
		['tag', 0, Infinity],
		['planned-disbursement', 0, Infinity],
		['transaction', 0, Infinity]
	],
	transaction: [
		['transaction-type', 1, 1],
		['transaction-date', 1, 1],
		['value', 1, 1],
		['description', 0, 1],
		['provider-org', 0, 1],
		['receiver-org', 0, 1],
		['finance-type', 0, 1]
	],
	'planned-disbursement': [
		['period-start', 1, 1],
		['period-end', 0, 1],
		['value', 1, 1],
		['provider-org', 0, 1],
		['receiver-org', 0, 1]
	]
};
/** Attributes that the schema requires, and all that it allows, as far as the file uses them. */
const ATTRIBUTES: Record<string, { required: string[]; optional?: string[] }> = {
	'iati-activities': { required: ['version'], optional: ['generated-datetime'] },
	'iati-activity': { required: [], optional: ['xml:lang', 'humanitarian'] },
	'reporting-org': { required: ['ref', 'type'], optional: ['secondary-reporter'] },
	description: { required: [], optional: ['type'] },
	'participating-org': { required: ['role'], optional: ['type'] },
	'activity-status': { required: ['code'] },
	'activity-date': { required: ['type', 'iso-date'] },
	'recipient-country': { required: ['code'] },
	'recipient-region': { required: ['code'], optional: ['vocabulary'] },
	sector: { required: ['code'], optional: ['vocabulary'] },
	tag: { required: ['code', 'vocabulary'] },
	transaction: { required: [], optional: ['ref'] },
	'planned-disbursement': { required: [], optional: ['type'] },
	'transaction-type': { required: ['code'] },
	'transaction-date': { required: ['iso-date'] },
	'period-start': { required: ['iso-date'] },
	'period-end': { required: ['iso-date'] },
	value: { required: ['value-date'], optional: ['currency'] },
	'provider-org': { required: [], optional: ['type'] },
	'receiver-org': { required: [], optional: ['type'] },
	'finance-type': { required: ['code'] },
	narrative: { required: [], optional: ['xml:lang'] },
	title: { required: [] },
	'iati-identifier': { required: [] }
};
/** Code lists of IATI/IATI-Codelists and IATI-Codelists-NonEmbedded, as far as the file uses them. */
const CODES: Record<string, RegExp> = {
	'reporting-org type': /^90$/,
	'description type': /^[1-4]$/,
	'participating-org role': /^[1-4]$/,
	'activity-status code': /^[1-6]$/,
	'activity-date type': /^[1-4]$/,
	'recipient-country code': /^[A-Z]{2}$/,
	'recipient-region vocabulary': /^(1|99)$/,
	'sector vocabulary': /^2$/,
	'tag vocabulary': /^2$/,
	'tag code': /^([1-9]|1[0-7])$/,
	'transaction-type code': /^(2|3|11)$/,
	'planned-disbursement type': /^1$/,
	'finance-type code': /^(110|421|1100)$/,
	'value currency': /^[A-Z]{3}$/,
	'narrative xml:lang': /^zh-Hant$/
};
const ORGANISATION_TYPES = /^(10|11|15|21|22|23|24|30|40|60|70|71|72|73|80|90)$/;

const tree = parse(xml);
const activities = tree.children;
function* all(element: Element): Generator<Element> {
	yield element;
	for (const child of element.children) yield* all(child);
}
const isDay = (text: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const idOf = (activity: Element) => activity.children[0]!.text.slice(REPORTER.length + 1);
const rowsOf = (table: string) => read.tables.get(table)?.rows ?? [];

describe('IATI activities', () => {
	it('are one well-formed file of version 2.03', () => {
		expect(tree.name).toBe('iati-activities');
		expect(tree.attributes.version).toBe('2.03');
		expect(activities).toHaveLength(count);
		expect(count).toBeGreaterThan(200);
	});

	it('have their elements in the order and number of the schema', () => {
		const faults: string[] = [];
		for (const element of all(tree)) {
			const sequence = SEQUENCES[element.name];
			if (!sequence) continue;
			const names = sequence.map(([name]) => name);
			const places = element.children.map(({ name }) => names.indexOf(name));
			if (places.includes(-1))
				faults.push(`${element.name}: ${element.children.map(({ name }) => name)}`);
			if (places.some((place, at) => at > 0 && place < places[at - 1]!))
				faults.push(`${element.name}: out of order`);
			for (const [name, least, most] of sequence) {
				const found = element.children.filter((child) => child.name === name).length;
				if (found < least || found > most) faults.push(`${element.name}: ${found} × ${name}`);
			}
		}
		expect(faults).toEqual([]);
	});

	it('have the attributes that the schema requires, and codes of the code lists', () => {
		const faults: string[] = [];
		for (const { name, attributes, children, text } of all(tree)) {
			const rule = ATTRIBUTES[name];
			if (!rule) {
				faults.push(`<${name}> is not known to this test`);
				continue;
			}
			for (const required of rule.required)
				if (!attributes[required]) faults.push(`<${name}> without ${required}`);
			for (const [key, value] of Object.entries(attributes)) {
				if (![...rule.required, ...(rule.optional ?? [])].includes(key))
					faults.push(`<${name} ${key}>`);
				const code = CODES[`${name} ${key}`];
				if (code && !code.test(value)) faults.push(`<${name} ${key}="${value}">`);
				if (/-date$/.test(key) && !isDay(value)) faults.push(`<${name} ${key}="${value}">`);
				if (/^(participating|provider|receiver)-org$/.test(name) && key === 'type')
					if (!ORGANISATION_TYPES.test(value)) faults.push(`<${name} type="${value}">`);
			}
			if (name === 'narrative' && text.trim() === '') faults.push('an empty narrative');
			if (['title', 'description', 'reporting-org', 'participating-org'].includes(name))
				if (children.length === 0) faults.push(`<${name}> without a narrative`);
			if (name === 'value' && !(Number(text) > 0)) faults.push(`<value>${text}`);
		}
		expect(faults).toEqual([]);
	});

	it('are named once each, by the reporter and an id of the package', () => {
		const ids = activities.map((activity) => activity.children[0]!.text);
		expect(new Set(ids).size).toBe(ids.length);
		const known = new Set([
			...rowsOf('activities').map((row) => cell(row, 'activity_id')),
			...rowsOf('flows').map((row) => cell(row, 'flow_id'))
		]);
		for (const activity of activities) expect(known.has(idOf(activity)), idOf(activity)).toBe(true);
		for (const id of ids) expect(id).toMatch(new RegExp(`^${REPORTER}-[a-z0-9-]+$`));
	});

	it('use sectors of the DAC list, and say where they reach', () => {
		const sectors = new Set(rowsOf('sectors').map((row) => cell(row, 'sector')));
		for (const activity of activities) {
			const named = (name: string) => activity.children.filter((child) => child.name === name);
			for (const { attributes } of named('sector')) expect(sectors).toContain(attributes.code);
			expect(named('recipient-country').length + named('recipient-region').length).toBeGreaterThan(
				0
			);
			const [start] = named('activity-date').filter(({ attributes }) =>
				/[12]/.test(attributes.type!)
			);
			const [end] = named('activity-date').filter(({ attributes }) =>
				/[34]/.test(attributes.type!)
			);
			if (start && end)
				expect(start.attributes['iso-date']! <= end.attributes['iso-date']!, idOf(activity)).toBe(
					true
				);
		}
	});

	it('report an amount once: no total beside its parts, nothing told twice, nothing that was received', () => {
		const flows = new Map(rowsOf('flows').map((row) => [cell(row, 'flow_id'), row]));
		const refs = [...all(tree)]
			.filter(({ name }) => name === 'transaction')
			.map(({ attributes }) => attributes.ref!);
		expect(refs.length).toBeGreaterThan(20);
		expect(new Set(refs).size).toBe(refs.length);
		for (const ref of refs) {
			const flow = flows.get(ref)!;
			expect(cell(flow, 'restates'), ref).toBe('');
			expect(cell(flow, 'destination'), ref).not.toBe('TWN');
			const parts = [...flows.values()].filter(
				(row) =>
					cell(row, 'part_of').split(';').includes(ref) && cell(row, 'unit') === cell(flow, 'unit')
			);
			expect(parts, ref).toEqual([]);
		}
	});

	it('say so where the document lacks what the standard requires', () => {
		const undated = activities.filter((activity) =>
			activity.children.some(
				({ name, children }) =>
					name === 'activity-date' && /gives no date/.test(children[0]?.text ?? '')
			)
		);
		const rows = new Map(rowsOf('activities').map((row) => [cell(row, 'activity_id'), row]));
		expect(undated.length).toBeGreaterThan(0);
		for (const activity of undated) {
			const row = rows.get(idOf(activity));
			if (row) expect(cell(row, 'start') + cell(row, 'end'), idOf(activity)).toBe('');
		}
		expect(xml.split('The document gives no date, which the schema requires').length - 1).toBe(
			undated.length
		);
	});
});
