import type { Box, LandDetail, Point } from '$lib/core/plane';
import type { Language, PartyId } from '$lib/core/dataset/types';
import type { Camera, ProjectionId } from '$lib/core/query/view';
import type { Scene } from '$lib/core/scene/types';
import type { Highlights } from './highlight';
import type { Hit } from './hit';
import type { ShapeUrls } from './load-shapes';
import type { Palette } from './palette';
import type { GpuMapUnavailable } from './support';

export interface CameraChange {
	/** moved by the reader, not by the page */
	byUser: boolean;
	/** false while it is still moving */
	settled: boolean;
}

/** What to tell a reader whose gesture is left to the page. */
export interface GestureTexts {
	/** one finger scrolls the page, two move the map */
	touch: string;
	/** the wheel scrolls the page, with Ctrl (⌘) it zooms the map */
	wheel: string;
}

export interface GpuMapOptions {
	scene: Scene;
	camera: Camera;
	projection: ProjectionId;
	language: Language;
	shapes: ShapeUrls;
	palette?: Palette;
	selected?: PartyId | null;
	/** plane point of a selected place that has no symbol and is too small to be outlined */
	selectedAt?: Point | null;
	/** parties marked for comparison; `at`: plane point of a ring for what is too small to be outlined */
	marked?: Highlights['marked'];
	/** what lies over the map, such as insets: px from its top left. No label stands there */
	covered?: readonly Box[];
	/** given where the page's scroll comes first (a strip on a phone) */
	cooperative?: GestureTexts | null;
	/** `x`, `y`: px from the map's top left */
	onHover?(hit: Hit | null, x: number, y: number): void;
	onSelect?(hit: Hit | null, event: MouseEvent): void;
	onCameraChange?(camera: Camera, change: CameraChange): void;
	/** everything is drawn; the first time, the map has just become visible */
	onIdle?(): void;
	/** there is no picture any more, or none came about: show the SVG and call `destroy` */
	onLost?(error: GpuMapUnavailable): void;
}

export interface GpuMap {
	/** `palette`: of the page's theme, in whose colours the scene is, too (`inTheme`). */
	update(scene: Scene, covered?: readonly Box[], palette?: Palette): void;
	setCamera(camera: Camera, options?: { animate?: boolean }): void;
	/** Invisible until the other world is drawn. Rejects where its shapes cannot be had: the map stays as it was. */
	setProjection(projection: ProjectionId, camera: Camera): Promise<void>;
	/** `isolate`: if it has a flow, that is shown by itself */
	setHover(party: PartyId | null, isolate?: boolean): void;
	/** land to draw in the place of the map's own; null: the map's own */
	setDetail(detail: LandDetail | null): void;
	setSelected(party: PartyId | null, at?: Point | null): void;
	setMarked(marked: Highlights['marked']): void;
	/** what lies at a point, px from the map's top left */
	hitAt(x: number, y: number): Hit | null;
	/** to be called when the container has changed its size */
	resize(): void;
	destroy(): void;
}
