import { LABEL_SIZE, shownLabels } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import type { Label, Scene } from '$lib/core/scene/types';
import { element, escapeXml } from './markup';
import { draws, pinned, token, type Pen } from './pen';

const HALO = 3;

const FONTS = {
	sans: "'Source Sans 3','Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',sans-serif",
	serif: "'Source Serif 4','Noto Serif TC','Noto Serif CJK TC','Songti TC',serif"
} as const;

const font = ({ mode }: Pen, face: keyof typeof FONTS): string =>
	mode === 'live' ? `var(--${face},${FONTS[face]})` : FONTS[face];

/** Relative luminance (WCAG 2) of a #rrggbb colour. */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const c = parseInt(colour.slice(i, i + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** White passes 4.5:1 below this luminance. */
const DARK = 1.05 / 4.5 - 0.05;

interface Ink {
	fill: string;
	halo: string;
}

/** Text takes a halo of what lies beneath it: its own land, its own circle, water, or paper where that is unknown. */
function inkOf(label: Label, scene: Scene, pen: Pen): Ink {
	const [ink, paper] = [token(pen, 'ink'), token(pen, 'paper')];
	if (label.kind === 'sea') return { fill: token(pen, 'seaLabel'), halo: token(pen, 'water') };
	const onItsMark = label.dx === 0 && label.dy === 0 && label.align === 'middle';
	if (!onItsMark) return { fill: ink, halo: paper };
	const beneath =
		scene.symbols.find(({ party, kind }) => party === label.party && kind !== 'ring') ??
		scene.fills.find(({ place }) => place === label.party);
	if (!beneath) return { fill: ink, halo: paper };
	return { fill: luminance(beneath.colour) < DARK ? paper : ink, halo: beneath.colour };
}

function labelMarkup(label: Label, scene: Scene, selected: PartyId | null, pen: Pen): string {
	const { id, party, text, kind, x, y, dx, dy, align, bold } = label;
	const { fill, halo } = inkOf(label, scene, pen);
	const sea = kind === 'sea';
	const strong = bold || (party !== '' && party === selected);
	const content = element(
		'text',
		{
			x: dx,
			// A third of the size below the middle is the baseline: dominant-baseline is not drawn alike everywhere.
			y: dy + LABEL_SIZE * 0.35,
			'text-anchor': align === 'start' ? null : align,
			fill,
			stroke: halo,
			'font-weight': strong ? 700 : null,
			'font-family': sea ? font(pen, 'serif') : null,
			'font-style': sea ? 'italic' : null,
			'letter-spacing': sea ? '.12em' : null
		},
		escapeXml(text)
	);
	return pinned(pen, [x, y], content, {
		class: `label ${kind}`,
		'data-label': id,
		'data-party': party || null
	});
}

/** The scene's labels that fit at this scale. */
export function labelsMarkup(scene: Scene, selected: PartyId | null, pen: Pen): string {
	const bold = scene.labels.map((label) =>
		selected && label.party === selected ? { ...label, bold: true, priority: 1000 } : label
	);
	const shown = shownLabels({ ...scene, labels: bold }, pen.k, pen.units).filter((label) =>
		draws(pen, label)
	);
	return element(
		'g',
		{
			class: 'labels',
			'font-family': font(pen, 'sans'),
			'font-size': LABEL_SIZE,
			'stroke-width': HALO,
			'stroke-linejoin': 'round',
			'paint-order': 'stroke'
		},
		shown.map((label) => labelMarkup(label, scene, selected, pen)).join('')
	);
}
