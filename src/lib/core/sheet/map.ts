import type { PartyId } from '../dataset/types';
import {
	arrowAngle,
	arrowSize,
	drawnCurve,
	fitBox,
	FRAMES,
	headOf,
	HUB,
	isSmall,
	LABEL_SIZE,
	meets,
	parameterBefore,
	pathArea,
	pathRuns,
	shownLabels,
	textWidth,
	unitsPerPixel,
	viewBoxOf,
	type Bezier,
	type Box,
	type Point,
	type WorldShapes
} from '../plane';
import { PALETTE } from '../scale/palette';
import { emphasise, inkOf, ringRadius } from '../scene/label-ink';
import type { Label, Scene, SceneSymbol } from '../scene/types';
import { clipLine, clipRing, snapped } from './clip';
import type {
	FlowNode,
	GroupNode,
	Paint,
	PathNode,
	SheetContent,
	SheetInset,
	SheetMap,
	SheetNode,
	Stroke,
	TextNode
} from './types';

/** Widths of the map's own lines, px: those of the map on screen. */
const LINES = { graticule: 0.8, coast: 0.5, border: 0.7, keyline: 0.6, disputed: 0.8 } as const;
const SELECTED_LINE = 2;
const LEADER = 0.8;
const CASING = 2.4;
/** Where a flow's line ends inside its arrowhead, as a share of the head's length from the tip. */
const TUCK = 0.7;
const DOT_HALO = 2;
/** The ring around what is selected, px. */
const RING = { width: 2, casing: 5 } as const;
/** Points of land lie on a grid this fine, px of the sheet: a quarter of a pixel is not seen, and halves the file. */
const GRID = 0.25;

/** A part of a sheet that shows a part of the plane. */
interface Pane {
	/** on the sheet, px */
	box: Box;
	/** sheet px per px of the scene's marks */
	scale: number;
	/** plane units per px of the scene's marks */
	units: number;
	k: number;
	/** what it shows, plane units */
	view: Box;
	/** x per unit southwards, about the middle of `view` */
	shear: number;
	/** before every id */
	prefix: string;
}

/** Plane → sheet. */
function placer({ box, scale, units, view, shear }: Pane): (point: Point) => Point {
	const per = scale / units;
	const middle = view.y + view.height / 2;
	return ([x, y]) => [
		box.x + (x + shear * (y - middle) - view.x) * per,
		box.y + (y - view.y) * per
	];
}

const slug = (id: string): string => id.replace(/[^A-Za-z0-9]+/g, '-');

const read = new WeakMap<WorldShapes, Map<string, Point[][]>>();

/** The runs of path data in plane units; read once per world, because a deck draws it again and again. */
function pointsOf(d: string, world: WorldShapes): Point[][] {
	const known = read.get(world) ?? new Map<string, Point[][]>();
	read.set(world, known);
	const found = known.get(d);
	if (found) return found;
	const runs = pathRuns(d).map((run) =>
		run.map(([x = 0, y = 0]): Point => [x / world.scale, y / world.scale])
	);
	known.set(d, runs);
	return runs;
}

interface Land {
	id: PartyId | '';
	runs: Point[][];
}

/** The land that a window shows, clipped to it, in sheet px. */
function landIn(world: WorldShapes, window: Pane): Land[] {
	const place = placer(window);
	return world.land.flatMap(({ id, d }) => {
		const runs = pointsOf(d, world).flatMap((run) => {
			const ring = snapped(clipRing(run.map(place), window.box), GRID);
			return ring.length > 2 ? [ring] : [];
		});
		return runs.length ? [{ id, runs }] : [];
	});
}

function lines(d: string, world: WorldShapes, window: Pane): Point[][] {
	const place = placer(window);
	return pointsOf(d, world)
		.flatMap((run) => clipLine(run.map(place), window.box))
		.map((run) => snapped(run, GRID))
		.filter((run) => run.length > 1);
}

const path = (
	id: string,
	name: string,
	runs: Point[][],
	closed: boolean,
	fill: Paint | null,
	stroke: Stroke | null
): PathNode => ({ kind: 'path', id, name, runs, closed, fill, stroke });

