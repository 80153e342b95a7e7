import { expect, test } from 'vitest';
import { headingSize } from './fit';

const box = { width: 1300, height: 180, gap: 8 };

test('a short headline is as large as the design says', () => {
	expect(
		headingSize('臺灣捐出超過 5,400 萬片醫用口罩', '白皮書逐國列出 24 國的數量。', box)
	).toEqual({
		headline: 58,
		body: 29
	});
});

test('a longer one is set smaller, never under 20 px, and never throws', () => {
	const long = 'Taiwan and its partners '.repeat(6);
	const size = headingSize(long, long.repeat(2), box);
	expect(size.headline).toBeLessThan(58);
	expect(headingSize(long.repeat(40), long.repeat(40), box)).toEqual({ headline: 27, body: 20 });
});
