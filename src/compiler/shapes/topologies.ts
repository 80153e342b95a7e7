import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiLineString as MultiLineStringArcs, Topology } from 'topojson-specification';
import type { PartyId } from '../../lib/core/dataset/types';
import type { Land } from './atlas';
import { flattenLand, flattenLines, type Frame } from './flatten';
import { degreeGraticule, planeGraticule } from './graticule';
import { cutLines, type PlaceTopology } from './lines';

export type PlaceFeatures = FeatureCollection<MultiPolygon, { id: PartyId | null }>;

/** `places` (property `id`, null for land of no place) and the lines of the map. */
export type MapTopology = Topology<
	PlaceTopology['objects'] &
		Record<'borders' | 'disputed' | 'coast' | 'graticule', MultiLineStringArcs>
>;

/** Land in a frame, one feature per place. */
export function placeFeatures(land: Land, frame: Frame): PlaceFeatures {
	return {
		type: 'FeatureCollection',
		features: land.shapes.map(
			({ id, geometry }): Feature<MultiPolygon, { id: PartyId | null }> => ({
				type: 'Feature',
				properties: { id },
				geometry: flattenLand(geometry, frame)
			})
		)
	};
}

/**
 * Neighbours share their arcs. `steps` across the width: the grid that makes their points equal.
 * topojson-server rounds the features that it is given in place: they are spent afterwards.
 */
export function placeTopology(places: PlaceFeatures, steps: number): PlaceTopology {
	return topology({ places }, steps) as PlaceTopology;
}

/** Dashed lines inside places, in a frame. */
export function linesWithinPlaces(land: Land, frame: Frame): MultiLineString {
	return {
		type: 'MultiLineString',
		coordinates: land.within.flatMap((line) => flattenLines(line, frame).coordinates)
	};
}

/**
 * What the GPU map draws: `places` (property `id`, null for land of no place) and the lines `borders`, `disputed`,
 * `coast` and `graticule`, in plane units or degrees.
 */
export function detailTopology(land: Land, frame: Frame, steps: number): MapTopology {
	const gridded = placeTopology(placeFeatures(land, frame), steps);
	const { borders, disputed, coast } = cutLines(gridded, frame);
	// Back from the grid, so that land and lines have the very same points and share their arcs.
	const places = feature(gridded, gridded.objects.places);
	disputed.coordinates.push(...linesWithinPlaces(land, frame).coordinates);
	const graticule = frame === 'plane' ? planeGraticule() : degreeGraticule();
	return topology({ places, borders, disputed, coast, graticule }, steps) as MapTopology;
}
