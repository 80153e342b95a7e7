import sansFace from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import boldFace from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2?url';
import serifFace from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff?url';
import more from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?url';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url';
import chinese from './fonts/noto-sans-tc.woff2?url';

const PDF_FONTS = { sans, 'sans-bold': bold, serif, 'latin-more': more, chinese };

async function bytesOf(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

/** A font of PDF files, from this site. */
export const loadFont = (name: keyof typeof PDF_FONTS): Promise<Uint8Array> =>
	bytesOf(PDF_FONTS[name]);

/** Latin fonts as CSS with the files inside: a picture drawn from an SVG may fetch nothing. */
export async function fontFaces(): Promise<string> {
	const faces = [
		[sansFace, 'Source Sans 3', 400],
		[boldFace, 'Source Sans 3', 700],
		[serifFace, 'Source Serif 4', 600]
	] as const;
	const rules = await Promise.all(
		faces.map(async ([url, family, weight]) => {
			const bytes = await bytesOf(url);
			let binary = '';
			for (const byte of bytes) binary += String.fromCharCode(byte);
			return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
		})
	);
	return rules.join('');
}
