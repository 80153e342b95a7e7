import {
	LABEL_SIZE,
	shownLabels,
	textWidth,
	toMercator,
	unproject,
	type Room
} from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { ProjectionId } from '$lib/core/query/view';
import { textOn } from '$lib/core/scale/contrast';
import type { Label, Scene } from '$lib/core/scene/types';
import type { FeatureCollection, Point } from 'geojson';
import type { Scale } from './camera';
import type { Palette } from './palette';
import { ringRadius } from './symbols';

/** What decides which labels are shown, and how. */
export interface LabelLayout extends Scale {
	palette: Palette;
	room: Room;
	selected: PartyId | null;
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
/** Above every label of a Scene; finite, because GeoJSON knows no infinity. */
const FIRST = 1000;
/** Land this many times as large as a label's box carries it. */
const ROOMY = 3;

/** Text takes a halo of what lies beneath it: its own land, its own circle, water, or paper where that is unknown. */
function inkOf(label: Label, scene: Scene, layout: LabelLayout): { colour: string; halo: string } {
	const { ink, paper, seaLabel, water } = layout.palette;
	if (label.kind === 'sea') return { colour: seaLabel, halo: water };
	const centred = label.dx === 0 && label.dy === 0 && label.align === 'middle';
	const mark = scene.symbols.find(({ party, kind }) => party === label.party && kind !== 'ring');
	const area = layout.areaOf(label.party) / layout.unitsPerPixel ** 2;
	const roomy = area > ROOMY * LABEL_SIZE * textWidth(label.text, LABEL_SIZE, label.bold);
	const land = roomy ? scene.fills.find(({ place }) => place === label.party) : undefined;
	const beneath = mark ?? land;
	if (!centred || !beneath) return { colour: ink, halo: paper };
	return {
		colour: textOn(beneath.colour, ink, paper),
		halo: beneath.colour
	};
}

/** The selected party's label goes first, in bold, clear of the ring. */
function emphasised(label: Label, scene: Scene): Label {
	const symbol = scene.symbols.find(({ party }) => party === label.party);
	const beside = symbol && label.dx ? ringRadius(symbol.r) + 4 : 0;
	return {
		...label,
		bold: true,
		priority: FIRST,
		dx: beside ? Math.sign(label.dx) * beside : label.dx
	};
}

/** The labels that are drawn, chosen and placed as the SVG does it; on the globe MapLibre keeps them apart. */
function chosen(scene: Scene, projection: ProjectionId, layout: LabelLayout): Label[] {
	const { k, unitsPerPixel, room, selected } = layout;
	const labels = scene.labels.map((label) =>
		selected && label.party === selected ? emphasised(label, scene) : label
	);
	return projection === 'globe'
		? labels.filter(({ minK }) => minK <= k)
		: shownLabels({ ...scene, labels }, k, unitsPerPixel, room);
}

/** Labels as points with everything that the one label layer needs to know. */
export function labelFeatures(
	scene: Scene,
	projection: ProjectionId,
	layout: LabelLayout
): FeatureCollection<Point, LabelProperties> {
	return {
		type: 'FeatureCollection',
		features: chosen(scene, projection, layout).map((label) => {
			const { id, party, text, kind, bold, x, y, dx, dy, align, priority } = label;
			return {
				type: 'Feature',
				properties: {
					id,
					party,
					text,
					kind,
					bold,
					...inkOf(label, scene, layout),
					anchor: ANCHOR[align],
					offset: [dx / LABEL_SIZE, (dy - SINKS) / LABEL_SIZE],
					priority
				},
				geometry: {
					type: 'Point',
					coordinates: projection === 'globe' ? unproject(x, y) : toMercator(x, y)
				}
			};
		})
	};
}
