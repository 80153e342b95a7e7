import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_OVER, movedInStack, stackFault, validStack } from './stack';
import { LAYER_IDS } from './view';

describe('what can lie over a layer', () => {
	it.each([
		['the layer itself', 'gctf', [], 'gctf', 'same'],
		['a layer that is there', 'partnership', ['gctf'], 'gctf', 'same'],
		['a second unit of flows', 'ukraine', [], 'masks', 'flow-unit'],
		['a second unit of flows, both over', 'partnership', ['ukraine'], 'masks', 'flow-unit'],
		['flows that are there', 'aid-money', [], 'ukraine', 'same-flows'],
		['flows that are there, both over', 'partnership', ['ukraine'], 'aid-money', 'same-flows'],
		['a second hatching', 'partnership', ['agreements'], 'targets', 'classes'],
		['a fifth layer', 'partnership', ['gctf', 'ngo', 'visits'], 'relief', 'many']
	] as const)('not %s', (_, main, over, next, fault) =>
		expect(stackFault(main, over, next)).toBe(fault)
	);

	it.each([
		['flows in the same unit', 'ukraine', [], 'investment'],
		['flows of two kinds', 'investment', ['aid-money'], 'trade'],
		['circles over circles', 'gctf', ['ngo'], 'visits'],
		['a hatching over classes', 'agreements', [], 'targets'],
		['ties over anything', 'masks', ['gctf'], 'partnership']
	] as const)('%s', (_, main, over, next) => expect(stackFault(main, over, next)).toBeNull());
});

it('the units that a view draws decide', () => {
	expect(stackFault('aid-money', [], 'investment', ['USD'])).toBeNull();
	expect(stackFault('aid-money', [], 'investment', ['EUR'])).toBe('flow-unit');
});

describe('a stack from a link', () => {
	it('keeps what can be drawn, in its order, and says why the rest cannot', () =>
		expect(validStack('ukraine', ['gctf', 'masks', 'gctf', 'ngo'])).toEqual({
			over: ['gctf', 'ngo'],
			dropped: [
				{ layer: 'masks', fault: 'flow-unit' },
				{ layer: 'gctf', fault: 'same' }
			]
		}));

	it('is always valid', () => {
		const layer = fc.constantFrom(...LAYER_IDS);
		fc.assert(
			fc.property(layer, fc.array(layer, { maxLength: 6 }), (main, wanted) => {
				const { over } = validStack(main, wanted);
				expect(over.length).toBeLessThanOrEqual(MOST_OVER);
				expect(validStack(main, over)).toEqual({ over, dropped: [] });
			})
		);
	});
});

describe('moving a layer', () => {
	it('changes places with the next, also with the main one', () => {
		expect(movedInStack(['ngo', 'gctf', 'visits'], 1, -1)).toEqual(['gctf', 'ngo', 'visits']);
		expect(movedInStack(['ngo', 'gctf', 'visits'], 1, 1)).toEqual(['ngo', 'visits', 'gctf']);
	});

	it('is not beyond the ends, nor into an order that cannot be drawn', () => {
		expect(movedInStack(['ngo', 'gctf'], 0, -1)).toBeNull();
		expect(movedInStack(['ngo', 'gctf'], 1, 1)).toBeNull();
		// The main layer’s land in classes would come to lie over another’s hatching.
		expect(movedInStack(['agreements', 'gctf', 'targets'], 0, 1)).toBeNull();
	});
});
