import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { linesOf } from '$lib/core/scene/pattern-lines';
import type { Box, Point } from '$lib/core/plane';
import type { Paint, Sheet, SheetNode, Stroke, TextNode } from '$lib/core/sheet';

/** The fonts that a document is set in. Every one is embedded, cut down to the letters used. */
export type FontName = 'sans' | 'sans-bold' | 'serif' | 'latin-more' | 'chinese';

export interface PdfOptions {
	title: string;
	author: string;
	sheets: readonly Sheet[];
	/** bytes of a font file (TrueType, OpenType or WOFF; of WOFF2 only with CFF outlines: fontkit cannot cut down others);
	 * `latin-more` and `chinese` are asked for only where a text needs them */
	loadFont: (name: FontName) => Promise<Uint8Array>;
}

/** Points per px: 72 and 96 to the inch. */
const POINTS = 0.75;
/** What is printed for a letter that no font has. */
const MISSING = '〓';
/** Letters of Latin script lie below. */
const LATIN_END = 0x2000;
/** Fonts beyond the first have one weight: a bold line is thickened by this share of its size. */
const THICKER = 0.03;

type Doc = InstanceType<typeof PDFDocument>;

interface Fonts {
	latin: Record<'sans' | 'sans-bold' | 'serif', Font>;
	/** for letters that those lack, in order */
	more: Font[];
}

function textsOf(nodes: readonly SheetNode[]): string[] {
	return nodes.flatMap((node) =>
		node.kind === 'group' ? textsOf(node.children) : node.kind === 'text' ? [node.text] : []
	);
}

async function openFonts({ sheets, loadFont }: PdfOptions): Promise<Fonts> {
	// fontkit takes any bytes; its types ask for Node's.
	const open = async (name: FontName) =>
		create((await loadFont(name)) as unknown as Buffer) as Font;
	const [sans, bold, serif] = await Promise.all([open('sans'), open('sans-bold'), open('serif')]);
	let beyond = [...new Set(sheets.flatMap(({ nodes }) => textsOf(nodes)).join(''))]
		.filter((letter) => letter.trim())
		.map((letter) => letter.codePointAt(0) ?? 0)
		.filter((code) => !sans.hasGlyphForCodePoint(code));
	const more: Font[] = [];
	const needed = async (name: FontName) => {
		const font = await open(name);
		more.push(font);
		beyond = beyond.filter((code) => !font.hasGlyphForCodePoint(code));
	};
	if (beyond.some((code) => code < LATIN_END)) await needed('latin-more');
	if (beyond.length) await needed('chinese');
	return { latin: { sans, 'sans-bold': bold, serif }, more };
}

/** A stretch of text in one font. */
interface Run {
	text: string;
	font: Font;
	/** its font has no bold */
	thicken: boolean;
}

function runsOf(text: string, node: TextNode, fonts: Fonts): Run[] {
	const first = fonts.latin[node.face === 'serif' ? 'serif' : node.bold ? 'sans-bold' : 'sans'];
	const runs: Run[] = [];
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		const last = runs.at(-1);
		let [font, shown] = [first, letter];
		// A space stays with the run before it: what follows decides nothing.
		if (letter === ' ' && last) font = last.font;
		else if (!first.hasGlyphForCodePoint(code)) {
			const found = fonts.more.find((one) => one.hasGlyphForCodePoint(code));
			font = found ?? fonts.more.at(-1) ?? first;
			if (!found) shown = MISSING;
		}
		if (last?.font === font) last.text += shown;
		else runs.push({ text: shown, font, thicken: node.bold && font !== first });
	}
	return runs;
}

const widthOf = ({ text, font }: Run, size: number): number =>
	(font.layout(text).advanceWidth / font.unitsPerEm) * size;

