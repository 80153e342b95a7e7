import {
	isolationOf,
	LABEL_SIZE,
	shownLabels,
	toMercator,
	unproject,
	type Room
} from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import { emphasise, inkOf } from '$lib/core/scene/label-ink';
import type { Label, Scene } from '$lib/core/scene/types';
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Scale } from './camera';
import type { Palette } from './palette';

/** What decides which labels are shown, and how. */
export interface LabelLayout extends Scale {
	palette: Palette;
	room: Room;
	selected: PartyId | null;
	/** whose flow is shown by itself: its label is there whatever it covers */
	isolated: PartyId | null;
	/** land of a place, plane units²; 0 where it has none */
	areaOf(place: PartyId): number;
}

export interface LabelProperties {
	id: string;
	party: string;
	text: string;
	kind: Label['kind'];
	bold: boolean;
	colour: string;
	halo: string;
	anchor: 'left' | 'center' | 'right';
	/** em, so that MapLibre's text-offset takes it as it is */
	offset: [number, number];
	priority: number;
}

const ANCHOR = { start: 'left', middle: 'center', end: 'right' } as const;
/** MapLibre sets the middle of a text this much lower than the SVG does, px (measured: Source Sans 3, Noto Sans TC). */
const SINKS = 1.2;
/** The labels that are drawn, chosen and placed as the SVG does it; on the globe MapLibre keeps them apart. */
function chosen(scene: Scene, projection: ProjectionId, layout: LabelLayout): Label[] {
	const { k, unitsPerPixel, room, selected, isolated } = layout;
	const labels = emphasise(scene, selected);
	const shown =
		projection === 'globe'
			? labels.filter(({ minK }) => minK <= k)
			: shownLabels({ ...scene, labels }, k, unitsPerPixel, room);
	const own = isolationOf(scene, isolated)?.label;
	return own && !shown.some(({ id }) => id === own.id) ? [...shown, own] : shown;
}

export interface LeaderProperties {
	party: string;
}

/** The line between a text and its mark; it keeps its px, so this depends on the scale. */
function leaderOf(
	{ leader, x, y, party }: Label,
	unitsPerPx: number
): Feature<LineString, LeaderProperties>[] {
	if (!leader) return [];
	const [x1, y1, x2, y2] = leader.map((px) => px * unitsPerPx) as [number, number, number, number];
	const coordinates = [toMercator(x + x1, y + y1), toMercator(x + x2, y + y2)];
	return [
		{ type: 'Feature', properties: { party }, geometry: { type: 'LineString', coordinates } }
	];
}

/** Labels as points with everything that the one label layer needs to know, and leaders as lines. */
export function labelFeatures(
	scene: Scene,
	projection: ProjectionId,
	layout: LabelLayout
): FeatureCollection<Point | LineString, LabelProperties | LeaderProperties> {
	const labels = chosen(scene, projection, layout);
	const texts = labels.map((label): Feature<Point, LabelProperties> => {
		const { id, party, text, kind, bold, x, y, dx, dy, align, priority } = label;
		return {
			type: 'Feature',
			properties: {
				id,
				party,
				text,
				kind,
				bold,
				...inkOf(
					label,
					scene,
					() => layout.areaOf(party) / layout.unitsPerPixel ** 2,
					layout.palette
				),
				anchor: ANCHOR[align],
				offset: [dx / LABEL_SIZE, (dy - SINKS) / LABEL_SIZE],
				priority
			},
			geometry: {
				type: 'Point',
				coordinates: projection === 'globe' ? unproject(x, y) : toMercator(x, y)
			}
		};
	});
	const leaders = labels.flatMap((label) => leaderOf(label, layout.unitsPerPixel));
	return { type: 'FeatureCollection', features: [...texts, ...leaders] };
}
