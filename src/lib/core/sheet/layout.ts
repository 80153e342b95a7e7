import { FRAMES, type Box } from '../plane';
import { PALETTE } from '../scale/palette';
import type { LegendEntry } from '../scene/types';
import { mapNodes } from './map';
import {
	SHEET_FORMATS,
	type GroupNode,
	type Sheet,
	type SheetContent,
	type SheetFigure,
	type SheetFormat,
	type SheetMap,
	type SheetNode,
	type TextNode
} from './types';
import { wrap } from './wrap';

/** Sizes of type and space of a format, px. */
interface Measures {
	margin: number;
	title: number;
	finding: number;
	text: number;
	small: number;
	/** sheet px per px of the scene's marks */
	scale: number;
	/** width of the column beside the map; 0 = the legend stands below */
	column: number;
	/** what the legend's members are set in; 0 = counts only */
	members: number;
	/** most lines of sources */
	sources: number;
}

const MEASURES: Record<SheetFormat, Measures> = {
	wide: {
		margin: 40,
		title: 32,
		finding: 18,
		text: 14,
		small: 11.5,
		scale: 1.15,
		column: 250,
		members: 0,
		sources: 6
	},
	standard: {
		margin: 32,
		title: 28,
		finding: 16.5,
		text: 13.5,
		small: 11.5,
		scale: 1.05,
		column: 0,
		members: 0,
		sources: 6
	},
	'a4-landscape': {
		margin: 48,
		title: 26,
		finding: 14.5,
		text: 12,
		small: 10,
		scale: 0.95,
		column: 218,
		members: 0,
		sources: 8
	},
	'a4-portrait': {
		margin: 52,
		title: 26,
		finding: 14.5,
		text: 12,
		small: 10,
		scale: 0.8,
		column: 0,
		members: 10,
		sources: 12
	}
};

const LEADING = 1.32;

interface TextOptions {
	size: number;
	width: number;
	bold?: boolean;
	face?: TextNode['face'];
	colour?: string;
	role?: TextNode['role'];
	href?: string;
	leading?: number;
	/** at most so many lines; the last one then ends in … */
	most?: number;
}

/** A paragraph whose top left is at x, y. */
function paragraph(id: string, text: string, x: number, y: number, options: TextOptions): TextNode {
	const { size, width, bold = false, face = 'sans', colour = PALETTE.ink } = options;
	const lineHeight = size * (options.leading ?? LEADING);
	let lines = wrap(text, width, size, bold);
	const { most = Infinity } = options;
	if (lines.length > most) {
		lines = lines.slice(0, most);
		lines[most - 1] = `${(lines[most - 1] ?? '').replace(/[\s,，、；;]*.$/u, '')}…`;
	}
	return {
		kind: 'text',
		id,
		name: text.split('\n')[0] ?? '',
		text: lines.length < most ? text : lines.join(' '),
		lines: lines.map((line, i) => ({
			text: line,
			x,
			y: y + lineHeight * i + (lineHeight - size) / 2 + size * 0.88
		})),
		box: { x, y, width, height: lineHeight * lines.length },
		size,
		lineHeight,
		face,
		bold,
		colour,
		align: 'start',
		role: options.role ?? 'body',
		...(options.href ? { href: options.href } : {})
	};
}

/** Something of known height that can be put anywhere. */
interface Block {
	height: number;
	at(x: number, y: number): SheetNode[];
}

const SWATCH = { width: 22, height: 14 } as const;

function markNodes(entry: LegendEntry, id: string, x: number, y: number, measures: Measures) {
	const { mark, colour, pattern, keyline } = entry;
	const size = entry.size * measures.scale;
	const named = { id, name: entry.label };
	const stroke = keyline ? { colour: keyline, width: 0.8 } : null;
	const middle = x + SWATCH.width / 2;
	const nodes: SheetNode[] = [];
	if (colour === PALETTE.paper && !pattern) return nodes;
	if (mark === 'fill')
		nodes.push({
			...named,
			kind: 'rect',
			box: { x, y: y - SWATCH.height / 2, ...SWATCH },
			fill: { colour, pattern },
			stroke: stroke ?? { colour: PALETTE.coast, width: 0.5 }
		});
	else if (mark === 'line')
		nodes.push({
			...named,
			kind: 'flow',
			line: [x, y, x + 8, y, x + 16, y, x + 30, y],
			shaft: [x, y, x + 6, y, x + 12, y, x + 22, y],
			head: [
				[x + 30, y],
				[x + 20, y - Math.max(4, size * 0.85)],
				[x + 20, y + Math.max(4, size * 0.85)]
			],
			width: size,
			colour,
			casing: 0
		});
	else
		nodes.push({
			...named,
			kind: 'circle',
			x: Math.max(middle, x + size),
			y,
			r: Math.max(3, size),
			fill: null,
			stroke: { colour, width: 1.5, ...(mark === 'ring' && { dash: [4, 3] as const }) }
		});
	return nodes;
}

