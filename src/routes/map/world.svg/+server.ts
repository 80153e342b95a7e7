import { PALETTE } from '$lib/core/scale/palette';
import { WORLD } from '$lib/server/world';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The bare world, one file for every page that only has to show where a place lies. */
export const GET: RequestHandler = () => {
	const { width, height, scale, land, borders, disputed, graticule, sphere } = WORLD;
	// Each place's path is relative: it has to start from the origin again.
	const outlines = land.map(({ d }) => `M0 0${d}`).join('');
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${Math.round(height)}">` +
		`<g transform="scale(${1 / scale})" fill="none">` +
		`<path d="${sphere}" fill="${PALETTE.water}"/>` +
		`<path d="${graticule}" stroke="${PALETTE.graticule}" stroke-width=".8" vector-effect="non-scaling-stroke"/>` +
		`<path d="${outlines}" fill="${PALETTE.landPlain}" stroke="${PALETTE.coast}" stroke-width=".5" vector-effect="non-scaling-stroke"/>` +
		`<path d="${borders}" stroke="#fff" stroke-width=".7" vector-effect="non-scaling-stroke"/>` +
		`<path d="${disputed}" stroke="#fff" stroke-width=".7" stroke-dasharray="3 2" vector-effect="non-scaling-stroke"/>` +
		'</g></svg>';
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
