import type { ColourName } from '$lib/core/scale/palette';
import { THEMES, type Theme } from '$lib/core/scale/themes';
import { WORLD } from '$lib/server/world';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What is painted how; the coast's colour is the stroke of the land. */
const PAINTS: readonly (readonly [selector: string, property: 'fill' | 'stroke', ColourName])[] = [
	['.water', 'fill', 'water'],
	['.graticule', 'stroke', 'graticule'],
	['.land', 'fill', 'landPlain'],
	['.land', 'stroke', 'coast'],
	['.border', 'stroke', 'paper']
];
const rules = (theme: Theme) =>
	PAINTS.map(([selector, property, name]) => `${selector}{${property}:${theme[name]}}`).join('');

/**
 * The bare world, one file for every page that only has to show where a place lies. A picture in a page takes the colour
 * scheme of its page.
 */
export const GET: RequestHandler = () => {
	const { width, height, scale, land, borders, disputed, graticule, sphere } = WORLD;
	// Each place's path is relative: it has to start from the origin again.
	const outlines = land.map(({ d }) => `M0 0${d}`).join('');
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${Math.round(height)}">` +
		`<style>path{vector-effect:non-scaling-stroke}${rules(THEMES.light)}` +
		`@media (prefers-color-scheme:dark){${rules(THEMES.dark)}}</style>` +
		`<g transform="scale(${1 / scale})" fill="none">` +
		`<path d="${sphere}" class="water"/>` +
		`<path d="${graticule}" class="graticule" stroke-width=".8"/>` +
		`<path d="${outlines}" class="land" stroke-width=".5"/>` +
		`<path d="${borders}" class="border" stroke-width=".7"/>` +
		`<path d="${disputed}" class="border" stroke-width=".7" stroke-dasharray="3 2"/>` +
		'</g></svg>';
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
