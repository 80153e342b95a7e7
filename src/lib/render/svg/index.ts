export { renderBase } from './base';
export { insetFrame, renderInset, type Inset, type InsetOptions } from './insets';
export { marksOf, type SvgMarks } from './marks';
export { renderOverlay, type OverlayOptions } from './overlay';
export {
	landOf,
	mapLinesOf,
	moveCamera,
	paintScene,
	pointAt,
	refineLand,
	type PaintOptions,
	type Pointed
} from './paint';
export { besideInsets, renderSvg, type PictureOptions } from './picture';
export type { LandPaths, Mode } from './pen';
export { rewrite } from './rewrite';
