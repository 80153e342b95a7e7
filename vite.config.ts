import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	json: { stringify: true },
	build: {
		target: 'es2022',
		// MapLibre is one 900 kB chunk on purpose: loaded lazily, after first paint.
		chunkSizeWarningLimit: 1200
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		environment: 'node',
		// The shapes of the world take seconds on a busy machine.
		testTimeout: 30_000,
		// An unexpected warning is a defect: console output fails the test (setup file).
		setupFiles: ['tests/no-console.ts']
	}
});
