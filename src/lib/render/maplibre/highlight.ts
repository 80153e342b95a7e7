import { toMercator, unproject, type Point } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import { ringRadius } from '$lib/core/scene/label-ink';
import type { Scene } from '$lib/core/scene/types';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

export type MarkState = 'hover' | 'selected' | 'marked';

/** What is pointed at, and what is selected. */
export interface Highlights {
	hover: PartyId | null;
	selected: PartyId | null;
	/** plane point of a selected place that is too small to be outlined and has no symbol: its ring goes there */
	selectedAt: Point | null;
	/** marked for comparison; `at`: where the ring of a place goes that is too small to be outlined */
	marked: readonly { party: PartyId; at: Point | null }[];
}

export interface MarkedProperties {
	state: MarkState;
	/** radius of a ring, px; 0 for land */
	r: number;
}

/** Symbols and flows of a party: they are marked by feature-state. */
export function marksOfParty({ symbols, flows }: Scene, party: PartyId | null) {
	const of = (source: string, list: readonly { id: string; party: PartyId }[]) =>
		list.filter((mark) => mark.party === party).map(({ id }) => ({ source, id }));
	return [...of('symbols', symbols), ...of('flows', flows)];
}

function ringOf(
	state: MarkState,
	party: PartyId | null,
	place: Point | null,
	{ symbols }: Scene,
	projection: ProjectionId
): Feature<Geometry, MarkedProperties>[] {
	const symbol = symbols.find((one) => one.party === party);
	const at: Point | null = symbol ? [symbol.x, symbol.y] : place;
	if (party === null || !at) return [];
	return [
		{
			type: 'Feature',
			properties: { state, r: ringRadius(symbol?.r ?? 0) },
			geometry: {
				type: 'Point',
				coordinates: projection === 'globe' ? unproject(...at) : toMercator(...at)
			}
		}
	];
}

/**
 * Outlines of land, and the ring. A source of their own holds them, because a line layer over all land, most of it
 * invisible, costs a third of every frame.
 */
export function markedFeatures(
	highlights: Highlights,
	scene: Scene,
	projection: ProjectionId,
	landOf: (party: PartyId) => Geometry | undefined
): FeatureCollection<Geometry, MarkedProperties> {
	const { hover, selected, selectedAt, marked } = highlights;
	const outlined: [MarkState, PartyId | null][] = [
		...marked.map(({ party }): [MarkState, PartyId] => ['marked', party]),
		['hover', hover],
		['selected', selected]
	];
	const outlines = outlined.flatMap(([state, party]) => {
		const geometry = party === null ? undefined : landOf(party);
		return geometry ? [{ type: 'Feature' as const, properties: { state, r: 0 }, geometry }] : [];
	});
	return {
		type: 'FeatureCollection',
		features: [
			...outlines,
			...marked
				.filter(({ party }) => party !== selected)
				.flatMap(({ party, at }) => ringOf('marked', party, at, scene, projection)),
			...ringOf('selected', selected, selectedAt, scene, projection)
		]
	};
}
