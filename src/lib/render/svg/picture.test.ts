import { linesOf } from './base';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WorldShapes } from '$lib/core/plane';
import type { Fill, FlowMark, Label, Scene, SceneSymbol } from '$lib/core/scene/types';
import { renderBase, renderInset, renderOverlay, renderSvg, type Inset } from './index';
import { marksOf } from './marks';
import { landPaths } from './pen';

const GOLDEN = new URL('../../../../tests/golden/svg/', import.meta.url);

/** One element a line, so that a changed mark is a changed line. */
const lined = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

/** Compares with the picture kept; UPDATE=1 keeps this one, a difference is left beside it as *-changed.svg. */
function expectGolden(name: string, svg: string): void {
	const kept = new URL(`${name}.svg`, GOLDEN);
	const changed = new URL(`${name}-changed.svg`, GOLDEN);
	const text = lined(svg);
	if (process.env.UPDATE) writeFileSync(kept, text);
	const same = existsSync(kept) && readFileSync(kept, 'utf8') === text;
	if (same) rmSync(changed, { force: true });
	else writeFileSync(changed, text);
	expect(same, `differs from tests/golden/svg/${name}.svg; see ${name}-changed.svg`).toBe(true);
}

/** Five square lands in a row in the middle of the plane, the last one of no place. */
function makeWorld(): WorldShapes {
	const square = (x: number) => `m${x} 900 80 0 0 80-80 0z`;
	return {
		width: 2000,
		height: 973,
		scale: 2,
		land: [
			{ id: 'AUS', d: square(1600) },
			{ id: 'IND', d: square(1680) },
			{ id: 'PLW', d: square(1760) },
			{ id: 'TWN', d: square(1840) },
			{ id: '', d: square(1920) }
		],
		borders: 'm1680 900 0 80m1760 900 0 80',
		disputed: 'm1920 900 0 80',
		graticule: 'm0 973 4000 0',
		sphere: 'm0 0 4000 0 0 1947-4000 0z'
	};
}

const fill = (place: string, given: Partial<Fill> = {}): Fill => ({
	place,
	class: 'ally',
	colour: '#5b244c',
	pattern: null,
	keyline: null,
	...given
});

const symbol = (party: string, given: Partial<SceneSymbol> = {}): SceneSymbol => ({
	id: `dot-${party}`,
	party,
	kind: 'dot',
	x: 900,
	y: 470,
	r: 3.6,
	colour: '#5b244c',
	keyline: null,
	class: 'ally',
	pattern: null,
	value: null,
	title: `${party}: ally`,
	...given
});

const label = (party: string, given: Partial<Label> = {}): Label => ({
	id: `label-${party}`,
	party,
	text: party,
	kind: 'place',
	x: 900,
	y: 470,
	dx: 8.6,
	dy: 0,
	align: 'start',
	bold: false,
	priority: 10,
	minK: 0,
	...given
});

const flow = (party: string, given: Partial<FlowMark> = {}): FlowMark => ({
	id: `flow-${party}`,
	party,
	direction: 'out',
	curve: [940, 470, 900, 430, 820, 430, 800, 460],
	from: [121.56, 25.04],
	to: [78, 22],
	width: 4,
	colour: '#a63a24',
	value: 1000,
	unit: 'USD',
	qualifier: 'exact',
	title: 'India: US$1,000',
	...given
});

function makeScene(given: Partial<Scene> = {}): Scene {
	return {
		layer: 'partnership',
		title: '',
		finding: '',
		findingEvidence: [],
		fills: [
			fill('AUS', {
				colour: '#cd8a20',
				pattern: { kind: 'stripes', colour: '#357686' },
				keyline: '#8f6212'
			}),
			fill('IND', {
				colour: '#e6e4de',
				pattern: { kind: 'hatch', colour: '#f6f5f1', pitch: 4.2 }
			}),
			fill('PLW'),
			fill('TWN', { colour: '#1f2933' })
		],
		symbols: [],
		flows: [],
		moreFlows: [],
		labels: [],
		legend: { title: '', unit: '', scaleNote: '', entries: [], nothings: [] },
		frame: 'world',
		sources: [],
		boundaryNote: '',
		...given
	};
}

