import type { Layer } from './layers';

/** A year that the time control offers, and how much it holds. */
export interface YearStop {
	year: number;
	count: number;
}

/**
 * The years at which the time control stops: of a layer of moments every one, because a tie holds from year to year; of
 * the others those with a record, so that no step shows an empty map.
 */
export const stopsOf = (
	{ moment, span }: Pick<Layer, 'moment' | 'span'>,
	counts: ReadonlyMap<number, number>
): YearStop[] =>
	Array.from({ length: span.to - span.from + 1 }, (_, at) => {
		const year = span.from + at;
		return { year, count: counts.get(year) ?? 0 };
	}).filter(({ count }) => moment || count > 0);

/** The stop before (-1) or after (1) a year; null at the end of the row. */
export function nextStop(stops: readonly YearStop[], year: number, step: -1 | 1): number | null {
	const years = stops.map((stop) => stop.year);
	return (
		(step > 0 ? years.find((other) => other > year) : years.findLast((other) => other < year)) ??
		null
	);
}