function entryBlock(
	entry: LegendEntry,
	index: string,
	width: number,
	indent: number,
	measures: Measures,
	content: SheetContent
): Block {
	const { text, small, members } = measures;
	const count = entry.count === null ? '' : ` · ${entry.count}`;
	const label = `${entry.label}${count}`;
	const names = members
		? entry.members
				.map(({ heading, parties }) => {
					const list = parties
						.map(({ name, shared }) => `${name}${shared ? '*' : ''}`)
						.join(content.language === 'en' ? ', ' : '、');
					if (!heading) return list;
					return `${heading}${content.language === 'en' ? ': ' : '：'}${list}`;
				})
				.join('\n')
		: '';
	const room = width - indent;
	const id = `legend-${index}`;
	const head = paragraph(id, label, 0, 0, { size: text, width: room });
	const note = entry.note
		? paragraph(`${id}-note`, entry.note, 0, 0, {
				size: small,
				width: room,
				colour: PALETTE.inkMuted
			})
		: null;
	const list = names
		? paragraph(`${id}-members`, names, 0, 0, { size: members, width: room })
		: null;
	const big = entry.mark === 'circle' || entry.mark === 'ring' ? 2 * entry.size : entry.size;
	const first = Math.max(head.lineHeight, big * measures.scale + 4);
	const rest = [note, list].filter((node) => node !== null);
	return {
		height:
			first +
			(head.lines.length - 1) * head.lineHeight +
			rest.reduce((sum, { box }) => sum + box.height, 0) +
			5,
		at(x, y) {
			const middle = y + first / 2;
			const nodes: SheetNode[] = markNodes(entry, `${id}-key`, x, middle, measures);
			let top = middle - head.lineHeight / 2;
			for (const node of [head, ...rest]) {
				nodes.push(moved(node, x + indent, top));
				top +=
					node === head
						? Math.max(node.box.height, (first + head.lineHeight) / 2)
						: node.box.height;
			}
			return nodes;
		}
	};
}

/** The same paragraph with its top left elsewhere. */
function moved(node: TextNode, x: number, y: number): TextNode {
	const [dx, dy] = [x - node.box.x, y - node.box.y];
	return {
		...node,
		box: { ...node.box, x, y },
		lines: node.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy }))
	};
}

const textBlock = (node: TextNode, after = 6): Block => ({
	height: node.box.height + after,
	at: (x, y) => [moved(node, x, y)]
});

function figureBlock(figure: SheetFigure, index: number, width: number, m: Measures): Block {
	const id = `figure-${index}`;
	const number = paragraph(id, figure.figure, 0, 0, {
		size: m.finding * 1.25,
		width,
		bold: true,
		face: 'serif',
		leading: 1.2
	});
	const words = paragraph(`${id}-text`, figure.text, 0, 0, { size: m.text, width });
	const cite = paragraph(`${id}-source`, figure.citation, 0, 0, {
		size: m.small,
		width,
		colour: PALETTE.inkMuted
	});
	const all = figure.citation ? [number, words, cite] : [number, words];
	return {
		height: all.reduce((sum, { box }) => sum + box.height, 12),
		at(x, y) {
			let top = y;
			return all.map((node) => {
				const here = moved(node, x, top);
				top += node.box.height;
				return here;
			});
		}
	};
}

