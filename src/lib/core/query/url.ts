import {
	COLUMN_IDS,
	DEFAULT_VIEW,
	DISPLAYS,
	LAYER_IDS,
	MOST_MARKED,
	PARTS,
	PRESET_IDS,
	PROJECTIONS,
	RECORD_KINDS,
	VIEW_VERSION,
	type Camera,
	type View,
	type ViewNotice
} from './view';
import { ACTIVITY_KINDS, FLOW_TYPES, STAGES, type Dataset, type Years } from '../dataset/types';
import { validStack } from './stack';

/** What a link may refer to in this edition; ids outside it become notices. */
export interface KnownIds {
	hasParty(id: string): boolean;
	hasGroup(id: string): boolean;
	hasOrganisation(id: string): boolean;
	hasSector(id: string): boolean;
	hasProgramme(id: string): boolean;
	hasRegion(id: string): boolean;
	hasUnit(id: string): boolean;
	hasSource(id: string): boolean;
	/** first and last year that any record covers */
	span: Years;
}

/** What a link may refer to in a dataset. */
export const knownIds = (dataset: Dataset): KnownIds => ({
	hasParty: (id) =>
		dataset.places.has(id) || dataset.groups.has(id) || dataset.organisations.has(id),
	hasGroup: (id) => dataset.groups.has(id),
	hasOrganisation: (id) => dataset.organisations.has(id),
	hasSector: (id) => dataset.sectors.has(id),
	hasProgramme: (id) => dataset.programmes.has(id),
	hasRegion: (id) => dataset.regions.has(id),
	hasUnit: (id) => dataset.units.has(id),
	hasSource: (id) => dataset.sources.has(id),
	span: { from: 1959, to: 2023 }
});

export interface ParsedView {
	view: View;
	/** what could not be used as it stood, in the order of the link */
	notices: ViewNotice[];
	/** the edition that the link was made from, and how many records its query found there; null where it says neither */
	made: { edition: string; count: number | null } | null;
}

/** Parameters that are a list of ids, in the order in which they are printed, and what may stand in each. */
const LISTS = {
	sectors: (id, known) => known.hasSector(id),
	programmes: (id, known) => known.hasProgramme(id),
	kinds: (id) => isOneOf(ACTIVITY_KINDS, id),
	flowTypes: (id) => isOneOf(FLOW_TYPES, id),
	unit: (id, known) => known.hasUnit(id),
	stages: (id) => isOneOf(STAGES, id),
	origins: (id, known) => known.hasParty(id),
	parties: (id, known) => known.hasParty(id),
	groups: (id, known) => known.hasGroup(id),
	organisations: (id, known) => known.hasOrganisation(id),
	regions: (id, known) => known.hasRegion(id),
	sources: (id, known) => known.hasSource(id),
	columns: (id) => isOneOf(COLUMN_IDS, id)
} satisfies Partial<Record<keyof View, (id: string, known: KnownIds) => boolean>>;
type List = keyof typeof LISTS;
const isList = (name: string): name is List => Object.hasOwn(LISTS, name);

/** Longest text filter that a link carries, characters. */
const TEXT_LIMIT = 100;

const PLANE_LIMIT = { x: 2000, y: 1000, k: 64 };

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
	(list as readonly string[]).includes(value);

const digits = (n: number, places: number) => String(Number(n.toFixed(places)));

function parseYears(text: string, span: Years): { years: Years | null; clamped: boolean } {
	const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim());
	if (!match) return { years: null, clamped: false };
	const a = Number(match[1]);
	const b = Number(match[2] ?? match[1]);
	const clamp = (year: number) => Math.min(Math.max(year, span.from), span.to);
	const years = { from: clamp(Math.min(a, b)), to: clamp(Math.max(a, b)) };
	return { years, clamped: years.from !== Math.min(a, b) || years.to !== Math.max(a, b) };
}

function parseCamera(text: string): Camera | null {
	const parts = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	const [x, y, k] = parts;
	if (parts.length !== 3 || x === undefined || y === undefined || k === undefined) return null;
	if (!parts.every(Number.isFinite)) return null;
	const inside = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
	return {
		x: inside(x, 0, PLANE_LIMIT.x),
		y: inside(y, 0, PLANE_LIMIT.y),
		k: inside(k, 0.5, PLANE_LIMIT.k)
	};
}

