import { Resvg } from '@resvg/resvg-js';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { create, type Font } from 'fontkit';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { briefingSheets } from '$lib/atlas/takeaway/briefing-subject';
import { closingSheet, partsOf, type Shapes, type Workshop } from '$lib/atlas/takeaway/compose';
import { decodeDataset } from '$lib/core/dataset/decode';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { FRAMES, fitBox, type WorldShapes } from '$lib/core/plane';
import { factsByParty } from '$lib/core/query/select';
import { DEFAULT_VIEW, type View } from '$lib/core/query/view';
import { composeSheet, SHEET_FORMATS, type Sheet, type SheetFormat } from '$lib/core/sheet';
import { loadMessages } from '$lib/i18n';
import { loadTakeawayWords } from '$lib/i18n/takeaway';
import { loadWorkbenchWords } from '$lib/atlas/workbench/words';
import { writePdf, type FontName } from '$lib/render/pdf';
import { writePptx } from '$lib/render/pptx';
import { detailedWorld } from '$lib/render/svg/detail';
import { sheetSvg } from '$lib/render/svg/sheet';

const compiled = (name: string) => JSON.parse(readFileSync(`.compiled/${name}`, 'utf8'));
/** `KEEP=/some/folder` leaves the files there, to be looked at. */
const keep = process.env.KEEP;
const look = (name: string, bytes: Uint8Array | string) => {
	if (keep) writeFileSync(join(keep, name), bytes);
};

const FONTS: Record<FontName, string> = {
	sans: 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
	'sans-bold': 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff',
	serif: 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
	'latin-more':
		'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff',
	chinese: 'src/lib/atlas/takeaway/fonts/noto-sans-tc.woff2'
};
const loadFont = (name: FontName) => Promise.resolve(new Uint8Array(readFileSync(FONTS[name])));

let shapes: Shapes;
const workshops = new Map<Language, Workshop>();
const workshop = (language: Language) => workshops.get(language) as Workshop;

beforeAll(async () => {
	const world = compiled('shapes/world.json') as WorldShapes;
	shapes = { world, near: detailedWorld(compiled('shapes/plane-50m.topo.json'), world) };
	for (const language of LANGUAGES) {
		const dataset = decodeDataset(
			compiled('dataset.json'),
			compiled(`texts.${language}.json`),
			language
		);
		const { m, f } = await loadMessages(language);
		workshops.set(language, {
			dataset,
			facts: factsByParty(dataset),
			m,
			f,
			t: await loadTakeawayWords(language),
			w: await loadWorkbenchWords(language),
			home: 'https://example.org',
			edition: dataset.edition
		});
	}
}, 60_000);

const VIEWS: Record<string, View> = {
	ties: { ...DEFAULT_VIEW, party: 'PLW' },
	ukraine: { ...DEFAULT_VIEW, layer: 'ukraine' },
	investment: { ...DEFAULT_VIEW, layer: 'investment' },
	ngo: { ...DEFAULT_VIEW, layer: 'ngo', years: { from: 2019, to: 2021 } },
	pacific: { ...DEFAULT_VIEW, preset: 'pacific' }
};

function parts(view: View, language: Language) {
	return partsOf(view, workshop(language), shapes);
}
const sheetOf = (view: View, language: Language, format: SheetFormat): Sheet => {
	const { map, content } = parts(view, language);
	return composeSheet(map, content, format);
};

