import { describe, expect, test } from 'vitest';
import type { FlowMark, Label, SceneSymbol } from '../scene/types';
import { placeLabels, shownLabels, textWidth } from './labels';

const label = (id: string, given: Partial<Label> = {}): Label => ({
	id,
	party: id,
	text: id,
	kind: 'place',
	x: 0,
	y: 0,
	dx: 8,
	dy: 0,
	align: 'start',
	bold: false,
	priority: 1,
	minK: 1,
	...given
});

test('Chinese takes an em per character, Latin about half', () => {
	expect(textWidth('帛琉')).toBe(24);
	expect(textWidth('Palau')).toBeCloseTo(31.2, 9);
});

test('labels apart stay as they were', () => {
	const labels = [label('PLW'), label('TUV', { x: 500 })];
	expect(placeLabels(labels, [], 1)).toEqual(labels);
});

test('the higher priority keeps its place, the other one moves', () => {
	const [first, second] = placeLabels([label('LCA'), label('VCT', { priority: 9 })], [], 1);
	expect(first).toMatchObject({ id: 'VCT', align: 'start' });
	expect(second).toMatchObject({ id: 'LCA', align: 'end' });
});

test('a label without a free position is left out', () => {
	const crowd = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
		label(id, { text: 'Long country name' })
	);
	const placed = placeLabels(crowd, [], 1);
	expect(placed.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the picture is the same whatever the order given', () => {
	const crowd = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => label(id, { x: i * 9 }));
	expect(placeLabels([...crowd].reverse(), [], 1)).toEqual(placeLabels(crowd, [], 1));
});

test('moves out of the way of a mark, unless it is set on its own', () => {
	const mark = { x: 20, y: 0, r: 10 };
	expect(placeLabels([label('PLW')], [mark], 1)[0]?.align).toBe('end');
	const own = label('UKR', { dx: 0, align: 'middle', x: 20, kind: 'value' });
	expect(placeLabels([own], [{ ...mark, party: 'UKR' }], 1)).toEqual([own]);
});

test('magnifying makes room', () => {
	const pair = [label('LCA'), label('VCT', { y: 5 })];
	expect(placeLabels(pair, [], 1)[1]?.align).toBe('end');
	expect(placeLabels(pair, [], 0.2)[1]?.align).toBe('start');
});

test('the name of a sea does not move', () => {
	const sea = label('sea', { kind: 'sea', priority: 0 });
	expect(placeLabels([sea, label('PLW')], [], 1).map(({ id }) => id)).toEqual(['PLW']);
});

test('the edge of the window cuts no label', () => {
	const room = { window: { x: -100, y: -50, width: 200, height: 100 } };
	const [moved] = placeLabels([label('PLW', { x: 80 })], [], 1, room);
	expect(moved?.align).toBe('end');
	const outside = label('FJI', { x: 500 });
	expect(placeLabels([outside], [], 1, room)).toEqual([outside]);
	expect(placeLabels([label('sea', { kind: 'sea', x: 90 })], [], 1, room)).toEqual([]);
});

test('no label stands under an inset', () => {
	const room = { window: null, closed: [{ x: 5, y: -20, width: 60, height: 40 }] };
	expect(placeLabels([label('NZL')], [], 1, room)[0]?.align).toBe('end');
});

describe('shownLabels', () => {
	const flow: FlowMark = {
		id: 'flow-UKR',
		party: 'UKR',
		direction: 'out',
		curve: [400, 0, 300, 0, 100, 0, 0, 0],
		from: [121, 25],
		to: [31, 49],
		width: 4,
		colour: '#a63a24',
		value: 1,
		unit: 'USD',
		qualifier: 'exact',
		title: ''
	};
	const circle: SceneSymbol = {
		id: 'circle-UKR',
		party: 'UKR',
		kind: 'circle',
		x: 0,
		y: 0,
		r: 20,
		colour: '#a63a24',
		keyline: null,
		class: '',
		pattern: null,
		value: 1,
		title: ''
	};

	test('waits for the magnification', () => {
		const scene = { labels: [label('UKR', { minK: 2 })], symbols: [], flows: [] };
		expect(shownLabels(scene, 1, 1)).toEqual([]);
		expect(shownLabels(scene, 2, 1)).toHaveLength(1);
	});

	test('keeps off flows', () => {
		const scene = { labels: [label('UKR', { dx: 25 })], symbols: [circle], flows: [flow] };
		expect(shownLabels(scene, 1, 1)[0]?.align).toBe('end');
	});

	test('leaves a label on its own circle although its flow ends there', () => {
		const own = label('UKR', { dx: 0, align: 'middle', text: '650' });
		expect(shownLabels({ labels: [own], symbols: [circle], flows: [flow] }, 1, 1)).toEqual([own]);
	});

	test('leaves the label of the hub beside it', () => {
		const hub = label('TWN', { x: 400, dx: 9 });
		expect(shownLabels({ labels: [hub], symbols: [], flows: [flow] }, 1, 1)).toEqual([hub]);
	});
});
