export { renderBase } from './base';
export { detailedWorld, type DetailTopology } from './detail';
export { insetFrame, renderInset, type Inset, type InsetOptions } from './insets';
export { marksOf, type SvgMarks } from './marks';
export { renderOverlay, type OverlayOptions } from './overlay';
export { moveCamera, paintScene, type PaintOptions } from './paint';
export { besideInsets, renderSvg, type PictureOptions } from './picture';
export type { LandSource, Mode } from './pen';
