export { renderBase } from './base';
export { insetFrame, renderInset, type Inset, type InsetOptions } from './insets';
export { marksOf, type SvgMarks } from './marks';
export { renderOverlay, type OverlayOptions } from './overlay';
export { moveCamera, paintScene } from './paint';
export { renderSvg, type PictureOptions } from './picture';
