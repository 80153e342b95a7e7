// The direction of the code as an ESLint rule: facts → dataset → query → aggregate → scene → renderer → page.
// It sees where an import leads, so `$lib/…`, relative and dynamic imports are all held to it.
import { posix, relative, sep } from 'node:path';

/**
 * @typedef {object} Layer
 * @property {string} folder the longest match decides
 * @property {string[]} imports folders of this project that it may import; `=` before a module means that module alone
 * @property {string[]} [types] folders that it may import types from
 * @property {string[]} [packages] the only packages that it may import (test files: any)
 * @property {string[]} [packageTypes] packages that it may import types from
 * @property {string} because
 */

/** @type {Layer[]} */
const LAYERS = [
	{
		folder: 'src/lib/core',
		imports: ['src/lib/core'],
		packages: ['d3-array', 'd3-scale', 'd3-geo', 'd3-geo-projection', 'd3-shape', 'valibot'],
		packageTypes: ['geojson', 'topojson-specification'],
		because:
			'core is pure (only core, d3-array, d3-scale, d3-geo, d3-geo-projection, d3-shape and valibot), so that every number can be tested without a browser'
	},
	{
		folder: 'src/lib/render',
		imports: ['src/lib/render', 'src/lib/core', '.compiled'],
		because: 'a renderer draws the Scene and adds nothing, so it knows core only'
	},
	...['svg', 'maplibre', 'pptx', 'pdf'].map((name) => ({
		folder: `src/lib/render/${name}`,
		imports: [`src/lib/render/${name}`, 'src/lib/core', '.compiled'],
		because:
			'a renderer knows core only, never another renderer: what two of them share belongs in the Scene'
	})),
	{
		folder: 'src/lib/download',
		imports: ['src/lib/download', 'src/lib/core', 'src/lib/i18n'],
		because:
			'a download is a table in some format and knows core and words only: no page, no picture'
	},
	{
		folder: 'src/lib/own-table',
		imports: ['src/lib/own-table', 'src/lib/core'],
		because:
			'own-table turns the bytes of a reader’s file into a table, in a worker: no page, no words'
	},
	{
		folder: 'src/lib/atlas',
		imports: [
			'src/lib/atlas',
			'src/lib/download',
			'src/lib/own-table',
			'src/lib/core',
			'src/lib/components',
			'src/lib/i18n',
			'src/lib/offline',
			'=src/lib/render',
			'=src/lib/render/svg',
			'.compiled'
		],
		because:
			'atlas builds on core, components and i18n, and reaches renderers through render/index.ts, which loads them lazily; parts that are lazy themselves draw with render/svg'
	},
	{
		folder: 'src/lib/components',
		imports: ['src/lib/components', 'src/lib/i18n'],
		because: 'components are generic and know no domain word: pass what they show as properties'
	},
	{
		folder: 'src/lib/offline',
		imports: ['src/lib/offline'],
		because:
			'keeping files on the device knows addresses and versions, nothing of what the files hold'
	},
	{
		folder: 'src/lib/i18n',
		imports: ['src/lib/i18n'],
		types: ['src/lib/core'],
		because: 'i18n turns values into words and knows of the domain no more than types of core'
	},
	{
		folder: 'src/compiler',
		imports: ['src/compiler', 'src/lib/core', 'src/lib/i18n'],
		because:
			'the compiler is the first step: it writes what the app reads and uses nothing of the app but core'
	},
	{
		folder: 'src/tasks',
		imports: ['src/tasks'],
		packages: [],
		because:
			'tasks run before the packages are installed: Node only, a package by dynamic import after setup'
	}
];

