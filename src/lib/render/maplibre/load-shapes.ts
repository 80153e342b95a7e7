import type { ProjectionId } from '$lib/core/query/view';
import { decodeShapes, type Shapes, type ShapeTopology } from './shapes';

/** Addresses of the two shapes files. */
export interface ShapeUrls {
	plane: string;
	geo: string;
}

/** Fetches shapes when they are first needed, once per projection. */
export class ShapeLoader {
	readonly #loading = new Map<ProjectionId, Promise<Shapes>>();

	constructor(
		private readonly urls: ShapeUrls,
		private readonly signal: AbortSignal
	) {}

	load(projection: ProjectionId): Promise<Shapes> {
		const started = this.#loading.get(projection);
		if (started) return started;
		const loading = this.#fetch(projection);
		this.#loading.set(projection, loading);
		// A failed file may be asked for again.
		loading.catch(() => this.#loading.delete(projection));
		return loading;
	}

	async #fetch(projection: ProjectionId): Promise<Shapes> {
		const url = projection === 'globe' ? this.urls.geo : this.urls.plane;
		const response = await fetch(url, { signal: this.signal });
		if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
		return decodeShapes((await response.json()) as ShapeTopology, projection);
	}
}
