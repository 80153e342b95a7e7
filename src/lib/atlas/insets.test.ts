import { describe, expect, it } from 'vitest';
import { fitBox, FRAMES } from '$lib/core/plane';
import type { Scene } from '$lib/core/scene/types';
import { insetOf } from './insets';

const viewport = { width: 1200, height: 560 };
const { caribbean } = FRAMES;
const INSIDE = { x: caribbean.x + caribbean.width / 2, y: caribbean.y + caribbean.height / 2 };

const place = (at: { x: number; y: number }, kind = 'place') => ({ kind, ...at });
const sceneWith = (marks: { symbols?: object[]; labels?: object[] }) =>
	({ frame: 'world', symbols: [], labels: [], ...marks }) as unknown as Scene;
const shown = (scene: Scene, window = viewport) =>
	insetOf(scene, fitBox(FRAMES.world, window), window)?.inset.id ?? null;

describe('the inset of a crowded region', () => {
	it.each([
		['a mark', sceneWith({ symbols: [INSIDE] })],
		['coloured land', sceneWith({ labels: [place(INSIDE)] })]
	])('is there where the layer has %s', (_, scene) => expect(shown(scene)).toBe('inset-caribbean'));

	it.each([
		['nothing', sceneWith({})],
		['marks elsewhere only', sceneWith({ symbols: [{ x: 850, y: 300 }] })],
		['land that it is not about', sceneWith({ labels: [place(INSIDE, 'context')] })]
	])('is not where the layer has %s there', (_, scene) => expect(shown(scene)).toBeNull());

	it('is not on a map too small for it', () =>
		expect(shown(sceneWith({ symbols: [INSIDE] }), { width: 400, height: 300 })).toBeNull());
});
