import type { Language } from '$lib/core/dataset/types';

/*
 * MapLibre's own sheet is 70 kB, nearly all of it for controls that this map has none of. These are the rules that a map
 * without controls needs. A constructed sheet, because a page's policy may refuse style elements.
 */
const RULES = `
.maplibregl-map { position: relative; overflow: hidden; -webkit-tap-highlight-color: transparent; -webkit-touch-callout: none; }
.maplibregl-canvas { position: absolute; left: 0; top: 0; }
.maplibregl-control-container { display: none; }
.maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none; }
.maplibregl-canvas-container.maplibregl-interactive:active { cursor: grabbing; }
.maplibregl-canvas-container.maplibregl-touch-zoom-rotate,
.maplibregl-canvas-container.maplibregl-touch-zoom-rotate .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-canvas-container.maplibregl-touch-drag-pan,
.maplibregl-canvas-container.maplibregl-touch-drag-pan .maplibregl-canvas { touch-action: pinch-zoom; }
.maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
.maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas { touch-action: none; }
.maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures,
.maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-cooperative-gesture-screen { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center;
	padding: 16px; background: rgb(31 41 51 / .72); color: #fff; font-size: 15px; line-height: 20px; text-align: center;
	opacity: 0; pointer-events: none; transition: opacity .6s ease .8s; z-index: 1; }
.maplibregl-cooperative-gesture-screen.maplibregl-show { opacity: 1; transition: opacity .05s; }
.maplibregl-cooperative-gesture-screen .maplibregl-mobile-message { display: none; }
@media (hover: none), (pointer: coarse) {
	.maplibregl-cooperative-gesture-screen .maplibregl-desktop-message { display: none; }
	.maplibregl-cooperative-gesture-screen .maplibregl-mobile-message { display: block; }
}
`;

let sheet: CSSStyleSheet | null = null;

function adoptRules(): void {
	if (sheet) return;
	sheet = new CSSStyleSheet();
	sheet.replaceSync(RULES);
	document.adoptedStyleSheets.push(sheet);
}

/** The element that MapLibre fills, over the page's SVG: invisible and deaf until it is shown. */
export function createStage(container: HTMLElement, language: Language): HTMLElement {
	adoptRules();
	const stage = document.createElement('div');
	// MapLibre draws 漢字 in the forms of this language.
	stage.lang = language === 'en' ? 'en' : 'zh-Hant-TW';
	stage.setAttribute('aria-hidden', 'true');
	// MapLibre's class sets position: relative, so the place has to be set here.
	Object.assign(stage.style, { position: 'absolute', inset: '0' });
	showStage(stage, false);
	container.append(stage);
	return stage;
}

/** Shows or hides the stage. Not by `display`: a map without a size draws nothing. */
export function showStage(stage: HTMLElement, shown: boolean): void {
	stage.style.opacity = shown ? '1' : '0';
	stage.style.pointerEvents = shown ? '' : 'none';
	stage.dataset.shown = String(shown);
}