const ties = () =>
	makeScene({
		symbols: [
			symbol('PLW'),
			symbol('KIR', {
				x: 980,
				colour: '#eadbe5',
				pattern: { kind: 'hatch', colour: '#8d5f80', pitch: 5 },
				keyline: '#8d5f80'
			})
		],
		labels: [
			label('PLW', { text: 'Palau' }),
			label('KIR', { text: 'Kiribati', x: 980 }),
			label('AUS', { text: 'Trinidad & "Tobago" <x>', x: 820, y: 520 }),
			label('TWN', { kind: 'taiwan', text: '臺灣', x: 940, y: 440, bold: true, priority: 99 }),
			label('', {
				id: 'sea-1',
				kind: 'sea',
				text: 'Pacific Ocean',
				y: 300,
				dx: 0,
				align: 'middle'
			}),
			label('IND', { id: 'label-late', text: 'later', minK: 9, y: 600 })
		]
	});

const money = () =>
	makeScene({
		layer: 'ukraine',
		symbols: [
			symbol('IND', {
				id: 'circle-IND',
				kind: 'circle',
				x: 800,
				y: 460,
				r: 14,
				colour: '#a63a24',
				keyline: '#ffffff'
			}),
			symbol('pacific-allies', { id: 'ring', kind: 'ring', x: 1000, r: 16, colour: '#a63a24' })
		],
		flows: [
			flow('IND'),
			flow('AUS', { direction: 'in', curve: [820, 520, 860, 540, 920, 520, 940, 470], width: 1.4 })
		],
		labels: [
			label('IND', { kind: 'value', text: 'India 1,000', x: 800, y: 460, dx: 0, align: 'middle' }),
			label('TWN', { kind: 'taiwan', text: 'Taipei', x: 940, y: 470, dx: 9, bold: true })
		]
	});

const VIEWPORT = { width: 840, height: 418 };
const NEAR = { x: 900, y: 470, k: 5 };
const INSET: Inset = {
	id: 'pacific',
	box: { x: 880, y: 450, width: 40, height: 40 },
	shear: 0.5,
	title: 'Pacific & more'
};

describe('golden pictures', () => {
	test('ties', () => {
		const svg = renderSvg(ties(), makeWorld(), {
			viewport: VIEWPORT,
			camera: NEAR,
			selected: 'PLW',
			lang: 'en'
		});
		expectGolden('ties', svg);
	});

	test('money', () => {
		expectGolden('money', renderSvg(money(), makeWorld(), { viewport: VIEWPORT, camera: NEAR }));
	});

	test('a still picture with an inset', () => {
		const svg = renderSvg(ties(), makeWorld(), {
			viewport: VIEWPORT,
			mode: 'still',
			lang: 'zh-Hant',
			insets: [{ inset: INSET, window: { x: 20, y: 290, width: 160, height: 110 } }]
		});
		expectGolden('still-inset', svg);
	});

	test('an inset of a live picture', () => {
		const paths = new Map(makeWorld().land.map(({ id, d }) => [id, d]));
		const svg = renderInset(INSET, { width: 160, height: 110 }, ties(), {
			prefix: 'map-',
			land: landPaths({ pathOf: (id) => paths.get(id), scale: 2, ids: [...paths.keys()] }),
			lines: linesOf(makeWorld())
		});
		expectGolden('inset', svg);
	});

	test('the base map', () => {
		expectGolden('base', renderBase(makeWorld(), { unitsPerPixel: 2, k: 1 }));
	});
});

