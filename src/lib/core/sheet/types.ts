import type { Language, PartyId } from '../dataset/types';
import type { Bezier, Box, Point, Viewport, WorldShapes } from '../plane';
import type { Camera } from '../query/view';
import type { Legend, Pattern, Scene } from '../scene/types';

/**
 * A sheet: a view composed for taking away, as a list of named drawings in px of the sheet. SVG, PDF and PowerPoint draw
 * this one list, so they cannot disagree.
 */
export interface Sheet {
	width: number;
	height: number;
	language: Language;
	/** of the document, one line */
	title: string;
	/** the picture in words */
	description: string;
	/** for the presenter; not drawn */
	notes: string;
	nodes: SheetNode[];
}

export interface Stroke {
	colour: string;
	/** px */
	width: number;
	/** px drawn, px left out */
	dash?: readonly [number, number];
}

export interface Paint {
	colour: string;
	pattern: Pattern | null;
}

interface Named {
	/** unique in the sheet; letters, digits and hyphens */
	id: string;
	/** what a person calls it, in the sheet's language */
	name: string;
}

export interface GroupNode extends Named {
	kind: 'group';
	/** what lies outside it is not drawn */
	clip?: Box;
	children: SheetNode[];
}

/** One shape of straight runs: a country with all its islands, or a set of lines. */
export interface PathNode extends Named {
	kind: 'path';
	runs: Point[][];
	closed: boolean;
	fill: Paint | null;
	stroke: Stroke | null;
}

export interface CircleNode extends Named {
	kind: 'circle';
	x: number;
	y: number;
	r: number;
	fill: Paint | null;
	stroke: Stroke | null;
}

export interface RectNode extends Named {
	kind: 'rect';
	box: Box;
	fill: Paint | null;
	stroke: Stroke | null;
	/** paper and water: left out of a picture with a transparent ground */
	ground?: boolean;
}

/** A curved line with an arrowhead. */
export interface FlowNode extends Named {
	kind: 'flow';
	/** the whole line, to the arrow's tip */
	line: Bezier;
	/** the line as far as the arrowhead covers its end; null where the flow is shorter than its head */
	shaft: Bezier | null;
	/** closed outline of the arrowhead, tip first */
	head: Point[];
	width: number;
	colour: string;
	/** light line beneath, px wider than the line; 0 for none */
	casing: number;
}

export interface TextLine {
	text: string;
	/** of the line's start, middle or end by `align`, at the baseline */
	x: number;
	y: number;
}

/** A paragraph, broken into lines for formats that do not break lines themselves. */
export interface TextNode extends Named {
	kind: 'text';
	text: string;
	lines: TextLine[];
	/** of the paragraph */
	box: Box;
	size: number;
	lineHeight: number;
	face: 'sans' | 'serif';
	bold: boolean;
	italic?: boolean;
	colour: string;
	/** px of this colour around the letters */
	halo?: { colour: string; width: number };
	align: 'start' | 'middle' | 'end';
	/** what a slide's outline, or a reader's tool, takes it for */
	role: 'title' | 'body' | 'label';
	href?: string;
}

export type SheetNode = GroupNode | PathNode | CircleNode | RectNode | FlowNode | TextNode;

/** The shapes of paper that a view can be put on. Widths and heights in px (96 to the inch). */
export const SHEET_FORMATS = {
	/** a slide of 13.33 × 7.5 inches */
	wide: { width: 1280, height: 720 },
	/** a slide of 10 × 7.5 inches */
	standard: { width: 960, height: 720 },
	'a4-landscape': { width: 1122.52, height: 793.7 },
	'a4-portrait': { width: 793.7, height: 1122.52 }
} as const;
export type SheetFormat = keyof typeof SHEET_FORMATS;

/** One statement with the places where it is printed. */
export interface SheetFigure {
	figure: string;
	text: string;
	citation: string;
}

export interface SheetSource {
	title: string;
	/** publisher, year and pages */
	detail: string;
}

/** The words of a sheet, in its language; atlas supplies them. */
export interface SheetContent {
	language: Language;
	/** name of the product */
	site: string;
	title: string;
	finding: string;
	/** where the finding is printed */
	findingCitation: string;
	/** "Filters: 2018–2022 · Health"; '' where nothing is filtered */
	filters: string;
	/** beside the map, before the legend */
	figures: SheetFigure[];
	legend: Legend;
	sourcesHeading: string;
	sources: SheetSource[];
	boundaryNote: string;
	/** edition, licence */
	edition: string;
	/** address of the view */
	link: string;
	description: string;
	notes: string;
	mapName: string;
	labelsName: string;
	bordersName: string;
	nameOf(party: PartyId): string;
}

/** What the map of a sheet shows. */
export interface SheetMap {
	scene: Scene;
	world: WorldShapes;
	/** null = the scene's own frame */
	camera: Camera | null;
	selected: PartyId | null;
	/** where the selected place lies and how much land it has, plane units: one too small to be outlined gets a ring */
	selectedAt: { x: number; y: number; area: number } | null;
	/** shapes in full detail, for the part drawn larger; null = those of the map */
	near?: WorldShapes | null;
	/** a crowded region drawn larger, placed for a window of this size */
	insetFor?: (camera: Camera, viewport: Viewport) => SheetInset | null;
}

/** A part of the map drawn larger: what it shows, and where its window stands over the map, px. */
export interface SheetInset extends Box {
	inset: {
		id: string;
		/** plane units */
		box: Box;
		/** x per unit southwards */
		shear?: number;
		title?: string;
	};
}
