import type { PartyId } from '../dataset/types';

/** The world of the first paint (`shapes/world.json`): SVG path data, whole numbers, relative coordinates. */
export interface WorldShapes {
	/** plane units */
	width: number;
	height: number;
	/** path units per plane unit: draw the paths scaled by its inverse */
	scale: number;
	/** by id in code-point order; land of no place has the id '' and comes last */
	land: { id: PartyId | ''; d: string }[];
	/** between two places, agreed */
	borders: string;
	/** not agreed: to be dashed */
	disputed: string;
	/** 30° meridians and parallels */
	graticule: string;
	/** outline of the earth */
	sphere: string;
}

/** Shapes that are missing at a scale (`shapes/missing.json`): such places are dots only. */
export interface MissingShapes {
	/** at first paint */
	world: PartyId[];
	/** at 1:50m */
	plane: PartyId[];
}
