import type { Point } from '$lib/core/plane';
import type {
	CircleNode,
	FlowNode,
	GroupNode,
	Paint,
	PathNode,
	RectNode,
	Sheet,
	SheetNode,
	Stroke,
	TextNode
} from '$lib/core/sheet';
import { themeColour } from './theme';

/** English Metric Units per px (96 px and 914,400 EMU to the inch). */
const EMU = 9525;
const emu = (px: number): number => Math.round(px * EMU);
/** Hundredths of a point per px. */
const PT100 = 75;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;'
};

// What XML 1.0 cannot hold in any spelling.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that means itself in XML. */
export const escapeXml = (text: string): string =>
	text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What a slide's shapes need to know of the slide. */
export interface SlideContext {
	/** ids count up from here; the slide's own shapes have the lower ones */
	nextId: number;
	language: string;
	/** relationship id of an address */
	linkId(href: string): string;
}

const colourXml = (colour: string): string => {
	const theme = themeColour(colour);
	return theme
		? `<a:schemeClr val="${theme}"/>`
		: `<a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/>`;
};

const solid = (colour: string): string => `<a:solidFill>${colourXml(colour)}</a:solidFill>`;

/** A hatching or stripes, as the nearest of PowerPoint's own patterns: rising to the right, as on the map. */
function fillXml(fill: Paint | null): string {
	if (!fill) return '<a:noFill/>';
	if (!fill.pattern) return solid(fill.colour);
	const preset = fill.pattern.kind === 'stripes' ? 'wdUpDiag' : 'ltUpDiag';
	return `<a:pattFill prst="${preset}"><a:fgClr>${colourXml(fill.pattern.colour)}</a:fgClr><a:bgClr>${colourXml(fill.colour)}</a:bgClr></a:pattFill>`;
}

function lineXml(stroke: Stroke | null, more = ''): string {
	if (!stroke) return '<a:ln><a:noFill/></a:ln>';
	const dash = stroke.dash
		? `<a:prstDash val="${stroke.dash[0] <= stroke.width * 1.5 ? 'sysDot' : 'sysDash'}"/>`
		: '';
	return `<a:ln w="${Math.max(1, emu(stroke.width))}">${solid(stroke.colour)}${dash}<a:round/>${more}</a:ln>`;
}

function nameXml(context: SlideContext, name: string, description = '', inner = ''): string {
	const about = description ? ` descr="${escapeXml(description)}"` : '';
	return `<p:cNvPr id="${context.nextId++}" name="${escapeXml(name)}"${about}>${inner}</p:cNvPr>`;
}

/** The box around points, px; never without extent, which PowerPoint would not draw. */
function boundsOf(points: readonly Point[]) {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	}
	return { left, top, width: Math.max(right - left, 0.01), height: Math.max(bottom - top, 0.01) };
}

type Bounds = ReturnType<typeof boundsOf>;

const frameXml = ({ left, top, width, height }: Bounds): string =>
	`<a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

function pointXml([x, y]: Point, { left, top }: Bounds): string {
	return `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
}

function freeform(bounds: Bounds, commands: string, filled: boolean): string {
	const fill = filled ? '' : ' fill="none"';
	return (
		`${frameXml(bounds)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>` +
		`<a:pathLst><a:path w="${emu(bounds.width)}" h="${emu(bounds.height)}"${fill}>${commands}</a:path></a:pathLst></a:custGeom>`
	);
}

const shape = (named: string, properties: string, kind = ''): string =>
	`<p:sp><p:nvSpPr>${named}<p:cNvSpPr${kind}/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>`;

/** Shape names are what the selection pane lists; the part before the colon is the country. */
const shortName = (name: string): string => name.split(/: |：/)[0] ?? name;

function pathXml(node: PathNode, context: SlideContext): string {
	const bounds = boundsOf(node.runs.flat());
	const commands = node.runs
		.map((run) => {
			const [first, ...rest] = run;
			if (!first) return '';
			const lines = rest.map((point) => `<a:lnTo>${pointXml(point, bounds)}</a:lnTo>`).join('');
			return `<a:moveTo>${pointXml(first, bounds)}</a:moveTo>${lines}${node.closed ? '<a:close/>' : ''}`;
		})
		.join('');
	const name = node.name ? (node.closed ? shortName(node.name) : node.name) : node.id;
	const properties =
		freeform(bounds, commands, node.fill !== null) + fillXml(node.fill) + lineXml(node.stroke);
	return `${shape(nameXml(context, name, node.name), properties)}</p:sp>`;
}

