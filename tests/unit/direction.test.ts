import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// The rules of eslint.config.js must bite: each line below is linted as if it stood in that file.
const eslint = new ESLint();

async function messages(filePath: string, code: string) {
	const text = filePath.endsWith('.svelte')
		? `<script lang="ts">\n${code}\n</script>\n`
		: `${code}\n`;
	const [result] = await eslint.lintText(text, { filePath });
	return (
		result?.messages
			.filter(({ ruleId }) => ruleId === null || /^atlas|^no-restricted/.test(ruleId))
			.map(({ message }) => message) ?? []
	);
}

describe('an import against the direction is refused, with the reason', () => {
	it.each([
		// core
		['src/lib/core/scene/a.ts', `import '$lib/render/svg';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import '../../render/svg/draw';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import '../../i18n';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import 'svelte';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import 'node:fs';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import 'd3-selection';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import '$app/environment';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import '$compiled/shapes.json';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `import { a } from 'geojson';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `export { draw } from '$lib/atlas/map';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `export * from '$lib/atlas/map';`, 'core is pure'],
		['src/lib/core/scene/a.ts', `export const a = () => import('$lib/i18n');`, 'core is pure'],
		['src/lib/core/scene/a.ts', `export type A = import('$lib/i18n').Messages;`, 'core is pure'],
		['src/lib/core/scene/a.test.ts', `import '$lib/render/svg';`, 'core is pure'],
		// renderers
		['src/lib/render/svg/a.ts', `import '$lib/render/maplibre/b';`, 'never another renderer'],
		['src/lib/render/svg/a.ts', `import '../pptx';`, 'never another renderer'],
		['src/lib/render/pptx/a.ts', `import '..';`, 'never another renderer'],
		['src/lib/render/maplibre/a.ts', `import '$lib/i18n';`, 'never another renderer'],
		['src/lib/render/index.ts', `import '$lib/atlas/map';`, 'a renderer draws the Scene'],
		// maplibre-gl
		[
			'src/lib/render/svg/a.ts',
			`import type { Map } from 'maplibre-gl';`,
			'only src/lib/render/maplibre'
		],
		[
			'src/lib/atlas/a.ts',
			`import 'maplibre-gl/dist/maplibre-gl.css?url';`,
			'only src/lib/render/maplibre'
		],
		['src/routes/+page.ts', `import('maplibre-gl');`, 'only src/lib/render/maplibre'],
		['tests/unit/a.test.ts', `import 'svelte-maplibre-gl';`, 'only src/lib/render/maplibre'],
		// download, own-table
		['src/lib/download/a.ts', `import '$lib/atlas/b';`, 'a download is a table'],
		['src/lib/download/a.ts', `import '$lib/render';`, 'a download is a table'],
		['src/lib/own-table/a.ts', `import '$lib/i18n';`, 'no page, no words'],
		// atlas
		['src/lib/atlas/a.ts', `import '$lib/render/pdf';`, 'through render/index.ts'],
		['src/lib/atlas/map/a.ts', `import('../../render/maplibre');`, 'through render/index.ts'],
		['src/lib/atlas/A.svelte', `import '../render/svg/draw';`, 'through render/index.ts'],
		['src/lib/atlas/A.svelte', `import '$lib/server/dataset';`, 'through render/index.ts'],
		// components, i18n
		['src/lib/components/A.svelte', `import '$lib/core/scene';`, 'know no domain word'],
		[
			'src/lib/components/a.ts',
			`import type { Scene } from '../core/scene/types';`,
			'know no domain word'
		],
		['src/lib/components/a.ts', `import '$lib/atlas/map';`, 'know no domain word'],
		[
			'src/lib/i18n/a.ts',
			`import { LANGUAGES } from '$lib/core/dataset/types';`,
			'no more than types of core'
		],
		['src/lib/i18n/a.ts', `import '$lib/components/B.svelte';`, 'no more than types of core'],
		// routes
		['src/lib/atlas/a.ts', `import '../../routes/+layout';`, 'nothing imports routes'],
		['src/lib/server/a.ts', `import '/src/routes/+page.server';`, 'nothing imports routes'],
		['src/hooks.server.ts', `import './routes/+page';`, 'nothing imports routes'],
		// compiler and tasks
		['src/lib/atlas/a.ts', `import '../../compiler/read';`, 'the compiler is Node only'],
		['src/lib/core/a.ts', `import '../../compiler/diagnostics';`, 'the compiler is Node only'],
		['src/routes/+page.ts', `import '../compiler/main';`, 'the compiler is Node only'],
		['src/routes/+page.svelte', `import '../compiler/main';`, 'the compiler is Node only'],
		['src/routes/+page.ts', `import.meta.glob(['../compiler/*.ts']);`, 'the compiler is Node only'],
		['src/compiler/emit/a.ts', `import '../../lib/atlas/map';`, 'the compiler is the first step'],
		['src/compiler/emit/a.ts', `import '../../lib/render/svg';`, 'the compiler is the first step'],
		['src/tasks/a.mjs', `import 'vite';`, 'tasks run before the packages are installed']
	])('%s: %s', async (file, code, reason) => {
		const found = await messages(file, code);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain('Against the direction of the code');
		expect(found[0]).toContain(reason);
	});
});

describe('an import along the direction is not', () => {
	it.each([
		[
			'src/lib/core/scene/a.ts',
			`import '../query/view'; import '$lib/core/plane'; import 'd3-geo';`
		],
		[
			'src/lib/core/scene/a.ts',
			`import 'd3-geo-projection'; import type { Point } from 'geojson';`
		],
		[
			'src/lib/core/scene/a.test.ts',
			`import 'vitest'; import 'node:fs'; import '../../../../tests/a';`
		],
		['src/lib/render/svg/a.ts', `import './draw'; import '../../core/scene/types';`],
		['src/lib/render/maplibre/a.ts', `import 'maplibre-gl'; import '$lib/core/scene/types';`],
		['src/lib/render/index.ts', `import './svg'; export const gl = () => import('./maplibre');`],
		[
			'src/lib/atlas/A.svelte',
			`import '$lib/render'; import '../render/index.ts'; import 'bits-ui';`
		],
		['src/lib/atlas/a.ts', `import '$lib/core/query/view'; import '$lib/components/B.svelte';`],
		['src/lib/components/A.svelte', `import './B.svelte'; import 'bits-ui'; import '$lib/i18n';`],
		['src/lib/i18n/a.ts', `import type { Language } from '$lib/core/dataset/types';`],
		['src/lib/i18n/a.ts', `import { type Language } from '../core/dataset/types';`],
		['src/lib/server/a.ts', `import '../../compiler/read'; import '$lib/core/dataset/types';`],
		[
			'src/routes/a/+page.svelte',
			`import './Part.svelte'; import '$lib/atlas/map'; import './$types';`
		],
		[
			'src/compiler/emit/a.ts',
			`import '../read/csv'; import '../../lib/core/plane'; import 'csv-parse';`
		],
		['src/tasks/a.mjs', `import 'node:fs'; import './run.mjs'; await import('@playwright/test');`],
		['tests/unit/a.test.ts', `import '$lib/render/svg'; import '../../src/compiler/main';`]
	])('%s: %s', async (file, code) => {
		expect(await messages(file, code)).toEqual([]);
	});
});

describe('core has no DOM, network, clock, chance or locale', () => {
	it.each([
		`export const a = document.title;`,
		`export const a = window.innerWidth;`,
		`export const a = globalThis.fetch;`,
		`export const a = () => fetch('/data');`,
		`export const a = (e: HTMLElement) => e;`,
		`export const a = localStorage.length;`,
		`export const a = Date.now();`,
		`export const a = new Date();`,
		`export const a = Date();`,
		`export const a = performance.now();`,
		`setTimeout(() => {});`,
		`export const a = Math.random();`,
		`export const a = crypto.randomUUID();`,
		`export const a = new Intl.NumberFormat('en');`,
		`export const a = (1234).toLocaleString();`,
		`export const a = (b: string[]) => b.sort((c, d) => c.localeCompare(d));`,
		`export const a = process.env.HOME;`
	])('%s', async (code) => {
		const found = await messages('src/lib/core/query/a.ts', code);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain('core is a function of its arguments');
		expect(await messages('src/lib/atlas/a.ts', code)).toEqual([]);
	});

	it.each([
		`export const a = new Date(0).getUTCFullYear() + Date.UTC(2022, 0);`,
		`export const a = new URLSearchParams('years=2022');`,
		`export const a = (document: string) => document;`,
		`export const a = Math.hypot(3, 4);`
	])('but may say: %s', async (code) => {
		expect(await messages('src/lib/core/query/a.ts', code)).toEqual([]);
	});
});
