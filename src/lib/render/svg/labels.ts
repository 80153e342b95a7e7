import { LABEL_SIZE, shownLabels, textWidth } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import { textOn } from '$lib/core/scale/contrast';
import { PALETTE } from '$lib/core/scale/palette';
import type { Label, Scene } from '$lib/core/scene/types';
import { element, escapeXml, short } from './markup';
import { ink, pinned, token, type Pen } from './pen';
import { ringRadius } from './symbols';

const HALO = 3;

const FONTS = {
	sans: "'Source Sans 3','Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',sans-serif",
	serif: "'Source Serif 4','Noto Serif TC','Noto Serif CJK TC','Songti TC',serif"
} as const;

const font = ({ mode }: Pen, face: keyof typeof FONTS): string =>
	mode === 'live' ? `var(--${face},${FONTS[face]})` : FONTS[face];

interface Ink {
	fill: string;
	halo: string;
}

/** Land this many times as large as a label's box carries it. */
const ROOMY = 3;

function hasRoom(label: Label, { land, units }: Pen): boolean {
	const px2 = (land?.areaOf(label.party) ?? 0) / units ** 2;
	return px2 > ROOMY * LABEL_SIZE * textWidth(label.text, LABEL_SIZE, label.bold);
}

/** Text takes a halo of what lies beneath it: its own land, its own circle, water, or paper where that is unknown. */
function inkOf(label: Label, scene: Scene, pen: Pen): Ink {
	if (label.kind === 'sea') return { fill: token(pen, 'seaLabel'), halo: token(pen, 'water') };
	const centred = label.dx === 0 && label.dy === 0 && label.align === 'middle';
	const mark = scene.symbols.find(({ party, kind }) => party === label.party && kind !== 'ring');
	const fill = scene.fills.find(({ place }) => place === label.party);
	const beneath = mark ?? (hasRoom(label, pen) ? fill : undefined);
	if (!centred || !beneath) return { fill: token(pen, 'ink'), halo: token(pen, 'paper') };
	// The other themes are made so that the same one of the two reads better there.
	const text = textOn(beneath.colour, PALETTE.ink, PALETTE.paper);
	return { fill: ink(pen, text), halo: ink(pen, beneath.colour) };
}

/** The selected party's label goes first, in bold, clear of the ring. */
function emphasised(label: Label, scene: Scene): Label {
	const symbol = scene.symbols.find(({ party }) => party === label.party);
	const beside = symbol && label.dx ? ringRadius(symbol.r) + 4 : 0;
	return {
		...label,
		bold: true,
		priority: Infinity,
		dx: beside ? Math.sign(label.dx) * beside : label.dx
	};
}

/** One label, where it has been placed. */
export function labelMarkup(label: Label, scene: Scene, pen: Pen): string {
	const { id, party, text, kind, x, y, dx, dy, align, bold } = label;
	const { fill, halo } = inkOf(label, scene, pen);
	const sea = kind === 'sea';
	const content = element(
		'text',
		{
			x: dx,
			// A third of the size below the middle is the baseline: dominant-baseline is not drawn alike everywhere.
			y: dy + LABEL_SIZE * 0.35,
			'text-anchor': align === 'start' ? null : align,
			fill,
			stroke: halo,
			'font-weight': bold ? 700 : null,
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

const LEADER_LINE = 0.8;

/** The line between a text and its mark. */
function leaderMarkup({ leader, x, y, party }: Label, pen: Pen): string {
	if (!leader) return '';
	const [x1, y1, x2, y2] = leader;
	const line = element('path', {
		d: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`,
		fill: 'none',
		stroke: token(pen, 'ink'),
		'stroke-width': LEADER_LINE
	});
	return pinned(pen, [x, y], line, { class: 'leader', 'data-party': party || null });
}

/** The scene's labels that fit at this scale. */
export function labelsMarkup(scene: Scene, selected: PartyId | null, pen: Pen): string {
	const labels = scene.labels.map((label) =>
		selected && label.party === selected ? emphasised(label, scene) : label
	);
	const shown = shownLabels({ ...scene, labels }, pen.k, pen.units, pen.room);
	const texts = element(
		'g',
		{
			class: 'labels',
			'font-family': font(pen, 'sans'),
			'font-size': LABEL_SIZE,
			'stroke-width': HALO,
			'stroke-linejoin': 'round',
			'paint-order': 'stroke'
		},
		shown.map((label) => labelMarkup(label, scene, pen)).join('')
	);
	const leaders = shown.map((label) => leaderMarkup(label, pen)).join('');
	return leaders + texts;
}
