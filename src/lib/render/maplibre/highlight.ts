import type { PartyId } from '$lib/core/dataset/types';
import type { Scene } from '$lib/core/scene/types';

/** What highlighting needs of MapLibre's Map. */
export interface StateTarget {
	setFeatureState(feature: { source: string; id: string }, state: object): unknown;
}

export type MarkState = 'hover' | 'selected';

/** Every mark of a party: its land, symbols and flows. */
function marksOfParty({ symbols, flows }: Scene, party: PartyId) {
	const of = (source: string, list: readonly { id: string; party: PartyId }[]) =>
		list.filter((mark) => mark.party === party).map(({ id }) => ({ source, id }));
	return [{ source: 'places', id: party }, ...of('symbols', symbols), ...of('flows', flows)];
}

/** Keeps feature-states in step with the party that is pointed at and the one that is selected. */
export class Highlighter {
	readonly #parties = new Map<MarkState, PartyId>();
	readonly #marked = new Map<MarkState, { source: string; id: string }[]>();

	constructor(
		private readonly map: StateTarget,
		private scene: Scene
	) {}

	/** Marks a party, or none, and unmarks what was marked before. */
	set(state: MarkState, party: PartyId | null): void {
		if ((this.#parties.get(state) ?? null) === party) return;
		if (party === null) this.#parties.delete(state);
		else this.#parties.set(state, party);
		this.#apply(state);
	}

	/** Moves the marks to the marks of a new Scene. */
	rescene(scene: Scene): void {
		this.scene = scene;
		for (const state of this.#parties.keys()) this.#apply(state);
	}

	#apply(state: MarkState): void {
		const party = this.#parties.get(state);
		const next = party === undefined ? [] : marksOfParty(this.scene, party);
		for (const mark of this.#marked.get(state) ?? []) {
			this.map.setFeatureState(mark, { [state]: false });
		}
		for (const mark of next) this.map.setFeatureState(mark, { [state]: true });
		this.#marked.set(state, next);
	}
}