/** Legend and figures as blocks of a column. */
function legendBlocks(content: SheetContent, width: number, measures: Measures): Block[] {
	const { legend } = content;
	// Layers over the main one follow it, each entry under its layer's name.
	const over = (legend.over ?? []).flatMap(({ title, entries }, at) =>
		entries.map((entry) => ({
			...entry,
			id: `over-${at}-${entry.id}`,
			label: content.language === 'en' ? `${title}: ${entry.label}` : `${title}：${entry.label}`
		}))
	);
	const entries = [...legend.entries, ...over, ...legend.nothings];
	const indent = Math.max(
		SWATCH.width + 10,
		...entries.map(({ mark, size }) =>
			mark === 'line' ? 40 : mark === 'fill' ? 0 : 2 * size * measures.scale + 10
		)
	);
	const heading = legend.unit
		? `${legend.title}${content.language === 'en' ? `, ${legend.unit}` : `（${legend.unit}）`}`
		: legend.title;
	return [
		...content.figures.map((figure, i) => figureBlock(figure, i + 1, width, measures)),
		textBlock(paragraph('legend-title', heading, 0, 0, { size: measures.text, width, bold: true })),
		...entries.map((entry, i) =>
			entryBlock(entry, String(i + 1), width, indent, measures, content)
		),
		...(legend.scaleNote
			? [
					textBlock(
						paragraph('legend-scale', legend.scaleNote, 0, 0, {
							size: measures.small,
							width,
							colour: PALETTE.inkMuted
						})
					)
				]
			: [])
	];
}

/** Blocks in columns, each filled to the same height before the next is begun. */
function inColumns(blocks: readonly Block[], n: number): { columns: Block[][]; height: number } {
	const total = blocks.reduce((sum, { height }) => sum + height, 0);
	const tallest = Math.max(0, ...blocks.map(({ height }) => height));
	for (let most = Math.max(total / n, tallest); ; most += 8) {
		const columns: Block[][] = [[]];
		let height = 0;
		for (const block of blocks) {
			if (height > 0 && height + block.height > most) {
				columns.push([]);
				height = 0;
			}
			columns.at(-1)?.push(block);
			height += block.height;
		}
		if (columns.length > n) continue;
		const heights = columns.map((column) => column.reduce((sum, b) => sum + b.height, 0));
		return { columns, height: Math.max(...heights) };
	}
}

const place = (blocks: readonly Block[], x: number, y: number): SheetNode[] => {
	let top = y;
	return blocks.flatMap((block) => {
		const nodes = block.at(x, top);
		top += block.height;
		return nodes;
	});
};

const group = (id: string, name: string, children: SheetNode[]): GroupNode => ({
	kind: 'group',
	id,
	name,
	children
});

/** The lines at the foot: sources with pages, boundary note, edition and address. */
function footNodes(content: SheetContent, x: number, width: number, m: Measures): Block {
	const colour = PALETTE.inkMuted;
	const bracketed = (title: string, detail: string) =>
		content.language === 'en' ? `${title} (${detail})` : `${title}（${detail}）`;
	const list = content.sources
		.map(({ title, detail }) => (detail ? bracketed(title, detail) : title))
		.join(content.language === 'en' ? '; ' : '；');
	const colon = content.language === 'en' ? ': ' : '：';
	const nodes = [
		...(list
			? [
					paragraph('sources', `${content.sourcesHeading}${colon}${list}`, 0, 0, {
						size: m.small,
						width,
						colour,
						most: m.sources
					})
				]
			: []),
		paragraph('boundary-note', content.boundaryNote, 0, 0, { size: m.small, width, colour }),
		paragraph('edition', `${content.site} · ${content.edition}`, 0, 0, {
			size: m.small,
			width,
			colour
		}),
		...(content.link
			? [
					paragraph('link', content.link, 0, 0, {
						size: m.small,
						width,
						colour,
						href: content.link,
						most: 2
					})
				]
			: [])
	];
	return {
		height: nodes.reduce((sum, { box }) => sum + box.height + 2, 0),
		at(_, y) {
			let top = y;
			return nodes.map((node) => {
				const here = moved(node, x, top);
				top += node.box.height + 2;
				return here;
			});
		}
	};
}

/** Height of a map whose frame says nothing, as a share of its width. */
const TALLEST = 0.62;

