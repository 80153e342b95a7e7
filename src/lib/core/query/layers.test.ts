import { describe, expect, it } from 'vitest';
import { LAYER_GROUPS } from './catalogue';
import {
	circleRadius,
	classAt,
	inUnit,
	LAYERS,
	layerOf,
	lineWidth,
	MIN_CIRCLE,
	MIN_LINE,
	yearsShown
} from './layers';
import { DEFAULT_VIEW, LAYER_IDS, type LayerId } from './view';

const shown = (layer: LayerId, years: [number, number] | null) => {
	const { from, to } = yearsShown({
		...DEFAULT_VIEW,
		layer,
		years: years && { from: years[0], to: years[1] }
	});
	return [from, to];
};

describe('layers', () => {
	it('has one for every id a link can carry, in that order', () => {
		expect(LAYERS.map(({ id }) => id)).toEqual(LAYER_IDS);
		expect(() => layerOf('moon' as LayerId)).toThrow('no layer "moon"');
	});

	it.each(LAYERS)('$id states what its measure needs', (layer) => {
		const { measure, counted, draw, kinds, roles, flowTypes, stages, unit, scale, breaks } = layer;
		const activities = measure === 'count' && counted === 'activities';
		const flows = measure === 'money' || counted === 'flows';
		expect([kinds.length > 0, roles.length > 0]).toEqual([activities, activities]);
		expect([flowTypes.length > 0, stages.length > 0]).toEqual([flows, flows]);
		expect(unit !== '').toBe(measure !== 'ties');
		expect(scale !== null).toBe(measure !== 'ties' && draw === 'circles');
		expect(breaks.length > 0).toBe(draw === 'classes');
	});

	it.each(LAYERS)('$id counts what is planned, or what is done, never both', (layer) => {
		expect(layer.stages).not.toContain('planned');
		expect(layer.kinds.includes('target')).toBe(layer.planned);
	});

	it('takes no part in an activity for being its subject', () => {
		for (const { roles } of LAYERS) expect(roles).not.toContain('subject');
	});

	it('stands in the groups of the chooser, each with several', () => {
		for (const group of LAYER_GROUPS)
			expect(LAYERS.filter((layer) => layer.group === group).length).toBeGreaterThan(2);
	});
});

describe('a layer with a choice of units', () => {
	const aid = layerOf('aid-money');

	it('is drawn in one, on that unit’s own fixed scale', () => {
		const euros = inUnit(aid, 'EUR');
		expect([aid.unit, euros.unit]).toEqual(['USD', 'EUR']);
		expect(circleRadius(euros, 500_000)).toBeGreaterThan(circleRadius(aid, 500_000));
	});

	it('stays as it is for a unit that it has not', () => {
		expect(inUnit(aid, 'mask')).toBe(aid);
		expect(inUnit(layerOf('gctf'), 'EUR')).toBe(layerOf('gctf'));
	});
});

describe('classes by number', () => {
	const layer = { breaks: [1, 3, 10] };
	it.each([
		[0, -1],
		[1, 0],
		[2, 0],
		[3, 1],
		[10, 2],
		[99, 2]
	])('%i is in class %i', (value, at) => expect(classAt(layer, value)).toBe(at));
});

describe('years shown', () => {
	it.each([
		['the default of the layer', 'gctf', null, [2015, 2022]],
		['those of the link', 'gctf', [2018, 2019], [2018, 2019]],
		['the part inside the span', 'gctf', [2000, 2016], [2015, 2016]],
		['the last year, where the link is later', 'investment', [2021, 2023], [2017, 2017]],
		['the first year, where the link is earlier', 'ngo', [2001, 2003], [2018, 2018]],
		['one moment: the last year of the link', 'partnership', [2017, 2019], [2019, 2019]]
	] as const)('%s', (_, layer, years, expected) =>
		expect(shown(layer, years && [...years])).toEqual(expected)
	);
});

describe('scales', () => {
	const ukraine = layerOf('ukraine');

	it('gives circles an area and lines a width in proportion to the value', () => {
		const area = (value: number) => circleRadius(ukraine, value) ** 2;
		expect(area(8_000_000) / area(2_000_000)).toBeCloseTo(4);
		expect(lineWidth(ukraine, 8_000_000) / lineWidth(ukraine, 2_000_000)).toBeCloseTo(4);
	});

	it('draws no mark too small to be seen', () => {
		expect(circleRadius(ukraine, 1)).toBe(MIN_CIRCLE);
		expect(lineWidth(ukraine, 1)).toBe(MIN_LINE);
	});

	it('is nothing where the layer has none', () => {
		expect(circleRadius(layerOf('partnership'), 10)).toBe(0);
		expect(lineWidth(layerOf('gctf'), 10)).toBe(0);
	});
});
