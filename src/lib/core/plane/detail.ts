import type { PartyId } from '../dataset/types';
import { meets, type Box } from './presets';

/** A part of the land in detail (`shapes/regions/*.json`): path data as in `WorldShapes`. */
export interface RegionShapes {
	/** path units per plane unit */
	scale: number;
	/** whole places; land of no place has the id '' */
	land: { id: PartyId | ''; d: string }[];
	/** between two places of which the region has at least one, agreed */
	borders: string;
	/** not agreed: to be dashed */
	disputed: string;
}

/** Where the regions lie (`shapes/regions.json`): boxes of plane units [x, y, width, height] by region. */
export type RegionIndex = Record<string, [x: number, y: number, width: number, height: number][]>;

/** The regions with land in a window of the plane. */
export function regionsIn(index: RegionIndex, window: Box): string[] {
	return Object.entries(index)
		.filter(([, boxes]) =>
			boxes.some(([x, y, width, height]) => meets({ x, y, width, height }, window))
		)
		.map(([name]) => name);
}

/** Land and lines that take the place of coarser ones, in the path units of `scale`. */
export interface LandDetail {
	scale: number;
	/** path data by place */
	land: ReadonlyMap<PartyId | '', string>;
	/** runs of all lines: they stand for all that the map had */
	borders: string;
	disputed: string;
}

/**
 * Detail of several regions as one; over `under`, whose land stays where no region has its own. Regions share their
 * borders: drawn twice, they look as drawn once.
 */
export function joinDetail(
	regions: readonly RegionShapes[],
	under: LandDetail | null = null
): LandDetail | null {
	const scale = regions[0]?.scale;
	if (scale === undefined) return under;
	const land = new Map<PartyId | '', string>();
	if (under) for (const [id, d] of under.land) land.set(id, rescalePath(d, scale / under.scale));
	const none: string[] = [];
	for (const region of regions)
		for (const { id, d } of region.land) {
			if (id === '') none.push(`M0 0${d}`);
			else land.set(id, d);
		}
	if (none.length) land.set('', none.join(''));
	const lines = (name: 'borders' | 'disputed') =>
		regions.map((region) => (region[name] ? `M0 0${region[name]}` : '')).join('');
	return { scale, land, borders: lines('borders'), disputed: lines('disputed') };
}

/** Path data at a multiple of its scale, to a hundredth of a path unit. */
export const rescalePath = (path: string, factor: number): string =>
	factor === 1
		? path
		: path.replace(/-?\d+(?:\.\d+)?/g, (number) =>
				String(Math.round(Number(number) * factor * 100) / 100)
			);
