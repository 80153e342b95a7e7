import type { LonLat } from '$lib/core/plane';
import { LngLat, type Map as GlMap } from 'maplibre-gl';
import type { PolarRun } from './flows';

/** Rounding of a point of the globe, m. */
const NEARBY = 50_000;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The stretches of great circles that pass a pole more closely than tiles reach. MapLibre cannot draw them, but knows
 * where they lie on screen: they are an svg over its canvas.
 */
export class PolarLines {
	readonly #svg = document.createElementNS(SVG, 'svg');
	#runs: readonly PolarRun[] = [];

	constructor(
		private readonly map: GlMap,
		stage: HTMLElement
	) {
		this.#svg.setAttribute('aria-hidden', 'true');
		Object.assign(this.#svg.style, {
			position: 'absolute',
			inset: '0',
			width: '100%',
			height: '100%',
			pointerEvents: 'none',
			fill: 'none'
		});
		stage.append(this.#svg);
		map.on('render', () => this.draw());
	}

	set(runs: readonly PolarRun[]): void {
		this.#runs = runs;
		this.#svg.replaceChildren(
			...runs.map(({ colour, width, opacity }) => {
				const path = document.createElementNS(SVG, 'path');
				path.setAttribute('stroke', colour);
				path.setAttribute('stroke-width', String(width));
				path.setAttribute('stroke-opacity', String(opacity));
				return path;
			})
		);
		this.draw();
	}

	draw(): void {
		this.#runs.forEach(({ points }, i) =>
			this.#svg.children[i]?.setAttribute('d', this.#path(points))
		);
	}

	/** The part of a run that lies on the near side. */
	#path(points: readonly LonLat[]): string {
		let pen = 'M';
		return points
			.map(([lon, lat]) => {
				const place = new LngLat(lon, lat);
				const at = this.map.project(place);
				// What lies at that point of the window is nearer to the reader, unless it is the place itself.
				const hidden = place.distanceTo(this.map.unproject(at)) > NEARBY;
				const step = hidden ? '' : `${pen}${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
				pen = hidden ? 'M' : 'L';
				return step;
			})
			.join('');
	}
}