const plain = (colour: string): Paint => ({ colour, pattern: null });

function baseNodes(
	{ scene, world, selected }: SheetMap,
	window: Pane,
	content: SheetContent
): SheetNode[] {
	const { prefix, scale } = window;
	const stroke = (colour: string, px: number): Stroke => ({ colour, width: px * scale });
	const fills = new Map(scene.fills.map((fill) => [fill.place, fill]));
	const classes = new Map(
		[...scene.legend.entries, ...scene.legend.nothings].map(({ id, label }) => [id, label])
	);
	const countries = landIn(world, window).map(({ id, runs }) => {
		const fill = fills.get(id);
		const marked = id !== '' && id === selected;
		const word = classes.get(fill?.class ?? '');
		const name = id ? content.nameOf(id) : '';
		const keyline = marked ? PALETTE.accent : (fill?.keyline ?? null);
		const px = marked
			? SELECTED_LINE
			: keyline
				? (fill?.keylineWidth ?? LINES.keyline)
				: LINES.coast;
		return {
			level: marked ? 2 : keyline ? 1 : 0,
			node: path(
				`${prefix}country-${slug(id) || 'other'}`,
				word ? `${name}${content.language === 'en' ? ': ' : '：'}${word}` : name,
				runs,
				true,
				{ colour: fill?.colour ?? PALETTE.landUnrecorded, pattern: fill?.pattern ?? null },
				stroke(keyline ?? PALETTE.coast, px)
			)
		};
	});
	const level = (n: number) =>
		countries.filter((country) => country.level === n).map(({ node }) => node);
	const set = (id: string, paths: string[], line: Stroke, name = ''): SheetNode[] => {
		const runs = paths.flatMap((d) => lines(d, world, window));
		return runs.length ? [path(`${prefix}${id}`, name, runs, false, null, line)] : [];
	};
	return [
		...set(
			'graticule',
			[world.sphere, world.graticule],
			stroke(PALETTE.graticule, LINES.graticule)
		),
		...level(0),
		...set('borders', [world.borders], stroke(PALETTE.paper, LINES.border), content.bordersName),
		...level(1),
		...set(
			'borders-disputed',
			[world.disputed],
			{ ...stroke(PALETTE.inkMuted, LINES.disputed), dash: [3 * scale, 2.5 * scale] },
			content.bordersName
		),
		...level(2)
	];
}

function bezierIn(curve: Bezier, place: (point: Point) => Point): Bezier {
	const [a, b, c, d] = [0, 2, 4, 6].map((i) => place([curve[i] ?? 0, curve[i + 1] ?? 0])) as [
		Point,
		Point,
		Point,
		Point
	];
	return [...a, ...b, ...c, ...d];
}

function flowNodes(scene: Scene, window: Pane): FlowNode[] {
	const place = placer(window);
	const { units, scale } = window;
	return scene.flows.map((flow) => {
		const { length, across } = arrowSize(flow.width);
		const shown = drawnCurve(flow, scene.symbols, units);
		const end = parameterBefore(shown, TUCK * length * units);
		const angle = (arrowAngle(shown, flow.width, units) * Math.PI) / 180;
		const [tx, ty] = place([shown[6], shown[7]]);
		const turned = (x: number, y: number): Point => [
			tx + scale * (x * Math.cos(angle) - y * Math.sin(angle)),
			ty + scale * (x * Math.sin(angle) + y * Math.cos(angle))
		];
		return {
			kind: 'flow',
			id: `${window.prefix}${slug(flow.id)}`,
			name: flow.title,
			line: bezierIn(shown, place),
			shaft: end > 0 ? bezierIn(headOf(shown, end), place) : null,
			head: [turned(0, 0), turned(-length, -across / 2), turned(-length, across / 2)],
			width: flow.width * scale,
			colour: flow.colour,
			casing: CASING * scale
		};
	});
}

