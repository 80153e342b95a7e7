/** Draws a step's picture into an element of its own, over what may stand there already. */
export type DrawStep = (host: HTMLElement, step: number, prefix: string) => SVGSVGElement;

interface Plane {
	host: HTMLElement;
	svg: SVGSVGElement;
	/** the step it shows; null: none that still holds */
	step: number | null;
}

/** The step that is shown and its two neighbours. */
const PLANES = 3;

/**
 * The pictures of a stage, one above the other: the neighbours of the step that is shown are drawn, and painted by the
 * browser, while nobody waits, so that going there only uncovers them. Browser only; `host` is theirs alone.
 */
export function makePlanes(host: HTMLElement, draw: DrawStep) {
	const planes: Plane[] = [];
	let shown: Plane | null = null;

	const planeOf = (step: number) => planes.find((plane) => plane.step === step);

	function open(step: number): Plane {
		const own = document.createElement('div');
		own.id = `stage-${planes.length}-`;
		host.append(own);
		const plane = { host: own, svg: draw(own, step, own.id), step };
		planes.push(plane);
		return plane;
	}

	function redraw(plane: Plane, step: number): Plane {
		plane.svg = draw(plane.host, step, plane.host.id);
		plane.step = step;
		return plane;
	}

	return {
		/** Draws a step behind the one that is shown, if it is not there: over the picture that is farthest from it. */
		prepare(step: number): void {
			if (planeOf(step)) return;
			const far = ({ step: other }: Plane) => (other === null ? Infinity : Math.abs(other - step));
			const free = planes.filter((plane) => plane !== shown).sort((a, b) => far(b) - far(a))[0];
			if (free && (planes.length === PLANES || free.step === null)) redraw(free, step);
			else open(step);
		},
		/**
		 * Uncovers a step. One that nobody has prepared is drawn over the picture that is seen: the browser then paints
		 * only what differs.
		 */
		show(step: number): SVGSVGElement {
			const next = planeOf(step) ?? (shown ? redraw(shown, step) : open(step));
			next.host.dataset.shown = '';
			if (shown !== next) delete shown?.host.dataset.shown;
			shown = next;
			return next.svg;
		},
		/** A step's picture, where there is one. */
		pictureOf: (step: number): SVGSVGElement | null => planeOf(step)?.svg ?? null,
		/** All pictures are out of date: the map's window has another size. */
		forget(): void {
			for (const plane of planes) plane.step = null;
		}
	};
}