/** @param {string} path @param {string} folder */
const isUnder = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** @param {string} file @param {string} to @returns {string} the reason, or '' where any file may import it */
function forbiddenToAll(file, to) {
	if (isUnder(to, 'src/routes') && !isUnder(file, 'src/routes') && isUnder(file, 'src')) {
		return 'nothing imports routes: they are the last step, thin, and hand everything to atlas';
	}
	if (
		isUnder(to, 'src/compiler') &&
		(isUnder(file, 'src/lib') || isUnder(file, 'src/routes')) &&
		!isUnder(file, 'src/lib/server')
	) {
		return 'the compiler is Node only and must not reach a browser bundle: read its output through $lib/server';
	}
	if (isUnder(to, 'maplibre-gl') || isUnder(to, 'svelte-maplibre-gl')) {
		if (!isUnder(file, 'src/lib/render/maplibre')) {
			return 'maplibre-gl is 900 kB and needs WebGL: only src/lib/render/maplibre imports it, and is itself loaded lazily';
		}
	}
	return '';
}

/**
 * Where an import leads: a path from the project's root, or null for a package.
 * @param {string} file @param {string} specifier
 */
function projectPath(file, specifier) {
	if (isUnder(specifier, '$lib')) return specifier.replace('$lib', 'src/lib');
	if (isUnder(specifier, '$compiled')) return specifier.replace('$compiled', '.compiled');
	if (/^\.\.?(\/|$)/.test(specifier)) return posix.join(posix.dirname(file), specifier);
	if (specifier.startsWith('/src/')) return specifier.slice(1);
	return null;
}

/** @param {string} file @param {string} specifier @param {boolean} typeOnly @param {boolean} dynamic */
function objection(file, specifier, typeOnly, dynamic) {
	const bare = specifier.replace(/\?.*$/, '');
	const path = projectPath(file, bare)
		?.replace(/(\.svelte)?\.[jt]s$/, '')
		.replace(/\/(index)?$/, '');
	const reason = forbiddenToAll(file, path ?? bare);
	if (reason) return reason;

	const layer = LAYERS.filter(({ folder }) => isUnder(file, folder)).sort(
		(a, b) => b.folder.length - a.folder.length
	)[0];
	if (!layer) return '';
	const isTest = /\.test\.ts$/.test(file);
	if (path === undefined) {
		if (isTest || !layer.packages) return '';
		if (layer.folder === 'src/tasks' && (dynamic || bare.startsWith('node:'))) return '';
		const allowed = [...layer.packages, ...((typeOnly && layer.packageTypes) || [])];
		return allowed.some((name) => isUnder(bare, name)) ? '' : layer.because;
	}
	const allowed = [
		...layer.imports,
		...((typeOnly && layer.types) || []),
		...(isTest ? ['tests'] : [])
	];
	return allowed.some((entry) =>
		entry.startsWith('=') ? path === entry.slice(1) : isUnder(path, entry)
	)
		? ''
		: layer.because;
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			against: 'Against the direction of the code, do not import "{{specifier}}" here: {{reason}}.'
		}
	},
	create(context) {
		const file = relative(context.cwd, context.filename).split(sep).join('/');

		/** @param {any} node @param {boolean} [typeOnly] @param {boolean} [dynamic] */
		function check(node, typeOnly = false, dynamic = false) {
			const specifier =
				node?.type === 'TemplateLiteral' ? node.quasis[0].value.cooked : node?.value;
			if (typeof specifier !== 'string') return;
			const reason = objection(file, specifier, typeOnly, dynamic);
			if (!reason) return;
			context.report({ node, messageId: 'against', data: { specifier, reason } });
		}
		/** @param {any} node @param {'importKind' | 'exportKind'} kind */
		const isTypeOnly = (node, kind) =>
			node[kind] === 'type' ||
			(node.specifiers?.length > 0 &&
				node.specifiers.every((/** @type {any} */ one) => one[kind] === 'type'));

		return {
			ImportDeclaration: (node) => check(node.source, isTypeOnly(node, 'importKind')),
			ExportNamedDeclaration: (node) => check(node.source, isTypeOnly(node, 'exportKind')),
			ExportAllDeclaration: (node) => check(node.source, isTypeOnly(node, 'exportKind')),
			ImportExpression: (node) => check(node.source, false, true),
			/** @param {any} node import('…').Type */
			TSImportType: (node) => check(node.source, true),
			/** @param {any} node import.meta.glob('…') */
			'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]'(node) {
				for (const argument of node.arguments) check(argument);
				for (const element of node.arguments[0]?.elements ?? []) check(element);
			}
		};
	}
};
export default rule;
