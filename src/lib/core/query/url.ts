import {
	DEFAULT_VIEW,
	LAYER_IDS,
	PRESET_IDS,
	PROJECTIONS,
	VIEW_VERSION,
	type Camera,
	type View,
	type ViewNotice
} from './view';
import type { Years } from '../dataset/types';

/** What a link may refer to in this edition; ids outside it become notices. */
export interface KnownIds {
	hasParty(id: string): boolean;
	hasSector(id: string): boolean;
	/** first and last year that any record covers */
	span: Years;
}

export interface ParsedView {
	view: View;
	/** what could not be used as it stood, in the order of the link */
	notices: ViewNotice[];
}

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
	const notices: ViewNotice[] = [];
	const note = (
		parameter: string,
		found: string,
		reason: ViewNotice['reason'],
		used = ''
	): void => {
		notices.push({ parameter, found, reason, used });
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
			case 'years': {
				const { years, clamped } = parseYears(value, known.span);
				if (!years) note(parameter, value, 'invalid');
				else view.years = years;
				if (years && clamped) note(parameter, value, 'clamped', printYears(years));
				break;
			}
			case 'sectors': {
				const asked = value.split(',').filter((id) => id !== '');
				const lost = asked.filter((id) => !known.hasSector(id));
				view.sectors = [...new Set(asked.filter((id) => known.hasSector(id)))].sort();
				if (lost.length > 0) note(parameter, lost.join(','), 'missing', view.sectors.join(','));
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
				if (value === 'map' || value === 'list') view.display = value;
				else note(parameter, value, 'invalid');
				break;
			case 'edition':
				// Which edition the link was made from; the page compares it with its own.
				break;
			default:
				note(parameter, value, 'unknown');
		}
	}
	// A free camera is more exact than a named frame; a link that carries both keeps the camera.
	if (view.camera) view.preset = null;
	return { view, notices };
}

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
	if (view.years) put('years', printYears(view.years));
	if (view.sectors.length > 0) put('sectors', [...view.sectors].sort().join(','));
	if (view.direction !== DEFAULT_VIEW.direction) put('direction', view.direction);
	if (view.party) put('party', view.party);
	if (view.camera) {
		const { x, y, k } = view.camera;
		put('map', `${digits(x, 1)},${digits(y, 1)},${digits(k, 2)}`);
	} else if (view.preset) put('region', view.preset);
	if (view.projection !== DEFAULT_VIEW.projection) put('projection', view.projection);
	if (view.display !== DEFAULT_VIEW.display) put('display', view.display);
	return parts.join('&');
}

/** A link meant to last: the view with the URL schema's version and the data edition it was made from. */
export function printPermalink(view: View, edition: string): string {
	const state = printView(view);
	return `v=${VIEW_VERSION}&edition=${encodeURIComponent(edition)}${state ? `&${state}` : ''}`;
}
