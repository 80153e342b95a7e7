import { expect, test } from 'vitest';
import { elapsed, paused, reset, started, STOPPED, timeText } from './stopwatch';

test('runs, pauses, goes on and starts anew', () => {
	const running = started(STOPPED, 1000);
	expect(elapsed(running, 6000)).toBe(5000);
	const standing = paused(running, 6000);
	expect(elapsed(standing, 99_000)).toBe(5000);
	expect(elapsed(started(standing, 100_000), 101_000)).toBe(6000);
	expect(elapsed(reset(running, 6000), 7000)).toBe(1000);
	expect(reset(standing, 6000)).toEqual(STOPPED);
	expect(elapsed(running, 0)).toBe(0);
});

test('is told in minutes and seconds', () => {
	expect([0, 65_000, 3_845_000].map(timeText)).toEqual(['0:00', '1:05', '1:04:05']);
});