function symbolNodes(symbols: readonly SceneSymbol[], window: Pane): SheetNode[] {
	const place = placer(window);
	const { scale, prefix, box } = window;
	return symbols.flatMap((symbol): SheetNode[] => {
		const [x, y] = place([symbol.x, symbol.y]);
		if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return [];
		const id = `${prefix}${slug(symbol.id)}`;
		const r = symbol.r * scale;
		const circle = { kind: 'circle', x, y } as const;
		if (symbol.kind === 'ring') {
			const stroke = {
				colour: symbol.colour,
				width: 1.5 * scale,
				dash: [4 * scale, 3 * scale] as const
			};
			return [{ ...circle, id, name: symbol.title, r, fill: null, stroke }];
		}
		if (symbol.kind === 'outline') {
			const stroke = { colour: symbol.colour, width: 2 * scale };
			return [{ ...circle, id, name: symbol.title, r, fill: null, stroke }];
		}
		const stroke = symbol.keyline
			? { colour: symbol.keyline, width: (symbol.kind === 'dot' ? 0.8 : 0.6) * scale }
			: null;
		const mark: SheetNode = {
			...circle,
			id,
			name: symbol.title,
			r,
			fill: { colour: symbol.colour, pattern: symbol.pattern },
			stroke
		};
		if (symbol.kind !== 'dot') return [mark];
		return [
			{
				...circle,
				id: `${id}-halo`,
				name: '',
				r: r + DOT_HALO * scale,
				fill: plain(PALETTE.paper),
				stroke: null
			},
			mark
		];
	});
}

function ringNodes({ scene, selected, selectedAt }: SheetMap, window: Pane): SheetNode[] {
	if (!selected) return [];
	const symbol = scene.symbols.find(({ party }) => party === selected);
	const small = selectedAt && isSmall(selectedAt.area, window.units) ? selectedAt : null;
	const at = symbol ?? small;
	if (!at) return [];
	const [x, y] = placer(window)([at.x, at.y]);
	const r = ringRadius(symbol?.r ?? 0) * window.scale;
	const ring = (id: string, colour: string, px: number): SheetNode => ({
		kind: 'circle',
		id: `${window.prefix}${id}`,
		name: '',
		x,
		y,
		r,
		fill: null,
		stroke: { colour, width: px * window.scale }
	});
	return [
		ring('selection-ground', PALETTE.paper, RING.casing),
		ring('selection', PALETTE.accent, RING.width)
	];
}

/** A text that stands apart from its mark is tied to it by a line, px from the anchor. */
type Tied = Label & { leader?: readonly [x1: number, y1: number, x2: number, y2: number] };

function leaderNodes(label: Tied, [ax, ay]: Point, { prefix, scale }: Pane): SheetNode[] {
	if (!label.leader) return [];
	const [x1, y1, x2, y2] = label.leader;
	const run: Point[] = [
		[ax + x1 * scale, ay + y1 * scale],
		[ax + x2 * scale, ay + y2 * scale]
	];
	const line = { colour: PALETTE.inkMuted, width: LEADER * scale };
	return [path(`${prefix}${slug(label.id)}-leader`, '', [run], false, null, line)];
}

function labelNodes(map: SheetMap, window: Pane, closed: Box[]): SheetNode[] {
	const { scene, selected, world } = map;
	const { scale, units, k, view, prefix } = window;
	const place = placer(window);
	const landArea = (party: string) =>
		pathArea(world.land.find(({ id }) => id === party)?.d ?? '') / (world.scale * units) ** 2;
	const labels = emphasise(scene, selected);
	return shownLabels({ ...scene, labels }, k, units, { window: view, closed })
		.filter(
			({ x, y }) =>
				x >= view.x && y >= view.y && x <= view.x + view.width && y <= view.y + view.height
		)
		.flatMap((label: Tied) => {
			const [ax, ay] = place([label.x, label.y]);
			const size = LABEL_SIZE * scale;
			const [x, y] = [ax + label.dx * scale, ay + label.dy * scale];
			const width = textWidth(label.text, size, label.bold);
			const { colour, halo } = inkOf(label, scene, () => landArea(label.party), PALETTE);
			const left = label.align === 'start' ? x : label.align === 'end' ? x - width : x - width / 2;
			const sea = label.kind === 'sea';
			const text: TextNode = {
				kind: 'text',
				id: `${prefix}${slug(label.id)}`,
				name: label.text,
				text: label.text,
				lines: [{ text: label.text, x, y: y + size * 0.35 }],
				box: { x: left, y: y - size * 0.65, width, height: size * 1.3 },
				size,
				lineHeight: size * 1.25,
				face: sea ? 'serif' : 'sans',
				bold: label.bold,
				italic: sea,
				colour,
				halo: { colour: halo, width: 3 * scale },
				align: label.align,
				role: 'label'
			};
			return [...leaderNodes(label, [ax, ay], window), text];
		});
}

