/** What an element is to a reader: the same mark, label, pattern or part keeps its element from one picture to the next. */
function keyOf(element: Element): string {
	const name =
		element.getAttribute('data-symbol') ??
		element.getAttribute('data-label') ??
		(element.id || element.getAttribute('data-party') || '');
	return `${element.localName} ${name}`;
}

function copyAttributes(from: Element, to: Element): void {
	for (const { name, value } of from.attributes) {
		if (to.getAttribute(name) !== value) to.setAttribute(name, value);
	}
	for (const name of to.getAttributeNames()) {
		if (!from.hasAttribute(name)) to.removeAttribute(name);
	}
}

function copyChildren(from: Element, to: Element): void {
	// A picture's elements hold either elements or text.
	if (!from.firstElementChild || !to.firstElementChild) {
		if (to.innerHTML !== from.innerHTML) to.replaceChildren(...from.childNodes);
		return;
	}
	const left = new Map<string, Element[]>();
	for (const child of to.children) {
		const key = keyOf(child);
		const others = left.get(key);
		if (others) others.push(child);
		else left.set(key, [child]);
	}
	const wanted = [...from.children].map((child) => ({
		child,
		kept: left.get(keyOf(child))?.shift()
	}));
	for (const gone of [...left.values()].flat()) gone.remove();
	let at: Element | null = to.firstElementChild;
	for (const { child, kept } of wanted) {
		if (kept === undefined || kept !== at) to.insertBefore(kept ?? child, at);
		else at = kept.nextElementSibling;
		if (kept && !kept.isEqualNode(child)) {
			copyAttributes(child, kept);
			copyChildren(child, kept);
		}
	}
}

/**
 * Writes markup into an element, as `innerHTML` does, but touches only what differs: what stays is neither laid out nor
 * painted again. Browser only.
 */
export function rewrite(element: Element, markup: string): void {
	// A copy, so that svg is parsed as svg.
	const written = element.cloneNode(false) as Element;
	written.innerHTML = markup;
	copyChildren(written, element);
}
