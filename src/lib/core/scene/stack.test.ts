import { describe, expect, it } from 'vitest';
import { madeDataset, plainWords } from '../../../../tests/fixtures/made-dataset';
import { resultOf } from '../aggregate/result';
import { factsByParty } from '../query/select';
import { DEFAULT_VIEW, type LayerId } from '../query/view';
import { buildScene } from './build';
import { stackScenes } from './stack';

const dataset = madeDataset({
	places: ['AAA', 'BBB', { id: 'CCC', area: 1 }],
	groups: { 'diplomatic-allies': ['AAA', 'CCC'] },
	programmes: { 'ngo-cooperation': '', gctf: '', 'covid-19': '' },
	activities: [
		{
			id: 'wells',
			kind: 'project',
			programme: 'ngo-cooperation',
			start: '2020',
			participations: [
				{ party: 'AAA', role: 'recipient' },
				{ party: 'BBB', role: 'recipient' }
			]
		},
		{
			id: 'pact',
			kind: 'agreement',
			start: '2020',
			participations: [
				{ party: 'BBB', role: 'partner' },
				{ party: 'CCC', role: 'partner' }
			]
		}
	],
	flows: [
		{
			id: 'masks',
			programme: 'covid-19',
			type: 'in-kind',
			date: '2020',
			destination: 'AAA',
			value: 5,
			unit: 'mask'
		}
	]
});
const facts = factsByParty(dataset);
function sceneOf(main: LayerId, ...over: LayerId[]) {
	const scene = (layer: LayerId) => {
		const view = { ...DEFAULT_VIEW, layer };
		return buildScene(dataset, resultOf(dataset, facts, view), view, plainWords);
	};
	return stackScenes(scene(main), over.map(scene), plainWords);
}
const fillOf = (scene: ReturnType<typeof sceneOf>, place: string) =>
	scene.fills.find((fill) => fill.place === place);

describe('layers over a layer', () => {
	it('leave the main layer as it is where there are none', () => {
		expect(sceneOf('partnership').legend.over).toBeUndefined();
	});

	it('keep the main layer’s land; counts become circles without a filling', () => {
		const alone = sceneOf('partnership');
		const scene = sceneOf('partnership', 'ngo');
		expect(scene.fills).toEqual(alone.fills);
		expect(
			scene.symbols.filter(({ layer }) => layer === 'ngo').map(({ kind, party }) => [kind, party])
		).toEqual([
			['outline', 'AAA'],
			['outline', 'BBB']
		]);
		expect(new Set(scene.symbols.map(({ id }) => id)).size).toBe(scene.symbols.length);
	});

	it('hatch the land by class, and its dot, over the main layer’s colour', () => {
		const scene = sceneOf('partnership', 'agreements');
		const alone = sceneOf('partnership');
		expect(fillOf(scene, 'CCC')).toMatchObject({
			colour: fillOf(alone, 'CCC')?.colour,
			pattern: { kind: 'hatch' }
		});
		expect(fillOf(scene, 'AAA')?.pattern).toEqual(fillOf(alone, 'AAA')?.pattern);
		expect(scene.symbols.find(({ party }) => party === 'CCC')?.pattern).toMatchObject({
			kind: 'hatch'
		});
	});

	it('outline the land by tie', () => {
		const scene = sceneOf('ngo', 'partnership');
		expect(fillOf(scene, 'AAA')).toMatchObject({ keylineWidth: 2 });
		expect(fillOf(scene, 'BBB')?.keylineWidth).toBeUndefined();
	});

	it('draw their flows, each of its layer', () => {
		const scene = sceneOf('partnership', 'masks');
		expect(scene.flows.map(({ id, layer }) => [id, layer])).toEqual([['masks-flow-AAA', 'masks']]);
	});

	it('have a part each of title, finding and legend, in their order', () => {
		const scene = sceneOf('partnership', 'ngo', 'agreements');
		expect(scene.title).toContain('+ ngo, agreements');
		expect(scene.finding).toMatch(/allies.*ngo.*agreements/);
		expect(scene.legend.over?.map(({ title }) => title)).toEqual([
			'legend ngo out',
			'legend agreements out'
		]);
		const [ngo, agreements] = scene.legend.over ?? [];
		expect(ngo?.entries.map(({ mark }) => mark)).toEqual([
			'outline',
			'outline',
			'outline',
			'outline'
		]);
		expect(agreements?.entries.every(({ pattern }) => pattern?.kind === 'hatch')).toBe(true);
	});
});
