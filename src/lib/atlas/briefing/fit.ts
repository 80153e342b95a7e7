import { textWidth } from '$lib/core/plane';

/** Sizes of a headline and the text under it, in px at 1080 lines; nothing goes under 20. */
export interface HeadingSize {
	headline: number;
	body: number;
}

const SIZES: readonly HeadingSize[] = [
	{ headline: 58, body: 29 },
	{ headline: 50, body: 27 },
	{ headline: 44, body: 26 },
	{ headline: 38, body: 24 },
	{ headline: 32, body: 22 },
	{ headline: 27, body: 20 }
];
/** Line heights, as shares of the size. */
export const LEADING = { headline: 1.14, body: 1.3 } as const;
/** Serif headlines run a little wider than the text that `textWidth` is measured by. */
const SERIF = 1.04;
/** Lines break at words: a line is not filled to its end. */
const FILL = 0.96;

const linesOf = (text: string, size: number, width: number, bold: boolean): number =>
	text
		.split('\n')
		.reduce(
			(lines, part) =>
				lines +
				Math.max(1, Math.ceil((textWidth(part, size, bold) * (bold ? SERIF : 1)) / (width * FILL))),
			0
		);

/** The largest sizes at which a headline and its text fit a box, px at 1080 lines; the smallest where none does. */
export function headingSize(
	headline: string,
	body: string,
	box: { width: number; height: number; gap: number }
): HeadingSize {
	const fits = ({ headline: large, body: small }: HeadingSize) => {
		const height =
			linesOf(headline, large, box.width, true) * large * LEADING.headline +
			(body ? box.gap + linesOf(body, small, box.width, false) * small * LEADING.body : 0);
		return height <= box.height;
	};
	return SIZES.find(fits) ?? (SIZES.at(-1) as HeadingSize);
}
