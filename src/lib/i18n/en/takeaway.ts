import { makeFormat } from '../format';

const f = makeFormat('en');
const n = f.number;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;

/** English words of exports, embedding and offline use. Loaded with the dialog that needs them. */
export const takeaway = {
	title: 'Export',
	menu: {
		show: 'Show as',
		file: { name: 'Slides, PDF, picture', note: 'PowerPoint, PDF, SVG, PNG' },
		data: { name: 'Data', note: 'CSV, Excel, JSON, GeoJSON, Parquet' },
		embed: { name: 'Embed', note: 'a live map for your own page' },
		link: { name: 'Copy link', note: 'to this view and data edition' },
		briefing: { name: 'Add to briefing', note: 'as a slide of your own briefing' },
		back: 'Back',
		copied: 'Link copied.',
		copyFailed: 'Could not copy. The address of this page is the link.'
	},
	close: 'Close',
	comma: ', ',
	semicolon: '; ',
	colon: ': ',
	intro:
		'Every file carries the title, finding, filters, map, legend, sources with pages, data edition and boundary note.',
	kind: 'What',
	kinds: {
		pptx: 'PowerPoint',
		pdf: 'PDF',
		svg: 'SVG',
		png: 'PNG',
		embed: 'Embed'
	},
	kindNotes: {
		pptx: 'A slide whose map is native shapes: every country, flow, symbol and text can be moved and edited. A slide of sources follows.',
		pdf: 'Vector, with text that can be selected and searched.',
		svg: 'For Inkscape or Illustrator: every country is a named shape.',
		png: 'A picture for documents and social media.',
		embed: 'A live map for your own page.'
	},
	shape: 'Shape',
	shapes: {
		wide: 'Slide 16:9',
		standard: 'Slide 4:3',
		'a4-landscape': 'A4 landscape',
		'a4-portrait': 'A4 portrait'
	},
	language: 'Language',
	size: 'Size',
	pixels: (width: number, height: number) => `${n(width)} × ${n(height)} px`,
	transparent: 'Transparent ground (no paper, no water)',
	save: 'Save file',
	making: 'Making the file …',
	saved: (name: string, bytes: number) => `Saved: ${name} (${megabytes(bytes)}).`,
	failed:
		'The file could not be made. Try again; if you are offline, make the atlas available offline first.',
	tooLarge: (width: number) =>
		`This browser cannot draw a picture ${n(width)} px wide. Choose a smaller size, or SVG, which has no size.`,
	globe: 'Files show the flat map: the globe is for looking, not for comparing.',
	map: 'Map',
	labels: 'Names',
	borders: 'Borders',
	sources: 'Sources',
	sourcesTitle: 'Sources and method',
	filters: 'Filters',
	edition: (edition: string) => `Data edition ${edition}`,
	licence: 'Data: CC BY 4.0',
	pages: (pages: string) => (/[,–]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
	unpaged: 'page not recoverable',
	references: 'public record',
	source: (title: string, line: string) => `${title}: ${line}`,
	viewAt: 'This view',
	notes: { finding: 'Finding', link: 'Open this view' },
	describe: (title: string, finding: string) => `Map: ${title}. ${finding}`,
	offline: {
		title: 'Use offline',
		intro:
			'After one visit the atlas opens without a network. Pages that you have not opened yet, and the code of the exports, are fetched when you make everything available.',
		state: {
			unsupported: 'This browser cannot keep the atlas offline (private windows often cannot).',
			checking: 'Looking at what is on this device …',
			partial: (have: number, all: number) => `${n(have)} of ${n(all)} files are on this device.`,
			complete: (all: number, edition: string) =>
				`Everything is on this device: ${n(all)} files, data edition ${edition}. You can disconnect.`,
			running: (have: number, all: number) => `Fetching ${n(have)} of ${n(all)} …`,
			full: 'The storage of this device is full. What was fetched is kept and works; free some space and try again.',
			denied: 'The browser refused storage. Allow site data for this address, then try again.',
			lost: (have: number, all: number) =>
				`The network was lost at ${n(have)} of ${n(all)}. What was fetched is kept; go on when you are connected.`
		},
		size: (transfer: number) => `About ${megabytes(transfer)} to fetch`,
		start: 'Make available offline',
		resume: 'Go on',
		stop: 'Stop',
		remove: 'Remove from this device',
		removed: 'Removed. The atlas is fetched from the network again.',
		install: 'Install as an app',
		installed: 'The atlas is installed as an app.',
		progress: 'Fetched so far',
		noScript: 'Offline use needs JavaScript.'
	},
	update: {
		ready: 'A new edition is ready.',
		reload: 'Reload',
		later: 'Later'
	},
	embed: {
		title: 'Embed this view',
		theme: 'Theme',
		themes: { light: 'Light', dark: 'Dark', auto: 'As the reader’s device' },
		controls: 'Zoom and region buttons',
		width: 'Width',
		fluid: 'Full width',
		height: 'Height, px',
		code: 'Code for your page',
		copy: 'Copy code',
		copied: 'Copied.',
		copyFailed: 'Could not copy. Select the code and copy it.',
		preview: 'Preview',
		frameTitle: (title: string) => `${title}: interactive map`,
		attribution: 'Taiwan Cooperation Atlas',
		open: 'Open in the atlas',
		about: (name: string) => `About ${name}`,
		noScript: 'The map needs JavaScript here.',
		loading: 'Loading the map …',
		failed: 'The map could not be loaded.'
	}
};

export type TakeawayWords = typeof takeaway;
