import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	json: { stringify: true },
	build: {
		target: 'es2022',
		// MapLibre is one 900 kB chunk on purpose: loaded lazily, after first paint.
		chunkSizeWarningLimit: 1200,
		rolldownOptions: {
			output: {
				// Modules that the same pages load go as one: dozens of small files compress worse by a tenth.
				codeSplitting: {
					groups: [
						{
							name: 'page',
							test: /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|clsx)\/|preload-helper|rolldown\/runtime|src\/lib\/(i18n\/(format|index|hand)\.ts|components\/Icon|atlas\/(context|CitationChip|Head|Header|Search|Footer|Mark)\.)|core\/dataset\/(edtf|types)\.ts/,
							entriesAware: true,
							entriesAwareMergeThreshold: 10_000
						},
						// By these names pages preload them (hooks.server.ts).
						{ name: 'messages-en', test: /src\/lib\/i18n\/en(\/layers)?\.ts/ },
						{ name: 'messages-zh-Hant', test: /src\/lib\/i18n\/zh-Hant(\/layers)?\.ts/ },
						{
							name: 'view',
							test: /src\/lib\/(core\/(dataset\/(payload-error|decode|rows)|query\/(url|stack|stops)|aggregate\/result|plane\/hit)\.ts|atlas\/(load-dataset|scene-words)\.ts)/
						},
						// Before the pen, which would take along what it shares with the page.
						{ name: 'scene', test: /src\/lib\/core\/(plane|scale|scene)\// },
						{
							name: 'pen',
							test: /src\/lib\/(render\/svg\/|atlas\/(insets\.ts|drawn-map\.ts|Inset\.svelte))/
						}
					]
				}
			}
		}
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
