/** A value with what it was and what was undone, for undo and redo. */
export interface History<T> {
	past: readonly T[];
	present: T;
	future: readonly T[];
	/** what the last change was to: the next change of the same thing joins it, as typing does. '' = joins nothing */
	subject: string;
}

/** As many steps back as anybody goes. */
const DEPTH = 200;

/** A history that begins here. */
export const historyOf = <T>(present: T): History<T> => ({
	past: [],
	present,
	future: [],
	subject: ''
});

/** A new value. `subject` names what was changed, so that the letters of one word are undone together. */
export function changed<T>(history: History<T>, next: T, subject = ''): History<T> {
	if (next === history.present) return history;
	const joins = subject !== '' && subject === history.subject && history.future.length === 0;
	return {
		past: joins ? history.past : [...history.past, history.present].slice(-DEPTH),
		present: next,
		future: [],
		subject
	};
}

/** One change back; the same history where there is none. */
export function undone<T>(history: History<T>): History<T> {
	const before = history.past.at(-1);
	if (before === undefined) return history;
	return {
		past: history.past.slice(0, -1),
		present: before,
		future: [history.present, ...history.future],
		subject: ''
	};
}

/** One undone change again; the same history where there is none. */
export function redone<T>(history: History<T>): History<T> {
	const [after, ...rest] = history.future;
	if (after === undefined) return history;
	return { past: [...history.past, history.present], present: after, future: rest, subject: '' };
}
