import { LABEL_SIZE, textWidth } from '../plane';
import type { PartyId } from '../dataset/types';
import { textOn } from '../scale/contrast';
import type { Label, Scene, SceneSymbol } from './types';

/** Colours that a label can take, by role. */
export type LabelColours = Readonly<Record<'ink' | 'paper' | 'seaLabel' | 'water', string>>;

/** Letters, and what lies round them. */
export interface LabelInk {
	colour: string;
	halo: string;
}

/** Land this many times as large as a label's box carries it. */
const ROOMY = 3;
/** Marks through which the land is seen. */
const EMPTY: ReadonlySet<SceneSymbol['kind']> = new Set(['ring', 'outline']);
/** Above every label of a Scene; finite, because GeoJSON knows no infinity. */
const FIRST = 1000;
/** The ring around what is selected: least radius, and distance from a circle, px. */
const RING = { least: 10.5, clear: 4 } as const;
const BESIDE_RING = 4;

/** Radius of the ring around a selected mark of radius `r`, px. */
export const ringRadius = (r: number): number => Math.max(RING.least, r + RING.clear);

/**
 * Text takes a halo of what lies beneath it: its own circle, its own land, water, or paper where that is unknown.
 * @param landArea land of the label's party as it is drawn, px²; 0 where it has none; asked for only where it decides
 * @param colours of the theme that the scene's colours are in
 */
export function inkOf(
	label: Label,
	scene: Pick<Scene, 'symbols' | 'fills'>,
	landArea: () => number,
	colours: LabelColours
): LabelInk {
	const { kind, party, text, bold, dx, dy, align } = label;
	if (kind === 'sea') return { colour: colours.seaLabel, halo: colours.water };
	const onPaper = { colour: colours.ink, halo: colours.paper };
	if (dx !== 0 || dy !== 0 || align !== 'middle') return onPaper;
	const mark = scene.symbols.find((symbol) => symbol.party === party && !EMPTY.has(symbol.kind));
	const land = mark ? undefined : scene.fills.find(({ place }) => place === party);
	const isRoomy = land && landArea() > ROOMY * LABEL_SIZE * textWidth(text, LABEL_SIZE, bold);
	const beneath = mark ?? (isRoomy ? land : undefined);
	if (!beneath) return onPaper;
	return {
		colour: textOn<string>(beneath.colour, colours.ink, colours.paper),
		halo: beneath.colour
	};
}

/** The labels with those of the selected party first, at every magnification, in bold, clear of the ring. */
export function emphasise(
	{ labels, symbols }: Pick<Scene, 'labels' | 'symbols'>,
	selected: PartyId | null
): Label[] {
	if (!selected) return labels;
	const symbol = symbols.find(({ party }) => party === selected);
	return labels.map((label) => {
		if (label.party !== selected) return label;
		const beside = symbol && label.dx ? ringRadius(symbol.r) + BESIDE_RING : 0;
		return {
			...label,
			bold: true,
			priority: FIRST,
			minK: 0,
			dx: beside ? Math.sign(label.dx) * beside : label.dx
		};
	});
}
