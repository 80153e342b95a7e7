import type { PartyId } from '$lib/core/dataset/types';
import { isolationOf } from '$lib/core/plane';
import type { Scene } from '$lib/core/scene/types';
import { flowMarkup } from './flows';
import { labelMarkup } from './labels';
import type { Pen } from './pen';

/** What fades beside an isolated flow. */
const MARKS = '.flow, .symbol, .label[data-party], .leader';
const EXTRA = 'isolated';

/** Adds marks that a picture without isolation lacks. Svg content needs an svg around it to be parsed as such. */
function append(parent: Element, markup: string): void {
	const holder = document.createElementNS('http://www.w3.org/2000/svg', 'g');
	holder.setAttribute('class', EXTRA);
	holder.innerHTML = markup;
	parent.append(holder);
}

/**
 * Shows one party's flow by itself in the overlay of a live picture: the others fade, its own flow and label are drawn
 * where they were left out. `null` undoes it. Browser only.
 */
export function isolate(overlay: Element, scene: Scene, party: PartyId | null, pen: Pen): void {
	for (const extra of overlay.querySelectorAll(`.${EXTRA}`)) extra.remove();
	const isolation = isolationOf(scene, party);
	overlay.classList.toggle('isolating', isolation !== null);
	for (const mark of overlay.querySelectorAll<SVGElement>(MARKS))
		mark.classList.toggle(
			'kept',
			isolation !== null && [isolation.party, 'TWN'].includes(mark.dataset.party ?? '')
		);
	if (!isolation) return;
	const { flow, label } = isolation;
	const flows = overlay.querySelector('.flows');
	if (flows && !scene.flows.includes(flow)) append(flows, flowMarkup(flow, scene.symbols, pen));
	const labels = overlay.querySelector('.labels');
	if (!labels || !label) return;
	const shown = labels.querySelector(`[data-label="${CSS.escape(label.id)}"]`);
	if (!shown) append(labels, labelMarkup(label, scene, pen));
}
