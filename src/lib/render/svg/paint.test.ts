import { expect, test, vi } from 'vitest';
import type { Scene } from '$lib/core/scene/types';
import { moveCamera, paintScene } from './paint';

// What it leaves alone, only a browser can tell (tests/e2e/repaint.test.ts).
vi.mock('./rewrite', () => ({
	rewrite: (element: { innerHTML: string }, markup: string) => (element.innerHTML = markup)
}));

/** As much of an SVG element as painting touches; counts what is written. */
class Part {
	attributes = new Map<string, string>();
	children: Part[] = [];
	parentNode: Part | null = null;
	dataset: Record<string, string> = {};
	innerHTML = '';
	writes = 0;
	properties = new Map<string, string>();
	style = {
		setProperty: (name: string, value: string) => this.properties.set(name, value),
		getPropertyValue: (name: string) => this.properties.get(name) ?? ''
	};
	viewBox = { baseVal: { x: 0, y: 0, width: 2000, height: 973 } };
	found: Record<string, Part> = {};

	querySelector(selector: string): Part | null {
		return this.found[selector] ?? null;
	}
	querySelectorAll(): Part[] {
		return this.children;
	}
	getAttribute(name: string): string | null {
		return this.attributes.get(name) ?? null;
	}
	setAttribute(name: string, value: string): void {
		this.writes++;
		this.attributes.set(name, value);
	}
	removeAttribute(name: string): void {
		this.writes++;
		this.attributes.delete(name);
	}
	append(child: Part): void {
		this.writes++;
		child.parentNode = this;
	}
}

function makePicture() {
	const [svg, base, land, keyed, selected, overlay] = Array.from({ length: 6 }, () => new Part());
	if (!svg || !base || !land || !keyed || !selected || !overlay) throw new Error('no parts');
	const path = (id: string) => {
		const part = new Part();
		part.dataset.place = id;
		part.parentNode = land;
		part.attributes.set('d', 'm0 0 9 0 0 9z');
		return part;
	};
	const paths = { PLW: path('PLW'), AUS: path('AUS') };
	base.children = Object.values(paths);
	svg.dataset.scale = '2';
	svg.found = {
		':scope .base': base,
		':scope .land': land,
		':scope .keyed': keyed,
		':scope .base .selected': selected,
		':scope .borders': new Part(),
		':scope .disputed': new Part(),
		':scope .overlay': overlay
	};
	return {
		svg: svg as unknown as SVGSVGElement,
		parts: { svg, land, keyed, selected, overlay },
		paths
	};
}

const makeScene = (australia: string): Scene => ({
	layer: 'partnership',
	title: '',
	finding: '',
	findingEvidence: [],
	fills: [
		{ place: 'PLW', class: 'ally', colour: '#5b244c', pattern: null, keyline: null },
		{ place: 'AUS', class: 'x', colour: australia, pattern: null, keyline: '#8f6212' }
	],
	symbols: [],
	flows: [],
	moreFlows: [],
	labels: [],
	legend: { title: '', unit: '', scaleNote: '', entries: [], nothings: [] },
	frame: 'world',
	sources: [],
	boundaryNote: ''
});

const AT = { unitsPerPixel: 2, k: 1 };

test('paints land and lifts keylines over the borders', () => {
	const { svg, parts, paths } = makePicture();
	paintScene(svg, makeScene('#cd8a20'), AT);
	expect(paths.PLW.getAttribute('fill')).toBe('var(--ally,#5b244c)');
	expect(paths.AUS.getAttribute('stroke')).toBe('var(--new-southbound-line,#8f6212)');
	expect(paths.AUS.parentNode).toBe(parts.keyed);
	expect(parts.svg.properties.get('--u')).toBe('2');
	expect(parts.overlay.innerHTML).toContain('class="symbols"');
});

test('writes only what changed', () => {
	const { svg, paths } = makePicture();
	paintScene(svg, makeScene('#cd8a20'), AT);
	const before = paths.PLW.writes;
	paintScene(svg, makeScene('#357686'), AT);
	expect(paths.PLW.writes).toBe(before);
	expect(paths.AUS.getAttribute('fill')).toBe('var(--gctf-partner,#357686)');
});

test('lifts the selected land over all, and lays it back', () => {
	const { svg, parts, paths } = makePicture();
	paintScene(svg, makeScene('#cd8a20'), { ...AT, selected: 'PLW' });
	expect(paths.PLW.parentNode).toBe(parts.selected);
	expect(paths.PLW.getAttribute('stroke')).toBe('var(--accent,#a63a24)');
	paintScene(svg, makeScene('#cd8a20'), AT);
	expect(paths.PLW.parentNode).toBe(parts.land);
	expect(paths.PLW.getAttribute('stroke')).toBeNull();
});

test('moving the camera writes the viewBox and one variable', () => {
	const { svg, parts } = makePicture();
	moveCamera(svg, { x: 1000, y: 440, k: 2 }, { width: 976, height: 442 });
	expect(parts.svg.getAttribute('viewBox')).toBe('512 219 976 442');
	expect(parts.svg.properties.get('--u')).toBe('1');
});

test('a picture without its parts is refused by name', () => {
	expect(() => paintScene(new Part() as unknown as SVGSVGElement, makeScene('#fff'), AT)).toThrow(
		'the picture has no .base'
	);
});