/**
 * Reads a view from a query string. Never throws: what it cannot use it replaces by the default and reports.
 * @param search the query string, with or without `?`
 */
export function parseView(search: string, known: KnownIds): ParsedView {
	const view: View = { ...DEFAULT_VIEW };
	let made: ParsedView['made'] = null;
	let count: number | null = null;
	const notices: ViewNotice[] = [];
	const note = (
		parameter: string,
		found: string,
		reason: ViewNotice['reason'],
		used = ''
	): void => {
		notices.push({ parameter, found, reason, used });
	};

	const readList = (name: List, value: string) => {
		const asked = value.split(',').filter((id) => id !== '');
		const lost = asked.filter((id) => !LISTS[name](id, known));
		const kept = [...new Set(asked.filter((id) => !lost.includes(id)))];
		// The order of columns is the reader's own; everything else is a set.
		Object.assign(view, { [name]: name === 'columns' ? kept : kept.sort() });
		if (lost.length > 0) note(name, lost.join(','), 'missing', kept.join(','));
	};

	for (const [parameter, value] of new URLSearchParams(search)) {
		switch (parameter) {
			case 'v':
				if (!/^\d+$/.test(value)) note(parameter, value, 'invalid');
				else if (Number(value) > VIEW_VERSION) note(parameter, value, 'newer');
				break;
			case 'layer':
				if (isOneOf(LAYER_IDS, value)) view.layer = value;
				else note(parameter, value, 'missing');
				break;
			case 'over':
				for (const id of value.split(',').filter(Boolean))
					if (isOneOf(LAYER_IDS, id)) view.over = [...view.over, id];
					else note(parameter, id, 'missing');
				break;
			case 'beside': {
				const [id = '', text = ''] = value.split(',');
				const { years } = parseYears(text, known.span);
				if (!isOneOf(LAYER_IDS, id)) note(parameter, value, 'missing');
				else if (text && !years) note(parameter, value, 'invalid');
				else view.beside = { layer: id, years };
				break;
			}
			case 'years': {
				const { years, clamped } = parseYears(value, known.span);
				if (!years) note(parameter, value, 'invalid');
				else view.years = years;
				if (years && clamped) note(parameter, value, 'clamped', printYears(years));
				break;
			}
			case 'sdgs': {
				const asked = value.split(',').filter((id) => id !== '');
				const lost = asked.filter((id) => !/^([1-9]|1[0-7])$/.test(id));
				view.sdgs = [...new Set(asked.filter((id) => !lost.includes(id)).map(Number))].sort(
					(a, b) => a - b
				);
				if (lost.length > 0) note(parameter, lost.join(','), 'missing', view.sdgs.join(','));
				break;
			}
			case 'text':
				view.text = tidyText(value);
				break;
			case 'scope':
				if (value === 'layer' || value === 'all') view.scope = value;
				else note(parameter, value, 'invalid');
				break;
			case 'records':
				if (isOneOf(RECORD_KINDS, value)) view.records = value;
				else note(parameter, value, 'missing');
				break;
			case 'part':
				if (isOneOf(PARTS, value)) view.part = value;
				else note(parameter, value, 'missing');
				break;
			case 'sort': {
				const column = value.replace(/^-/, '');
				if (isOneOf(COLUMN_IDS, column)) view.sort = { column, descending: value.startsWith('-') };
				else note(parameter, value, 'missing');
				break;
			}
			case 'direction':
				if (value === 'out' || value === 'in') view.direction = value;
				else note(parameter, value, 'invalid');
				break;
			case 'party':
				if (known.hasParty(value)) view.party = value;
				else note(parameter, value, 'missing');
				break;
			case 'against': {
				const { years, clamped } = parseYears(value, known.span);
				if (!years) note(parameter, value, 'invalid');
				else view.against = years;
				if (years && clamped) note(parameter, value, 'clamped', printYears(years));
				break;
			}
			case 'marked': {
				const asked = [...new Set(value.split(',').filter((id) => id !== ''))];
				const lost = asked.filter((id) => !known.hasParty(id));
				const kept = asked.filter((id) => known.hasParty(id));
				view.marked = kept.slice(0, MOST_MARKED);
				if (lost.length > 0) note(parameter, lost.join(','), 'missing', view.marked.join(','));
				else if (kept.length > MOST_MARKED)
					note(parameter, value, 'clamped', view.marked.join(','));
				break;
			}
			case 'region':
				if (isOneOf(PRESET_IDS, value)) view.preset = value;
				else note(parameter, value, 'missing');
				break;
			case 'map': {
				const camera = parseCamera(value);
				if (camera) view.camera = camera;
				else note(parameter, value, 'invalid');
				break;
			}
			case 'projection':
				if (isOneOf(PROJECTIONS, value)) view.projection = value;
				else note(parameter, value, 'missing');
				break;
			case 'display':
				if (isOneOf(DISPLAYS, value)) view.display = value;
				else note(parameter, value, 'invalid');
				break;
			case 'edition':
				made = { edition: value, count: null };
				break;
			case 'found':
				if (/^\d{1,9}$/.test(value)) count = Number(value);
				break;
			default:
				if (isList(parameter)) readList(parameter, value);
				else note(parameter, value, 'unknown');
		}
	}
	const { over, dropped } = validStack(view.layer, view.over, view.unit);
	view.over = over;
	for (const { layer, fault } of dropped)
		if (fault !== 'same') note('over', layer, fault, over.join(','));
	// A free camera is more exact than a named frame; a link that carries both keeps the camera.
	if (view.camera) view.preset = null;
	return { view, notices, made: made && { edition: made.edition, count } };
}