function circleXml(node: CircleNode, context: SlideContext): string {
	const { x, y, r } = node;
	const bounds = { left: x - r, top: y - r, width: 2 * r, height: 2 * r };
	const properties = `${frameXml(bounds)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${fillXml(node.fill)}${lineXml(node.stroke)}`;
	return `${shape(nameXml(context, node.name ? shortName(node.name) : node.id, node.name), properties)}</p:sp>`;
}

function rectXml(node: RectNode, context: SlideContext): string {
	const { x, y, width, height } = node.box;
	const bounds = { left: x, top: y, width, height };
	const properties = `${frameXml(bounds)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fillXml(node.fill)}${lineXml(node.stroke)}`;
	return `${shape(nameXml(context, node.name || node.id, node.name), properties)}</p:sp>`;
}

/** Lines shorter than this many times their width have no room for PowerPoint's arrowhead. */
const SHORT = 6;

/** PowerPoint's arrowheads are 2, 3 or 5 times as wide as their line. */
function arrowXml(width: number, headWidth: number): string {
	const times = headWidth / width;
	const size = times > 4 ? 'lg' : times > 2.5 ? 'med' : 'sm';
	return `<a:tailEnd type="triangle" w="${size}" len="${size}"/>`;
}

/** A flow is one line that a person can bend, with PowerPoint's own arrowhead; the light line beneath is a second one. */
function flowXml(node: FlowNode, context: SlideContext): string {
	const { line, head, width, casing, name } = node;
	const [a, b, c, d] = [0, 2, 4, 6].map((i): Point => [line[i] ?? 0, line[i + 1] ?? 0]) as [
		Point,
		Point,
		Point,
		Point
	];
	const bounds = boundsOf([a, b, c, d]);
	const at = (point: Point) => pointXml(point, bounds);
	const commands = `<a:moveTo>${at(a)}</a:moveTo><a:cubicBezTo>${at(b)}${at(c)}${at(d)}</a:cubicBezTo>`;
	const [, left, right] = head;
	const headWidth = left && right ? Math.hypot(left[0] - right[0], left[1] - right[1]) : 3 * width;
	const draw = (shapeName: string, stroke: Stroke, arrow: string, about: string) =>
		`${shape(nameXml(context, shapeName, about), freeform(bounds, commands, false) + '<a:noFill/>' + lineXml(stroke, arrow))}</p:sp>`;
	const under = casing
		? draw(`${node.id}-casing`, { colour: '#ffffff', width: width + casing }, '', '')
		: '';
	// PowerPoint's arrowhead would be longer than so short a line: it is drawn as a triangle.
	if (Math.hypot(d[0] - a[0], d[1] - a[1]) < SHORT * width) {
		const [x0, y0, , , , , x1, y1] = node.shaft ?? line;
		const runs: Point[][] = [
			[
				[x0, y0],
				[x1, y1]
			]
		];
		const plain = { kind: 'path', name, closed: false, fill: null } as const;
		return (
			under +
			pathXml({ ...plain, id: node.id, runs, stroke: { colour: node.colour, width } }, context) +
			pathXml(
				{
					...plain,
					id: `${node.id}-head`,
					runs: [head],
					closed: true,
					fill: { colour: node.colour, pattern: null },
					stroke: null
				},
				context
			)
		);
	}
	return (
		under +
		draw(
			name ? shortName(name) : node.id,
			{ colour: node.colour, width },
			arrowXml(width, headWidth),
			name
		)
	);
}

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;

function runProperties(node: TextNode, context: SlideContext): string {
	const { size, bold, italic, colour, halo, face, href } = node;
	const family = face === 'serif' ? '+mj' : '+mn';
	const glow = halo
		? `<a:effectLst><a:glow rad="${emu(halo.width / 2)}">${colourXml(halo.colour)}</a:glow></a:effectLst>`
		: '';
	const link = href ? `<a:hlinkClick r:id="${context.linkId(href)}"/>` : '';
	return (
		`<a:rPr lang="${context.language}" altLang="en-US" sz="${Math.round(size * PT100)}"${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''} dirty="0">` +
		`${solid(colour)}${glow}<a:latin typeface="${family}-lt"/><a:ea typeface="${family}-ea"/>${link}</a:rPr>`
	);
}

