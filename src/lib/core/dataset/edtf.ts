import type { Years } from './types';

/** The first and last day that an EDTF level 0 text can mean, as ISO days; they compare as strings. */
export interface Span {
	first: string;
	last: string;
	/** a `from/to` text rather than a single date */
	interval: boolean;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `2021`, `2021-08`, `2021-08-14` or two of them as `2018/2020`.
 * @returns null where the text is none of these or names a day that the calendar lacks; a reversed span is returned as it stands
 */
export function parseEdtf(text: string): Span | null {
	const parts = text.split('/').map(parseDate);
	const [from, to = from] = parts;
	if (!from || !to || parts.length > 2) return null;
	return { first: from.first, last: to.last, interval: parts.length === 2 };
}

function parseDate(text: string): { first: string; last: string } | null {
	const match = DATE.exec(text);
	if (!match) return null;
	const [, year = '', month, day] = match;
	if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
	const length = daysIn(Number(year), Number(month));
	if (day === undefined) {
		return length === 0
			? null
			: { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
	}
	if (Number(day) < 1 || Number(day) > length) return null;
	return { first: text, last: text };
}

/** Days in a month, 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
	if (month < 1 || month > 12) return 0;
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The calendar years that a date or span touches: `2018/2020` → 2018 to 2020.
 * @returns null for '' (undated)
 * @throws RangeError where the text is not EDTF level 0
 */
export function yearsOf(text: string): Years | null {
	if (text === '') return null;
	const span = parseEdtf(text);
	if (!span) throw new RangeError(`"${text}" is not an EDTF level 0 date`);
	return { from: Number(span.first.slice(0, 4)), to: Number(span.last.slice(0, 4)) };
}

/**
 * The years from the start of one date to the end of another, as an activity states them.
 * Where one of the two is '' the other stands alone.
 */
export function yearsBetween(start: string, end: string): Years | null {
	const first = yearsOf(start) ?? yearsOf(end);
	const last = yearsOf(end) ?? yearsOf(start);
	return first && last ? { from: first.from, to: last.to } : null;
}
