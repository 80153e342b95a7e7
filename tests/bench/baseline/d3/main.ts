// The page to beat: world-atlas 110m in the atlas's colours, drawn by D3 in the browser as its documentation shows it.
import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface Data {
	world: Topology<{ countries: GeometryCollection }>;
	/** colour by ISO 3166 numeric code */
	fills: Record<string, string>;
}

const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT] = [960, 420];

const { world, fills } = (await (await fetch('data.json')).json()) as Data;
const { countries } = world.objects;
const path = geoPath(
	geoEqualEarth().rotate([-150, 0]).fitSize([WIDTH, HEIGHT], { type: 'Sphere' })
);

const svg = document.createElementNS(SVG, 'svg');
svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
function draw(shape: Parameters<typeof path>[0], fill: string, stroke: string) {
	const element = document.createElementNS(SVG, 'path');
	element.setAttribute('d', path(shape) ?? '');
	element.setAttribute('fill', fill);
	element.setAttribute('stroke', stroke);
	svg.append(element);
}
draw({ type: 'Sphere' }, '#eef3f5', 'none');
draw(geoGraticule10(), 'none', '#dde7ea');
for (const country of feature(world, countries).features) {
	draw(country, fills[String(country.id)] ?? '#e6e4de', 'none');
}
draw(
	mesh(world, countries, (a, b) => a !== b),
	'none',
	'#ffffff'
);
const map = document.querySelector<HTMLElement>('#map')!;
map.append(svg);
map.dataset.drawn = '';
