import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../read/files';
import { readPackage } from '../../read/package';
import { cell } from '../../read/row';
import { emitIati, REPORTER } from './iati';
import { ATTRIBUTES, CODES, SEQUENCES, VOCABULARIES } from './iati-rules';

const read = readPackage(readFiles('data')).read!;
const PUBLISHED = '2026-11-21';
const { xml, activities: count } = emitIati(read, PUBLISHED);

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

const tree = parse(xml);
const activities = tree.children;
function* all(element: Element): Generator<Element> {
	yield element;
	for (const child of element.children) yield* all(child);
}
const isDay = (text: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
/** Path of a copy of `iati-activities-schema.xsd`, with `iati-common.xsd` and `xml.xsd` beside it. */
const SCHEMA = process.env.IATI_XSD ?? '';

function schemaFaults(root: Element): string[] {
	const faults: string[] = [];
	for (const { name: parent, children } of all(root)) {
		const sequence = SEQUENCES[parent];
		if (!sequence) {
			faults.push(`<${parent}> is not known to the rules`);
			continue;
		}
		const names = sequence.map(([name]) => name);
		const places = children.map(({ name }) => names.indexOf(name));
		if (places.includes(-1)) faults.push(`${parent}: ${children.map(({ name }) => name)}`);
		if (places.some((place, at) => at > 0 && place < places[at - 1]!))
			faults.push(`${parent}: out of order`);
		for (const [name, least, most] of sequence) {
			const found = children.filter((child) => child.name === name).length;
			if (found < least || found > most) faults.push(`${parent}: ${found} × ${name}`);
		}
	}
	return faults;
}

function attributeFaults({ name, attributes, text }: Element): string[] {
	const rule = ATTRIBUTES[name];
	if (!rule) return [`<${name}> is not known to the rules`];
	const faults = rule.required
		.filter((required) => !attributes[required])
		.map((required) => `<${name}> without ${required}`);
	for (const [key, value] of Object.entries(attributes)) {
		const bad = () => faults.push(`<${name} ${key}="${value}">`);
		if (![...rule.required, ...(rule.optional ?? [])].includes(key)) bad();
		const code = CODES[`${name} ${key}`];
		if (code && !code.test(value)) bad();
		if (key === 'code' && VOCABULARIES[`${name} ${attributes.vocabulary}`]?.test(value) === false)
			bad();
		if (/-date$/.test(key) && !isDay(value)) bad();
	}
	if (name === 'narrative' && text.trim() === '') faults.push('an empty narrative');
	if (name === 'value' && !/^\d+(\.\d+)?$/.test(text)) faults.push(`<value>${text}`);
	return faults;
}

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
		expect(schemaFaults(tree)).toEqual([]);
	});

	it('have the attributes that the schema requires, and codes of the code lists', () => {
		expect([...all(tree)].flatMap(attributeFaults)).toEqual([]);
	});

	it.each([
		['an element out of order', /(<activity-status[^>]*>)([^]*?)(<sector[^>]*>)/, '$2$3$1'],
		['a mandatory element left out', /<activity-status[^>]*>/, ''],
		['an element twice that may stand once', /(<activity-status[^>]*>)/, '$1$1'],
		['an element that the schema does not know', /<activity-status[^>]*>/, '<status/>$&'],
		['a title without a narrative', /<title>[^]*?<\/title>/, '<title/>'],
		['a mandatory attribute left out', /<activity-status[^>]*>/, '<activity-status/>'],
		['an attribute that the schema does not know', /<tag /, '<tag name="x" '],
		['a date that is none', /iso-date="[^"]*"/, 'iso-date="2022-02-30"'],
		['a code of no list', /<sector [^>]*>/, '<sector vocabulary="2" code="999"/>']
	])('are found faulty for %s', (_, found, put) => {
		const broken = parse(xml.replace(found, put));
		expect([...schemaFaults(broken), ...[...all(broken)].flatMap(attributeFaults)]).not.toEqual([]);
	});

	it.skipIf(!SCHEMA)('are valid by the official schema itself, where a copy is at hand', () => {
		const folder = mkdtempSync(join(tmpdir(), 'iati-'));
		const file = join(folder, 'iati-activities.xml');
		writeFileSync(file, xml);
		const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file], {
			encoding: 'utf8'
		});
		rmSync(folder, { recursive: true });
		expect(stderr.trim()).toBe(`${file} validates`);
		expect(status).toBe(0);
	});

	it('keep the rules of the standard that no schema can say', () => {
		const faults: string[] = [];
		for (const activity of activities) {
			const id = idOf(activity);
			const named = (name: string) => activity.children.filter((child) => child.name === name);
			const day = (types: string) =>
				named('activity-date')
					.filter(({ attributes }) => types.includes(attributes.type!))
					.map(({ attributes }) => attributes['iso-date']!);
			if (day('12').length === 0) faults.push(`${id}: no start`);
			if (day('24').some((date) => date > PUBLISHED)) faults.push(`${id}: done in the future`);
			for (const [from, to] of ['13', '24'])
				if (day(from!).some((start) => day(to!).some((end) => start > end)))
					faults.push(`${id}: ends before it starts`);
			if (named('sector').length === 0) faults.push(`${id}: no sector`);
			for (const { children } of named('participating-org'))
				if (children.length === 0) faults.push(`${id}: an organisation without a name`);
			for (const { children } of named('transaction'))
				for (const { name, attributes } of children)
					if ((attributes['iso-date'] ?? attributes['value-date'] ?? '') > PUBLISHED)
						faults.push(`${id}: ${name} in the future`);
			for (const { children } of named('planned-disbursement')) {
				const [from, to] = ['period-start', 'period-end'].map(
					(name) => children.find((child) => child.name === name)?.attributes['iso-date']
				);
				if (from && to && from > to) faults.push(`${id}: planned to end before it starts`);
			}
			for (const { attributes, children } of named('recipient-region'))
				if (attributes.vocabulary === '99' && children.length === 0)
					faults.push(`${id}: a region of one’s own without a name`);
		}
		expect(faults).toEqual([]);
		expect(REPORTER).toMatch(/^[^/&|?]+$/);
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
