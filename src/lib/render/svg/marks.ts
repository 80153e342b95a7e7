import type { PartyId } from '$lib/core/dataset/types';
import type { Pattern } from '$lib/core/scene/types';

/** What a picture draws, read back from its markup: for tests that compare pictures without looking at pixels. */
export interface SvgMarks {
	/** by place id */
	places: Record<
		PartyId,
		{
			colour: string;
			pattern: Pattern | null;
			keyline: string | null;
			/** px, null = as keylines are */
			keylineWidth: number | null;
		}
	>;
	symbols: Record<
		string,
		{
			kind: string;
			r: number;
			colour: string;
			pattern: Pattern | null;
			keyline: string | null;
		}
	>;
	flows: Record<string, { colour: string; width: number }>;
	/** text by label id */
	labels: Record<string, string>;
	/** what the letters and their halo are, by label id */
	inks: Record<string, { colour: string; halo: string }>;
}

/** A colour that follows the page's theme is read as the light theme's. */
const attribute = (markup: string, name: string): string | null =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(markup)?.[1]?.replace(/^var\([\w-]+,(.*)\)$/, '$1') ??
	null;

const numberOf = (markup: string, name: string): number | null => {
	const value = attribute(markup, name);
	return value === null ? null : Number(value);
};

function unescape(text: string): string {
	const characters: Record<string, string> = {
		'&amp;': '&',
		'&lt;': '<',
		'&gt;': '>',
		'&quot;': '"',
		'&#39;': "'"
	};
	return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity);
}

type Fill = { colour: string; pattern: Pattern | null };

function patternsOf(svg: string): Map<string, Fill> {
	const patterns = new Map<string, Fill>();
	for (const [, open = '', ground = '', edges, lines = ''] of svg.matchAll(
		/(<pattern[^>]*>)(<rect[^>]*>)(<rect[^>]*>)?(<rect[^>]*>)<\/pattern>/g
	)) {
		const casing = edges ? { casing: attribute(edges, 'fill') ?? '' } : {};
		const id = attribute(open, 'id') ?? '';
		const line = attribute(lines, 'fill') ?? '';
		patterns.set(id, {
			colour: attribute(ground, 'fill') ?? '',
			pattern: /(^|-)stripes-/.test(id)
				? { kind: 'stripes', colour: line }
				: { kind: 'hatch', colour: line, pitch: Number(attribute(open, 'width')), ...casing }
		});
	}
	return patterns;
}

/** Reads ids, colours, radii and widths back from a live picture; insets are left out. */
export function marksOf(svg: string): SvgMarks {
	const picture = svg.replace(/<svg[^>]*data-inset[\s\S]*?<\/svg>/g, '');
	const patterns = patternsOf(picture);
	const fillOf = (fill: string): Fill => {
		const id = /^url\(#(.*)\)$/.exec(fill)?.[1];
		if (id === undefined) return { colour: fill, pattern: null };
		const pattern = patterns.get(id);
		if (!pattern) throw new Error(`the picture has no pattern ${id}`);
		return pattern;
	};
	const marks: SvgMarks = { places: {}, symbols: {}, flows: {}, labels: {}, inks: {} };
	for (const [path] of picture.matchAll(/<path[^>]*data-place[^>]*>/g)) {
		marks.places[attribute(path, 'data-place') ?? ''] = {
			...fillOf(attribute(path, 'fill') ?? ''),
			keyline: attribute(path, 'stroke'),
			keylineWidth: numberOf(path, 'stroke-width')
		};
	}
	for (const [, group = '', content = ''] of picture.matchAll(
		/(<g[^>]*data-symbol[^>]*>)<g[^>]*>(.*?)<\/g><\/g>/g
	)) {
		const circle = content.match(/<circle[^>]*>/g)?.at(-1) ?? '';
		const kind = (attribute(group, 'class') ?? '').replace('symbol ', '');
		const stroke = attribute(circle, 'stroke');
		const r = Number(attribute(circle, 'r'));
		marks.symbols[attribute(group, 'data-symbol') ?? ''] =
			// A ring and a circle without a filling are line alone.
			kind === 'ring' || kind === 'outline'
				? { kind, r, colour: stroke ?? '', pattern: null, keyline: null }
				: { kind, r, ...fillOf(attribute(circle, 'fill') ?? ''), keyline: stroke };
	}
	for (const [path] of picture.matchAll(/<path[^>]*data-flow=[^>]*>/g)) {
		marks.flows[attribute(path, 'data-flow') ?? ''] = {
			colour: attribute(path, 'stroke') ?? '',
			width: Number(attribute(path, 'stroke-width'))
		};
	}
	for (const [, group = '', text = ''] of picture.matchAll(
		/(<g[^>]*data-label[^>]*>).*?(<text[^>]*>[^<]*)<\/text>/g
	)) {
		const id = attribute(group, 'data-label') ?? '';
		marks.labels[id] = unescape(text.replace(/^<[^>]*>/, ''));
		marks.inks[id] = {
			colour: attribute(text, 'fill') ?? '',
			halo: attribute(text, 'stroke') ?? ''
		};
	}
	return marks;
}
