import { describe, expect, it } from 'vitest';
import { partnershipScene, flowScene } from '../../../../tests/golden/maplibre/scenes';
import { imageName, parseImageName, symbolImage } from './images';

describe('image names', () => {
	it('say how to draw the image', () => {
		const spec = { kind: 'ring', r: 22, colour: '#a63a24' } as const;
		expect(parseImageName(imageName(spec))).toEqual(spec);
	});

	it('of others are not ours', () => {
		expect(parseImageName('airport-15')).toBeNull();
	});
});

describe('symbolImage', () => {
	const find = (id: string) =>
		[...partnershipScene().symbols, ...flowScene().symbols].find((symbol) => symbol.id === id)!;

	it('draws rings and patterned dots; circles need no image', () => {
		expect(symbolImage(find('circle-europe'))?.kind).toBe('ring');
		expect(symbolImage(find('dot-KIR'))?.kind).toBe('dot');
		expect(symbolImage(find('dot-PLW'))).toBeNull();
		expect(symbolImage(find('circle-UKR'))).toBeNull();
	});
});
