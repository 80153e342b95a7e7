import { afterEach, beforeEach, expect, vi } from 'vitest';

// A warning nobody expects is a defect, so any console output fails the test that made it.
const calls: string[] = [];
beforeEach(() => {
	calls.length = 0;
	for (const level of ['warn', 'error', 'log', 'info'] as const) {
		vi.spyOn(console, level).mockImplementation((...args) => {
			calls.push(`console.${level}: ${args.map(String).join(' ')}`);
		});
	}
});
afterEach(() => {
	const seen = [...calls];
	vi.restoreAllMocks();
	expect(seen, 'unexpected console output').toEqual([]);
});
