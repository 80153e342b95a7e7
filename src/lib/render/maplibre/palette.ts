import { PALETTE } from '$lib/core/scale/palette';

/** Colours by role; the printed atlas's own unless a page needs others (forced colours, print). */
export type Palette = Readonly<Record<keyof typeof PALETTE, string>>;

export { PALETTE };
