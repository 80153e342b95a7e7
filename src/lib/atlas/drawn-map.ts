/** What draws the map anew, and its insets: it comes after the page, whose map is printed. */
export {
	besideInsets,
	moveCamera,
	paintScene,
	pointAt,
	refineLand,
	renderSvg
} from '$lib/render/svg';
export { default as Inset } from './Inset.svelte';
export { insetOf } from './insets';
