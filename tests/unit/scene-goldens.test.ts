import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSceneWords } from '../../src/lib/atlas/scene-words';
import { LANGUAGES, type Dataset } from '../../src/lib/core/dataset/types';
import { layerOf } from '../../src/lib/core/query/layers';
import { factsByParty } from '../../src/lib/core/query/select';
import { validStack } from '../../src/lib/core/query/stack';
import { DEFAULT_VIEW, LAYER_IDS, type View } from '../../src/lib/core/query/view';
import { sceneOfView } from '../../src/lib/core/scene/stack';
import type { Legend, LegendEntry, Scene } from '../../src/lib/core/scene/types';
import type { SceneWords } from '../../src/lib/core/scene/words';
import { loadMessages } from '../../src/lib/i18n';
import { readRealData, realAreas } from './real-dataset';

/**
 * Each layer as the real data draw it, told as text: what a reader sees first. `UPDATE=1 npx vitest run
 * tests/unit/scene-goldens` rewrites the files; a failure leaves the new text beside them as `*.changed.txt`.
 */
const FOLDER = 'tests/golden/scene';
const TOP = 12;

const real = readRealData(realAreas());
const px = (value: number) => String(Number(value.toFixed(1)));

function paint({ colour, pattern, keyline }: Pick<LegendEntry, 'colour' | 'pattern' | 'keyline'>) {
	return [colour, pattern && `${pattern.kind} ${pattern.colour}`, keyline && `keyline ${keyline}`]
		.filter(Boolean)
		.join(', ');
}

function entryText(entry: LegendEntry): string[] {
	const { id, mark, size, count, label, note, members } = entry;
	const drawn = mark === 'fill' ? paint(entry) : `${mark} ${px(size)} ${entry.colour}`;
	return [
		`  ${id}${count === null ? '' : ` (${count})`}: ${label} [${drawn}]`,
		...(note ? [`    note: ${note}`] : []),
		...members.map(
			({ heading, parties }) =>
				`    ${heading ? `${heading}: ` : ''}${parties.map(({ name, shared }) => `${name}${shared ? '*' : ''}`).join(', ')}`
		)
	];
}

function list<T>(what: string, rows: readonly T[], text: (row: T) => string): string[] {
	const more = rows.length > TOP ? [`  … ${rows.length - TOP} more`] : [];
	return [`${what}: ${rows.length}`, ...rows.slice(0, TOP).map((row) => `  ${text(row)}`), ...more];
}

function legendText(legend: Legend): string[] {
	return [
		`legend: ${legend.title}${legend.unit ? ` (${legend.unit})` : ''}`,
		...(legend.scaleNote ? [`  ${legend.scaleNote}`] : []),
		...legend.entries.flatMap(entryText),
		...(legend.nothings.length > 0 ? ['nothings:', ...legend.nothings.flatMap(entryText)] : []),
		...(legend.over ?? []).flatMap((over) => ['', 'over it:', ...legendText(over)])
	];
}

function sceneText(scene: Scene): string {
	const { legend, fills } = scene;
	const classes = new Map<string, number>();
	for (const fill of fills) classes.set(fill.class, (classes.get(fill.class) ?? 0) + 1);
	const named = scene.labels
		.filter(({ kind }) => kind !== 'sea' && kind !== 'context')
		.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
	return [
		scene.title,
		scene.finding,
		`cited: ${scene.findingEvidence.map(({ source, page, section }) => `${source} ${page || section}`).join('; ')}`,
		`frame ${scene.frame}; sources ${scene.sources.join(', ')}`,
		'',
		...legendText(legend),
		'',
		`fills: ${[...classes]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, count]) => `${id} ${count}`)
			.join(', ')}`,
		...list(
			'symbols',
			scene.symbols,
			({ kind, x, y, r, colour, title }) =>
				`${kind} r ${px(r)} at ${px(x)}, ${px(y)} ${colour}: ${title}`
		),
		...list(
			'flows',
			scene.flows,
			({ party, direction, width, curve, title }) =>
				`${party} ${direction} ${px(width)} px, ${curve.map((at) => Math.round(at)).join(' ')}: ${title}`
		),
		...(scene.moreFlows.length > 0
			? list(
					'flows, each while it is pointed at',
					scene.moreFlows,
					({ party, direction, width, title }) => `${party} ${direction} ${px(width)} px: ${title}`
				)
			: []),
		...list(
			'labels',
			named,
			({ text, priority, minK }) => `${text} (${priority}${minK ? `, from ${minK}×` : ''})`
		),
		'',
		scene.boundaryNote
	].join('\n');
}

/** Layers over a layer: every way in which one is told (hatching, outlines, marks, flows), on either kind of land. */
const STACKS = {
	'stack-of-ties': { layer: 'partnership', over: ['agreements', 'aid-money', 'offices'] },
	'stack-of-money': { layer: 'aid-money', over: ['partnership', 'investment', 'targets'] }
} satisfies Record<string, Partial<View>>;

/** What each golden draws, one view after the other. */
const VIEWS: [name: string, views: Partial<View>[]][] = [
	...LAYER_IDS.map((layer): [string, Partial<View>[]] => [
		layer,
		layerOf(layer).twoWay
			? [
					{ layer, direction: 'out' },
					{ layer, direction: 'in' }
				]
			: [{ layer }]
	]),
	...Object.entries(STACKS).map(([name, view]): [string, Partial<View>[]] => [name, [view]])
];

function draw(dataset: Dataset, words: SceneWords, change: Partial<View>): string {
	const view = { ...DEFAULT_VIEW, ...change };
	const facts = factsByParty(dataset);
	return sceneText(sceneOfView(dataset, facts, view, words));
}

describe.each(LANGUAGES)('the real data in %s', async (language) => {
	const dataset = real.dataset(language);
	const { m, f } = await loadMessages(language);
	const words = makeSceneWords(dataset, m, f);

	it.each(VIEWS)('%s', (name, views) => {
		const found = `${views.map((view) => draw(dataset, words, view)).join('\n\n\n')}\n`;
		const file = join(FOLDER, `${name}.${language}.txt`);
		const changed = join(FOLDER, `${name}.${language}.changed.txt`);
		if (process.env.UPDATE) writeFileSync(file, found);
		const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
		rmSync(changed, { force: true });
		if (found !== expected) writeFileSync(changed, found);
		expect(found).toBe(expected);
	});
});

it('every golden is of a layer or a stack, and of a language', () => {
	const known = LANGUAGES.flatMap((language) => VIEWS.map(([name]) => `${name}.${language}.txt`));
	const found = readdirSync(FOLDER).filter((name) => !name.endsWith('.changed.txt'));
	expect(found.sort()).toEqual(known.sort());
});

it('the stacks that have a golden can be drawn', () => {
	for (const { layer, over } of Object.values(STACKS))
		expect(validStack(layer, over).dropped).toEqual([]);
});