/** A text filter as it is kept: no outer or double blanks, and not too long for a link. */
export const tidyText = (text: string) =>
	[
		...text
			.replace(/\p{Surrogate}/gu, '')
			.replace(/\s+/g, ' ')
			.trim()
	]
		.slice(0, TEXT_LIMIT)
		.join('')
		.trim();

const printYears = ({ from, to }: Years) => (from === to ? String(from) : `${from}-${to}`);

/**
 * Prints a view as a query string without `?`; defaults are left out, so the default view prints as ''.
 * `parseView(printView(v)).view` equals `v` for every valid view whose camera has at most 1 (x, y) and 2 (k) decimals.
 */
export function printView(view: View): string {
	const parts: string[] = [];
	const put = (parameter: string, value: string) =>
		parts.push(`${parameter}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
	if (view.layer !== DEFAULT_VIEW.layer) put('layer', view.layer);
	if (view.over.length > 0) put('over', view.over.join(','));
	if (view.beside) {
		const { layer, years } = view.beside;
		put('beside', years ? `${layer},${printYears(years)}` : layer);
	}
	if (view.years) put('years', printYears(view.years));
	for (const name of Object.keys(LISTS) as List[])
		if (view[name].length > 0)
			put(name, (name === 'columns' ? view[name] : [...view[name]].sort()).join(','));
	if (view.sdgs.length > 0) put('sdgs', [...view.sdgs].sort((a, b) => a - b).join(','));
	if (view.text) put('text', view.text);
	if (view.scope !== DEFAULT_VIEW.scope) put('scope', view.scope);
	if (view.records) put('records', view.records);
	if (view.part) put('part', view.part);
	if (view.sort) put('sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`);
	if (view.direction !== DEFAULT_VIEW.direction) put('direction', view.direction);
	if (view.party) put('party', view.party);
	if (view.marked.length > 0) put('marked', view.marked.join(','));
	if (view.against) put('against', printYears(view.against));
	if (view.camera) {
		const { x, y, k } = view.camera;
		put('map', `${digits(x, 1)},${digits(y, 1)},${digits(k, 2)}`);
	} else if (view.preset) put('region', view.preset);
	if (view.projection !== DEFAULT_VIEW.projection) put('projection', view.projection);
	if (view.display !== DEFAULT_VIEW.display) put('display', view.display);
	return parts.join('&');
}

/**
 * A link meant to last: the view with the URL schema's version and the data edition it was made from.
 * @param found how many records the query finds in that edition, so that a later one can say what changed
 */
export function printPermalink(view: View, edition: string, found?: number): string {
	const state = printView(view);
	const then = `v=${VIEW_VERSION}&edition=${encodeURIComponent(edition)}`;
	return `${then}${found === undefined ? '' : `&found=${found}`}${state ? `&${state}` : ''}`;
}
