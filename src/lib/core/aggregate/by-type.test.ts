import { expect, it } from 'vitest';
import { madeFlow } from '../../../../tests/fixtures/made-dataset';
import { sumByType } from './by-type';

const gift = madeFlow({ id: 'gift', type: 'grant', value: 5, qualifier: 'at-least' });
const imports = madeFlow({
	id: 'imports',
	type: 'trade',
	value: 200,
	origin: 'world',
	destination: 'TWN'
});
const exports = madeFlow({
	id: 'exports',
	type: 'trade',
	value: 90,
	origin: 'TWN',
	destination: 'CHN'
});

const giftAlone = {
	type: 'grant',
	direction: null,
	origins: [gift.origin],
	count: 1,
	value: 5,
	qualifier: 'at-least'
};

it('tells gifts, imports and exports apart, largest first, each with its own claim', () => {
	expect(sumByType({ leaves: [gift, exports, imports] })).toEqual([
		{
			type: 'trade',
			direction: 'in',
			origins: ['world'],
			count: 1,
			value: 200,
			qualifier: 'exact'
		},
		{ type: 'trade', direction: 'out', origins: ['TWN'], count: 1, value: 90, qualifier: 'exact' },
		giftAlone
	]);
});

it('names no direction where there is only one', () => {
	expect(sumByType({ leaves: [gift] })).toEqual([giftAlone]);
});
