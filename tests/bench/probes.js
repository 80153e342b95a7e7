// Runs in the page before its own scripts, in the atlas and in the baselines alike, and notes when things happen, in ms
// since navigation. Plain JavaScript, because it is handed to the browser as it is.

/** Where Playwright and the probes meet. @type {any} */
const page = globalThis;

const bench = {
	/** first contentful paint: when it was shown, and when its frame was made */
	fcp: 0,
	fcpFrame: 0,
	/** the whole map: when it had been painted, and when its frame was made */
	picture: 0,
	pictureFrame: 0,
	/** the map answers the reader */
	ready: 0,
	/** the reader's last event, the time from it to the next paint, the end of the GPU's last frame */
	input: 0,
	paint: 0,
	drawnAt: 0,
	/** frames that the GPU has not finished, and all that it was given */
	pending: 0,
	frames: 0,
	loaded,
	painted,
	drawn
};
page.bench = bench;

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Observes, with the buffer, what the DOM's types do not know yet. @param {any} options */
const observe = (options, /** @type {(entry: any) => void} */ note) =>
	new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(options);

observe({ type: 'paint', buffered: true }, (entry) => {
	if (entry.name !== 'first-contentful-paint') return;
	bench.fcp = entry.startTime;
	bench.fcpFrame = entry.paintTime ?? entry.startTime;
});
// The paint that the browser itself reports for an event (Event Timing).
observe({ type: 'event', durationThreshold: 16 }, ({ name, startTime, duration }) => {
	if (name !== 'click' && name !== 'keydown') return;
	if (Math.abs(startTime - bench.input) < 1) bench.paint = duration;
});
for (const type of ['click', 'keydown']) {
	const note = (/** @type {Event} */ event) => {
		bench.input = event.timeStamp;
		bench.paint = 0;
	};
	addEventListener(type, note, { capture: true });
}

/**
 * The first frame in which the whole map has a place on the page. `benchPicture` names the SVG and what follows it once
 * it is complete.
 * @param {number} frame
 */
function look(frame) {
	const { svg, complete } = page.benchPicture;
	const picture = document.querySelector(complete) && document.querySelector(svg);
	if (!picture?.getBoundingClientRect().height) return requestAnimationFrame(look);
	bench.pictureFrame = frame;
	// A message sent in an animation frame callback arrives when that frame has been painted.
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => (bench.picture = performance.now());
	port2.postMessage(null);
}
if (page.benchPicture) requestAnimationFrame(look);

new MutationObserver((_, observer) => {
	if (!document.querySelector('[data-ready]')) return;
	bench.ready = performance.now();
	observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });

/** Notes when the GPU has finished the frame that is being drawn. @param {WebGL2RenderingContext} gl */
function noteFrame(gl) {
	const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
	if (!fence) return;
	gl.flush();
	bench.pending++;
	bench.frames++;
	const poll = () => {
		const running =
			!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED;
		if (running) return setTimeout(poll, 1);
		gl.deleteSync(fence);
		bench.pending--;
		bench.drawnAt = performance.now();
	};
	setTimeout(poll, 1);
}
const drawing = new WeakSet();
for (const method of /** @type {const} */ (['drawElements', 'drawArrays'])) {
	const draw = /** @type {Function} */ (WebGL2RenderingContext.prototype[method]);
	/** @this {WebGL2RenderingContext} @param {unknown[]} args */
	WebGL2RenderingContext.prototype[method] = function (...args) {
		if (!drawing.has(this)) {
			drawing.add(this);
			// A microtask runs when MapLibre's animation frame callback, and so its frame, is done.
			queueMicrotask(() => {
				drawing.delete(this);
				noteFrame(this);
			});
		}
		return draw.apply(this, args);
	};
}

/** Resolves with the times once the map is there, and answers where that is asked for. */
async function loaded(interactive = false) {
	while (!bench.picture || !bench.fcp || (interactive && !bench.ready)) await pause(25);
	const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (
		performance.getEntriesByType('navigation')
	);
	return { ...bench, loaded: 0, painted: 0, drawn: 0, byte: navigation?.responseStart };
}

/** The time from the last event to the paint that shows what came of it; the browser reports none under 16 ms. */
async function painted() {
	const end = performance.now() + 5000;
	while (performance.now() < end && !bench.paint) await pause(25);
	return Math.max(16, bench.paint);
}

/** The time from the last event to the end of the last GPU frame, once there has been none for `quiet` ms. */
async function drawn(quiet = 600) {
	const end = performance.now() + 20_000;
	const last = () => Math.max(bench.input, bench.drawnAt);
	while (performance.now() < end && (bench.pending || performance.now() - last() < quiet)) {
		await pause(25);
	}
	return bench.drawnAt - bench.input;
}