describe('live and still', () => {
	const live = renderSvg(money(), makeWorld(), { viewport: VIEWPORT, camera: NEAR });
	const still = renderSvg(money(), makeWorld(), {
		viewport: VIEWPORT,
		camera: NEAR,
		mode: 'still'
	});

	test('a live picture hangs its px sizes on one variable', () => {
		expect(live).toContain('style="--u:');
		expect(live).toContain('vector-effect:non-scaling-stroke');
		expect(live).toContain('var(--water,#eef3f5)');
	});

	test('a still picture needs no CSS', () => {
		expect(still).not.toMatch(/var\(|<style|class="px"|flow-hit|class="hit"/);
		expect(still).toContain('width="840" height="418"');
	});

	test('everything to point at names its party', () => {
		const svg = renderSvg(ties(), makeWorld(), { viewport: VIEWPORT, camera: NEAR });
		for (const party of ['PLW', 'KIR', 'AUS', 'IND', 'TWN']) {
			expect(svg).toContain(`data-party="${party}"`);
		}
		expect(svg.match(/class="hit" data-party="\w+" r="12"/g)).toHaveLength(2);
		expect(live.match(/class="flow" data-party="\w+"/g)).toHaveLength(2);
	});

	test('ids take the prefix, references too', () => {
		const svg = renderSvg(ties(), makeWorld(), { viewport: VIEWPORT, prefix: 'home-' });
		const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(ids.length).toBeGreaterThan(2);
		for (const id of ids) expect(id).toMatch(/^home-/);
		for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('levels of land', () => {
	const group = (svg: string, name: string) =>
		new RegExp(`<g class="${name}"[^>]*?(?:/>|>(.*?)</g>)`).exec(svg)?.[1] ?? '';

	test('keylines lie over borders, a selection over all', () => {
		const svg = renderSvg(ties(), makeWorld(), { viewport: VIEWPORT, selected: 'IND' });
		expect(group(svg, 'land')).toContain('data-place="PLW"');
		expect(group(svg, 'keyed')).toContain('data-place="AUS"');
		expect(group(svg, 'selected')).toContain('data-place="IND"');
		const order = ['class="land"', 'class="borders"', 'class="keyed"', 'class="disputed"'];
		const places = order.map((part) => svg.indexOf(part));
		expect([...places].sort((a, b) => a - b)).toEqual(places);
	});

	test('a selected place too small for an outline gets a ring where it lies', () => {
		const options = { unitsPerPixel: 1, k: 1, landScale: 2, selected: 'NRU' };
		expect(renderOverlay(ties(), options)).not.toContain('class="selection"');
		expect(renderOverlay(ties(), { ...options, selectedAt: [950, 500] })).toContain(
			'class="selection" pointer-events="none" transform="translate(950 500)"'
		);
	});
});

describe('text', () => {
	test('is escaped', () => {
		const svg = renderSvg(ties(), makeWorld(), { viewport: VIEWPORT, camera: NEAR });
		expect(svg).toContain('Trinidad &amp; &quot;Tobago&quot; &lt;x&gt;');
		expect(svg).not.toContain('<x>');
	});

	test('on dark land and circles is white', () => {
		const svg = renderOverlay(money(), { unitsPerPixel: 0.4, k: 5, landScale: 2 });
		expect(svg).toMatch(
			/<text[^>]*fill="var\(--paper,#ffffff\)" stroke="var\(--accent,#a63a24\)"[^>]*>India 1,000/
		);
	});
});

describe('marksOf', () => {
	test('reads back what the scene said', () => {
		const scene = { ...money(), labels: ties().labels };
		const marks = marksOf(renderSvg(scene, makeWorld(), { viewport: VIEWPORT, camera: NEAR }));
		for (const { place, colour, pattern, keyline, keylineWidth = null } of scene.fills) {
			expect(marks.places[place]).toEqual({ colour, pattern, keyline, keylineWidth });
		}
		for (const { id, kind, r, colour, pattern, keyline } of scene.symbols) {
			expect(marks.symbols[id]).toEqual({ kind, r, colour, pattern, keyline });
		}
		for (const { id, colour, width } of scene.flows) {
			expect(marks.flows[id]).toEqual({ colour, width });
		}
		expect(marks.labels['label-AUS']).toBe('Trinidad & "Tobago" <x>');
		expect(marks.labels['label-late']).toBeUndefined();
	});

	test('reads the colour of a patterned dot', () => {
		const marks = marksOf(renderSvg(ties(), makeWorld(), { viewport: VIEWPORT, camera: NEAR }));
		expect(marks.symbols['dot-KIR']).toMatchObject({ kind: 'dot', r: 3.6, colour: '#eadbe5' });
	});

	test('leaves insets out', () => {
		const svg = renderSvg(ties(), makeWorld(), {
			viewport: VIEWPORT,
			insets: [{ inset: INSET, window: { x: 20, y: 290, width: 160, height: 110 } }]
		});
		expect(Object.keys(marksOf(svg).symbols).sort()).toEqual(['dot-KIR', 'dot-PLW']);
	});
});