/** The paragraphs of a text, for a shape that stands on the slide already. */
export function paragraphsXml(node: TextNode, context: SlideContext): string {
	const properties = runProperties(node, context);
	const spacing = `<a:lnSpc><a:spcPts val="${Math.round(node.lineHeight * PT100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>`;
	return node.text
		.split('\n')
		.map(
			(text) =>
				`<a:p><a:pPr marL="0" indent="0" algn="${ALIGN[node.align]}">${spacing}</a:pPr><a:r>${properties}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`
		)
		.join('');
}

/** A label's box is as wide as its text, wherever the font differs: it must not wrap. */
const LABEL_SLACK = 1.3;

function textXml(node: TextNode, context: SlideContext): string {
	const label = node.role === 'label';
	const { x, y, width, height } = node.box;
	const extra = label ? (width * (LABEL_SLACK - 1)) / (node.align === 'middle' ? 2 : 1) : 0;
	const bounds: Bounds = {
		left: node.align === 'start' ? x : x - extra,
		top: y,
		width: label ? width * LABEL_SLACK : width,
		height
	};
	const properties = `${frameXml(bounds)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
	const body = `<a:bodyPr wrap="${label ? 'none' : 'square'}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${label ? 'ctr' : 't'}"><a:noAutofit/></a:bodyPr><a:lstStyle/>`;
	return `${shape(nameXml(context, shortName(node.name).slice(0, 60) || node.id), properties, ' txBox="1"')}<p:txBody>${body}${paragraphsXml(node, context)}</p:txBody></p:sp>`;
}

/** Where a group lies: the box of all that it holds. */
function cornersOf(node: SheetNode): Point[] {
	switch (node.kind) {
		case 'group':
			return node.children.flatMap(cornersOf);
		case 'path':
			return node.runs.flat();
		case 'circle':
			return [
				[node.x - node.r, node.y - node.r],
				[node.x + node.r, node.y + node.r]
			];
		case 'flow':
			return [0, 2, 4, 6].map((i): Point => [node.line[i] ?? 0, node.line[i + 1] ?? 0]);
		case 'rect':
		case 'text':
			return [
				[node.box.x, node.box.y],
				[node.box.x + node.box.width, node.box.y + node.box.height]
			];
	}
}

function groupXml(node: GroupNode, context: SlideContext): string {
	const { left, top, width, height } = boundsOf(cornersOf(node));
	const [x, y, cx, cy] = [left, top, width, height].map(emu);
	const named = nameXml(context, node.name || node.id);
	const transform = `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm>`;
	return `<p:grpSp><p:nvGrpSpPr>${named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${transform}</p:grpSpPr>${node.children.map((child) => nodeXml(child, context)).join('')}</p:grpSp>`;
}

function nodeXml(node: SheetNode, context: SlideContext): string {
	switch (node.kind) {
		case 'group':
			return groupXml(node, context);
		case 'path':
			return pathXml(node, context);
		case 'circle':
			return circleXml(node, context);
		case 'rect':
			return rectXml(node, context);
		case 'flow':
			return flowXml(node, context);
		case 'text':
			return node.role === 'title' ? '' : textXml(node, context);
	}
}

/** The title of a sheet: it goes into the slide's own title, which outlines and screen readers read. */
export function titleOf(nodes: readonly SheetNode[]): TextNode | null {
	for (const node of nodes) {
		if (node.kind === 'text' && node.role === 'title') return node;
		if (node.kind === 'group') {
			const found = titleOf(node.children);
			if (found) return found;
		}
	}
	return null;
}

/** All of a sheet but paper and title as native shapes, for a slide's shape tree. */
export function shapesXml(sheet: Sheet, context: SlideContext): string {
	return sheet.nodes
		.filter((node) => node.id !== 'paper')
		.flatMap((node) => (node.kind === 'group' && !isUnit(node) ? node.children : [node]))
		.map((node) => nodeXml(node, context))
		.join('');
}

/** Only the map and the legend are moved as one; texts lie free on the slide. */
const isUnit = ({ id }: GroupNode): boolean => id === 'map' || id === 'legend';
