import { PLANE } from '$lib/core/plane';
import type { Map as GlMap } from 'maplibre-gl';
import { drawImage, type PatternPlace } from './draw-image';
import { parseImageName } from './images';

/** A stretch of patterns by less than this is not seen. */
const UNSEEN = 0.001;

/** Draws the images that a live map asks for, and patterns again when it has come to rest at another zoom. */
export class MapImages {
	#place: PatternPlace;

	constructor(
		private readonly map: GlMap,
		private readonly unitsPerPixel: () => number
	) {
		this.#place = this.#placeNow();
	}

	/** From now on, images are drawn when they are first needed. */
	start(): void {
		this.#place = this.#placeNow();
		this.map.setMissingStyleImageResolver((name) => this.#add(name));
	}

	/** Keeps the pitch of patterns what it is, in px: MapLibre lets them grow from one whole zoom to the next. */
	redraw(): void {
		const place = this.#placeNow();
		if (Math.abs(place.stretch / this.#place.stretch - 1) < UNSEEN) return;
		this.#place = place;
		for (const name of this.map.listImages()) {
			if (parseImageName(name)?.kind !== 'pattern') continue;
			this.map.removeImage(name);
			this.#add(name);
		}
	}

	#placeNow(): PatternPlace {
		const zoom = this.map.getZoom();
		return {
			stretch: 2 ** (zoom - Math.max(0, Math.floor(zoom))),
			// MapLibre counts from the top of its square world, in whose middle the plane lies.
			start: (PLANE.width - PLANE.height) / 2 / this.unitsPerPixel()
		};
	}

	#add(name: string): void {
		const spec = parseImageName(name);
		if (!spec) return;
		const { data, pixelRatio } = drawImage(spec, this.map.getPixelRatio(), this.#place);
		this.map.addImage(name, data, { pixelRatio });
	}
}
