import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import direction from './src/tasks/direction.mjs';

const TESTS = ['**/*.test.ts', 'tests/**'];

// What core may use although browsers have it too: values and nothing else.
const VALUES = ['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone'];
const PURE =
	'core is a function of its arguments: no DOM, network, clock, chance or locale. Pass the value in.';
const impure = [
	...Object.keys({ ...globals.browser, ...globals.nodeBuiltin }).filter(
		(name) => !VALUES.includes(name)
	),
	'Intl',
	'globalThis'
];

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', '.compiled/', 'test-results/', 'playwright-report/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		plugins: { atlas: { rules: { direction } } },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'atlas/direction': 'error',
			eqeqeq: 'error',
			'no-console': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			// noUncheckedIndexedAccess makes `!` the honest form where an index is known to be in range.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Links are built with the base path by one helper; the prerenderer fails on a dead one.
			'svelte/no-navigation-without-resolve': 'off',
			// `{' '}` keeps a space that the formatter would take for its own.
			'svelte/no-useless-mustaches': 'off',
			'svelte/no-at-debug-tags': 'error',
			'svelte/no-inspect': 'error'
		}
	},
	{
		// svelte-check and tsc know every name; no-undef does not know types.
		files: ['**/*.ts', '**/*.svelte'],
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] }
		},
		// `let { … } = $props()` is Svelte's own form; its version of the rule knows the runes.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
	},
	{
		// Programs for the terminal.
		files: ['src/tasks/**', 'src/compiler/**', 'tests/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/lib/core/**'],
		ignores: TESTS,
		rules: {
			'no-restricted-globals': ['error', ...impure.map((name) => ({ name, message: PURE }))],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: PURE },
				{ object: 'Math', property: 'random', message: PURE },
				...[
					'localeCompare',
					'toLocaleString',
					'toLocaleDateString',
					'toLocaleTimeString',
					'toLocaleLowerCase',
					'toLocaleUpperCase'
				].map((property) => ({ property, message: PURE }))
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: PURE },
				{ selector: 'CallExpression[callee.name="Date"]', message: PURE },
				{
					selector: 'TSTypeReference[typeName.name=/^(Document|Window|(HTML|SVG).*Element)$/]',
					message: PURE
				}
			]
		}
	}
);
