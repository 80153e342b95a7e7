import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';

/** The project's own: a build machine need not have any. The first that knows a letter draws it. */
const FONTS = [
	'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
	'src/lib/atlas/takeaway/fonts/noto-sans-tc.woff2'
];

let fonts: Font[] | undefined;

/**
 * A line of text as SVG path data, so that a picture of it needs no fonts.
 * @param text Latin and Traditional Chinese
 * @param at where the line begins, px, and its font size, px
 * @throws where no font of the project has a letter
 */
export function outlineText(text: string, at: { x: number; y: number; size: number }): string {
	fonts ??= FONTS.map((path) => create(readFileSync(path)) as Font);
	const runs: { font: Font; letters: string }[] = [];
	for (const letter of text) {
		const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0)!));
		if (!font) throw new Error(`No font of the project has “${letter}” of “${text}”.`);
		const last = runs.at(-1);
		if (last?.font === font) last.letters += letter;
		else runs.push({ font, letters: letter });
	}
	let { x } = at;
	let path = '';
	for (const { font, letters } of runs) {
		const scale = at.size / font.unitsPerEm;
		const { glyphs, positions } = font.layout(letters);
		for (const [index, glyph] of glyphs.entries()) {
			const { xAdvance, xOffset } = positions[index]!;
			// Letters are drawn upwards, pictures downwards.
			path += glyph.path
				.scale(scale, -scale)
				.translate(x + xOffset * scale, at.y)
				.toSVG();
			x += xAdvance * scale;
		}
	}
	return path;
}
