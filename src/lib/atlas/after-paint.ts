/** Runs what need not delay the picture: once the browser has painted what has just changed. Browser only. */
export const afterPaint = (run: () => void): void => {
	// The frame's callbacks come before its paint, a timer set in one of them after it.
	requestAnimationFrame(() => setTimeout(run));
};
