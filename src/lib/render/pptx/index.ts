import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { Sheet, TextNode } from '$lib/core/sheet';
import { escapeXml, paragraphsXml, shapesXml, titleOf, type SlideContext } from './drawing-ml';
import { FONTS, themedXml } from './theme';

/** A presentation to write: one sheet, one slide. */
export interface Deck {
	title: string;
	author: string;
	sheets: readonly Sheet[];
}

const PX_PER_INCH = 96;
const EMU = 9525;
const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** Shapes of PptxGenJS on a slide have the ids below. */
const FIRST_ID = 100;

const TITLE_PLACEHOLDER = 'title';

/**
 * PptxGenJS writes the package: master, layout, notes, types. It knows neither groups nor named freeforms with a
 * description, pattern fills or a theme of one's own, so slides, notes and theme are completed in its zip.
 */
async function scaffold({ title, author, sheets }: Deck): Promise<Record<string, Uint8Array>> {
	const pptx = new PptxGenJS();
	const [first] = sheets;
	if (!first) throw new Error('a presentation needs at least one sheet');
	const [width, height] = [first.width / PX_PER_INCH, first.height / PX_PER_INCH];
	pptx.defineLayout({ name: 'sheet', width, height });
	pptx.layout = 'sheet';
	pptx.title = title;
	pptx.author = author;
	pptx.company = author;
	pptx.theme = { headFontFace: FONTS.heading.latin, bodyFontFace: FONTS.body.latin };
	const box = titleOf(first.nodes)?.box;
	pptx.defineSlideMaster({
		title: 'Atlas',
		background: { color: 'FFFFFF' },
		objects: [
			{
				placeholder: {
					options: {
						name: TITLE_PLACEHOLDER,
						type: 'title',
						x: (box?.x ?? 40) / PX_PER_INCH,
						y: (box?.y ?? 30) / PX_PER_INCH,
						w: (box?.width ?? first.width - 80) / PX_PER_INCH,
						h: (box?.height ?? 40) / PX_PER_INCH,
						align: 'left',
						margin: 0
					},
					text: ''
				}
			}
		]
	});
	for (const sheet of sheets) {
		const slide = pptx.addSlide({ masterName: 'Atlas' });
		slide.addText('.', { placeholder: TITLE_PLACEHOLDER });
		// Without a note the slide would have no page of notes to type on.
		slide.addNotes(' ');
		void sheet;
	}
	const written = await pptx.write({ outputType: 'uint8array', compression: false });
	return unzipSync(written as Uint8Array);
}

function titleXml(title: TextNode, placeholder: string, context: SlideContext): string {
	const [x, y, cx, cy] = [title.box.x, title.box.y, title.box.width, title.box.height].map((px) =>
		Math.round(px * EMU)
	);
	return (
		`<p:sp><p:nvSpPr><p:cNvPr id="${context.nextId++}" name="${escapeXml(title.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr>` +
		`<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm></p:spPr>` +
		`<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(title, context)}</p:txBody></p:sp>`
	);
}

/** A slide of PptxGenJS with the sheet's shapes on it, and the addresses that they link to. */
function slideXml(xml: string, sheet: Sheet): { slide: string; links: string[] } {
	const links: string[] = [];
	const context: SlideContext = {
		nextId: FIRST_ID,
		language: sheet.language === 'en' ? 'en-GB' : 'zh-TW',
		linkId(href) {
			if (!links.includes(href)) links.push(href);
			return `rIdLink${links.indexOf(href) + 1}`;
		}
	};
	const title = titleOf(sheet.nodes);
	const placeholder = /<p:ph [^>]*type="title"[^>]*\/>/.exec(xml)?.[0] ?? '<p:ph type="title"/>';
	const shapes = (title ? titleXml(title, placeholder, context) : '') + shapesXml(sheet, context);
	const start = xml.indexOf('<p:sp>');
	const end = xml.lastIndexOf('</p:sp>') + '</p:sp>'.length;
	const slide =
		start < 0
			? xml.replace('</p:spTree>', `${shapes}</p:spTree>`)
			: xml.slice(0, start) + shapes + xml.slice(end);
	return { slide, links };
}

const notesXml = (xml: string, { notes, language }: Sheet): string => {
	const lang = language === 'en' ? 'en-GB' : 'zh-TW';
	const paragraphs = notes
		.split('\n')
		.map(
			(line) =>
				`<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`
		)
		.join('');
	// The first text body is that of the notes; the second one is the page number's.
	return xml.replace(
		/(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>/s,
		(_, before: string) => before + paragraphs
	);
};

/** A presentation (.pptx) whose every country, flow, symbol and text is a native, editable shape. */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
	const files = await scaffold(deck);
	const edit = (path: string, change: (xml: string) => string) => {
		const file = files[path];
		if (!file) throw new Error(`the presentation has no ${path}`);
		files[path] = strToU8(change(strFromU8(file)));
	};
	deck.sheets.forEach((sheet, i) => {
		const n = i + 1;
		let links: string[] = [];
		edit(`ppt/slides/slide${n}.xml`, (xml) => {
			const written = slideXml(xml, sheet);
			links = written.links;
			return written.slide;
		});
		edit(`ppt/slides/_rels/slide${n}.xml.rels`, (xml) => {
			const added = links
				.map(
					(href, at) =>
						`<Relationship Id="rIdLink${at + 1}" Type="${LINK_TYPE}" Target="${escapeXml(href)}" TargetMode="External"/>`
				)
				.join('');
			return xml.replace('</Relationships>', `${added}</Relationships>`);
		});
		edit(`ppt/notesSlides/notesSlide${n}.xml`, (xml) => notesXml(xml, sheet));
	});
	for (const path of Object.keys(files))
		if (/^ppt\/theme\/theme\d+\.xml$/.test(path)) edit(path, themedXml);
	return zipSync(files, { level: 6 });
}
