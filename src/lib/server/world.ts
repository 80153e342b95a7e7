import { readFileSync } from 'node:fs';
import type { WorldShapes } from '$lib/core/plane/world-shapes';

/** The shapes of the first picture, as the prerenderer reads them. */
export const WORLD = JSON.parse(readFileSync('.compiled/shapes/world.json', 'utf8')) as WorldShapes;

/** A place's outline as path data in plane units times `scale`; '' where it is too small to have one. */
export const placePath = (id: string) => ({
	d: WORLD.land.find((land) => land.id === id)?.d ?? '',
	scale: 1 / WORLD.scale
});