/** The outlines of a run as a path: a halo drawn as letters would be read twice. */
function outline(doc: Doc, { text, font }: Run, x: number, y: number, size: number): void {
	const scale = size / font.unitsPerEm;
	const run = font.layout(text);
	let pen = x;
	run.glyphs.forEach((glyph, i) => {
		const position = run.positions[i];
		const [ox, oy] = [pen + (position?.xOffset ?? 0) * scale, y - (position?.yOffset ?? 0) * scale];
		for (const { command, args } of glyph.path.commands) {
			const p = args.map((v, at) => (at % 2 ? oy - v * scale : ox + v * scale));
			const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
			if (command === 'moveTo') doc.moveTo(a, b);
			else if (command === 'lineTo') doc.lineTo(a, b);
			else if (command === 'quadraticCurveTo') doc.quadraticCurveTo(a, b, c, d);
			else if (command === 'bezierCurveTo') doc.bezierCurveTo(a, b, c, d, e, f);
			else doc.closePath();
		}
		pen += (position?.xAdvance ?? 0) * scale;
	});
}

function drawText(doc: Doc, node: TextNode, fonts: Fonts): void {
	const { size, align, halo, colour, italic } = node;
	for (const line of node.lines) {
		const runs = runsOf(line.text, node, fonts);
		const widths = runs.map((run) => widthOf(run, size));
		const width = widths.reduce((sum, one) => sum + one, 0);
		const start =
			align === 'start' ? line.x : align === 'end' ? line.x - width : line.x - width / 2;
		if (halo) {
			let x = start;
			runs.forEach((run, i) => {
				outline(doc, run, x, line.y, size);
				x += widths[i] ?? 0;
			});
			doc.lineWidth(halo.width).lineJoin('round').stroke(halo.colour);
		}
		let x = start;
		runs.forEach((run, i) => {
			doc.font(run.font as never).fontSize(size);
			doc.fillColor(colour);
			if (run.thicken) doc.strokeColor(colour).lineWidth(size * THICKER);
			doc.text(run.text, x, line.y, {
				lineBreak: false,
				baseline: 'alphabetic',
				fill: true,
				stroke: run.thicken,
				...(italic ? { oblique: true } : {})
			});
			x += widths[i] ?? 0;
		});
	}
	if (node.href) {
		const { x, y, width, height } = node.box;
		doc.link(x, y, width, height, node.href);
	}
}

function strokeWith(doc: Doc, { colour, width, dash }: Stroke): void {
	doc.lineWidth(width).lineJoin('round').strokeColor(colour);
	if (dash) doc.dash(dash[0], { space: dash[1] });
	doc.stroke();
	if (dash) doc.undash();
}

/** 45° lines over a box, rising to the right. */
function hatch(doc: Doc, box: Box, paint: Paint): void {
	const { pattern } = paint;
	if (!pattern) return;
	const { pitch, width, casing } = linesOf(pattern);
	const step = pitch * Math.SQRT2;
	const { x, y, height } = box;
	const right = x + box.width;
	// Lines keep their places from shape to shape: they meet across borders.
	const first = Math.floor((x + y) / step) * step;
	const lines = (colour: string, px: number) => {
		for (let sum = first; sum <= right + y + height; sum += step)
			doc.moveTo(sum - y, y).lineTo(sum - y - height, y + height);
		doc.lineWidth(px).stroke(colour);
	};
	if (casing) lines(casing.colour, casing.width);
	lines(pattern.colour, width);
}

function drawShape(
	doc: Doc,
	trace: () => void,
	box: Box,
	fill: Paint | null,
	stroke: Stroke | null
): void {
	if (fill?.pattern) {
		doc.save();
		trace();
		doc.clip();
		doc.rect(box.x, box.y, box.width, box.height).fill(fill.colour);
		hatch(doc, box, fill);
		doc.restore();
	} else if (fill) {
		trace();
		doc.fill(fill.colour);
	}
	if (stroke) {
		trace();
		strokeWith(doc, stroke);
	}
}

