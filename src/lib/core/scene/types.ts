import type { Evidence, PartyId, Qualifier } from '../dataset/types';
import type { FrameId } from '../plane/presets';
import type { LayerId } from '../query/view';

/**
 * The Scene: a picture as plain data. Positions are plane units (core/plane: 2000 wide, Equal Earth, 150°E); sizes are
 * CSS pixels at any zoom. Renderers draw it and add nothing; legend, list and text alternative come from it too.
 */
export interface Scene {
	layer: LayerId;
	/** e.g. "Partnership, 2022" */
	title: string;
	/** one sentence written from the data, with its evidence */
	finding: string;
	findingEvidence: Evidence[];
	fills: Fill[];
	symbols: SceneSymbol[];
	/** the largest, so few that they can be told apart */
	flows: FlowMark[];
	/** the others: each drawn only while it is pointed at; the legend and a label tell their sum */
	moreFlows: FlowMark[];
	labels: Label[];
	legend: Legend;
	/** where the camera goes when the view names none */
	frame: FrameId;
	sources: string[];
	boundaryNote: string;
}

/** A second carrier beside the fill colour. */
export type Pattern =
	/** 45° lines of `colour` over the fill, `pitch` px apart; `casing`: edges that part them from whatever lies below */
	| { kind: 'hatch'; colour: string; pitch: number; casing?: string }
	/** bands of `colour` 3 px in 9 px over the fill: two ties at once */
	| { kind: 'stripes'; colour: string };

export interface Fill {
	place: PartyId;
	/** legend entry id */
	class: string;
	colour: string;
	pattern: Pattern | null;
	/** outline that brings the fill to 3:1, or null */
	keyline: string | null;
	/** px, where the outline itself tells something: that of a layer over this one */
	keylineWidth?: number;
}

export interface SceneSymbol {
	id: string;
	party: PartyId;
	/** the layer it belongs to; absent = the scene's own */
	layer?: LayerId;
	/**
	 * `dot`: a small place's stand-in for its fill; `circle`: area by value; `outline`: the same without a filling, on a
	 * layer over the scene's own; `ring`: stated for a group only
	 */
	kind: 'dot' | 'circle' | 'outline' | 'ring';
	x: number;
	y: number;
	/** radius, px */
	r: number;
	colour: string;
	/** outline colour, or null */
	keyline: string | null;
	class: string;
	pattern: Pattern | null;
	value: number | null;
	/** accessible name with figure and unit */
	title: string;
}

export interface FlowMark {
	id: string;
	party: PartyId;
	/** the layer it belongs to; absent = the scene's own */
	layer?: LayerId;
	direction: 'out' | 'in';
	/** cubic Bézier in the plane, from origin to destination: [x0,y0, x1,y1, x2,y2, x3,y3] */
	curve: readonly [number, number, number, number, number, number, number, number];
	/** ends in degrees, for the globe */
	from: readonly [lon: number, lat: number];
	to: readonly [lon: number, lat: number];
	/** px */
	width: number;
	colour: string;
	value: number;
	unit: string;
	qualifier: Qualifier;
	title: string;
}

/** Flows that are not drawn one by one, summed. */
export interface FlowRest {
	count: number;
	/** in the layer's unit */
	value: number;
	qualifier: Qualifier;
	parties: PartyId[];
}

export interface Label {
	id: string;
	/** '' for Taiwan's own mark and sea names */
	party: PartyId;
	text: string;
	/** `context`: land that the layer is not about */
	kind: 'place' | 'taiwan' | 'sea' | 'value' | 'context';
	/** anchor in the plane */
	x: number;
	y: number;
	/** offset from the anchor in px, and where the text hangs */
	dx: number;
	dy: number;
	align: 'start' | 'middle' | 'end';
	bold: boolean;
	/** higher wins where two would collide */
	priority: number;
	/** least magnification (k) at which it is drawn */
	minK: number;
	/** given where the text stands apart from its mark: a line between the two, px from the anchor */
	leader?: readonly [x1: number, y1: number, x2: number, y2: number];
}

export interface LegendEntry {
	id: string;
	label: string;
	/** `fill` swatch, `circle` or `outline` of radius `size`, `line` of width `size` with arrowhead, `ring` */
	mark: 'fill' | 'circle' | 'outline' | 'line' | 'ring';
	colour: string;
	pattern: Pattern | null;
	keyline: string | null;
	/** px, for circles and lines; of a fill its outline's width where that tells something, else 0 */
	size: number;
	/** null where a count makes no sense (size keys) */
	count: number | null;
	/** members as an index, grouped for reading */
	members: LegendMembers[];
	note: string;
	evidence: Evidence[];
}

export interface LegendMembers {
	/** region heading, '' for none */
	heading: string;
	parties: {
		party: PartyId;
		name: string;
		/** belongs to a second entry as well */
		shared: boolean;
	}[];
}

export interface Legend {
	title: string;
	/** '' for counts without a unit */
	unit: string;
	/** e.g. "Scale fixed for this layer; circle areas and line widths do not change with filters" */
	scaleNote: string;
	entries: LegendEntry[];
	/** the kinds of nothing that this layer can show */
	nothings: LegendEntry[];
	/** the layers over this one, in their order */
	over?: Legend[];
}