/** The part of a box that a legend of `column` px leaves the map, and where that legend stands. */
function composed(
	map: SheetMap,
	content: SheetContent,
	format: SheetFormat,
	measures: Measures
): { sheet: Sheet; mapHeight: number } {
	const size = SHEET_FORMATS[format];
	const { margin, title, finding, text, small, scale } = measures;
	const width = size.width - 2 * margin;
	const head: TextNode[] = [];
	let y = margin * 0.8;
	const put = (node: TextNode, after: number) => {
		head.push(node);
		y += node.box.height + after;
	};
	put(
		paragraph('title', content.title, margin, y, {
			size: title,
			width,
			bold: true,
			face: 'serif',
			role: 'title',
			leading: 1.2
		}),
		6
	);
	if (content.finding)
		put(paragraph('finding', content.finding, margin, y, { size: finding, width, most: 5 }), 2);
	const cited = [content.findingCitation, content.filters].filter((line) => line !== '').join('\n');
	if (cited)
		put(
			paragraph('filters', cited, margin, y, { size: small, width, colour: PALETTE.inkMuted }),
			2
		);
	y += 8;
	const foot = footNodes(content, margin, width, measures);
	const footTop = size.height - margin * 0.7 - foot.height;
	const gap = text;
	const column = measures.column;
	let mapBox: Box;
	let legend: SheetNode[];
	if (column) {
		const blocks = legendBlocks(content, column, measures);
		const tall = blocks.reduce((sum, { height }) => sum + height, 0);
		const room = footTop - gap - y;
		mapBox = { x: margin, y, width: width - column - 20, height: room };
		// A legend longer than the map is set closer, down to where it can be read.
		const squeeze = Math.min(1, room / tall);
		legend = place(
			blocks.map((block) => ({ ...block, height: block.height * squeeze })),
			size.width - margin - column,
			y
		);
	} else {
		const n = format === 'a4-portrait' ? 2 : 3;
		const columnWidth = (width - (n - 1) * 20) / n;
		const { columns, height } = inColumns(legendBlocks(content, columnWidth, measures), n);
		const room = footTop - gap - y - height - gap;
		mapBox = { x: margin, y, width, height: room };
		legend = columns.flatMap((blocks, i) =>
			place(blocks, margin + i * (columnWidth + 20), y + room + gap)
		);
	}
	// The world is wide: what a tall box would show of it is sea and pole. The rest stays paper.
	const frame = FRAMES[map.scene.frame];
	const tallest =
		mapBox.width * (map.camera ? TALLEST : Math.min(TALLEST, 1.02 * (frame.height / frame.width)));
	if (mapBox.height > tallest) {
		const spare = mapBox.height - tallest;
		mapBox.height = tallest;
		if (!column) legend = legend.map((node) => shifted(node, -spare));
	}
	const rule: SheetNode = {
		kind: 'rect',
		id: 'rule',
		name: '',
		box: { x: margin, y: footTop - 6, width, height: 1 },
		fill: { colour: PALETTE.coast, pattern: null },
		stroke: null
	};
	const sheet: Sheet = {
		...size,
		language: content.language,
		title: content.title,
		description: content.description,
		notes: content.notes,
		nodes: [
			paper(size),
			group('heading', content.title, head),
			mapNodes(map, { ...mapBox, height: Math.max(80, mapBox.height) }, scale, content),
			group('legend', content.legend.title, legend),
			rule,
			group('foot', content.sourcesHeading, foot.at(margin, footTop))
		]
	};
	return { sheet, mapHeight: mapBox.height };
}

function shifted(node: SheetNode, dy: number): SheetNode {
	switch (node.kind) {
		case 'group':
			return { ...node, children: node.children.map((child) => shifted(child, dy)) };
		case 'path':
			return {
				...node,
				runs: node.runs.map((run) => run.map(([x, y]): [number, number] => [x, y + dy]))
			};
		case 'circle':
			return { ...node, y: node.y + dy };
		case 'rect':
			return { ...node, box: { ...node.box, y: node.box.y + dy } };
		case 'flow': {
			const down = (curve: typeof node.line) =>
				curve.map((v, i) => (i % 2 ? v + dy : v)) as unknown as typeof node.line;
			return {
				...node,
				line: down(node.line),
				shaft: node.shaft && down(node.shaft),
				head: node.head.map(([x, y]): [number, number] => [x, y + dy])
			};
		}
		case 'text':
			return moved(node, node.box.x, node.box.y + dy);
	}
}

/** A map keeps at least this share of the sheet's height; a legend's list of members gives way to it. */
const LEAST_MAP = 0.24;

/** Composes a view on a sheet: title, finding, filters, map, legend, sources, boundary note, edition, address. */
export function composeSheet(map: SheetMap, content: SheetContent, format: SheetFormat): Sheet {
	const measures = MEASURES[format];
	const { height } = SHEET_FORMATS[format];
	for (const members of measures.members ? [measures.members, 8.5, 0] : [0]) {
		const { sheet, mapHeight } = composed(map, content, format, { ...measures, members });
		if (mapHeight >= LEAST_MAP * height || !members) return sheet;
	}
	return composed(map, content, format, measures).sheet;
}

