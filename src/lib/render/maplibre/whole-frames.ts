import type { Map as GlMap } from 'maplibre-gl';

/** A change that takes its workers longer than this shows what there is, ms. */
const PATIENCE = 400;

/**
 * Shows a change in one frame. MapLibre would draw one for the colours and one for every source that a worker has got
 * ready: the reader would see land of one year under marks of another, and wait for each of those frames.
 */
export class WholeFrames {
	#awaited: readonly string[] = [];
	#held = false;
	#missed = false;
	/** the next frame shows the whole change; it has just been drawn */
	#shown = false;
	#done = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `shown`: everything is drawn; MapLibre's own `idle` does not tell, for want of a frame */
	constructor(
		private readonly map: GlMap,
		private readonly shown: () => void
	) {
		const repaint = map.triggerRepaint.bind(map);
		map.triggerRepaint = () => {
			if (this.#held) this.#missed = true;
			else if (!this.#done) repaint();
		};
		map.on('render', () => this.#endFrame());
		map.on('sourcedata', ({ sourceDataType }) => {
			// Between its metadata and its content a source calls itself loaded, with its old tiles.
			if (this.#held && sourceDataType !== 'metadata') this.#look();
		});
		// A movement needs every frame.
		map.on('movestart', () => this.#release());
		map.on('remove', () => clearTimeout(this.#timer));
	}

	/** Makes a change, and draws it when the sources that it names have been laid out. */
	show(change: () => readonly string[]): void {
		this.#held = !this.map.isMoving();
		this.#awaited = [...new Set([...this.#awaited, ...change()])];
		clearTimeout(this.#timer);
		if (this.#held) this.#timer = setTimeout(() => this.#release(), PATIENCE);
		this.#look();
	}

	/**
	 * After a frame with new symbols MapLibre asks for another, in which they would fade in and out; without a fade it is
	 * the same picture again.
	 */
	#endFrame(): void {
		if (!this.#shown || this.map.isMoving() || !this.map.loaded()) return;
		this.#shown = false;
		this.#done = true;
		// MapLibre asks in the same task, when this event is over.
		queueMicrotask(() => {
			this.#done = false;
			this.shown();
		});
	}

	#look(): void {
		this.#awaited = this.#awaited.filter((source) => !this.map.isSourceLoaded(source));
		if (this.#awaited.length > 0) return;
		this.#shown = this.#held && this.#missed;
		this.#release();
	}

	#release(): void {
		clearTimeout(this.#timer);
		this.#held = false;
		if (!this.#missed) return;
		this.#missed = false;
		this.map.triggerRepaint();
	}
}
