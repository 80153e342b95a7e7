/** A stopwatch as plain data: times in ms, the clock is the caller's. */
export interface Stopwatch {
	/** what ran before it was last started */
	before: number;
	/** when it was last started; null while it stands */
	since: number | null;
}

export const STOPPED: Stopwatch = { before: 0, since: null };

/** Time run so far; a clock that was set back does not run backwards. */
export const elapsed = ({ before, since }: Stopwatch, now: number): number =>
	before + (since === null ? 0 : Math.max(0, now - since));

export const started = (watch: Stopwatch, now: number): Stopwatch =>
	watch.since === null ? { before: watch.before, since: now } : watch;

export const paused = (watch: Stopwatch, now: number): Stopwatch => ({
	before: elapsed(watch, now),
	since: null
});

/** Back to zero; a running one runs on from there. */
export const reset = (watch: Stopwatch, now: number): Stopwatch => ({
	before: 0,
	since: watch.since === null ? null : now
});

/** Minutes and seconds, with hours where there are any: 4:05, 1:04:05. */
export function timeText(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (n: number) => String(n).padStart(2, '0');
	const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return h > 0 ? `${h}:${two(min)}:${two(s)}` : `${min}:${two(s)}`;
}