describe('SVG', () => {
	test.each(Object.keys(VIEWS).flatMap((view) => LANGUAGES.map((lang) => [view, lang] as const)))(
		'%s, %s: a file that a strict reader accepts, with everything on it',
		(name, language) => {
			const view = VIEWS[name] as View;
			const sheet = sheetOf(view, language, 'wide');
			const svg = sheetSvg(sheet);
			look(`${name}-${language}.svg`, svg);
			expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(1280);
			const { content } = parts(view, language);
			const text = svg.replace(/<title.*?<\/title>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
			for (const word of [content.edition, content.sources[0]?.title.slice(0, 12) ?? ''])
				expect(text).toContain(word.replaceAll('&', '&amp;'));
			for (const entry of content.legend.entries)
				expect(text).toContain(entry.label.slice(0, 10).replaceAll('&', '&amp;'));
			const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
			expect(svg).not.toMatch(/<image|NaN|undefined|Infinity/);
		}
	);

	test('every country is a shape with its id and name', () => {
		const svg = sheetSvg(sheetOf(DEFAULT_VIEW, 'zh-Hant', 'wide'));
		expect(svg).toMatch(/<path id="country-PRY" inkscape:label="巴拉圭：[^"]+"/);
		expect(svg).toMatch(/<g id="map" inkscape:label="地圖" inkscape:groupmode="layer"/);
	});

	test('a transparent ground has neither paper nor water', () => {
		const sheet = sheetOf(DEFAULT_VIEW, 'en', 'wide');
		expect(sheetSvg(sheet)).toContain('id="paper"');
		expect(sheetSvg(sheet, { transparent: true })).not.toMatch(/id="(paper|water)"/);
	});
});

describe.each(Object.keys(SHEET_FORMATS) as SheetFormat[])('on %s', (format) => {
	test.each(Object.keys(VIEWS))('%s stays on the sheet, nothing over anything', (name) => {
		for (const language of LANGUAGES) {
			const sheet = sheetOf(VIEWS[name] as View, language, format);
			look(`${name}-${language}-${format}.svg`, sheetSvg(sheet));
			const top = (id: string) => sheet.nodes.find((node) => node.id === id);
			const boxes = ['heading', 'map', 'legend', 'foot'].map((id) => boxOf(top(id)));
			for (const box of boxes) {
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.top).toBeGreaterThanOrEqual(0);
				expect(box.right).toBeLessThanOrEqual(sheet.width);
				expect(box.bottom).toBeLessThanOrEqual(sheet.height);
			}
			const [heading, map, legend, foot] = boxes as [Extent, Extent, Extent, Extent];
			expect(heading.bottom).toBeLessThanOrEqual(map.top + 1);
			expect(map.bottom).toBeLessThanOrEqual(foot.top + 1);
			expect(legend.bottom).toBeLessThanOrEqual(foot.top + 1);
			expect(legend.left >= map.right || legend.top >= map.bottom).toBe(true);
			expect(map.bottom - map.top).toBeGreaterThan(0.2 * sheet.height);
		}
	});
});

interface Extent {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

type Node = Sheet['nodes'][number];

/** Where a part's texts, land and frames lie; marks may reach over the map's frame, which cuts them. */
function boxOf(node: Node | undefined): Extent {
	const points = corners(node as Node);
	return {
		left: Math.min(...points.map(([x]) => x)),
		right: Math.max(...points.map(([x]) => x)),
		top: Math.min(...points.map(([, y]) => y)),
		bottom: Math.max(...points.map(([, y]) => y))
	};
}

function corners(node: Node): [number, number][] {
	if (node.kind === 'group') return node.clip ? [] : node.children.flatMap(corners);
	if (node.kind === 'rect' || node.kind === 'text') {
		const { x, y, width, height } = node.box;
		return [
			[x, y],
			[x + width, y + height]
		];
	}
	return [];
}

/** Ten views, as a briefing of ten steps has them. */
const deckOf = (language: Language, format: SheetFormat, n = 10): Sheet[] => {
	const views = Array.from({ length: n }, (_, i) => Object.values(VIEWS)[i % 5] as View);
	const all = views.map((view) => parts(view, language));
	return [
		...all.map(({ map, content }) => composeSheet(map, content, format)),
		closingSheet(all, format, workshop(language))
	];
};

const unzipped = (bytes: Uint8Array) => {
	const files = unzipSync(bytes);
	return {
		names: Object.keys(files),
		xml: (path: string) => strFromU8(files[path] ?? new Uint8Array())
	};
};
const names = (xml: string) =>
	[...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, n]) => n);

