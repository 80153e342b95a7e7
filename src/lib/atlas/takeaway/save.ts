import type { Language } from '$lib/core/dataset/types';
import type { Sheet, SheetFormat } from '$lib/core/sheet';
import { loadPdf, loadPptx, loadSheetSvg } from '$lib/render';
import { fontFaces, loadFont } from './fonts';

export const FILE_KINDS = ['pptx', 'pdf', 'svg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const TYPES: Record<FileKind, string> = {
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	pdf: 'application/pdf',
	svg: 'image/svg+xml',
	png: 'image/png'
};

/** Widths of a picture, px: from a page's to 8K. */
export const PICTURE_WIDTHS = [1920, 3840, 5760, 7680] as const;

/** The browser has no canvas of this size, or no memory for it. */
export class PictureTooLarge extends Error {
	override name = 'PictureTooLarge';
	constructor(readonly width: number) {
		super(`no canvas ${width} px wide`);
	}
}

async function drawnFrom(svg: string, width: number, height: number): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: TYPES.svg }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width;
		canvas.height = height;
		const context = canvas.getContext('2d');
		if (!context) throw new PictureTooLarge(width);
		context.drawImage(image, 0, 0, width, height);
		const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, TYPES.png));
		// A canvas beyond the browser's limit yields nothing, or a picture of nothing.
		if (!blob || blob.size < 2000) throw new PictureTooLarge(width);
		return blob;
	} finally {
		URL.revokeObjectURL(url);
	}
}

export interface FileOptions {
	/** PNG: width, px */
	width?: number;
	/** SVG and PNG: no paper, no water */
	transparent?: boolean;
	author: string;
}

/**
 * Sheets as a file. SVG and PNG hold the first one.
 * @throws PictureTooLarge where the browser cannot draw so large a picture
 */
export async function fileOf(
	kind: FileKind,
	sheets: readonly Sheet[],
	{ width = PICTURE_WIDTHS[0], transparent = false, author }: FileOptions
): Promise<Blob> {
	const [first] = sheets;
	if (!first) throw new Error('no sheet to write');
	const { title } = first;
	if (kind === 'pptx') {
		const { writePptx } = await loadPptx();
		return blobOf(await writePptx({ title, author, sheets }), kind);
	}
	if (kind === 'pdf') {
		const { writePdf } = await loadPdf();
		return blobOf(await writePdf({ title, author, sheets, loadFont }), kind);
	}
	const { sheetSvg } = await loadSheetSvg();
	if (kind === 'svg') return new Blob([sheetSvg(first, { transparent })], { type: TYPES.svg });
	const svg = sheetSvg(first, { transparent, fontFaces: await fontFaces() });
	return drawnFrom(svg, width, Math.round((width * first.height) / first.width));
}

const blobOf = (bytes: Uint8Array, kind: FileKind): Blob =>
	new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[kind] });

/** e.g. "taiwan-cooperation-atlas_partnership-2022_en_16x9.pptx" */
export function fileName(
	subject: string,
	language: Language,
	format: SheetFormat,
	kind: FileKind
): string {
	const slug = subject
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return (
		['taiwan-cooperation-atlas', slug, language, format].filter(Boolean).join('_') + `.${kind}`
	);
}

/** Hands a file to the reader. */
export function saveFile(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser reads the address after this turn.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