const group = (id: string, name: string, children: SheetNode[], clip?: Box): GroupNode[] =>
	children.length ? [{ kind: 'group', id, name, children, ...(clip && { clip }) }] : [];

function frameNode(window: Pane, colour: string, px: number): SheetNode {
	return {
		kind: 'rect',
		id: `${window.prefix}frame`,
		name: '',
		box: window.box,
		fill: null,
		stroke: { colour, width: px * window.scale }
	};
}

function windowNodes(
	map: SheetMap,
	window: Pane,
	content: SheetContent,
	closed: Box[]
): SheetNode[] {
	const { prefix } = window;
	const hub = map.scene.labels.find(({ kind }) => kind === 'taiwan');
	const [hx, hy] = hub ? placer(window)([hub.x, hub.y]) : [0, 0];
	const disc = (id: string, r: number, colour: string): SheetNode => ({
		kind: 'circle',
		id: `${prefix}${id}`,
		name: hub?.text ?? '',
		x: hx,
		y: hy,
		r: r * window.scale,
		fill: plain(colour),
		stroke: null
	});
	const flows = flowNodes(map.scene, window);
	const hubNodes =
		hub && flows.length
			? [disc('hub-halo', HUB.halo, PALETTE.paper), disc('hub', HUB.radius, PALETTE.ink)]
			: [];
	return [
		{
			kind: 'rect',
			id: `${prefix}water`,
			name: '',
			box: window.box,
			fill: plain(PALETTE.water),
			stroke: null,
			ground: true
		},
		...group(`${prefix}base`, content.mapName, baseNodes(map, window, content)),
		...group(
			`${prefix}marks`,
			content.legend.title,
			[...flows, ...hubNodes, ...symbolNodes(map.scene.symbols, window), ...ringNodes(map, window)],
			window.box
		),
		...group(`${prefix}labels`, content.labelsName, labelNodes(map, window, closed), window.box)
	];
}

/** The region of an inset on the map: a parallelogram where it is sheared. */
function regionOf({ box, shear = 0 }: SheetInset['inset']): Point[] {
	const middle = box.y + box.height / 2;
	const corners: Point[] = [
		[box.x, box.y],
		[box.x + box.width, box.y],
		[box.x + box.width, box.y + box.height],
		[box.x, box.y + box.height]
	];
	return corners.map(([x, y]) => [x - shear * (y - middle), y]);
}

/** Marks and labels that the inset shows larger are left to it; dots stay. */
function beside(scene: Scene, region: readonly Point[]): Scene {
	const [nw, ne, se] = region;
	if (!nw || !ne || !se) return scene;
	const covered = ({ x, y }: { x: number; y: number }) => {
		const left = nw[0] + ((y - nw[1]) / (se[1] - nw[1])) * (se[0] - ne[0]);
		return y >= nw[1] && y <= se[1] && x >= left && x <= left + ne[0] - nw[0];
	};
	return {
		...scene,
		symbols: scene.symbols.filter((symbol) => symbol.kind === 'dot' || !covered(symbol)),
		labels: scene.labels.filter((label) => !covered(label))
	};
}

/**
 * The map of a sheet as named nodes inside `box`: every country one shape, every flow one line, all clipped to the box.
 * @param scale sheet px per px of the scene's marks: 1 draws them as large as on screen
 */
