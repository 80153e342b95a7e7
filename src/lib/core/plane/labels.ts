import type { FlowMark, Label, SceneSymbol } from '../scene/types';
import { lengthOf, pointAt, sample } from './curves';
import type { Box } from './presets';

/** Map labels are 12 px; line boxes 15 px. */
export const LABEL_SIZE = 12;
const LINE = 15;
/** Free space kept around a text, px. */
const CLEAR = 2;

/** Discs along a flow lie at most this far apart, px; the first ones leave room for the label of the hub. */
const FLOW_STEP = 10;
const HUB_ROOM = 9;

/** Something that a label must not cover: a disc of `r` px at a plane point. */
export interface Obstacle {
	x: number;
	y: number;
	r: number;
	/** whose mark it is: a label set on its own mark on purpose may cover it */
	party?: string;
}

interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** CJK ideographs, kana, hangul and full-width forms are one em wide. */
const WIDE = /[ᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u;

/** Estimated width of a text, px: close enough to keep texts apart without a font to measure. */
export function textWidth(text: string, size = LABEL_SIZE, bold = false): number {
	let em = 0;
	for (const character of text) em += WIDE.test(character) ? 1 : bold ? 0.56 : 0.52;
	return em * size;
}

/** The box of a label's text in px, about the plane's origin at this scale. */
function boxOf(label: Label, unitsPerPx: number): Rectangle {
	const width = textWidth(label.text, LABEL_SIZE, label.bold);
	const x = label.x / unitsPerPx + label.dx;
	const y = label.y / unitsPerPx + label.dy;
	const left = label.align === 'start' ? x : label.align === 'end' ? x - width : x - width / 2;
	return {
		left: left - CLEAR,
		right: left + width + CLEAR,
		top: y - LINE / 2,
		bottom: y + LINE / 2
	};
}

const overlap = (a: Rectangle, b: Rectangle) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function covers({ left, right, top, bottom }: Rectangle, x: number, y: number, r: number): boolean {
	const dx = x - Math.max(left, Math.min(right, x));
	const dy = y - Math.max(top, Math.min(bottom, y));
	return dx * dx + dy * dy < r * r;
}

/** Where a label may go instead, in order of liking: right, left, above, below its anchor. */
function* positions(label: Label): Generator<Label> {
	yield label;
	// The name of a sea, or of land that only gives bearings, stands on it or not at all.
	if (label.kind === 'sea' || label.kind === 'context') return;
	const away = Math.max(8, Math.hypot(label.dx, label.dy));
	const up = Math.max(12, away + 4);
	yield { ...label, dx: away, dy: 0, align: 'start' };
	yield { ...label, dx: -away, dy: 0, align: 'end' };
	yield { ...label, dx: 0, dy: -up, align: 'middle' };
	yield { ...label, dx: 0, dy: up, align: 'middle' };
}

/** How far from its mark a text with a leader stands, px, and in which directions. */
const LEADERS = [26, 42] as const;
const DIRECTIONS: readonly (readonly [x: number, y: number, align: Label['align']])[] = [
	[0.8, -0.6, 'start'],
	[0.8, 0.6, 'start'],
	[-0.8, -0.6, 'end'],
	[-0.8, 0.6, 'end'],
	[0, -1, 'middle'],
	[0, 1, 'middle']
];

/** Farther away, tied to the mark (of radius `r` px) by a line. */
function* withLeader(label: Label, r: number): Generator<Label> {
	for (const away of LEADERS) {
		for (const [x, y, align] of DIRECTIONS) {
			const [dx, dy] = [x * (away + r), y * (away + r)];
			// To the near end of the text, or to its nearer edge.
			const end = align === 'middle' ? [0, dy - y * (LINE / 2)] : [dx - Math.sign(x) * CLEAR, dy];
			const [ex = 0, ey = 0] = end;
			const leader = [x * r, y * r, ex, ey] as const;
			yield { ...label, dx, dy, align, leader };
		}
	}
}

/** Whether a leader runs through a box. */
function crosses(label: Label, box: Rectangle, unitsPerPx: number): boolean {
	if (!label.leader) return false;
	const [x1, y1, x2, y2] = label.leader;
	const [x, y] = [label.x / unitsPerPx, label.y / unitsPerPx];
	return [0.25, 0.5, 0.75, 1].some((t) => {
		const [px, py] = [x + x1 + (x2 - x1) * t, y + y1 + (y2 - y1) * t];
		return px > box.left && px < box.right && py > box.top && py < box.bottom;
	});
}

/** Whether a box lies partly inside and partly outside the window, or is tied to a mark from outside it. */
function isCut(box: Rectangle, window: Rectangle, tied: boolean): boolean {
	const { left, top, right, bottom } = box;
	const whole =
		left >= window.left && right <= window.right && top >= window.top && bottom <= window.bottom;
	return (tied || overlap(box, window)) && !whole;
}

/** Where labels may stand, plane units. */
export interface Room {
	/** its edge cuts no label; null = no edge */
	window: Box | null;
	/** boxes that cover the map, such as insets */
	closed?: readonly Box[];
}

/**
 * The labels that fit beside each other, each at the first free position: greedy, highest priority first, then by id.
 * `dy` is measured to the middle of the text. No label at all beats a collision: the list has the name.
 */
export function placeLabels(
	labels: readonly Label[],
	obstacles: readonly Obstacle[],
	unitsPerPx: number,
	{ window, closed = [] }: Room = { window: null }
): Label[] {
	const ranked = [...labels].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
	const discs = obstacles.map(({ x, y, r, party }) => ({
		x: x / unitsPerPx,
		y: y / unitsPerPx,
		r,
		party
	}));
	const inPx = (box: Box): Rectangle => ({
		left: box.x / unitsPerPx,
		top: box.y / unitsPerPx,
		right: (box.x + box.width) / unitsPerPx,
		bottom: (box.y + box.height) / unitsPerPx
	});
	const edge = window && inPx(window);
	const taken: Rectangle[] = closed.map(inPx);
	const placed: Label[] = [];
	const marks = new Map(obstacles.flatMap(({ r, party }) => (party ? [[party, r] as const] : [])));
	const candidates = function* (label: Label): Generator<Label> {
		yield* positions(label);
		const r = label.kind === 'taiwan' ? HUB_ROOM : marks.get(label.party);
		if (r !== undefined && label.kind !== 'context' && label.kind !== 'sea')
			yield* withLeader(label, r);
	};
	for (const label of ranked) {
		for (const candidate of candidates(label)) {
			const box = boxOf(candidate, unitsPerPx);
			if (edge && isCut(box, edge, !!candidate.leader)) continue;
			if (taken.some((other) => overlap(box, other) || crosses(candidate, other, unitsPerPx)))
				continue;
			const own = candidate === label ? label.party : '';
			if (discs.some((d) => !(own && d.party === own) && covers(box, d.x, d.y, d.r))) continue;
			taken.push(box);
			placed.push(candidate);
			break;
		}
	}
	return placed;
}

/** What labels keep clear of: symbols, and flows as runs of discs. */
export function obstaclesOf(
	{ symbols, flows }: { symbols: readonly SceneSymbol[]; flows: readonly FlowMark[] },
	unitsPerPx: number
): Obstacle[] {
	const marks = new Map(symbols.map((symbol) => [symbol.party, symbol]));
	const along = flows.flatMap(({ curve, direction, width, party }) => {
		const n = Math.max(2, Math.ceil(lengthOf(curve) / unitsPerPx / FLOW_STEP));
		const [hubX, hubY] = pointAt(curve, direction === 'out' ? 0 : 1);
		const clear = (width / 2 + HUB_ROOM) * unitsPerPx;
		const own = marks.get(party);
		return (
			sample(curve, n)
				.filter(([x, y]) => Math.hypot(x - hubX, y - hubY) >= clear)
				// What lies under the party's own mark hinders nobody.
				.filter(([x, y]) => !own || Math.hypot(x - own.x, y - own.y) > own.r * unitsPerPx)
				.map(([x, y]): Obstacle => ({ x, y, r: width / 2 + 1 }))
		);
	});
	return [...symbols, ...along];
}

/** The labels of a scene that a map draws at magnification `k`, with their final offsets: the same for every renderer. */
export function shownLabels(
	scene: {
		labels: readonly Label[];
		symbols: readonly SceneSymbol[];
		flows: readonly FlowMark[];
	},
	k: number,
	unitsPerPx: number,
	room: Room = { window: null }
): Label[] {
	return placeLabels(
		scene.labels.filter(({ minK }) => minK <= k),
		obstaclesOf(scene, unitsPerPx),
		unitsPerPx,
		room
	);
}
