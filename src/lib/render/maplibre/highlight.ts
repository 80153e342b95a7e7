import type { PartyId } from '$lib/core/dataset/types';
import type { Scene } from '$lib/core/scene/types';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** What highlighting needs of MapLibre's Map, and where the land of a place is to be had. */
export interface MarkTarget {
	setFeatureState(feature: { source: string; id: string }, state: object): unknown;
	setOutlines(outlines: FeatureCollection): void;
	landOf(party: PartyId): Geometry | null;
}

export type MarkState = 'hover' | 'selected';
const STATES: readonly MarkState[] = ['hover', 'selected'];

/** Every mark of a party but its land. */
function marksOfParty({ symbols, flows }: Scene, party: PartyId) {
	const of = (source: string, list: readonly { id: string; party: PartyId }[]) =>
		list.filter((mark) => mark.party === party).map(({ id }) => ({ source, id }));
	return [...of('symbols', symbols), ...of('flows', flows)];
}

/**
 * Marks the party that is pointed at and the one that is selected. Symbols and flows by feature-state; land by a source
 * of its own that holds those outlines only, because a line layer over all land costs a third of every frame.
 */
export class Highlighter {
	readonly #parties = new Map<MarkState, PartyId>();
	readonly #marked = new Map<MarkState, { source: string; id: string }[]>();

	constructor(
		private readonly target: MarkTarget,
		private scene: Scene
	) {}

	/** Marks a party, or none, and unmarks what was marked before. */
	set(state: MarkState, party: PartyId | null): void {
		if ((this.#parties.get(state) ?? null) === party) return;
		if (party === null) this.#parties.delete(state);
		else this.#parties.set(state, party);
		this.#apply(state);
		this.outline();
	}

	/** Moves the marks to the marks of a new Scene. */
	rescene(scene: Scene): void {
		this.scene = scene;
		for (const state of STATES) this.#apply(state);
	}

	/** Draws the outlines again: there are new ones, or the shapes have changed. */
	outline(): void {
		const features = STATES.flatMap((state): Feature[] => {
			const party = this.#parties.get(state);
			const geometry = party === undefined ? null : this.target.landOf(party);
			return geometry ? [{ type: 'Feature', properties: { state }, geometry }] : [];
		});
		this.target.setOutlines({ type: 'FeatureCollection', features });
	}

	#apply(state: MarkState): void {
		const party = this.#parties.get(state);
		const next = party === undefined ? [] : marksOfParty(this.scene, party);
		for (const mark of this.#marked.get(state) ?? []) {
			this.target.setFeatureState(mark, { [state]: false });
		}
		for (const mark of next) this.target.setFeatureState(mark, { [state]: true });
		this.#marked.set(state, next);
	}
}