export function mapNodes(map: SheetMap, box: Box, scale: number, content: SheetContent): GroupNode {
	const viewport = { width: box.width / scale, height: box.height / scale };
	const camera = map.camera ?? fitBox(FRAMES[map.scene.frame], viewport);
	const units = unitsPerPixel(camera, viewport);
	const main: Pane = {
		box,
		scale,
		units,
		k: camera.k,
		view: viewBoxOf(camera, viewport),
		shear: 0,
		prefix: ''
	};
	const placed = map.insetFor?.(camera, viewport) ?? null;
	const children: SheetNode[] = [];
	if (!placed) children.push(...windowNodes(map, main, content, []));
	else children.push(...withInset(map, main, placed, content));
	return {
		kind: 'group',
		id: 'map',
		name: content.mapName,
		children: [...children, frameNode(main, PALETTE.coast, LINES.coast)]
	};
}

function withInset(
	map: SheetMap,
	main: Pane,
	placed: SheetInset,
	content: SheetContent
): SheetNode[] {
	const { scale } = main;
	const { inset } = placed;
	const region = regionOf(inset);
	const at: Box = {
		x: main.box.x + placed.x * scale,
		y: main.box.y + placed.y * scale,
		width: placed.width * scale,
		height: placed.height * scale
	};
	const closed: Box = {
		x: main.view.x + placed.x * main.units,
		y: main.view.y + placed.y * main.units,
		width: placed.width * main.units,
		height: placed.height * main.units
	};
	const units = Math.max(inset.box.width / placed.width, inset.box.height / placed.height);
	const [w, h] = [placed.width * units, placed.height * units];
	const window: Pane = {
		box: at,
		scale,
		units,
		k: Infinity,
		view: {
			x: inset.box.x + (inset.box.width - w) / 2,
			y: inset.box.y + (inset.box.height - h) / 2,
			width: w,
			height: h
		},
		shear: inset.shear ?? 0,
		prefix: 'inset-'
	};
	const middle = window.view.y + h / 2;
	// Marks are placed by their sheared position, so that labels are kept apart where they are drawn.
	const sheared = <T extends { x: number; y: number }>(items: readonly T[]): T[] =>
		items
			.map((item) => ({ ...item, x: item.x + window.shear * (item.y - middle) }))
			.filter(({ x, y }) => meets({ x, y, width: 0.01, height: 0.01 }, window.view));
	const flat: Pane = { ...window, shear: 0 };
	const part: Scene = {
		...map.scene,
		flows: [],
		symbols: sheared(map.scene.symbols),
		labels: sheared(map.scene.labels.filter(({ kind }) => kind !== 'sea' && kind !== 'taiwan'))
	};
	const place = placer(main);
	const outline = region.map(place);
	const [nw, ne, se, sw] = outline as [Point, Point, Point, Point];
	const below = at.y >= Math.max(...outline.map(([, y]) => y));
	const ties: [Point, Point][] = below
		? [
				[sw, [at.x, at.y]],
				[se, [at.x + at.width, at.y]]
			]
		: [
				[nw, [at.x + at.width, at.y]],
				[ne, [at.x + at.width, at.y + at.height]]
			];
	const muted = (px: number): Stroke => ({ colour: PALETTE.inkMuted, width: px * scale });
	return [
		...windowNodes({ ...map, scene: beside(map.scene, region) }, main, content, [closed]),
		...group('inset-lines', inset.title ?? '', [
			path('inset-region', '', [outline], true, null, muted(1)),
			path('inset-ties', '', ties, false, null, { ...muted(0.8), dash: [scale, 3 * scale] })
		]),
		...group('inset', inset.title ?? content.mapName, [
			{
				kind: 'rect',
				id: 'inset-water',
				name: '',
				box: at,
				fill: plain(PALETTE.water),
				stroke: null
			},
			...group(
				'inset-base',
				content.mapName,
				baseNodes({ ...map, world: map.near ?? map.world }, window, content)
			),
			...group(
				'inset-marks',
				content.legend.title,
				[
					...symbolNodes(part.symbols, flat),
					...ringNodes({ ...map, scene: part, selectedAt: null }, flat)
				],
				at
			),
			...group(
				'inset-labels',
				content.labelsName,
				labelNodes({ ...map, scene: part, world: map.near ?? map.world }, flat, []),
				at
			),
			frameNode(flat, PALETTE.inkMuted, 1)
		])
	];
}