function boundsOf(runs: readonly Point[][]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of runs.flat()) {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

function draw(doc: Doc, node: SheetNode, fonts: Fonts): void {
	switch (node.kind) {
		case 'group': {
			const { clip } = node;
			doc.save();
			if (clip) doc.rect(clip.x, clip.y, clip.width, clip.height).clip();
			for (const child of node.children) draw(doc, child, fonts);
			doc.restore();
			return;
		}
		case 'path': {
			const trace = () => {
				for (const run of node.runs) {
					run.forEach(([x, y], i) => (i ? doc.lineTo(x, y) : doc.moveTo(x, y)));
					if (node.closed) doc.closePath();
				}
			};
			drawShape(doc, trace, boundsOf(node.runs), node.fill, node.stroke);
			return;
		}
		case 'circle': {
			const { x, y, r } = node;
			const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
			drawShape(doc, () => void doc.circle(x, y, r), box, node.fill, node.stroke);
			return;
		}
		case 'rect': {
			const { x, y, width, height } = node.box;
			drawShape(doc, () => void doc.rect(x, y, width, height), node.box, node.fill, node.stroke);
			return;
		}
		case 'flow': {
			const { shaft, head, width, colour, casing } = node;
			const line = () => {
				if (!shaft) return;
				const [x0, y0, ...rest] = shaft;
				doc.moveTo(x0, y0).bezierCurveTo(...rest);
			};
			const triangle = () => {
				head.forEach(([x, y], i) => (i ? doc.lineTo(x, y) : doc.moveTo(x, y)));
				doc.closePath();
			};
			if (casing) {
				line();
				doc.lineWidth(width + casing).stroke('#ffffff');
				triangle();
				doc.lineWidth(casing).lineJoin('round').fillAndStroke('#ffffff', '#ffffff');
			}
			line();
			doc.lineWidth(width).stroke(colour);
			triangle();
			doc.fill(colour);
			return;
		}
		case 'text':
			drawText(doc, node, fonts);
	}
}

/** What a reader's tool is told of a part of the page. */
function tagOf(node: SheetNode): 'H1' | 'P' | 'Figure' | 'Sect' | null {
	if (node.kind === 'text') return node.role === 'title' ? 'H1' : 'P';
	if (node.kind !== 'group') return null;
	return node.id === 'map' ? 'Figure' : 'Sect';
}

function drawSheet(doc: Doc, sheet: Sheet, fonts: Fonts): void {
	doc.addPage({
		size: [sheet.width * POINTS, sheet.height * POINTS],
		margin: 0
	});
	doc.scale(POINTS);
	const root = doc.struct('Document');
	doc.addStructure(root);
	const add = (node: SheetNode) => {
		const tag = tagOf(node);
		if (tag === 'Sect' && node.kind === 'group') {
			node.children.forEach(add);
			return;
		}
		if (!tag) {
			doc.markContent('Artifact', { type: 'Layout' });
			draw(doc, node, fonts);
			doc.endMarkedContent();
			return;
		}
		const content = doc.markStructureContent(tag);
		draw(doc, node, fonts);
		doc.endMarkedContent();
		root.add(
			doc.struct(tag, tag === 'Figure' ? { alt: sheet.description, title: sheet.title } : {}, [
				content
			])
		);
	};
	sheet.nodes.forEach(add);
	root.end();
}

/** A PDF of sheets, one a page: vectors, text that can be selected and searched, fonts embedded, tagged for readers. */
export async function writePdf(options: PdfOptions): Promise<Uint8Array> {
	const { title, author, sheets } = options;
	const [first] = sheets;
	if (!first) throw new Error('a document needs at least one sheet');
	const fonts = await openFonts(options);
	const doc = new PDFDocument({
		autoFirstPage: false,
		// No font before the first text: the default one would have to be registered.
		font: null as never,
		pdfVersion: '1.7',
		lang: first.language === 'en' ? 'en' : 'zh-Hant-TW',
		displayTitle: true,
		tagged: true,
		info: { Title: title, Author: author, Creator: author, Producer: 'PDFKit' }
	});
	const bytes = toBytes(doc);
	for (const sheet of sheets) drawSheet(doc, sheet, fonts);
	doc.end();
	return bytes;
}