describe('PowerPoint', () => {
	test('a slide of native shapes, with its words, notes and sources', async () => {
		const sheets = deckOf('zh-Hant', 'wide', 2);
		const bytes = await writePptx({ title: '臺灣', author: 'Atlas', sheets });
		look('two-zh.pptx', bytes);
		const { names: files, xml } = unzipped(bytes);
		expect(files.filter((file) => /\/media\/./.test(file))).toEqual([]);
		const slide = xml('ppt/slides/slide1.xml');
		expect(slide).not.toContain('<p:pic>');
		for (const name of ['巴拉圭', '帛琉', '澳洲', '地圖']) expect(names(slide)).toContain(name);
		expect(slide).toMatch(/<p:ph [^>]*type="title"/);
		expect(slide).toContain('<a:custGeom>');
		expect(slide).toContain('<a:pattFill');
		expect(slide).toContain('<a:schemeClr val="accent3"/>');
		const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const { content } = parts(VIEWS.ties as View, 'zh-Hant');
		expect(slide).toContain(content.finding.slice(0, 20));
		expect(xml('ppt/notesSlides/notesSlide1.xml')).toContain(content.finding.slice(0, 20));
		expect(xml('ppt/theme/theme1.xml')).toContain('Microsoft JhengHei');
		const money = xml('ppt/slides/slide2.xml');
		expect(money).toMatch(/<a:cubicBezTo>/);
		expect(money).toMatch(/<a:tailEnd type="triangle"/);
		const sources = xml('ppt/slides/slide3.xml');
		expect(sources).toContain(workshop('zh-Hant').t.sourcesTitle);
		expect(sources).toContain(content.sources[0]?.title.slice(0, 8));
		expect(sources).toMatch(/頁 \d/);
		expect(xml('ppt/slides/_rels/slide1.xml.rels')).toContain(
			'Target="https://example.org/zh-Hant/'
		);
	});

	test('4:3 has its own size', async () => {
		const bytes = await writePptx({ title: 'x', author: 'y', sheets: deckOf('en', 'standard', 1) });
		look('one-en-4x3.pptx', bytes);
		expect(unzipped(bytes).xml('ppt/presentation.xml')).toContain(
			'<p:sldSz cx="9144000" cy="6858000"'
		);
	});

	test('ten steps take under 4 s and 3 MB', async () => {
		// Time of this process's own work: other tests run beside it.
		const begun = process.cpuUsage();
		const bytes = await writePptx({ title: 'Ten', author: 'Atlas', sheets: deckOf('en', 'wide') });
		look('ten-en.pptx', bytes);
		const { user, system } = process.cpuUsage(begun);
		expect((user + system) / 1000).toBeLessThan(4000);
		expect(bytes.length).toBeLessThan(3_000_000);
	});

	test('a briefing is a deck: title, a slide per step with its notes, sources', async () => {
		const document = {
			id: 'own',
			languages: [...LANGUAGES],
			title: { en: 'For the minister' },
			summary: {},
			steps: [
				{
					id: 'a',
					view: 'layer=ukraine',
					headline: { en: 'Aid first' },
					body: {},
					notes: { en: 'Say this slowly.' },
					figures: [],
					records: []
				},
				{ id: 'b', view: '', headline: {}, body: {}, notes: {}, figures: [], records: [] }
			]
		};
		const sheets = await briefingSheets(document, 'wide', workshop('en'), shapes);
		const { xml } = unzipped(await writePptx({ title: 'x', author: 'y', sheets }));
		expect(sheets).toHaveLength(4);
		expect(xml('ppt/slides/slide1.xml')).toContain('For the minister');
		expect(xml('ppt/slides/slide2.xml')).toContain('Aid first');
		expect(xml('ppt/notesSlides/notesSlide2.xml')).toContain('Say this slowly.');
		expect(xml('ppt/slides/slide3.xml')).toContain('Partnership');
		expect(xml('ppt/slides/slide4.xml')).toContain(workshop('en').t.sourcesTitle);
	});

	const soffice = [
		'/usr/bin/soffice',
		'/usr/local/bin/soffice',
		'/opt/libreoffice/program/soffice'
	].find((path) => existsSync(path));
	test.skipIf(!soffice)(
		`LibreOffice opens it${soffice ? '' : ' (SKIPPED: no soffice here; apt-get install libreoffice-impress)'}`,
		{ timeout: 120_000 },
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'atlas-pptx-'));
			try {
				const file = join(folder, 'deck.pptx');
				writeFileSync(
					file,
					await writePptx({ title: 'x', author: 'y', sheets: deckOf('en', 'wide', 2) })
				);
				execFileSync(
					soffice as string,
					[
						`-env:UserInstallation=file://${folder}/profile`,
						'--headless',
						'--convert-to',
						'pdf',
						'--outdir',
						folder,
						file
					],
					{ stdio: 'ignore', timeout: 110_000 }
				);
				const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'deck.pdf'))));
				const { totalPages, text } = await extractText(pdf);
				expect(totalPages).toBe(3);
				expect(text[0]).toContain('Palau');
				expect(text[2]).toContain(workshop('en').t.sourcesTitle);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		}
	);
});