/** Words for the sheet that opens a deck. */
export interface OpeningContent {
	language: SheetContent['language'];
	title: string;
	summary: string;
	/** product, edition, licence, address */
	lines: string[];
	link: string;
}

const paper = (size: { width: number; height: number }): SheetNode => ({
	kind: 'rect',
	id: 'paper',
	name: '',
	box: { x: 0, y: 0, ...size },
	fill: { colour: PALETTE.paper, pattern: null },
	stroke: null,
	ground: true
});

/** The sheet that opens a deck: what it is about, and where it comes from. */
export function openingSheet(content: OpeningContent, format: SheetFormat): Sheet {
	const size = SHEET_FORMATS[format];
	const { margin, title, finding, text } = MEASURES[format];
	const width = size.width - 4 * margin;
	const x = 2 * margin;
	const heading = paragraph('title', content.title, x, size.height * 0.3, {
		size: title * 1.5,
		width,
		bold: true,
		face: 'serif',
		role: 'title',
		leading: 1.2
	});
	const bottom = heading.box.y + heading.box.height;
	const muted = { size: text, width, colour: PALETTE.inkMuted };
	const lines = content.lines.map((line, i) =>
		paragraph(`line-${i + 1}`, line, x, size.height - margin * 3 + i * text * 1.6, {
			...muted,
			...(line === content.link ? { href: line } : {})
		})
	);
	return {
		...size,
		language: content.language,
		title: content.title,
		description: content.title,
		notes: content.summary,
		nodes: [
			paper(size),
			{
				kind: 'rect',
				id: 'rule',
				name: '',
				box: { x, y: heading.box.y - 24, width: 72, height: 5 },
				fill: { colour: PALETTE.accent, pattern: null },
				stroke: null
			},
			heading,
			...(content.summary
				? [paragraph('summary', content.summary, x, bottom + 16, { size: finding, width, most: 6 })]
				: []),
			...lines
		]
	};
}

/** Words for a sheet of sources. */
export interface SourcesContent {
	language: SheetContent['language'];
	site: string;
	title: string;
	sources: SheetContent['sources'];
	/** data edition, licence, naming and boundary notes */
	closing: string[];
	links: string[];
}

/** A sheet that lists the sources of a deck, with their pages. */
export function sourcesSheet(content: SourcesContent, format: SheetFormat): Sheet {
	const size = SHEET_FORMATS[format];
	const { margin, title, text, small } = MEASURES[format];
	const width = size.width - 2 * margin;
	const heading = paragraph('title', content.title, margin, margin * 0.8, {
		size: title,
		width,
		bold: true,
		face: 'serif',
		role: 'title',
		leading: 1.2
	});
	const top = margin * 0.8 + heading.box.height + 14;
	const room = size.height - margin * 0.7 - top;
	const blocks = (scale: number): Block[] => [
		...content.sources.flatMap((source, i): Block[] => [
			textBlock(
				paragraph(`source-${i + 1}`, source.title, 0, 0, { size: text * scale, width, bold: true }),
				0
			),
			textBlock(
				paragraph(`source-${i + 1}-pages`, source.detail, 0, 0, { size: small * scale, width }),
				8
			)
		]),
		...content.closing.map((line, i) =>
			textBlock(
				paragraph(`note-${i + 1}`, line, 0, 0, {
					size: small * scale,
					width,
					colour: PALETTE.inkMuted
				}),
				4
			)
		),
		...content.links.map((link, i) =>
			textBlock(
				paragraph(`link-${i + 1}`, link, 0, 0, {
					size: small * scale,
					width,
					colour: PALETTE.inkMuted,
					href: link
				}),
				2
			)
		)
	];
	let set = blocks(1.15);
	for (const scale of [1, 0.85, 0.72]) {
		if (set.reduce((sum, { height }) => sum + height, 0) <= room) break;
		set = blocks(scale);
	}
	const nodes = place(set, margin, top);
	return {
		...size,
		language: content.language,
		title: content.title,
		description: content.title,
		notes: '',
		nodes: [paper(size), heading, group('sources', content.title, nodes)]
	};
}
