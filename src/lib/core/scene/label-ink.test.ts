import { describe, expect, it } from 'vitest';
import { PALETTE } from '../scale/palette';
import { emphasise, inkOf, ringRadius } from './label-ink';
import type { Fill, Label, SceneSymbol } from './types';

const label = (change: Partial<Label> = {}): Label => ({
	id: 'label-AUS',
	party: 'AUS',
	text: 'Australia',
	kind: 'place',
	x: 0,
	y: 0,
	dx: 0,
	dy: 0,
	align: 'middle',
	bold: false,
	priority: 60,
	minK: 0,
	...change
});
const symbol = (kind: SceneSymbol['kind'], colour: string): SceneSymbol => ({
	id: `${kind}-AUS`,
	party: 'AUS',
	kind,
	x: 0,
	y: 0,
	r: 12,
	colour,
	keyline: null,
	class: '',
	pattern: null,
	value: null,
	title: ''
});
const fills: Fill[] = [
	{ place: 'AUS', class: 'ally', colour: PALETTE.ally, pattern: null, keyline: null }
];
const onPaper = { colour: PALETTE.ink, halo: PALETTE.paper };
const ink = (one: Label, symbols: SceneSymbol[] = [], area = 1e6) =>
	inkOf(one, { fills, symbols }, () => area, PALETTE);

describe('a label', () => {
	it('stands on its own land where that is large enough, in what reads better there', () => {
		expect(ink(label())).toEqual({ colour: PALETTE.paper, halo: PALETTE.ally });
		expect(ink(label(), [], 100)).toEqual(onPaper);
	});

	it('stands on its own circle, but not on a mark through which the land is seen', () => {
		const circle = symbol('circle', PALETTE.landNamed);
		expect(ink(label(), [circle], 0)).toEqual({ colour: PALETTE.ink, halo: PALETTE.landNamed });
		for (const kind of ['ring', 'outline'] as const)
			expect(ink(label(), [symbol(kind, PALETTE.accent)])).toEqual({
				colour: PALETTE.paper,
				halo: PALETTE.ally
			});
	});

	it('is written as on paper beside its mark, and as on water on the sea', () => {
		expect(ink(label({ dx: 14, align: 'start' }))).toEqual(onPaper);
		expect(ink(label({ kind: 'sea', party: '' }))).toEqual({
			colour: PALETTE.seaLabel,
			halo: PALETTE.water
		});
	});

	it('of the selected party goes first, in bold, clear of the ring; others stay', () => {
		const beside = label({ dx: 14, align: 'start' });
		const other = label({ id: 'label-JPN', party: 'JPN' });
		const scene = { labels: [beside, other], symbols: [symbol('circle', PALETTE.ally)] };
		const [first, second] = emphasise(scene, 'AUS');
		expect(first).toMatchObject({ bold: true, dx: ringRadius(12) + 4 });
		expect(first!.priority).toBeGreaterThan(other.priority);
		expect(second).toBe(other);
		expect(emphasise(scene, null)).toBe(scene.labels);
	});
});