describe('PDF', () => {
	test.each(LANGUAGES)('%s: text reads back as it was set', async (language) => {
		const sheets = [
			sheetOf(VIEWS.ties as View, language, 'a4-portrait'),
			sheetOf(VIEWS.ukraine as View, language, 'wide')
		];
		const bytes = await writePdf({ title: 'Atlas', author: 'Atlas', sheets, loadFont });
		look(`two-${language}.pdf`, bytes);
		const pdf = await getDocumentProxy(bytes.slice());
		const { totalPages, text } = await extractText(pdf);
		expect(totalPages).toBe(2);
		const squeezed = (s: string) => s.replace(/\s/g, '');
		const page = squeezed(text[0] ?? '');
		const { content } = parts(VIEWS.ties as View, language);
		for (const line of [content.title, content.finding, content.boundaryNote, content.edition])
			expect(page).toContain(squeezed(line));
		for (const { label } of content.legend.entries) expect(page).toContain(squeezed(label));
		// A halo must not be read as a second text.
		const name = workshop(language).dataset.places.get('PRY')?.short ?? '';
		expect(page.split(squeezed(name)).length - 1).toBeLessThanOrEqual(3);
		expect((await getMeta(pdf)).info.Title).toBe('Atlas');
		const view = (await pdf.getPage(1)).getViewport({ scale: 1 });
		expect([Math.round(view.width), Math.round(view.height)]).toEqual([595, 842]);
		expect(bytes.length).toBeLessThan(900_000);
	});

	test('a letter that no font has is marked, not lost', async () => {
		const sheet = sheetOf(DEFAULT_VIEW, 'en', 'wide');
		const title = { ...sheet, nodes: sheet.nodes };
		const bytes = await writePdf({
			title: 'x',
			author: 'y',
			sheets: [renamed(title, 'Привет 𠮷')],
			loadFont
		});
		const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
		expect(text).toContain('〓');
	});
});

const renamed = (sheet: Sheet, to: string): Sheet => ({
	...sheet,
	nodes: JSON.parse(JSON.stringify(sheet.nodes).replaceAll('Partnership, 2022', to))
});

test('the Chinese font has every letter of the data and the interface', () => {
	const font = create(readFileSync(FONTS.chinese)) as Font;
	const latin = (['sans', 'latin-more'] as const).map(
		(name) => create(readFileSync(FONTS[name])) as Font
	);
	const text = [
		...LANGUAGES.flatMap((language) => [
			readFileSync(`.compiled/texts.${language}.json`, 'utf8'),
			readFileSync(`.compiled/details.${language}.json`, 'utf8')
		]),
		readFileSync('src/lib/i18n/zh-Hant.ts', 'utf8'),
		readFileSync('src/lib/i18n/en.ts', 'utf8')
	].join('');
	const missing = [...new Set(text)].filter((letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return code > 0x20 && ![font, ...latin].some((one) => one.hasGlyphForCodePoint(code));
	});
	// New letters in the data: see src/lib/atlas/takeaway/fonts/README.md.
	expect(missing.join('')).toBe('');
});

test('active filters stand on the sheet, the whole layer names none', () => {
	const filters = (view: View) => parts(view, 'en').content.filters;
	expect(filters(DEFAULT_VIEW)).toBe('');
	expect(filters({ ...(VIEWS.ngo as View), sectors: ['121'] })).toMatch(
		/^Filters: .*2019–2021.*Health/
	);
});

test('a frame of its own is kept', () => {
	const camera = fitBox(FRAMES.caribbean, { width: 900, height: 420 });
	const { map } = parts({ ...DEFAULT_VIEW, camera }, 'en');
	expect(map.camera).toEqual(camera);
	expect(map.world).toBe(shapes.near);
});
