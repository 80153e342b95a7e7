import type { Bezier, Point } from '$lib/core/plane';
import type {
	FlowNode,
	GroupNode,
	Paint,
	Sheet,
	SheetNode,
	Stroke,
	TextNode
} from '$lib/core/sheet';
import { element, escapeXml, short, type Attributes } from './markup';
import { paintOf, patternDefinition, patternedFills } from './patterns';

/** Fonts by name, for the machine that opens the file; `embedded` ones come with it. */
const FONTS = {
	sans: "'Source Sans 3','Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',sans-serif",
	serif: "'Source Serif 4','Noto Serif TC','Noto Serif CJK TC','Songti TC','PMingLiU',Georgia,serif"
} as const;

export interface SheetSvgOptions {
	/** leave out paper and water */
	transparent?: boolean;
	/** CSS `@font-face` rules with data URIs, so that a picture drawn from the file has its fonts */
	fontFaces?: string;
}

const runData = (runs: readonly Point[][], closed: boolean): string =>
	runs
		.map(
			(run) => `M${run.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}${closed ? 'z' : ''}`
		)
		.join('');

function curveData([x0, y0, x1, y1, x2, y2, x3, y3]: Bezier): string {
	const at = (x: number, y: number) => `${short(x)} ${short(y)}`;
	return `M${at(x0, y0)}C${at(x1, y1)} ${at(x2, y2)} ${at(x3, y3)}`;
}

const strokeOf = (stroke: Stroke | null): Attributes =>
	stroke
		? {
				stroke: stroke.colour,
				'stroke-width': stroke.width,
				'stroke-linejoin': 'round',
				'stroke-dasharray': stroke.dash ? stroke.dash.map(short).join(' ') : null
			}
		: {};

/** A sheet is a file of its own: its colours are resolved, its ids its own. */
const FILE = { mode: 'still', prefix: '' } as const;

const fillOf = (fill: Paint | null): string => (fill ? paintOf(fill, 'px', FILE) : 'none');

const titled = (name: string): string => (name ? `<title>${escapeXml(name)}</title>` : '');

/** What editors show: Inkscape reads its own label, Illustrator the id. */
const named = ({ id, name }: { id: string; name: string }): Attributes => ({
	id,
	'inkscape:label': name || null
});

function flowMarkup(flow: FlowNode): string {
	const { line, shaft, head, width, colour, casing, name } = flow;
	const d = shaft ? curveData(shaft) : '';
	const outline = runData([head], true);
	const under = casing
		? element('path', {
				d: curveData(line),
				fill: 'none',
				stroke: '#ffffff',
				'stroke-width': width + casing
			}) +
			element('path', {
				d: outline,
				fill: '#ffffff',
				stroke: '#ffffff',
				'stroke-width': casing,
				'stroke-linejoin': 'round'
			})
		: '';
	return element(
		'g',
		named(flow),
		titled(name) +
			under +
			(d ? element('path', { d, fill: 'none', stroke: colour, 'stroke-width': width }) : '') +
			element('path', { d: outline, fill: colour })
	);
}

function textMarkup(node: TextNode): string {
	const { lines, size, bold, italic, colour, halo, align, href } = node;
	const text = element(
		'text',
		{
			...named(node),
			'font-family': node.face === 'serif' ? FONTS.serif : null,
			'font-size': size,
			'font-weight': bold ? (node.face === 'serif' ? 600 : 700) : null,
			'font-style': italic ? 'italic' : null,
			fill: colour,
			'text-anchor': align === 'start' ? null : align,
			...(halo
				? {
						stroke: halo.colour,
						'stroke-width': halo.width,
						'stroke-linejoin': 'round',
						'paint-order': 'stroke'
					}
				: {})
		},
		lines.map(({ text: line, x, y }) => element('tspan', { x, y }, escapeXml(line) || ' ')).join('')
	);
	return href ? element('a', { href, 'xlink:href': href }, text) : text;
}

function nodeMarkup(node: SheetNode, options: SheetSvgOptions): string {
	switch (node.kind) {
		case 'group':
			return groupMarkup(node, options);
		case 'path':
			return element(
				'path',
				{
					...named(node),
					fill: fillOf(node.fill),
					...strokeOf(node.stroke),
					d: runData(node.runs, node.closed)
				},
				titled(node.name)
			);
		case 'circle':
			return element(
				'circle',
				{
					...named(node),
					cx: node.x,
					cy: node.y,
					r: node.r,
					fill: fillOf(node.fill),
					...strokeOf(node.stroke)
				},
				titled(node.name)
			);
		case 'rect':
			if (node.ground && options.transparent) return '';
			return element('rect', {
				...named(node),
				...node.box,
				fill: fillOf(node.fill),
				...strokeOf(node.stroke)
			});
		case 'flow':
			return flowMarkup(node);
		case 'text':
			return textMarkup(node);
	}
}

function groupMarkup(node: GroupNode, options: SheetSvgOptions): string {
	const clip = node.clip
		? element('clipPath', { id: `${node.id}-clip` }, element('rect', { ...node.clip }))
		: '';
	const content = node.children.map((child) => nodeMarkup(child, options)).join('');
	return (
		clip +
		element(
			'g',
			{
				...named(node),
				'inkscape:groupmode': node.id === 'map' ? 'layer' : null,
				'clip-path': clip ? `url(#${node.id}-clip)` : null
			},
			content
		)
	);
}

function paints(nodes: readonly SheetNode[]): Paint[] {
	return nodes.flatMap((node) => {
		if (node.kind === 'group') return paints(node.children);
		return 'fill' in node && node.fill ? [node.fill] : [];
	});
}

/** A sheet as one SVG file: every size resolved, no CSS needed, every country and mark named. */
export function sheetSvg(sheet: Sheet, options: SheetSvgOptions = {}): string {
	const { width, height, language, title, description, nodes } = sheet;
	const patterns = patternedFills(paints(nodes))
		.map((fill) => patternDefinition(fill, 'px', FILE, 1))
		.join('');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			'xmlns:xlink': 'http://www.w3.org/1999/xlink',
			'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
			width,
			height,
			viewBox: `0 0 ${short(width)} ${short(height)}`,
			'xml:lang': language,
			lang: language,
			role: 'img',
			'aria-labelledby': 'sheet-title sheet-description',
			'font-family': FONTS.sans
		},
		`<title id="sheet-title">${escapeXml(title)}</title>` +
			`<desc id="sheet-description">${escapeXml(description)}</desc>` +
			element(
				'defs',
				{},
				`${options.fontFaces ? `<style>${options.fontFaces}</style>` : ''}${patterns}`
			) +
			nodes.map((node) => nodeMarkup(node, options)).join('')
	)}\n`;
}
