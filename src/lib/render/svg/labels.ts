import { LABEL_SIZE, shownLabels } from '$lib/core/plane';
import type { PartyId } from '$lib/core/dataset/types';
import { PALETTE } from '$lib/core/scale/palette';
import { emphasise, inkOf } from '$lib/core/scene/label-ink';
import type { Label, Scene } from '$lib/core/scene/types';
import { element, escapeXml, short } from './markup';
import { ink, pinned, token, type Pen } from './pen';

const HALO = 3;

const FONTS = {
	sans: "'Source Sans 3','Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',sans-serif",
	serif: "'Source Serif 4','Noto Serif TC','Noto Serif CJK TC','Songti TC',serif"
} as const;

const font = ({ mode }: Pen, face: keyof typeof FONTS): string =>
	mode === 'live' ? `var(--${face},${FONTS[face]})` : FONTS[face];

/** One label, where it has been placed. */
export function labelMarkup(label: Label, scene: Scene, pen: Pen): string {
	const { id, party, text, kind, x, y, dx, dy, align, bold } = label;
	const landArea = () => (pen.land?.areaOf(party) ?? 0) / pen.units ** 2;
	const { colour, halo } = inkOf(label, scene, landArea, PALETTE);
	const sea = kind === 'sea';
	const content = element(
		'text',
		{
			x: dx,
			// A third of the size below the middle is the baseline: dominant-baseline is not drawn alike everywhere.
			y: dy + LABEL_SIZE * 0.35,
			'text-anchor': align === 'start' ? null : align,
			fill: ink(pen, colour),
			stroke: ink(pen, halo),
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
	const labels = emphasise(scene, selected);
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
