/** Draws a step's picture into an element of its own; `svg` is what stands there already. */
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
 * The pictures of a stage, one above the other: a neighbour of the step that is shown is drawn, and painted by the browser,
 * while nobody waits, so that going there only uncovers it. Browser only; `host` is theirs alone.
 */
export function makePlanes(host: HTMLElement, draw: DrawStep) {
	const planes: Plane[] = [];
	let shown: Plane | null = null;

	/** Over the picture that is farthest from the step, never over the one that is seen. */
	function planeFor(step: number): Plane {
		const far = ({ step: other }: Plane) => (other === null ? Infinity : Math.abs(other - step));
		const free = planes.filter((plane) => plane !== shown).sort((a, b) => far(b) - far(a))[0];
		if (free && (planes.length === PLANES || free.step === null)) {
			free.svg = draw(free.host, step, free.host.id);
			free.step = step;
			return free;
		}
		const own = document.createElement('div');
		own.id = `stage-${planes.length}-`;
		host.append(own);
		const plane = { host: own, svg: draw(own, step, own.id), step };
		planes.push(plane);
		return plane;
	}

	/** Draws a step behind the one that is shown, if it is not there. */
	const prepare = (step: number): Plane =>
		planes.find((plane) => plane.step === step) ?? planeFor(step);

	return {
		prepare,
		/** Uncovers a step, and draws it first where nobody has prepared it. */
		show(step: number): SVGSVGElement {
			const next = prepare(step);
			next.host.dataset.shown = '';
			if (shown !== next) delete shown?.host.dataset.shown;
			shown = next;
			return next.svg;
		},
		/** All pictures are out of date: the window or the legend has another size. */
		forget() {
			for (const plane of planes) plane.step = null;
		}
	};
}
